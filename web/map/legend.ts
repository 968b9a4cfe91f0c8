import type Feature from 'ol/Feature.js';
import type { Outcome } from '../../geodata/model/verdict.ts';
import type { Language } from '../../geodata/words/bilingual.ts';
import { layerWords } from '../../geodata/words/layer.ts';
import { mapWords } from '../../geodata/words/map.ts';
import { uiWords } from '../../geodata/words/ui.ts';
import type { LegendEntry } from './city-map.ts';
import { type GroundSeen, zonesOf } from './in-sight.ts';
import { lookOf } from './layer-look.ts';
import { colourOf } from './marker-picture.ts';
import type { Palette } from './palette.ts';
import { zoneName } from './zone-name.ts';
import { zoneColour } from './zone-style.ts';

export interface InView {
  ground: GroundSeen[];
  markers: Map<string, { mark: Outcome | 'legacy'; label: string | null }>;
  /** Zones of a plan that stand in place of the tiles'. */
  planZones: Feature[];
  evidence: Set<'violates' | 'unclear'>;
  subject: boolean;
  /** True while what lies beyond the device's own tiles is hatched. */
  packEdge: boolean;
}

const worstFirst: (Outcome | 'legacy')[] = ['violates', 'unclear', 'legacy', 'complies', 'not-applicable'];

/** The legend of what is in sight, and of nothing else. */
export function legendOf(seen: InView, language: Language, p: Palette): LegendEntry[] {
  const words = mapWords[language];
  const entries: LegendEntry[] = [];
  const say = (
    id: string,
    kind: LegendEntry['kind'],
    colour: string,
    label: string,
    code: string | null = null,
  ) => entries.push({ id, kind, colour, label, code });
  if (seen.subject) say('subject', 'line', p.ink, words.subject);
  if (seen.evidence.has('violates')) say('evidence', 'hatch', p.violates, words.evidence);
  if (seen.evidence.has('unclear')) say('evidence:unclear', 'hatch', p.unclear, words.evidenceUnclear);
  if (seen.packEdge) say('pack-edge', 'hatch', p.legacy, words.packEdge);
  const markers = [...seen.markers].sort(
    ([, a], [, b]) => worstFirst.indexOf(a.mark) - worstFirst.indexOf(b.mark),
  );
  for (const [key, { mark, label }] of markers)
    say(`marker:${key}`, 'marker', colourOf(mark, p), label ?? uiWords[language].outcomes[mark]);
  if (seen.planZones.some((zone) => zone.get('changed')))
    say('changed', 'dashed', p.accent, words.changedZone);
  entries.push(...zoneEntries(zonesOf(seen.planZones), language, p));
  const ground: LegendEntry[] = [];
  for (const { id, zones, permits } of seen.ground) {
    if (zones) entries.push(...zoneEntries(zones, language, p));
    else if (permits) entries.push(...permitEntries(permits, words, p));
    else
      ground.push({
        id,
        kind: lookOf(id).sign,
        colour: lookOf(id).colour(p),
        label: layerWords[language][id] ?? id,
        code: null,
      });
  }
  return [...entries, ...ground];
}

const zoneEntries = (
  zones: Iterable<[code: string, name: string | null]>,
  language: Language,
  p: Palette,
): LegendEntry[] =>
  [...zones]
    .sort(([a], [b]) => a.localeCompare(b, 'id', { numeric: true }))
    .map(([code, name]) => {
      const colour = zoneColour(code);
      return {
        id: `zone:${code}`,
        kind: colour ? 'area' : 'hatch',
        colour: colour ?? p.legacy,
        label: zoneName(language, code, name),
        code,
      };
    });

function permitEntries(
  { inForce, over }: NonNullable<GroundSeen['permits']>,
  words: (typeof mapWords)['id'],
  p: Palette,
): LegendEntry[] {
  const entries: LegendEntry[] = [];
  if (inForce)
    entries.push({ id: 'permits', kind: 'line', colour: p.ink, label: words.permitInForce, code: null });
  if (over)
    entries.push({
      id: 'permits:expired',
      kind: 'dashed',
      colour: p.ink,
      label: words.permitExpired,
      code: null,
    });
  return entries;
}
