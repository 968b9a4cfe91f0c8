import type { IntensityRow } from '../../model/index.ts';
import { layerSigma } from '../certainty.ts';
import { parcelName } from '../intensity/intensity-row.ts';
import type { Frontage, Lot, Measures } from '../measures.ts';
import { type Opinion, unclear } from '../opinion.ts';
import { keep } from './keep.ts';
import { readFormula } from './road-formula.ts';

/** The building line that a row states, in metres from somewhere, or by a formula in the width of the road. */
export interface BuildingLine {
  metres: number | null;
  formula: string | null;
  /** Null: a formula of which nobody said where it begins. */
  from: 'road-edge' | 'road-axis' | 'parcel-line' | null;
}

/** The line of a row; null where it states none. Metres without a beginning are metres from the edge of the road. */
export function lineOf({ gsbM, gsbFormula, gsbFrom }: IntensityRow): BuildingLine | null {
  const formula = gsbFormula ?? null;
  if (formula !== null) return { metres: null, formula, from: gsbFrom ?? null };
  return gsbM === null ? null : { metres: gsbM, formula, from: gsbFrom ?? 'road-edge' };
}

/** How far the line lies at a road; or the opinion that says what is missing to tell. */
function metresAt(
  { metres, formula }: BuildingLine,
  { widthM, road }: Frontage,
  tell: () => Partial<Opinion>,
) {
  if (formula === null) return metres!;
  const read = readFormula(formula);
  if (read && widthM === null) return unclear('road-width', { name: road.name ?? '' }, tell());
  return read?.(widthM!) ?? unclear('gsb-formula', { formula }, tell());
}

/** Does the building keep behind the line at one road? */
export function behindLine(
  measures: Measures,
  lot: Lot,
  line: BuildingLine,
  road: Frontage,
  told: Partial<Opinion>,
): Opinion {
  const { axisM, widthM } = road;
  const name = road.road.name ?? '';
  const said = (from: NonNullable<BuildingLine['from']>) => (): Partial<Opinion> => ({
    ...told,
    figures: { ...told.figures, road: name, from },
  });
  const limitM = metresAt(line, road, said(line.from ?? 'road-edge'));
  if (typeof limitM !== 'number') return limitM;
  const { sigmaM } = measures.subject;
  const offAxis = (halfM: number, from: 'road-axis' | 'road-edge'): Opinion =>
    keep(
      measures,
      {
        distanceM: axisM - halfM,
        limitM,
        sigma: Math.hypot(sigmaM, layerSigma(road.road.ce90M, 'roads')),
        evidence: () => road.evidence(limitM + halfM),
      },
      said(from),
    );
  if (line.from === 'parcel-line') return offParcelLine(measures, lot, road, limitM, said('parcel-line'));
  if (line.from === 'road-edge' && widthM !== null) return offAxis(widthM / 2, 'road-edge');
  const axis = offAxis(0, 'road-axis');
  // The edge lies nearer than the axis: what is too near to the axis is too near to the edge.
  if (line.from === 'road-axis' || axis.outcome === 'violates') return axis;
  if (widthM === null) return unclear('road-width', { name }, said('road-edge')());
  const edge = offAxis(widthM / 2, 'road-edge');
  if (edge.outcome === 'complies') return edge;
  const figures = { ...edge.figures, case: 'either' };
  return unclear('gsb-from', { formula: line.formula! }, { ...edge, figures, probability: null });
}

function offParcelLine(
  measures: Measures,
  lot: Lot,
  road: Frontage,
  limitM: number,
  tell: () => Partial<Opinion>,
): Opinion {
  const sigma = Math.hypot(measures.subject.sigmaM, layerSigma(lot.parcel.ce90M, 'parcels'));
  // Far enough from every border is far enough from this one; which one it is need not be known then.
  const around = keep(measures, { distanceM: lot.borderM(), limitM, sigma, evidence: () => null }, tell);
  if (around.outcome === 'complies') return around;
  const front = road.parcelLine();
  return front
    ? keep(measures, { distanceM: front.metres, limitM, sigma, evidence: () => front.evidence(limitM) }, tell)
    : unclear('parcel-front', { parcel: parcelName(lot) }, tell());
}
