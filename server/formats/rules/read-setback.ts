import type { SetbackRow } from '../../../geodata/model/index.ts';
import { type RuleCells, sourceAndTime } from './rule-cells.ts';
import type { ReadRule, SetbackDraft } from './rule-draft.ts';

type Kind = SetbackRow['object'];

/** What tables call the things that a distance is kept from, without blanks and marks. */
const names: Readonly<Record<Kind, readonly string[]>> = {
  river: ['river', 'sungai'],
  lake: ['lake', 'danau', 'situ', 'waduk', 'danauwaduk'],
  spring: ['spring', 'mataair'],
  coast: ['coast', 'pantai'],
  railway: ['railway', 'rel', 'relkeretaapi', 'keretaapi', 'jalurkeretaapi'],
  'power-line': ['powerline', 'sutt', 'sutet', 'suttsutet', 'jaringanlistrik', 'jaringantransmisi'],
  'power-line-vertical': ['powerlinevertical', 'suttvertikal', 'sutetvertikal', 'jaringanlistrikvertikal'],
  road: ['road', 'jalan'],
  'road-reserve': ['roadreserve', 'ruangmilikjalan', 'rumija'],
  drain: ['drain', 'drainase', 'parit', 'saluran'],
  airfield: ['airfield', 'bandara', 'bandarudara', 'kkop'],
  building: ['building', 'bangunan', 'antarbangunan'],
  fence: ['fence', 'pagar'],
};
const objects = new Map(
  Object.entries(names).flatMap(([kind, words]) => words.map((word) => [word, kind as Kind] as const)),
);

/** Only what the row states: an absent condition asks for nothing. */
const stated = <T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };

/** One row of a table of setbacks. Without metres it is a datum or a formula, and must say what is measured from. */
export function readSetback(cells: RuleCells): ReadRule[] {
  const named = cells.text('object');
  const metres = cells.number('metres');
  const measuredFrom = cells.text('measuredFrom');
  if (metres === null && measuredFrom === null) return [{ heading: true }];
  const object = objects.get((named ?? '').toLowerCase().replace(/[^a-z]/g, ''));
  if (!object) return [{ refused: { code: 'object-unknown', figures: { value: named ?? '' } } }];
  if (measuredFrom === null) return [{ refused: { code: 'datum-missing' } }];
  if (metres !== null && !(metres >= 0 && metres <= 20_000))
    return [
      {
        refused: {
          code: 'figure-out-of-range',
          figures: { column: cells.column('metres'), value: metres, low: 0, high: 20_000 },
        },
      },
    ];
  const row: SetbackDraft = {
    kind: 'setback',
    object,
    code: cells.text('rowCode') ?? named!,
    metres,
    measuredFrom,
    condition: stated({
      embanked: cells.flag('embanked'),
      urban: cells.flag('urban'),
      tidal: cells.flag('tidal'),
      depthAboveM: cells.number('depthAbove'),
      depthUpToM: cells.number('depthUpTo'),
      catchmentAboveKm2: cells.number('catchmentAbove'),
      catchmentUpToKm2: cells.number('catchmentUpTo'),
      voltageKv: cells.number('voltage'),
      support: cells.text('support'),
      space: cells.text('space'),
      grade: cells.text('grade'),
      roadClass: cells.text('roadClass'),
      surface: cells.text('surface'),
      radiusM: cells.number('radius'),
      slopePct: cells.number('slope'),
      storeysAbove: cells.number('storeysAbove'),
      storeysUpTo: cells.number('storeysUpTo'),
    }),
    ...sourceAndTime(cells),
  };
  return [{ row }];
}
