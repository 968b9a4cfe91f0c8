import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** `npm run chaos -- --syncs 1000000 --seed 7 [--store postgres]`: as many simulated syncs as asked for, the stories from one seed. */
const { values } = parseArgs({
  options: {
    syncs: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    store: { type: 'string', default: 'embedded' },
  },
});
if (
  !/^\d+$/.test(values.syncs) ||
  !/^-?\d+$/.test(values.seed) ||
  !/^(embedded|postgres)$/.test(values.store)
) {
  console.error('npm run chaos -- --syncs N --seed N [--store embedded|postgres]');
  process.exit(2);
}
console.log(`${values.syncs} syncs, seed ${values.seed}, ${values.store}`);

const tests = fileURLToPath(new URL('./test.ts', import.meta.url));
const child = spawn(
  process.execPath,
  ['--import', 'tsx', tests, '--project', values.store, 'test/sync/chaos.test.ts'],
  {
    stdio: 'inherit',
    env: { ...process.env, CHAOS_SYNCS: values.syncs, CHAOS_SEED: values.seed },
  },
);
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
