import { expect, test } from 'vitest';
import { overlays } from '../../geodata/layers/overlays.ts';
import { mapColumns, readAttributes } from '../../server/formats/attributes.ts';

test.each([
  ['Rawan Banjir', 'flood'],
  ['KAWASAN CAGAR BUDAYA', 'heritage'],
  ['KP2B', 'lp2b'],
  ['Resapan air', 'recharge'],
  ['Transit-Oriented Development', 'tod'],
  ['KKOP', 'kkop'],
  ['Titik Evakuasi ', 'Titik Evakuasi'],
])('an overlay that an office calls %j is a %j to the rules', (jenis, kind) => {
  const row = { JENIS: jenis };
  const { properties, problems } = readAttributes(
    mapColumns(overlays.attributes, [row], 'Asia/Jakarta'),
    row,
  );
  expect([properties, problems]).toEqual([{ kind }, []]);
});
