import type { ReportCategory } from '../../geodata/model/report.ts';
import { publicWords } from '../../geodata/words/public.ts';
import { reportWords } from '../../geodata/words/report.ts';
import { speak } from '../data/preferences.ts';
import type { CityMap } from '../map/city-map.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox, TextInput } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icons.ts';
import { PhotoPicker } from '../ui/photo-picker.tsx';
import { RadioCards } from '../ui/radio-cards.tsx';
import { amend, draft, draftPhotos } from './report-draft.ts';
import { whereIs } from './where-is.ts';

const mostPhotos = 5;

/** Zoom from which the crosshair can mean one building. */
export const closeEnough = 16;

/** Step 1: a photo and the place under the crosshair. */
export function PhotoAndPlace({ map, tried }: { map: CityMap; tried: boolean }) {
  const words = speak(publicWords).form;
  const { place, point } = whereIs(map);
  const tooFar = tried && map.view.value.zoom < closeEnough;
  return (
    <div class="stack">
      <p>{words.photoLead}</p>
      <PhotoPicker
        photos={draftPhotos.value}
        max={mostPhotos}
        onChange={(photos) => (draftPhotos.value = photos)}
        primary
      />
      <section class="report-place" data-wrong={tooFar || undefined}>
        <h3>{words.placeTitle}</h3>
        <p>{words.placeLead}</p>
        <p class="field-error" role="alert">
          {tooFar ? words.placeTooFar : null}
        </p>
        <p class="report-place-now">
          <Icon name="locate" size={20} />
          <span>
            {place ? words.placeIs(place) : words.placeUnknown}
            <span class="quiet small"> ({`${point[1].toFixed(5)}, ${point[0].toFixed(5)}`})</span>
          </span>
        </p>
        <Button icon="locate" wide onClick={() => void map.locate()}>
          {words.useMyPlace}
        </Button>
      </section>
    </div>
  );
}

const signs: Record<ReportCategory, IconName> = {
  building: 'building',
  'land-use': 'map',
  river: 'river',
  'public-land': 'flag',
  height: 'ruler',
  other: 'question',
};

/** Step 2: what it is, in one choice and a few words. */
export function WhatStep({ tried }: { tried: boolean }) {
  const words = speak(publicWords).form;
  const { categories } = speak(reportWords);
  const { category, text } = draft.value;
  const options = (Object.keys(signs) as ReportCategory[]).map((value) => ({
    value,
    label: categories[value],
    hint: words.categoryHints[value],
    icon: signs[value],
  }));
  return (
    <div class="stack">
      <RadioCards
        legend={words.category}
        value={category}
        options={options}
        onChange={(value) => amend({ category: value })}
        error={tried && !category ? words.categoryMissing : null}
      />
      <TextInput
        label={words.text}
        hint={words.textHint}
        multiline={4}
        maxLength={4000}
        value={text}
        onInput={(value) => amend({ text: value })}
        error={tried && text.trim().length < 5 ? words.textShort : null}
      />
    </div>
  );
}

/** Step 3: who sees what, and how to be asked back. */
export function SendStep({ map }: { map: CityMap }) {
  const words = speak(publicWords).form;
  const { categories } = speak(reportWords);
  const { category, text, anonymous, confidential, name, phone, email } = draft.value;
  const { place } = whereIs(map);
  return (
    <div class="stack">
      <section class="report-summary">
        <b>{categories[category ?? 'other']}</b>
        <p>{text}</p>
        <p class="quiet small">
          {[place, words.summary(draftPhotos.value.length)].filter(Boolean).join(' · ')}
        </p>
      </section>
      <ul class="report-promise">
        {words.promise.map((line) => (
          <li key={line}>
            <Icon name="check" size={20} />
            <span>{line}</span>
          </li>
        ))}
      </ul>
      <div>
        <Checkbox
          label={words.anonymous}
          hint={words.anonymousHint}
          checked={anonymous}
          onChange={(value) => amend({ anonymous: value })}
        />
        <Checkbox
          label={words.confidential}
          hint={words.confidentialHint}
          checked={confidential}
          onChange={(value) => amend({ confidential: value })}
        />
      </div>
      <details class="report-contact">
        <summary>{words.contact}</summary>
        <div class="stack">
          <p class="quiet small">{words.contactHint}</p>
          <TextInput
            label={words.name}
            optional
            autoComplete="name"
            value={name}
            onInput={(value) => amend({ name: value })}
          />
          <TextInput
            label={words.phone}
            optional
            type="tel"
            autoComplete="tel"
            value={phone}
            onInput={(value) => amend({ phone: value })}
          />
          <TextInput
            label={words.email}
            optional
            type="email"
            autoComplete="email"
            value={email}
            onInput={(value) => amend({ email: value })}
          />
        </div>
      </details>
    </div>
  );
}
