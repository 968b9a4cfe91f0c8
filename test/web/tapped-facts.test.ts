import { describe, expect, it } from 'vitest';
import { questionOf } from '../../geodata/facts/question-of.ts';
import type { Circumstances, Finding } from '../../geodata/model/index.ts';
import { ownWord, withFacts, withoutMapFacts } from '../../web/field/tapped-facts.ts';

const bare: Finding = {
  id: '01890000-0000-7000-8000-000000000001',
  observedAt: '2026-11-21T03:00:00.000Z',
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [98.6, 3.5],
        [98.61, 3.5],
        [98.61, 3.51],
        [98.6, 3.5],
      ],
    ],
  },
  fix: null,
  placedBy: 'map',
  kind: 'building-new',
  activity: null,
  buildingFunction: null,
  storeys: null,
  heightM: null,
  builtOn: null,
  permitNumber: null,
  note: '',
  photos: [],
  corrects: null,
  report: null,
};

/** Everything that the map can know of a building. */
const known: Circumstances = {
  activity: '52101',
  buildingFunction: 'usaha',
  builtOn: '2019-05-02',
  storeys: 4,
  heightM: 15.8,
  groundElevationM: 24.8,
  floorAreaM2: 848.14,
  greenAreaM2: 188.57,
  basementAreaM2: 0,
  units: 1,
  permitNumber: 'SK-PBG-127115-29042024-014',
  parcel: '7115100110170001',
  accuracyM: 1.5,
};

describe('a building that an officer taps', () => {
  it('is asked about with all that the map knows of it, as the sweep asks', () => {
    const finding = { ...bare, ...withFacts(bare, known) } as Finding;
    expect(questionOf('12.71', finding).properties).toEqual({ city: '12.71', ...known });
    expect(new Set(finding.fromMap)).toEqual(new Set(Object.keys(known)));
  });

  it('keeps what the officer has written before', () => {
    const written = { ...bare, storeys: 6 };
    const finding = { ...written, ...withFacts(written, known) } as Finding;
    expect(finding.storeys).toBe(6);
    expect(finding.fromMap).not.toContain('storeys');
  });

  it('loses the map’s mark where the officer changes it, and the map’s facts when the place changes', () => {
    const taken = { ...bare, ...withFacts(bare, known) } as Finding;
    const changed = { ...taken, ...ownWord(taken, { storeys: 5 }) } as Finding;
    expect(changed.fromMap).not.toContain('storeys');
    const moved = { ...changed, ...withoutMapFacts(changed) } as Finding;
    expect(questionOf('12.71', moved).properties).toEqual({ city: '12.71', storeys: 5 });
  });
});
