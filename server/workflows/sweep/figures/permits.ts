import type { Outside, PermitMeasure } from '../../../../geodata/rules/measures.ts';
import type { Chunk } from './chunk.ts';
import { nothingM2, type PermitRow, surelyM2, tolerance } from './figures.ts';
import { onlyIf, unknown } from './unknown.ts';

/** A permit with the row behind its measures. */
interface FiguresOfPermit extends PermitMeasure {
  row: PermitRow;
}

/** Permits that may speak for a building, as `measure/permits.ts` finds them: all that touch it, that it names, or whose address is its own. */
export const permitsOf = ({ of }: Chunk, n: number, wholeM2: number): PermitMeasure[] =>
  (of.permit_pair.get(n) ?? []).map((row) => measuredOf(row, wholeM2));

function measuredOf(row: PermitRow, wholeM2: number): FiguresOfPermit {
  const [dimension, coveredM2, , , distanceM, depthM, lotDepthM] = placeOf(row);
  // a permitted footprint that is a line
  onlyIf(dimension !== 1);
  const covered = dimension !== 2 ? 0 : (coveredM2 ?? wholeM2);
  return {
    row,
    permit: permitOf(row),
    place: dimension === null ? 'none' : dimension === 2 ? 'area' : 'point',
    coveredM2: covered < nothingM2 ? 0 : covered,
    distanceM: () => {
      if (dimension === null) return null;
      if (dimension === 2) return covered >= surelyM2 ? 0 : unknown();
      onlyIf(depthM === null ? distanceM! > tolerance.m : depthM > tolerance.m);
      return distanceM;
    },
    onLot: () => {
      if (dimension !== 0 || lotDepthM === null) return false;
      onlyIf(Math.abs(lotDepthM) > tolerance.m);
      return lotDepthM > 0;
    },
  };
}

const placeOf = ([, , , , , , , , , , , , , , ...place]: PermitRow) => place;

function permitOf([
  ,
  id,
  version,
  number,
  kind,
  status,
  issuedOn,
  validTo,
  revokedOn,
  buildingFunction,
  storeys,
  heightM,
  floorAreaM2,
  units,
]: PermitRow): PermitMeasure['permit'] {
  const where = { address: null, kelurahan: null, kecamatan: null };
  const allowed = { buildingFunction, storeys, heightM, floorAreaM2, units };
  return { id, version, number, kind, status, issuedOn, validTo, revokedOn, ...allowed, ...where };
}

/** What of a building lies outside of some permitted footprints. Of several together only that nothing does, because one of them holds it. */
export function outsideOf(held: readonly PermitMeasure[], wholeM2: number): Outside {
  const those = held.map((permit) => placeOf((permit as FiguresOfPermit).row));
  if (those.some(([dimension, coveredM2]) => dimension === 2 && coveredM2 === null))
    return { areaM2: 0, farthestM: 0, cutM: 0, evidence: null };
  const [only, ...others] = those;
  onlyIf(others.length === 0);
  const [, coveredM2, farthestM, convex] = only!;
  onlyIf(convex === true && coveredM2 !== null && farthestM !== null);
  const areaM2 = wholeM2 - coveredM2!;
  // a sliver is none, however long
  onlyIf(areaM2 >= surelyM2 || farthestM! < tolerance.m - 0.005);
  return { areaM2: Math.max(0, areaM2), farthestM: farthestM!, cutM: 0, evidence: null };
}
