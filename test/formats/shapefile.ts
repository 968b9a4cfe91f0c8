/** A Shapefile of points in its parts, with one text attribute as given, byte for byte. */
export function shapefileOf(
  points: [number, number][],
  names: Buffer[],
): Record<'shp' | 'shx' | 'dbf', Buffer> {
  const header = (words: number): Buffer => {
    const bytes = Buffer.alloc(100);
    bytes.writeInt32BE(9994, 0);
    bytes.writeInt32BE(words, 24);
    bytes.writeInt32LE(1000, 28);
    bytes.writeInt32LE(1, 32);
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    for (const [i, value] of [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].entries()) {
      bytes.writeDoubleLE(value, 36 + 8 * i);
    }
    return bytes;
  };
  const records = points.map(([x, y], i) => {
    const record = Buffer.alloc(28);
    record.writeInt32BE(i + 1, 0);
    record.writeInt32BE(10, 4);
    record.writeInt32LE(1, 8);
    record.writeDoubleLE(x, 12);
    record.writeDoubleLE(y, 20);
    return record;
  });
  const index = points.map((_, i) => {
    const entry = Buffer.alloc(8);
    entry.writeInt32BE(50 + 14 * i, 0);
    entry.writeInt32BE(10, 4);
    return entry;
  });
  const width = 40;
  const table = Buffer.alloc(32 + 32 + 1);
  table[0] = 3;
  table.writeUInt32LE(names.length, 4);
  table.writeUInt16LE(table.length, 8);
  table.writeUInt16LE(width + 1, 10);
  table.write('NAMOBJ', 32, 'latin1');
  table.write('C', 43, 'latin1');
  table[48] = width;
  table[64] = 0x0d;
  const rows = names.map((name) =>
    Buffer.concat([Buffer.from(' '), name, Buffer.alloc(width - name.length, 0x20)]),
  );
  return {
    shp: Buffer.concat([header(50 + 14 * points.length), ...records]),
    shx: Buffer.concat([header(50 + 4 * points.length), ...index]),
    dbf: Buffer.concat([table, ...rows, Buffer.from([0x1a])]),
  };
}
