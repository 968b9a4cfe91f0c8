import type { LayerId } from '../../layers/index.ts';
import { numberOf } from '../attribute.ts';
import type { Opinion } from '../opinion.ts';
import type { KeepOff } from '../setbacks/setback.ts';

/** Metres beside public ground within which it is still named; nearly every house has some. */
const namedWithinM = 5;
/** Half the width of the widest road or drain that is looked for, metres. */
const widestHalfM = 35;

/** A plan may ask for a distance from public ground: who keeps too little of it does not yet stand on it. */
function besideIt(answer: Opinion): Opinion {
  const { measured, limit, figures } = answer;
  if (measured === null || limit === null || limit === 0 || figures.case !== 'inside') return answer;
  const told = measured < 0 ? { intrusionM: -measured } : { case: 'beside' };
  return { ...answer, figures: { ...figures, ...told } };
}

/** Public ground along an axis, half its stated width to either side; a plan may ask for a distance besides. */
export const corridor = ({
  object,
  layer,
  kind,
  farthestM,
  unknown,
}: Pick<KeepOff, 'object' | 'kind'> & {
  layer: LayerId;
  /** Metres from the axis within which ground of unstated width may lie. */
  farthestM: number;
  unknown: string;
}): KeepOff => ({
  object,
  kind,
  read: { layer, withinM: widestHalfM + namedWithinM },
  namedWithinM,
  besides: besideIt,
  edge: {
    halfM: ({ properties }) => {
      const width = numberOf(properties, 'widthM');
      return width === null ? null : width / 2;
    },
    farthestM,
    unknown,
  },
});
