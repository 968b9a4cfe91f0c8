/** Keeps what was made under each key: rules and days ask for the same again. */
export function kept<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    if (known.has(key)) return known.get(key)!;
    const value = make(key);
    known.set(key, value);
    return value;
  };
}

/** Makes it when first asked for. */
export function once<T>(make: () => T): () => T {
  const keep = kept<null, T>(make);
  return () => keep(null);
}
