import { uuidv7 } from 'uuidv7';
import type { Finding, Patrol, Position, Squad } from '../../../geodata/model/index.ts';
import { earlierFinding, type Setting, saved, stopAt, voiceOf } from './round.ts';
import { middleOf } from './stage.ts';

/** A published patrol of today with two places to look at again, and one that is new. */
export interface Revisits {
  patrol: Patrol;
  /** What Rina found herself some time ago. */
  own: Finding;
  /** What a colleague found; a case was opened on it. */
  colleagues: Finding;
  case: string;
}

export const noteOfSupervisor = 'Bawa formulir berita acara ke Gang Seroja.';
const nine = 9 * 3600;

/** Publishes it for a squad of Rina alone. */
export async function publishRevisits(setting: Setting): Promise<Revisits> {
  const dewi = await voiceOf(setting, 'dewi');
  const own = await earlierFinding(setting, 1, 'Pondasi baru di tepi sungai, belum ada papan izin.');
  const colleagues = await earlierFinding(setting, 3, 'Dinding batako sampai bibir sungai.', 'bima');
  const id = uuidv7();
  const reason = 'Melanggar sempadan sungai.';
  const opened = await dewi.post(`/api/findings/${colleagues.id}/case`, { id, reason });
  if (opened.status !== 200) throw new Error(JSON.stringify(opened.json));

  const { officers } = (await dewi.get<{ officers: { id: string; name: string }[] }>('/api/squads')).json;
  const rina = officers.find(({ name }) => name === 'Rina Siregar')!;
  const squad: Squad = { id: uuidv7(), name: 'Regu Deli 1', members: [rina.id], active: true };
  await saved(dewi, `/api/squads/${squad.id}`, squad);

  const [first, second] = [middleOf(own.geometry as never), middleOf(colleagues.geometry as never)];
  const third: Position = [first[0] + 0.0006, first[1] + 0.0004];
  const patrol: Patrol = {
    id: uuidv7(),
    day: new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Jakarta' }),
    squad: squad.id,
    status: 'published',
    version: 0,
    area: { name: 'Tepi Sungai Deli', geometry: boxAround(first, 0.006) },
    office: [first[0] - 0.002, first[1] - 0.002],
    startsAt: 8 * 3600,
    shiftS: 4 * 3600,
    stops: [
      stopAt(first, {
        kind: 'finding',
        thing: own.id,
        title: 'Pondasi di Gang Seroja',
        arrives: nine,
        leaves: nine + 900,
        metres: 420,
        reasons: ['revisit'],
      }),
      stopAt(second, {
        kind: 'case',
        thing: id,
        title: 'Dinding batako di bibir sungai',
        arrives: nine + 1800,
        leaves: nine + 2700,
        metres: 160,
        reasons: ['open-case', 'deadline'],
      }),
      stopAt(third, {
        title: 'Pasar sore Jalan Kenanga',
        windowFrom: nine,
        windowTo: 11 * 3600,
        arrives: nine + 3600,
        leaves: nine + 4500,
        metres: 140,
      }),
    ],
    back: null,
    way: { type: 'MultiLineString', coordinates: [[first, second, third]] },
    metres: 720,
    note: noteOfSupervisor,
  };
  await saved(dewi, `/api/patrols/${patrol.id}`, patrol);
  return { patrol, own, colleagues, case: id };
}

function boxAround([lon, lat]: Position, degrees: number): { type: 'Polygon'; coordinates: Position[][] } {
  const [west, south, east, north] = [lon - degrees, lat - degrees, lon + degrees, lat + degrees];
  const ring: Position[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'Polygon', coordinates: [ring] };
}
