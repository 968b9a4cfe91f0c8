import type { Day } from '../../geodata/model/index.ts';
import { selectLayerFacts } from '../queries/layer-facts.ts';
import type { Store } from '../store/store.ts';

/** Versions are asked for again after this long even when no event told of a change, ms. */
const freshFor = 5_000;

/** The version of each layer of a city as it is shown now: looked up once, forgotten when the city's log grows. */
export function createLayerVersions(
  store: Store,
): (city: string, today: Day) => Promise<ReadonlyMap<string, string>> {
  const known = new Map<string, { until: number; versions: Promise<ReadonlyMap<string, string>> }>();
  store.listen((city) => {
    for (const key of known.keys()) if (key.startsWith(city)) known.delete(key);
  });
  return (city, today) => {
    const key = `${city} ${today}`;
    const found = known.get(key);
    if (found && found.until > Date.now()) return found.versions;
    const versions = selectLayerFacts(store, city, today).then(
      (facts) => new Map(facts.map(({ id, version }) => [id, version])),
    );
    versions.catch(() => known.delete(key));
    if (known.size > 1000) known.clear();
    known.set(key, { until: Date.now() + freshFor, versions });
    return versions;
  };
}
