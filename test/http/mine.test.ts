import sharp from 'sharp';
import sql from 'sql-template-tag';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OwnFinding } from '../../geodata/wire/records.ts';
import { sha256 } from '../../server/files/sha256.ts';
import { aCorrection, aVisit } from '../support/records.ts';
import { type Service, startService } from '../support/service.ts';
import { sharedStore } from '../support/store.ts';
import { aFinding, foundTown, loggedIn, type Town } from '../support/town.ts';
import type { Visitor } from '../support/visitor.ts';

interface Mine {
  findings: OwnFinding[];
  cursor: number;
  mark: string;
  more: boolean;
  rewound: boolean;
}

let service: Service;
let town: Town;
let officer: Visitor;
let enforcer: Visitor;
let planner: Visitor;
beforeAll(async () => {
  service = await startService(await sharedStore());
});
afterAll(() => service.close());
/** Everybody begins with an empty log. */
const arrive = async () => {
  town = await foundTown(service.store);
  officer = await loggedIn(service, town, 'officer');
  enforcer = await loggedIn(service, town, 'enforcer');
  planner = await loggedIn(service, town, 'planner');
};
const received = async (by = officer, given: Parameters<typeof aFinding>[1] = {}): Promise<string> => {
  const finding = aFinding(town, given);
  expect((await by.put(`/api/findings/${finding.id}`, finding)).status).toBe(200);
  return finding.id;
};
const mine = async (query = '', by = officer): Promise<Mine> =>
  (await by.get<Mine>(`/api/mine${query}`)).json;
const idsOf = ({ findings }: Mine): string[] => findings.map(({ recorded }) => recorded.id);

describe('my findings', () => {
  beforeAll(arrive);

  it('come whole, in the order of their last change, and nobody else’s among them', async () => {
    const [one, two] = [await received(), await received()];
    await received(enforcer);
    const first = await mine();
    expect(idsOf(first)).toEqual([one, two]);
    expect(first).toMatchObject({
      more: false,
      rewound: false,
      mark: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
    expect(first.findings[0]).toMatchObject({
      summary: { status: 'received', by: 'Ibu officer' },
      answer: { outcome: expect.any(String) },
      question: null,
      decision: null,
      case: null,
      corrections: [],
      conflicts: [],
    });
    expect(idsOf(await mine(`?since=${first.cursor}&mark=${first.mark}`))).toEqual([]);
  });

  it('come again whenever anything about them changed', async () => {
    const photo = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#123' } })
      .jpeg()
      .toBuffer();
    const id = await received(officer, { photos: [sha256(photo)] });
    let { cursor } = await mine();
    const correction = aCorrection(id);
    const visit = aVisit(id);
    const changes: [string, () => Promise<unknown>, object][] = [
      [
        'a photo',
        () => officer.ask('PUT', `/api/findings/${id}/photos/${sha256(photo)}`, { bytes: photo }),
        { photos: [sha256(photo)] },
      ],
      [
        'a question',
        () => planner.post(`/api/findings/${id}/question`, { text: 'Sejak kapan?' }),
        { question: { text: 'Sejak kapan?' }, summary: { status: 'asked' } },
      ],
      [
        'a correction',
        () => officer.put(`/api/corrections/${correction.id}`, correction),
        { question: null, finding: { storeys: 3 }, recorded: { storeys: 2 } },
      ],
      ['a visit', () => enforcer.put(`/api/visits/${visit.id}`, visit), {}],
      [
        'a case',
        () => planner.post(`/api/findings/${id}/case`, { id: uuidv7(), reason: 'Tanpa izin.' }),
        {
          case: { number: expect.stringMatching(/^TARU-/) },
          decision: { reason: 'Tanpa izin.' },
          summary: { status: 'case-opened' },
        },
      ],
    ];
    for (const [, change, seen] of changes) {
      expect(idsOf(await mine(`?since=${cursor}`))).toEqual([]);
      await change();
      const now = await mine(`?since=${cursor}`);
      expect(now.findings).toHaveLength(1);
      expect(now.findings[0]).toMatchObject(seen);
      cursor = now.cursor;
    }
  });

  it('come page by page without a gap, also when they change in between', async () => {
    for (let i = 0; i < 5; i++) await received();
    const all = idsOf(await mine());
    const met = new Set<string>();
    let page: Mine = { cursor: 0, more: true } as Mine;
    while (page.more) {
      page = await mine(`?since=${page.cursor}&limit=2`);
      expect(page.findings.length).toBeLessThanOrEqual(2);
      for (const id of idsOf(page)) met.add(id);
      if (met.size === 2) {
        const correction = aCorrection(all.at(-1)!);
        await officer.put(`/api/corrections/${correction.id}`, correction);
      }
    }
    expect(met).toEqual(new Set(all));
  });
});

describe('a server that was restored from a backup', () => {
  beforeAll(arrive);

  it('is noticed by the mark of its log, also when the log has grown past the cursor again', async () => {
    const id = await received();
    const { cursor, mark } = await mine();
    const query = (seq: number, text: string) => `?since=${seq}&mark=${text}`;
    expect(await mine(query(cursor, mark))).toMatchObject({ rewound: false, findings: [] });
    // another log of the same length
    const other = await mine(query(cursor, 'f'.repeat(16)));
    expect([other.rewound, idsOf(other), other.mark]).toEqual([true, [id], mark]);
    // a log that is shorter
    const shorter = await mine(query(cursor + 1000, mark));
    expect([shorter.rewound, idsOf(shorter), shorter.cursor]).toEqual([true, [id], cursor]);
    // a device that has nothing yet
    expect(await mine(query(0, ''))).toMatchObject({ rewound: false });
  });

  it('and the log’s head is the cursor, whoever wrote last', async () => {
    await received(enforcer);
    const [row] = await service.store.rows<{ seq: number }>(
      sql`select max(seq) as seq from event where city = ${town.code}`,
    );
    expect((await mine()).cursor).toBe(row!.seq);
  });
});
