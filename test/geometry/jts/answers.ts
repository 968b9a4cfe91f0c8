import {
  areaM2,
  difference,
  distanceM,
  intersect,
  isArea,
  judgeTopology,
  lengthM,
  lineWithinM,
  overlapM2,
  penetrationM,
  roundLength,
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
  return isArea(b) ? difference(b, [a]) === null : roundLength(lengthM(b) - lineWithinM(b, a)) === 0;
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

function sound(...geometries: Geometry[]): void {
  for (const geometry of geometries) {
    const problem = isArea(geometry) ? judgeTopology(geometry, '') : null;
    if (problem) throw new Outside(`not valid, refused at the door`);
  }
}

/** Both answers to a question; throws {@link Outside} when it is none of ours. */
export function answersTo(question: Question): Answers {
  const operation = operationOf(question);
  const a = read(question.a);
  const yes = question.answer === 'true';
  if (operation === 'isvalid') {
    if (!isArea(a)) throw new Outside(`validity of a ${a.type}`);
    return { ours: judgeTopology(a, '') === null, theirs: yes, room: 0 };
  }
  const b = question.b === null ? null : read(question.b);
  sound(...(b ? [a, b] : [a]));
  const board = boardFor(b ? [a, b] : [a]);
  if (operation === 'distance' || operation === 'iswithindistance') {
    const metres = distanceM(board.inMetres(a), board.inMetres(b!));
    if (operation === 'distance')
      return { ours: metres, theirs: Number(question.answer) * board.metresOfUnit, room: 0.005 };
    return { ours: roundLength(metres - question.figure! * board.metresOfUnit) <= 0, theirs: yes, room: 0 };
  }
  const predicate = predicates[operation];
  if (predicate) return { ours: predicate(board.inDegrees(a), board.inDegrees(b!)), theirs: yes, room: 0 };
  return overlaid(question, operation, a, b);
}

function overlaid(question: Question, operation: string, a: Geometry, b: Geometry | null): Answers {
  if (question.operation.endsWith('sr')) throw new Outside('rounding to a coarse lattice');
  if (!isArea(a) || (b && !isArea(b))) throw new Outside('overlay of lines or points');
  const board = boardFor(b ? [a, b] : [a]);
  const other = b ? board.inDegrees(b) : null;
  const answer =
    operation === 'union' && !other
      ? union([board.inDegrees(a)])
      : overlays[operation]!(board.inDegrees(a), other!);
  const theirs = readParts(question.answer, 'area').map((part) => board.inDegrees(part) as Area);
  const border = theirs.reduce((sum, part) => sum + lengthM(part), 0);
  return {
    ours: size(answer),
    theirs: theirs.reduce((sum, part) => sum + areaM2(part), 0),
    room: 0.02 + (question.rounded ? border * board.metresOfUnit : 0),
  };
}
