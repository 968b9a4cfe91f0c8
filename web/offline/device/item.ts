import type { FindingSheet, Receipt } from '../../../geodata/model/index.ts';
import type { KeyRing } from './key-ring.ts';
import type { Bodies, FileNote, KeptRecord, RecordKind, Standing, Why } from './record.ts';
import { jsonOf } from './seal.ts';

/** Where a record stands, as a person sees it. */
export type ItemState = Standing | 'sending';

interface ItemOf<Kind extends RecordKind> {
  id: string;
  kind: Kind;
  state: ItemState;
  body: Bodies[Kind];
  files: FileNote[];
  /** Why the server refused it. */
  why: Why | null;
  receipt: Receipt | null;
  /** The server's answer to a finding, with verdicts, once received. */
  sheet: FindingSheet | null;
}
/** A record of whoever is logged in. */
export type Item = { [Kind in RecordKind]: ItemOf<Kind> }[RecordKind];
export type FindingItem = ItemOf<'finding'>;
export const isFinding = (item: Item): item is FindingItem => item.kind === 'finding';

/** Opens a record for the screen; null when its key is not at hand. */
export async function openItem(ring: KeyRing, record: KeptRecord): Promise<Item | null> {
  const bytes = await ring.open(record.key, record.sealed);
  if (!bytes) return null;
  const told = record.told && (await ring.open(record.told.key, record.told.sealed));
  const { id, kind, standing, files, why, receipt } = record;
  const sheet = told ? ((jsonOf(told) as { sheet?: FindingSheet }).sheet ?? null) : null;
  return { id, kind, state: standing, body: jsonOf(bytes), files, why, receipt, sheet } as Item;
}
