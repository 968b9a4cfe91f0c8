import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '../refusal.ts';

/** Counts what somebody did; refuses when it was too much. */
export interface Limit {
  /** Takes one from the allowance of this key. */
  take(key: string): Promise<void>;
  /** Refuses when nothing is left, without taking. */
  look(key: string): Promise<void>;
  /** Gives the whole allowance back. */
  forgive(key: string): Promise<void>;
}

const unlimited: Limit = { take: async () => {}, look: async () => {}, forgive: async () => {} };

/** `points` in `seconds`, counted in this process; several processes behind a balancer allow as many times more. */
export function createLimit(on: boolean, points: number, seconds: number): Limit {
  if (!on) return unlimited;
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  return {
    take: async (key) => {
      try {
        await limiter.consume(key);
      } catch (error) {
        throw error instanceof RateLimiterRes ? tooMany(error) : error;
      }
    },
    look: async (key) => {
      const state = await limiter.get(key);
      if (state && state.remainingPoints <= 0) throw tooMany(state);
    },
    forgive: async (key) => {
      await limiter.delete(key);
    },
  };
}

const tooMany = (state: RateLimiterRes): Refusal =>
  new Refusal('too-many-requests', { retryAfter: Math.max(1, state.msBeforeNext / 1000) });
