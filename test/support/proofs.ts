/** Long proofs run whole where `TARU_PROOFS=full` (`npm run proofs`, CI), and as a smaller sample in `npm test`. */
export const fullProofs = process.env.TARU_PROOFS === 'full';

/** How many of something a proof takes. */
export const proving = (whole: number, sample: number): number => (fullProofs ? whole : sample);
