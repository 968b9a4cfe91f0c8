import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { rulesChunk } from '../../scripts/bench/tablet/rules-chunk.ts';

it('lets a tablet judge with a script of at most 60 kB', async () => {
  const script = await rulesChunk('worker');
  expect(script).toContain('river-setback');
  expect(gzipSync(script).length).toBeLessThan(60_000);
});
