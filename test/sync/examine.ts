import type { Tablet } from './tablet.ts';
import type { Officer } from './world.ts';

/** Stands in everything that a person of a story writes. */
const canary = 'canary';

/** What somebody finds who takes a tablet's disk out: nothing that a person wrote, and after log-out no key either. */
export async function examine(tablet: Tablet, holder: Officer | null): Promise<string[]> {
  const wrongs: string[] = [];
  const base = await tablet.base();
  for (const store of base.objectStoreNames)
    for (const value of await base.getAll(store)) {
      if (speaks(value)) wrongs.push(`ASVS 14.3.3: ${store} on ${tablet.name} can be read`);
    }
  for (const { person, key, head } of await base.getAll('key')) {
    if (head && key.extractable) wrongs.push(`a key on ${tablet.name} can be read out`);
    if (head && person !== holder?.id) wrongs.push(`a key of somebody who left is on ${tablet.name}`);
  }
  base.close();
  return wrongs;
}

function speaks(value: unknown): boolean {
  if (typeof value === 'string') return value.includes(canary);
  if (value instanceof Uint8Array || value instanceof ArrayBuffer)
    return Buffer.from(value as Uint8Array).includes(canary);
  if (value instanceof CryptoKey) return false;
  return typeof value === 'object' && value !== null && Object.values(value).some(speaks);
}
