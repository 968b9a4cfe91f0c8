import { computed, signal } from '@preact/signals';
import type { Geometry, Position } from '../../geodata/model/index.ts';
import { deskWords } from '../../geodata/words/desk.ts';
import { uiWords } from '../../geodata/words/ui.ts';
import { call } from '../data/call.ts';
import { facts } from '../data/city.ts';
import { speak } from '../data/preferences.ts';
import { middleOf } from '../map/travel.ts';
import { toast } from '../ui/toast.tsx';
import { problemOf } from './problem-of.ts';

export interface Kelurahan {
  name: string;
  kecamatan: string | null;
  /** A place inside. */
  point: Position;
  geometry: Geometry;
}

/** The city's kelurahan, from its boundaries; none until they are loaded. */
export const kelurahans = signal<Kelurahan[]>([]);
export const kelurahanNames = computed(() =>
  [...new Set(kelurahans.value.map(({ name }) => name))].sort((a, b) => a.localeCompare(b, 'id')),
);

/** Loads them for filters and flights of the map; a failure is told, with a way to try again. */
export const offerKelurahans = (): Promise<void> =>
  loadKelurahans().catch((error: unknown) => {
    toast(`${speak(deskWords).kelurahanMissing} ${problemOf(error).message}`, {
      tone: 'problem',
      action: { label: speak(uiWords).retry, run: () => void offerKelurahans() },
    });
  });

async function loadKelurahans(): Promise<void> {
  const city = facts.value;
  if (!city || kelurahans.value.length) return;
  const { features } = await call('get /api/cities/:city/features/:layer', {
    params: { city: city.city.code, layer: 'boundaries' },
    query: { bbox: city.extent.join(','), limit: 2000 },
  });
  kelurahans.value = features.flatMap(({ geometry, properties: { level, name, kecamatan } }) => {
    if (level !== 'kelurahan' || !geometry) return [];
    const area = geometry as Geometry;
    return [
      {
        name: String(name),
        kecamatan: kecamatan ? String(kecamatan) : null,
        point: middleOf(area),
        geometry: area,
      },
    ];
  });
}
