import { useState } from 'preact/hooks';
import type { FindingKind } from '../../geodata/model/index.ts';
import { factWords } from '../../geodata/words/facts.ts';
import { fieldWords } from '../../geodata/words/field.ts';
import { findingWords } from '../../geodata/words/finding.ts';
import { activityOptions, FactField } from '../answer/fact-field.tsx';
import { speak } from '../data/preferences.ts';
import { cityToday } from '../data/when.ts';
import type { FindingDraft } from '../offline/device/record.ts';
import { Checkbox, Select, TextInput } from '../ui/field.tsx';
import type { IconName } from '../ui/icons.ts';
import { RadioCards } from '../ui/radio-cards.tsx';
import { amend as change, draft } from './draft.ts';
import { readMetres } from './read-metres.ts';
import { VoiceNotes } from './site/voice-notes.tsx';
import { WhyByHand } from './site/why-by-hand.tsx';
import { Stepper } from './stepper.tsx';
import { ownWord } from './tapped-facts.ts';

const kinds: Record<FindingKind, IconName> = {
  'building-new': 'building',
  'building-extension': 'draw',
  'building-storeys': 'layers',
  'use-change': 'refresh',
  setback: 'river',
  'public-land': 'map',
  demolition: 'trash',
  other: 'question',
};

/** What the officer writes is no longer the map's word. */
const amend = (news: Partial<FindingDraft>): void => {
  if (draft.value) change(ownWord(draft.value, news));
};

/** Facts beside those that every finding asks for: shown where the map knows them. */
const others = [
  'floorAreaM2',
  'greenAreaM2',
  'basementAreaM2',
  'units',
  'groundElevationM',
  'parcel',
] as const;

/** Step 3: the kind is asked for; the rest only if it is known. */
export function WhatStep({ missing }: { missing: string | null }) {
  const words = speak(fieldWords);
  const said = speak(findingWords);
  const finding = draft.value;
  if (!finding) return null;
  const known = finding.fromMap?.filter((key) => key !== 'accuracyM').length ?? 0;
  return (
    <div class="stack">
      <RadioCards
        legend={words.whatTitle}
        value={finding.kind}
        options={(Object.keys(kinds) as FindingKind[]).map((value) => ({
          value,
          label: said.kinds[value],
          icon: kinds[value],
        }))}
        onChange={(kind) => amend({ kind })}
        error={finding.kind ? null : missing}
      />
      <WhyByHand missing={missing !== null && finding.kind !== null && !finding.placedWhy?.trim()} />
      <BeingBuilt />
      <VoiceNotes />
      <details class="more" open={finding.kind === 'other'}>
        <summary>{known > 0 ? words.whatMoreFromMap(known) : words.whatMore}</summary>
        <Details />
      </details>
      {finding.kind === 'other' && missing && !finding.note.trim() && (
        <p class="field-error" role="alert">
          {missing}
        </p>
      )}
    </div>
  );
}

/** Construction that goes on today is no older than any rule: the one fact that most often decides a setback. */
function BeingBuilt() {
  const words = speak(fieldWords);
  const today = cityToday();
  return (
    <Checkbox
      label={words.beingBuilt}
      hint={words.beingBuiltHint}
      checked={draft.value?.builtOn === today}
      onChange={(checked) => amend({ builtOn: checked ? today : null })}
    />
  );
}

function Details() {
  const words = speak(fieldWords);
  const finding = draft.value;
  const [height, setHeight] = useState(
    finding?.heightM == null ? '' : String(finding.heightM).replace('.', ','),
  );
  if (!finding) return null;
  const today = cityToday();
  const fromMap = (key: string) => finding.fromMap?.includes(key) ?? false;
  const mark = speak(factWords).fromMap;
  return (
    <div class="stack">
      {(finding.fromMap?.length ?? 0) > 0 && <p class="quiet small">{words.fromMapLead}</p>}
      <Select
        label={words.activity}
        hint={fromMap('activity') && mark}
        value={finding.activity ?? ''}
        empty={words.activityUnknown}
        options={activityOptions(finding.activity ?? '')}
        onChange={(activity) => amend({ activity: activity || null })}
      />
      <Stepper
        {...(fromMap('storeys') && { hint: mark })}
        value={finding.storeys}
        onChange={(storeys) => amend({ storeys })}
      />
      <TextInput
        label={words.height}
        hint={fromMap('heightM') ? mark : words.heightHint}
        unit="m"
        inputMode="decimal"
        value={height}
        error={readMetres(height) === undefined ? words.heightWrong : null}
        onInput={(text) => {
          setHeight(text);
          amend({ heightM: readMetres(text) ?? null });
        }}
      />
      <TextInput
        label={words.builtOn}
        hint={fromMap('builtOn') ? mark : words.builtOnHint}
        type="date"
        value={finding.builtOn ?? ''}
        error={finding.builtOn && finding.builtOn > today ? words.builtOnFuture : null}
        onInput={(day) => amend({ builtOn: day || null })}
      />
      <TextInput
        label={words.permitNumber}
        hint={fromMap('permitNumber') ? mark : words.permitNumberHint}
        maxLength={120}
        value={finding.permitNumber ?? ''}
        onInput={(text) => amend({ permitNumber: text.trim() || null })}
      />
      {others.map(
        (key) =>
          (finding[key] !== undefined || fromMap(key)) && (
            <FactField
              key={key}
              name={key}
              value={finding[key]}
              fromMap={fromMap(key)}
              onChange={(value) => amend({ [key]: value })}
            />
          ),
      )}
      <TextInput
        label={words.note}
        hint={words.noteHint}
        multiline={3}
        maxLength={4000}
        value={finding.note}
        onInput={(note) => amend({ note })}
      />
    </div>
  );
}
