import type { OverlayRow } from '../../../geodata/model/index.ts';
import { type RuleCells, sourceAndTime } from './rule-cells.ts';
import type { OverlayDraft, ReadRule } from './rule-draft.ts';

/** What tables call the overlays that have a word of ours; others keep their own. Without blanks and marks. */
const overlays: Readonly<Record<string, string>> = {
  banjir: 'flood',
  rawanbanjir: 'flood',
  kawasanrawanbanjir: 'flood',
  cagarbudaya: 'heritage',
  kawasancagarbudaya: 'heritage',
  resapan: 'recharge',
  resapanair: 'recharge',
  kawasanresapanair: 'recharge',
  transitorienteddevelopment: 'tod',
};

const effects: Readonly<Record<string, OverlayRow['effect']>> = {
  prohibits: 'prohibits',
  dilarang: 'prohibits',
  larangan: 'prohibits',
  document: 'document',
  dokumen: 'document',
  wajibdokumen: 'document',
  measure: 'measure',
  tindakan: 'measure',
  wajibtindakan: 'measure',
  syaratteknis: 'measure',
};

const keyOf = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');
const list = (text: string | null): string[] =>
  (text ?? '')
    .split(/[;,]/)
    .map((each) => each.trim())
    .filter((each) => each !== '');

/** One row of a table of overlays (ketentuan khusus). */
export function readOverlay(cells: RuleCells): ReadRule[] {
  const named = cells.text('overlay');
  const said = cells.text('effect');
  if (said === null) return [{ heading: true }];
  if (named === null) return [{ refused: { code: 'overlay-missing' } }];
  const effect = effects[keyOf(said)];
  if (!effect) return [{ refused: { code: 'effect-unclear', figures: { value: said } } }];
  const row: OverlayDraft = {
    kind: 'overlay',
    overlay: overlays[keyOf(named)] ?? named.toLowerCase(),
    effect,
    exceptActivities: list(cells.text('except')),
    requiredDocuments: list(cells.text('documents')),
    note: cells.text('note'),
    ...sourceAndTime(cells),
  };
  return [{ row }];
}
