/** A binary heap of whole numbers by a figure, the least first. (`flatqueue` is the same in plain arrays; forty lines are no dependency.) */
export interface Heap {
  push(value: number, key: number): void;
  /** The value with the least key; -1 when empty. {@link Heap.key} tells its key. */
  pop(): number;
  key: number;
  clear(): void;
}

export function createHeap(room = 1024): Heap {
  let keys = new Float64Array(room);
  let values = new Uint32Array(room);
  let size = 0;

  const grow = (): void => {
    const [oldKeys, oldValues] = [keys, values];
    keys = new Float64Array(oldKeys.length * 2);
    values = new Uint32Array(oldValues.length * 2);
    keys.set(oldKeys);
    values.set(oldValues);
  };
  const heap: Heap = {
    key: Number.NaN,
    clear: () => {
      size = 0;
    },
    push: (value, key) => {
      if (size === keys.length) grow();
      let at = size++;
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if (keys[parent]! <= key) break;
        keys[at] = keys[parent]!;
        values[at] = values[parent]!;
        at = parent;
      }
      keys[at] = key;
      values[at] = value;
    },
    pop: () => {
      if (size === 0) return -1;
      const top = values[0]!;
      heap.key = keys[0]!;
      const key = keys[--size]!;
      const value = values[size]!;
      let at = 0;
      for (;;) {
        let child = 2 * at + 1;
        if (child >= size) break;
        if (child + 1 < size && keys[child + 1]! < keys[child]!) child++;
        if (keys[child]! >= key) break;
        keys[at] = keys[child]!;
        values[at] = values[child]!;
        at = child;
      }
      keys[at] = key;
      values[at] = value;
      return top;
    },
  };
  return heap;
}
