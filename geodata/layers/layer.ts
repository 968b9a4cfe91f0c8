/** Web-Mercator zoom of the deepest tiles, 512 px wide, that maps ask for and packs hold; closer the same tile is enlarged (15 cm a step). */
export const deepestTile = 16;

/** A layer of the map as data. Adding one: a file beside this, a line in `index.ts`, words in `geodata/words`. */
export interface Layer<Id extends string = string> {
  /** Also the name in `taru layer import` and in `/ogc/collections`. */
  id: Id;
  geometry: 'point' | 'line' | 'area';
  /** Attributes kept from an import, with the spellings offices use; the first match (case-insensitive) wins. */
  attributes: Attribute[];
  /** Who may see it on the map: everybody, or staff only. */
  audience: 'public' | 'staff';
  /** Web-Mercator zoom from which it is drawn and served as tiles, {@link deepestTile} at most. */
  minZoom: number;
  /** Drawn from bottom to top. */
  order: number;
  /** Stated accuracy when the file states none, metres CE90; null when unknown. */
  ce90M: number | null;
}

export interface Attribute {
  name: string;
  from: string[];
  type: 'text' | 'number' | 'boolean' | 'date';
  /** What offices write for the values that rules know; in lower case, without blanks and marks. Others stay as written. */
  values?: Readonly<Record<string, string>>;
}
