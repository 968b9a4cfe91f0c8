import type { Round, Stop } from '../../geodata/routes/round.ts';
import type { Costs } from '../../geodata/routes/tour.ts';
import { randomOf } from '../../geodata/sample/random.ts';

/** Places strewn over a square of 10 km, and the way between them as the crow flies, metres; stop 0 is the office. */
export function strewn(seed: number, stops: number): Costs {
  const random = randomOf(seed);
  const size = stops + 1;
  const spots = Array.from({ length: size }, () => [random.between(0, 10_000), random.between(0, 10_000)]);
  const cost = new Float64Array(size * size);
  spots.forEach(([x, y], i) => {
    spots.forEach(([u, v], j) => {
      cost[i * size + j] = Math.hypot(x! - u!, y! - v!);
    });
  });
  return { size, cost };
}

const speedMps = 25 / 3.6;
const hour = 3600;

/** A shift of six hours and more than can be done in it: some stops with a window, and as many appointments as asked. */
export function busyDay(seed: number, count: number, appointments = 0): Round {
  const random = randomOf(seed, count);
  const { size, cost } = strewn(seed, count);
  const stops = Array.from({ length: count }, (_, i): Stop => {
    const fixed = i < appointments;
    const fromS = fixed ? (1 + i) * 1.5 * hour : random.between(0, 5 * hour);
    const windowed = fixed || random.chance(0.4);
    return {
      priority: random.whole(1, 10),
      serviceS: random.whole(10, 30) * 60,
      window: windowed ? { fromS, toS: fromS + random.between(0.5, 2) * hour } : null,
      fixed,
    };
  });
  return { stops, seconds: { size, cost: cost.map((metres) => metres / speedMps) }, shiftS: 6 * hour };
}
