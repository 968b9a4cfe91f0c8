/** Rows that travel in one statement: few and small enough that whoever waits behind them waits a moment only. */
const mostRows = 250;
const mostCharacters = 1_000_000;

/** Lets whoever waits have a turn: reading and judging keep the processor for themselves otherwise. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Groups rows for insertion by number and by the length of their JSON. */
export async function* inChunks<T>(
  rows: AsyncIterable<T> | Iterable<T>,
  most = mostRows,
): AsyncGenerator<T[]> {
  let chunk: T[] = [];
  let characters = 0;
  for await (const row of rows) {
    chunk.push(row);
    characters += JSON.stringify(row).length;
    if (chunk.length >= most || characters >= mostCharacters) {
      await breathe();
      yield chunk;
      chunk = [];
      characters = 0;
    }
  }
  if (chunk.length > 0) yield chunk;
}
