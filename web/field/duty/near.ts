import type { PatrolStop, Position } from '../../../geodata/model/index.ts';
import { findingWords } from '../../../geodata/words/finding.ts';
import { speak } from '../../data/preferences.ts';
import { metresBetween } from '../../map/metres-between.ts';
import { mine } from '../../offline/outbox.ts';
import { stops } from '../round/stops.ts';

/** Work near by. */
export interface Near {
  id: string;
  title: string;
  position: Position;
  metres: number;
  /** False: a straight line. */
  roads: boolean;
  reasons: PatrolStop['reasons'];
  /** The finding to look at again, if it is one. */
  finding: string | null;
}

/** What this device knows of open work around a place: stops that are not done, and own findings that are not settled. Straight lines. */
export function nearHere(from: Position, withinM: number): Near[] {
  const known = new Map<string, Near>();
  for (const { stop, note } of stops.peek()) {
    if (note) continue;
    const finding = stop.kind === 'finding' ? stop.thing : null;
    known.set(stop.thing ?? stop.id, {
      id: stop.id,
      title: stop.title,
      position: stop.position,
      metres: metresBetween(from, stop.position),
      roads: false,
      reasons: stop.reasons,
      finding,
    });
  }
  const { kinds } = speak(findingWords);
  for (const { summary, question, case: opened } of mine.peek()) {
    if (known.has(summary.id) || (opened && known.has(opened.id)) || summary.status === 'rejected') continue;
    known.set(summary.id, {
      id: summary.id,
      title: kinds[summary.kind],
      position: summary.point,
      metres: metresBetween(from, summary.point),
      roads: false,
      reasons: question ? ['question'] : opened ? ['open-case'] : ['revisit'],
      finding: summary.id,
    });
  }
  return [...known.values()].filter(({ metres }) => metres <= withinM).sort((a, b) => a.metres - b.metres);
}
