import { useEffect } from 'preact/hooks';
import { facts, loadCity } from '../data/city.ts';
import { MapView } from '../map/map-view.tsx';

/** The citizens' face. */
export function App() {
  useEffect(() => void loadCity(), []);
  return facts.value ? <MapView facts={facts.value} audience="public" onReady={() => {}} /> : null;
}
