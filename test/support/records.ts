import { uuidv7 } from 'uuidv7';
import type { Correction, DutyMark, TrackChunk, TrackFix, Visit } from '../../geodata/model/index.ts';
import type { Town } from './town.ts';

/** A correction as a tablet sends it. */
export const aCorrection = (of: string, given: Partial<Correction> = {}): Correction => ({
  id: uuidv7(),
  of,
  at: '2026-11-21T02:45:00Z',
  fields: { storeys: 3 },
  seen: [],
  reason: 'Dihitung ulang dari belakang.',
  ...given,
});

/** A visit as a tablet sends it. */
export const aVisit = (finding: string, given: Partial<Visit> = {}): Visit => ({
  id: uuidv7(),
  at: '2026-11-21T02:50:00Z',
  patrol: null,
  stop: null,
  case: null,
  fix: null,
  marks: [{ finding, state: 'unchanged' }],
  hindered: null,
  note: '',
  photos: [],
  ...given,
});

export const aDutyMark = (given: Partial<DutyMark> = {}): DutyMark => ({
  id: uuidv7(),
  duty: uuidv7(),
  what: 'began',
  at: '2026-11-21T01:00:00Z',
  patrol: null,
  fix: null,
  ...given,
});

/** A fix every ten seconds, ten metres farther east each, in metres from the town's middle. */
export const aWalk = (
  town: Town,
  { from = '2026-11-21T01:10:00Z', steps = 30, north = 0 } = {},
): TrackFix[] =>
  Array.from({ length: steps }, (_, i) => ({
    at: new Date(Date.parse(from) + i * 10_000).toISOString(),
    position: town.spot(i * 10, north),
    accuracyM: 4,
  }));

export const aTrack = (town: Town, given: Partial<TrackChunk> = {}): TrackChunk => ({
  id: uuidv7(),
  duty: uuidv7(),
  ordinal: 0,
  source: 'device',
  fixes: aWalk(town),
  ...given,
});

/** An Ogg page that holds an Opus header: what a recorder begins with. */
export const aSound: Buffer = Buffer.concat([
  Buffer.from('OggS\0\x02', 'latin1'),
  Buffer.alloc(20),
  Buffer.from([1, 19]),
  Buffer.from('OpusHead\x01\x01\x38\x01\x80\xbb\0\0\0\0\0', 'latin1'),
]);
