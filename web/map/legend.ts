import type Feature from 'ol/Feature.js';
import type { FeatureLike } from 'ol/Feature.js';
import type VectorTileLayer from 'ol/layer/VectorTile.js';
import type { Outcome } from '../../geodata/model/verdict.ts';
import type { Language } from '../../geodata/words/bilingual.ts';
import { layerWords } from '../../geodata/words/layer.ts';
import { mapWords } from '../../geodata/words/map.ts';
import { uiWords } from '../../geodata/words/ui.ts';
import { permitInForce } from './base-style.ts';
import type { LegendEntry } from './city-map.ts';
import { lookOf } from './layer-look.ts';
import { colourOf } from './marker-picture.ts';
import type { Palette } from './palette.ts';
import { zoneColour, zoneName } from './zone-style.ts';

export interface InView {
  layers: VectorTileLayer[];
  extent: number[];
  zoom: number;
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
  entries.push(...zonesOf(seen.planZones, language, p));
  const ground: LegendEntry[] = [];
  for (const layer of seen.layers) {
    const id = layer.get('id') as string;
    if (!layer.getVisible() || seen.zoom <= layer.getMinZoom()) continue;
    const features = layer.getFeaturesInExtent(seen.extent);
    if (features.length === 0) continue;
    if (id === 'zones') entries.push(...zonesOf(features, language, p));
    else if (id === 'permits') entries.push(...permitsOf(features, words, p));
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

type Features = FeatureLike[];

function zonesOf(features: Features, language: Language, p: Palette): LegendEntry[] {
  const names = new Map<string, string | null>();
  for (const feature of features)
    names.set(String(feature.get('code')), (feature.get('name') as string | undefined) ?? null);
  return [...names]
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
}

function permitsOf(features: Features, words: (typeof mapWords)['id'], p: Palette): LegendEntry[] {
  const states = new Set(features.map(permitInForce));
  const entries: LegendEntry[] = [];
  if (states.has(true))
    entries.push({ id: 'permits', kind: 'line', colour: p.ink, label: words.permitInForce, code: null });
  if (states.has(false))
    entries.push({
      id: 'permits:expired',
      kind: 'dashed',
      colour: p.ink,
      label: words.permitExpired,
      code: null,
    });
  return entries;
}
