import './visit.css';
import { useEffect, useState } from 'preact/hooks';
import type { MarkState } from '../../../geodata/model/index.ts';
import { fieldWords } from '../../../geodata/words/field.ts';
import { visitWords } from '../../../geodata/words/field-visit.ts';
import { speak } from '../../data/preferences.ts';
import { ready } from '../../offline/outbox.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { TextInput } from '../../ui/field.tsx';
import { PhotoPicker } from '../../ui/photo-picker.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Skeleton } from '../../ui/states.tsx';
import { toast } from '../../ui/toast.tsx';
import { cover, officerMap } from '../officer-map.ts';
import { closePanel, openPanel } from '../panel.ts';
import { asked, known } from '../round/patrols.ts';
import { caseOf, stops } from '../round/stops.ts';
import { showFlaw } from '../show-flaw.ts';
import { type Earlier, earlierOf, findingAt } from './earlier.ts';
import { EarlierFinding } from './earlier-finding.tsx';
import { HinderedChoice } from './hindered-choice.tsx';
import {
  amendVisit,
  beginVisit,
  discardVisit,
  finishVisit,
  leaveVisit,
  visit,
  visitKept,
  visitPhotos,
} from './visit-draft.ts';

const states: readonly MarkState[] = ['fixed', 'partly-fixed', 'unchanged', 'worse', 'not-seen'];

/** Somebody is there again: what was found, and what became of it. */
export function VisitSheet({ to, id }: { to: 'stop' | 'finding'; id: string }) {
  const words = speak(visitWords);
  const { finding, earlier } = useEarlier(to, id);
  const [missing, setMissing] = useState(false);
  const [cannot, setCannot] = useState(false);
  const stop = to === 'stop' ? stops.value.find((one) => one.stop.id === id)?.stop : undefined;
  useEffect(() => {
    if (finding === undefined) return;
    void beginVisit({
      stop: to === 'stop' ? id : null,
      finding,
      case: (stop && caseOf(stop)) ?? earlier?.case ?? null,
    });
    return leaveVisit;
  }, [finding === undefined]);
  const now = visit.value;
  const hindered = cannot || now?.hindered != null;
  const lacks = now && (hindered ? now.hindered === null : finding ? now.marks.length === 0 : false);
  const save = async () => {
    setMissing(true);
    if (!now || lacks) return showFlaw();
    if (!(await finishVisit())) return;
    toast(words.saved, { tone: 'done' });
    openPanel({ kind: to === 'stop' ? 'round' : 'mine' });
  };
  const discard = async () => {
    await discardVisit();
    closePanel();
  };
  return (
    <Sheet
      title={words.title}
      {...(stop && { lead: words.at(stop.title) })}
      onClose={closePanel}
      onCover={cover}
      snap="full"
      footer={
        <div class="sheet-actions">
          <IconButton icon="trash" label={words.discard} onClick={() => void discard()} />
          <Button variant="primary" icon="check" large wide onClick={() => void save()}>
            {words.save}
          </Button>
        </div>
      }
    >
      {!now || finding === undefined ? (
        <Skeleton lines={6} />
      ) : (
        <div class="stack">
          {earlier ? (
            <EarlierFinding earlier={earlier} />
          ) : (
            finding !== null && <p role="status">{words.unknown}</p>
          )}
          {!visitKept.value && (
            <p class="field-error" role="alert">
              {speak(fieldWords).storageFull}
            </p>
          )}
          {finding && !hindered && (
            <RadioCards<MarkState>
              legend={words.mark}
              value={now.marks.find((mark) => mark.finding === finding)?.state ?? null}
              options={states.map((value) => ({ value, label: words.states[value] }))}
              onChange={(state) => amendVisit({ marks: [{ finding, state }], hindered: null })}
              error={missing && lacks ? words.markNeeded : null}
            />
          )}
          {hindered && (
            <HinderedChoice
              legend={words.hindered}
              value={now.hindered}
              onChange={(why) =>
                amendVisit({ hindered: why, marks: finding ? [{ finding, state: 'not-seen' }] : [] })
              }
              error={missing && lacks ? words.hinderedNeeded : null}
            />
          )}
          <Button
            icon={hindered ? 'eye' : 'eye-off'}
            wide
            onClick={() => {
              setCannot(!hindered);
              if (hindered) amendVisit({ hindered: null, marks: [] });
            }}
          >
            {hindered ? words.hinderNot : words.hinder}
          </Button>
          <h3>{words.now}</h3>
          <PhotoPicker photos={visitPhotos.value} onChange={(photos) => amendVisit({}, photos)} max={5} />
          <TextInput
            label={words.remark}
            hint={words.remarkHint}
            multiline={3}
            maxLength={4000}
            value={now.note}
            onInput={(note) => amendVisit({ note })}
          />
        </div>
      )}
    </Sheet>
  );
}

/** The earlier finding; undefined until it is known which one it is, null when there is none. */
function useEarlier(to: 'stop' | 'finding', id: string) {
  const [finding, setFinding] = useState<string | null | undefined>(undefined);
  const [earlier, setEarlier] = useState<Earlier | null>(null);
  // A stop can be looked up once the patrols are known.
  const readable = ready.value && (to === 'finding' || asked.value !== 'not-yet' || known.value !== null);
  useEffect(() => {
    if (!readable) return;
    let here = true;
    const look = async () => {
      const found = await findingAt(to, id);
      const known = found === null ? null : await earlierOf(found);
      if (!here) return;
      setEarlier(known);
      setFinding(found);
    };
    void look();
    return () => {
      here = false;
    };
  }, [to, id, readable]);
  const map = officerMap.value;
  useEffect(() => {
    if (!map || !earlier) return;
    map.showSubject(earlier.finding.geometry);
    map.showEvidence(earlier.answer);
    map.goTo(earlier.finding.geometry, { zoom: 19.5 });
    return () => {
      map.showSubject(null);
      map.showEvidence(null);
    };
  }, [map, earlier]);
  return { finding, earlier };
}
