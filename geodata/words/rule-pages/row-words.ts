import type { Basis, OverlayRow, SetbackRow } from '../../model/index.ts';
import { bilingual, type Language } from '../bilingual.ts';
import { formatLength, formatNumber, formatPercent } from '../format.ts';

type Condition = SetbackRow['condition'];

interface RowWords {
  embanked: (yes: boolean) => string;
  urban: (yes: boolean) => string;
  tidal: (yes: boolean) => string;
  depth: (above: string | null, upTo: string | null) => string;
  catchment: (above: string | null, upTo: string | null) => string;
  storeys: (above: number | null, upTo: number | null) => string;
  radius: (metres: string) => string;
  slope: (percent: string) => string;
  always: string;
  noFigure: string;
  effect: Record<OverlayRow['effect'], string>;
  except: (activities: string) => string;
  documents: (documents: string) => string;
  certainty: Record<Basis['certainty'], string>;
}

const words = bilingual<RowWords>(
  {
    embanked: (yes) => (yes ? 'bertanggul' : 'tidak bertanggul'),
    urban: (yes) => (yes ? 'di kawasan perkotaan' : 'di luar kawasan perkotaan'),
    tidal: (yes) => (yes ? 'berpasang surut' : 'tidak berpasang surut'),
    depth: (above, upTo) => between('kedalaman', above, upTo, 'lebih dari', 'sampai'),
    catchment: (above, upTo) => between('daerah aliran', above, upTo, 'lebih dari', 'sampai'),
    storeys: (above, upTo) =>
      upTo === null ? `bangunan di atas ${above} lantai` : `bangunan ${upTo} lantai`,
    radius: (metres) => `sampai ${metres} dari landas pacu`,
    slope: (percent) => `naik ${percent}`,
    always: 'semua',
    noFigure: 'tidak berupa angka',
    effect: {
      prohibits: 'dilarang dibangun',
      document: 'memerlukan dokumen',
      measure: 'memerlukan syarat',
    },
    except: (activities) => `kecuali kegiatan KBLI ${activities}`,
    documents: (documents) => `dokumen: ${documents}`,
    certainty: {
      source: 'dari naskahnya',
      quotation: 'dari kutipan pihak lain, belum dari naskahnya',
      'memory-high': 'dari ingatan, belum dari naskahnya; hampir pasti',
      'memory-medium': 'dari ingatan, belum dari naskahnya; cukup yakin',
      'memory-low': 'dari ingatan, belum dari naskahnya; ragu',
      sample: 'contoh',
    },
  },
  {
    embanked: (yes) => (yes ? 'embanked' : 'not embanked'),
    urban: (yes) => (yes ? 'in an urban area' : 'outside urban areas'),
    tidal: (yes) => (yes ? 'tidal' : 'not tidal'),
    depth: (above, upTo) => between('depth', above, upTo, 'above', 'up to'),
    catchment: (above, upTo) => between('catchment', above, upTo, 'above', 'up to'),
    storeys: (above, upTo) =>
      upTo === null
        ? `buildings of more than ${above} storeys`
        : `buildings of ${upTo} ${upTo === 1 ? 'storey' : 'storeys'}`,
    radius: (metres) => `up to ${metres} from the runway`,
    slope: (percent) => `rising by ${percent}`,
    always: 'all',
    noFigure: 'not a figure',
    effect: { prohibits: 'building prohibited', document: 'needs a document', measure: 'has conditions' },
    except: (activities) => `except activities of KBLI ${activities}`,
    documents: (documents) => `documents: ${documents}`,
    certainty: {
      source: 'from the text itself',
      quotation: 'from a quotation by others, not yet from the text',
      'memory-high': 'from memory, not yet from the text; almost certain',
      'memory-medium': 'from memory, not yet from the text; fairly certain',
      'memory-low': 'from memory, not yet from the text; doubtful',
      sample: 'sample',
    },
  },
);

const between = (what: string, above: string | null, upTo: string | null, more: string, to: string): string =>
  [what, above && `${more} ${above}`, upTo && `${to} ${upTo}`].filter(Boolean).join(' ');

/** How sure a citation is. */
export const certaintyWord = (language: Language, certainty: Basis['certainty']): string =>
  words[language].certainty[certainty];

/** For what a setback holds, in the order of its conditions; what the instrument calls things stays as it calls them. */
function whereOf(language: Language, c: Condition): string {
  const say = words[language];
  const number = (value: number | undefined, unit: string) =>
    value === undefined ? null : `${formatNumber(language, value, 2)}\u00a0${unit}`;
  const ranged = (above: unknown, upTo: unknown) => above !== undefined || upTo !== undefined;
  const parts = [
    c.space,
    c.surface,
    c.roadClass,
    c.voltageKv !== undefined && `${formatNumber(language, c.voltageKv, 0)}\u00a0kV`,
    c.support,
    c.grade,
    c.embanked !== undefined && say.embanked(c.embanked),
    c.urban !== undefined && say.urban(c.urban),
    c.tidal !== undefined && say.tidal(c.tidal),
    ranged(c.depthAboveM, c.depthUpToM) && say.depth(number(c.depthAboveM, 'm'), number(c.depthUpToM, 'm')),
    ranged(c.catchmentAboveKm2, c.catchmentUpToKm2) &&
      say.catchment(number(c.catchmentAboveKm2, 'km²'), number(c.catchmentUpToKm2, 'km²')),
    ranged(c.storeysAbove, c.storeysUpTo) && say.storeys(c.storeysAbove ?? null, c.storeysUpTo ?? null),
    c.radiusM !== undefined && say.radius(`${formatNumber(language, c.radiusM, 0)}\u00a0m`),
  ];
  return parts.filter(Boolean).join(', ') || say.always;
}

/** A row of national law in words: for what it holds, what it limits, measured from where. */
export function rowTold(
  language: Language,
  row: SetbackRow | OverlayRow,
): { where: string; limit: string; from: string } {
  const say = words[language];
  if (row.kind === 'overlay') {
    const { exceptActivities, requiredDocuments } = row;
    return {
      where: exceptActivities.length > 0 ? say.except(exceptActivities.join(', ')) : say.always,
      limit: say.effect[row.effect],
      from: requiredDocuments.length > 0 ? say.documents(requiredDocuments.join(', ')) : '–',
    };
  }
  const { slopePct } = row.condition;
  const slope = slopePct === undefined ? say.noFigure : say.slope(formatPercent(language, slopePct));
  return {
    where: whereOf(language, row.condition),
    limit: row.metres === null ? slope : formatLength(language, row.metres),
    from: row.measuredFrom,
  };
}
