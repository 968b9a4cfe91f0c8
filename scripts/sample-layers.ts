import type { LayerId } from '../geodata/layers/index.ts';
import type {
  SampleBuilding,
  SampleCity,
  SampleFeature,
  SampleLine,
  SamplePoint,
} from '../geodata/sample/index.ts';

/** A thing of any layer. */
export type SampleThing = SampleFeature | SampleLine | SamplePoint;
type Things = Iterable<SampleThing>;

/** The layers of the invented city, each drawn anew when it is asked for. */
export const sampleLayers = (city: SampleCity): (readonly [LayerId, () => Things])[] => [
  ['boundaries', () => city.boundaries()],
  ['rivers', () => city.rivers()],
  ['roads', () => city.roads()],
  ['rails', () => city.rails()],
  ['power-lines', () => city.powerLines()],
  ['drains', () => city.drains()],
  ['lakes', () => city.lakes()],
  ['springs', () => city.springs()],
  ['coasts', () => city.coasts()],
  ['airfields', () => city.airfields()],
  ['overlays', () => city.overlays()],
  ['parcels', () => city.parcels()],
  ['buildings', () => withCircumstances(city.buildings())],
];

/** What a building knows of itself travels as its attributes: the sweep judges by them. */
function* withCircumstances(buildings: Iterable<SampleBuilding>): Things {
  for (const { circumstances, ...building } of buildings) {
    yield {
      ...building,
      properties: { ...building.properties, ...(circumstances as SampleFeature['properties']) },
    };
  }
}
