import type VectorTileLayer from 'ol/layer/VectorTile.js';
import { permitInForce } from './base-style.ts';

/** A layer of which something is in sight, with what the legend tells apart in it. */
export interface GroundSeen {
  id: string;
  /** Code and name of each zone, as the plan has them. */
  zones?: [code: string, name: string | null][];
  permits?: { inForce: boolean; over: boolean };
}

/** What of the tiled layers is drawn in an extent. */
export function seenIn(layers: readonly VectorTileLayer[], extent: number[], zoom: number): GroundSeen[] {
  const seen: GroundSeen[] = [];
  for (const layer of layers) {
    const id = layer.get('id') as string;
    if (!layer.getVisible() || zoom <= layer.getMinZoom()) continue;
    const features = layer.getFeaturesInExtent(extent);
    if (features.length === 0) continue;
    if (id === 'zones') seen.push({ id, zones: [...zonesOf(features)] });
    else if (id === 'permits')
      seen.push({
        id,
        permits: {
          inForce: features.some(permitInForce),
          over: features.some((permit) => !permitInForce(permit)),
        },
      });
    else seen.push({ id });
  }
  return seen;
}

/** Names of zones by their code. */
export function zonesOf(features: readonly { get(name: string): unknown }[]): Map<string, string | null> {
  const names = new Map<string, string | null>();
  for (const feature of features)
    names.set(String(feature.get('code')), (feature.get('name') as string | undefined) ?? null);
  return names;
}
