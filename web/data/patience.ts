/** On a dead signal a call takes half a minute to fail: after so long this device answers from what it holds, ms. */
export const patienceMs = 1500;

/** Ends a call that has an answer of this device beside it. */
export const impatient = (): AbortSignal => AbortSignal.timeout(patienceMs);

/** The server's answer; after a failure or a silence what this device holds; where it holds nothing, the server's after all. */
export async function orHere<T>(asked: Promise<T | null>, here: () => Promise<T | null>): Promise<T | null> {
  const answered = asked.then(
    (answer) => ({ answer }),
    () => null,
  );
  const silence = new Promise<null>((done) => setTimeout(done, patienceMs, null));
  const first = await Promise.race([answered, silence]);
  return first ? first.answer : ((await here()) ?? (await answered)?.answer ?? null);
}
