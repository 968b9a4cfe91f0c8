import type { City } from '../../geodata/model/index.ts';
import { uiWords } from '../../geodata/words/ui.ts';

/** What a file says of where its data is from, in every form that a file may have. */
export interface FileMark {
  /** Of a table, behind its own. */
  columns: string[];
  cells: string[];
  /** Of a GeoJSON collection (RFC 7946, 6.1). */
  members: Record<string, unknown>;
  /** The name that is suggested for a file. */
  named(file: string): string;
}

const { sample, sampleLong } = uiWords.id;
const invented: FileMark = {
  columns: ['contoh'],
  cells: [sample],
  members: { sample: true, source: sampleLong },
  named: (file) => `contoh-${file}`,
};
const unmarked: FileMark = { columns: [], cells: [], members: {}, named: (file) => file };

/** How files of a city are marked: those of the invented one say so wherever they end up. */
export const markOf = (city: Pick<City, 'sample'>): FileMark => (city.sample ? invented : unmarked);

/** The members as text inside a JSON object, each with a comma behind it. */
export const membersText = ({ members }: FileMark): string =>
  Object.entries(members)
    .map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)},`)
    .join('');
