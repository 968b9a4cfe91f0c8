import { boxesMeet, boxOf, expandBox, pathsOf } from '../../../geodata/geometry/index.ts';
import type { Geometry } from '../../../geodata/model/index.ts';
import type { AreaPack, FeatureNear } from '../../../geodata/rules/index.ts';
import { type SampleCity, sampleCity } from '../../../geodata/sample/index.ts';
import type { HeldArea } from '../../../web/offline/held-area.ts';
import { type SampleThing, sampleLayers } from '../../sample-layers.ts';
import type { Asked } from './page.ts';

/** Of middling size: 36,000 buildings. */
const kecamatan = 'Medan Denai';
const today = '2026-11-21';
/** So far beyond its buildings the pack is complete, metres: farther than rules look. */
const marginM = 500;
const version = null;

function thing(city: SampleCity, { id, geometry, properties }: SampleThing): FeatureNear {
  const name = typeof properties.name === 'string' ? properties.name : null;
  return { id, version, geometry, ce90M: city.ce90M, name, properties };
}

function zonesOf(city: SampleCity): AreaPack['zones'] {
  return city.plans.flatMap(({ plan, zones }) =>
    [...zones()].map(({ id, geometry, properties }) => ({
      id,
      version,
      geometry,
      ce90M: city.ce90M,
      planId: plan.id,
      code: String(properties.code),
      name: String(properties.name),
      class: properties.class === 'lindung' || properties.class === 'budidaya' ? properties.class : null,
      sourceIndex: null,
    })),
  );
}

/** One kecamatan of the sample city, full of buildings, and so many of them to ask about, from all over it. */
export function samplePack(count: number): { pack: HeldArea; asked: Asked[]; buildings: number } {
  const city = sampleCity({ buildings: Infinity, kecamatan });
  const buildings = [...city.buildings()];
  const outlines = buildings.flatMap(({ geometry }) => pathsOf(geometry));
  const seen = expandBox(boxOf({ type: 'MultiLineString', coordinates: outlines }), marginM);
  const near = ({ geometry }: { geometry: Geometry | null }): boolean =>
    geometry === null || boxesMeet(boxOf(geometry), seen);
  const features = Object.fromEntries(
    sampleLayers(city)
      .filter(([layer]) => layer !== 'boundaries')
      .map(([layer, draw]) => {
        const drawn = [...draw()].filter((it) => layer === 'airfields' || near(it));
        return [layer, drawn.map((it) => thing(city, it))] as const;
      }),
  );
  const pack: HeldArea = {
    city: city.code,
    stated: {},
    plans: city.plans.map(({ plan: { id, name, validFrom, validTo } }) => ({ id, name, validFrom, validTo })),
    zones: zonesOf(city).filter(near),
    rows: city.plans.flatMap(({ plan, rows }) => rows.map((row) => ({ planId: plan.id, row }))),
    permits: [...city.permits()].map((permit) => ({ ...permit, version })),
    features,
    layers: [...Object.keys(features), 'permits'],
    seen,
    blocksSeen: seen,
  };
  const asked = Array.from({ length: count }, (_, i): Asked => {
    const { geometry, circumstances } = buildings[Math.floor((i * buildings.length) / count)]!;
    return {
      request: { type: 'Feature', geometry, properties: circumstances },
      days: { built: circumstances.builtOn ?? null, reported: null, today },
    };
  });
  return { pack, asked, buildings: buildings.length };
}
