import { mkdtemp, readdir, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createUploads } from '../../server/files/uploads.ts';

it('a body that a killed process left lying is cleared away after a day, one on its way in is not', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'taru-uploads-'));
  const uploads = createUploads(folder, { path: '/api/uploads', maxBytes: 1000 });
  for (const name of ['left.part', 'coming.part']) await writeFile(join(folder, name), 'tracks');
  const dayBefore = new Date(Date.now() - 25 * 3_600_000);
  await utimes(join(folder, 'left.part'), dayBefore, dayBefore);
  expect(await uploads.clear()).toBe(1);
  expect(await readdir(folder)).toEqual(['coming.part']);
});
