import type { City, Person } from '../../../geodata/model/index.ts';
import type { RescueReport } from '../../../geodata/wire/rescue.ts';
import type { Files } from '../../files/files.ts';
import { appendEvent } from '../../queries/append-event.ts';
import { Refusal } from '../../refusal.ts';
import type { Sealing } from '../../sealing/sealing.ts';
import type { Store } from '../../store/store.ts';
import { authorOf } from '../author-of.ts';
import { record } from '../record.ts';
import { type FiledRequest, handIn, type Office, rankOf } from './hand-in.ts';
import { plainRequests } from './plain.ts';
import { type RescueEntry, withRescueFile } from './rescue-file.ts';

export interface RescueOrder {
  path: string;
  city: City;
  /** Who imports: carries what is sealed, and is the author of what could not be sealed. Null at the command line. */
  person: Person | null;
  dryRun: boolean;
}

interface With {
  store: Store;
  files: Files;
  sealing: Sealing;
  clock: () => Date;
}

/** Largest entry: the largest photo and its wrapping. */
const mostBytes = 20_000_000;
const anEntry = /^(records\/|files\/).+\.sealed$|^plain\/(records|files)\//;
const aDraft = /^(plain\/)?drafts\//;

/**
 * Takes the emergency file of a tablet in: each record and file through the very deed that a tablet's request goes through, as its author's. One
 * that is refused holds up no other; the same file again finds everything known.
 */
export async function importRescue(with_: With, order: RescueOrder): Promise<RescueReport> {
  const office: Office = { ...with_, box: order.city.box };
  return withRescueFile(order.path, async (entries) => {
    const report: RescueReport = {
      dryRun: order.dryRun,
      taken: 0,
      known: 0,
      refused: [],
      drafts: entries.filter(({ name }) => aDraft.test(name) && name.split('/').length <= 3).length,
    };
    const open = await opener(with_, order, entries);
    for (const { entry } of await inOrder(entries, open, report)) {
      await attempt(entry, report, async () => {
        report[await handIn(office, await open(entry), order.dryRun)]++;
      });
    }
    if (!order.dryRun && report.taken > 0) await note(with_.store, order, report);
    return report;
  });
}

type Open = (entry: RescueEntry) => Promise<FiledRequest>;

/** Opens an entry for the one who wrote it; throws a refusal when nobody can. */
async function opener(
  { store, sealing, clock }: With,
  { city, person }: RescueOrder,
  entries: readonly RescueEntry[],
): Promise<Open> {
  const plain = await plainRequests(entries);
  return async (entry) => {
    const bytes = await entry.read(mostBytes);
    if (!bytes) throw new Refusal('body-too-large');
    if (entry.name.startsWith('plain/')) {
      const request = await plain(entry);
      if (!person) throw new Refusal('not-logged-in');
      if (!request) throw new Refusal('sealed-unreadable');
      return { request, by: { person }, bytes };
    }
    const opened = await sealing.open(bytes, clock());
    const author = opened && (await authorOf(store, city.code, opened.ticket));
    if (!author) throw new Refusal('sealed-unreadable');
    const carrier = person && person.id !== author.id ? person.id : null;
    return { request: opened.content.request, by: { person: author, carrier }, bytes: opened.bytes };
  };
}

/** Entries as they must come in: findings first, files last. */
async function inOrder(
  entries: readonly RescueEntry[],
  open: Open,
  report: RescueReport,
): Promise<{ entry: RescueEntry; request: string }[]> {
  const found: { entry: RescueEntry; request: string }[] = [];
  for (const entry of entries.filter(({ name }) => anEntry.test(name))) {
    if (isFile(entry)) found.push({ entry, request: '' });
    else
      await attempt(entry, report, async () => {
        found.push({ entry, request: (await open(entry)).request });
      });
  }
  return found.toSorted((a, b) => rankOf(a.request) - rankOf(b.request));
}

const isFile = ({ name }: RescueEntry): boolean => /^(plain\/)?files\//.test(name);

/** A refusal stands in the report and holds nothing up; anything else is a bug, and stops. */
async function attempt(
  { name }: RescueEntry,
  report: RescueReport,
  deed: () => Promise<void>,
): Promise<void> {
  try {
    await deed();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    report.refused.push({ name, code: error.code });
  }
}

const note = (store: Store, { city, person }: RescueOrder, report: RescueReport): Promise<void> =>
  record(store, city.code, (tx) =>
    appendEvent(tx, {
      city: city.code,
      kind: 'rescue-imported',
      actor: person?.id ?? null,
      thing: { kind: 'rescue', id: city.code },
      data: {
        taken: report.taken,
        known: report.known,
        refused: report.refused.length,
        drafts: report.drafts,
      },
    }),
  );
