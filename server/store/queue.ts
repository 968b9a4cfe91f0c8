/** Runs what it is given one after the other, in the order given. */
export function createQueue(): <T>(deed: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (deed) => {
    const turn = last.then(deed, deed);
    last = turn.catch(() => undefined);
    return turn;
  };
}
