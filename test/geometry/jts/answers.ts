import {
  areaM2,
  difference,
  distanceM,
  farthestM,
  intersect,
  isArea,
  judgeGeometry,
  judgeTopology,
  lengthM,
  lineWithinM,
  officerLimits,
  overlapM2,
  penetrationM,
  roundLength,
  sliver,
  union,
} from '../../../geodata/geometry/index.ts';
import type { Area, Geometry } from '../../../geodata/model/index.ts';
import { boardFor, Outside, read, readParts } from './board.ts';
import type { Question } from './suite.ts';

/** What we say and what the suite says; they agree when the gap is within the room. */
export interface Answers {
  ours: boolean | number;
  theirs: boolean | number;
  /** How far figures may lie apart; metres or m². */
  room: number;
}

const touching = (a: Geometry, b: Geometry): boolean => roundLength(distanceM(a, b)) === 0;

/** Predicates as the rules put them: by distances to the millimetre and by areas left over. */
function covers(a: Geometry, b: Geometry): boolean {
  if (!isArea(a)) throw new Outside(`covering by a ${a.type}`);
  if (b.type === 'Point') return touching(b, a);
  return isArea(b) ? difference(b, [a]) === null : roundLength(farthestM(b, a)) === 0;
}

function reachesInto(a: Geometry, b: Geometry): boolean {
  if (isArea(a) && isArea(b)) return overlapM2(a, b) > 0;
  const [area, other] = isArea(a) ? [a, b] : [b, a];
  if (!isArea(area)) throw new Outside(`inside of a ${area.type}`);
  return other.type === 'Point'
    ? roundLength(penetrationM(other, area)) > 0
    : roundLength(lineWithinM(other, area)) > 0;
}

const predicates: Record<string, (a: Geometry, b: Geometry) => boolean> = {
  intersects: touching,
  disjoint: (a, b) => !touching(a, b),
  covers,
  coveredby: (a, b) => covers(b, a),
  contains: (a, b) => covers(a, b) && reachesInto(a, b),
  within: (a, b) => covers(b, a) && reachesInto(a, b),
  touches: (a, b) => touching(a, b) && !reachesInto(a, b),
  overlaps: (a, b) => {
    if (!isArea(a) || !isArea(b)) throw new Outside('overlap of lines or points');
    return reachesInto(a, b) && !covers(a, b) && !covers(b, a);
  },
};

const size = (area: Area | null): number => (area ? areaM2(area) : 0);

const overlays: Record<string, (a: Area, b: Area) => Area | null> = {
  intersection: intersect,
  union: (a, b) => union([a, b]),
  difference: (a, b) => difference(a, [b]),
};

/** Every operation that is scored, in the order of the board. */
export const scored = [
  'isvalid',
  ...Object.keys(predicates),
  ...Object.keys(overlays),
  'distance',
  'iswithindistance',
];

/** `intersectionng` asks the same as `intersection`, of another engine. */
export const operationOf = ({ operation }: Question): string => operation.replace(/(ng|sr)$/, '');

/** What a person may send: anything else is refused at the door and never reaches a measure. */
function sound(raw: Geometry[], drawn: Geometry[]): void {
  for (const geometry of raw) {
    if (isArea(geometry) && judgeTopology(geometry, '')) throw new Outside('not valid: refused at the door');
  }
  for (const geometry of drawn) {
    if (isArea(geometry) && areaM2(geometry) < sliver.areaM2)
      throw new Outside('smaller than 0.01 m² when 200 m wide: refused at the door');
  }
}

/** Both answers to a question; throws {@link Outside} when it is none of ours. */
export function answersTo(question: Question): Answers {
  const operation = operationOf(question);
  const a = read(question.a);
  const yes = question.answer === 'true';
  if (operation === 'isvalid') {
    const valid = isArea(a)
      ? judgeTopology(a, '') === null
      : judgeGeometry(boardFor([a]).inDegrees(a), officerLimits).ok;
    return { ours: valid, theirs: yes, room: 0 };
  }
  const b = question.b === null ? null : read(question.b);
  const raw = b ? [a, b] : [a];
  const board = boardFor(raw);
  sound(raw, raw.map(board.inDegrees));
  if (operation === 'distance' || operation === 'iswithindistance') {
    const metres = distanceM(board.inMetres(a), board.inMetres(b!));
    if (operation === 'distance')
      return { ours: metres, theirs: Number(question.answer) * board.metresOfUnit, room: 0.005 };
    return { ours: roundLength(metres - question.figure! * board.metresOfUnit) <= 0, theirs: yes, room: 0 };
  }
  const predicate = predicates[operation];
  if (predicate) return { ours: predicate(board.inDegrees(a), board.inDegrees(b!)), theirs: yes, room: 0 };
  if (question.rounded || question.operation.endsWith('sr'))
    throw new Outside('rounding to a coarse lattice');
  return isArea(a) ? ofAreas(question, a, b) : ofLine(question, a, b);
}

/** Overlays of areas are compared by the area of the answer. */
function ofAreas(question: Question, a: Area, b: Geometry | null): Answers {
  if (b && !isArea(b)) throw new Outside('overlay of an area with a line or a point');
  const board = boardFor(b ? [a, b] : [a]);
  const answer = b
    ? overlays[operationOf(question)]!(board.inDegrees(a), board.inDegrees(b))
    : union([board.inDegrees(a)]);
  const theirs = readParts(question.answer, 'area').map((part) => areaM2(board.inDegrees(part) as Area));
  return { ours: size(answer), theirs: theirs.reduce((sum, m2) => sum + m2, 0), room: 0.02 };
}

/** Of lines we know how much lies inside of an area and how much does not. */
function ofLine(question: Question, line: Geometry, area: Geometry | null): Answers {
  const operation = operationOf(question);
  if (line.type === 'Point' || !area || !isArea(area) || operation === 'union')
    throw new Outside('overlay of points or of lines');
  const board = boardFor([line, area]);
  const drawn = board.inDegrees(line);
  const inside = lineWithinM(drawn, board.inDegrees(area));
  const theirs = readParts(question.answer, 'line').map((part) => lengthM(board.inDegrees(part)));
  return {
    ours: operation === 'intersection' ? inside : lengthM(drawn) - inside,
    theirs: theirs.reduce((sum, m) => sum + m, 0),
    room: 0.005,
  };
}
