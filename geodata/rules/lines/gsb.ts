import { byRow, intensityReads, withoutLimit } from '../intensity/intensity-row.ts';
import type { Law } from '../law.ts';
import type { Measures } from '../measures.ts';
import type { Opinion } from '../opinion.ts';
import type { Rule } from '../rule.ts';
import { atRoads } from './at-roads.ts';
import { beyondSupervised } from './beyond-supervised.ts';
import { behindLine, lineOf } from './building-line.ts';

const judge = (measures: Measures, law: Law): Opinion =>
  byRow(measures, law, (row, lot, said) => {
    const line = lineOf(row);
    if (line) return atRoads(measures, lot, said, (road) => behindLine(measures, lot, line, road, said));
    return row.note === null ? beyondSupervised(measures, law, lot, said) : withoutLimit(row, said);
  });

/** Does the building stand behind the building line of every road that its parcel lies at (GSB)? */
export const gsb: Rule<'gsb'> = { id: 'gsb', reads: intensityReads, judge };
