/** `npm run test:long` sets LONG=1: what takes hundreds of kills, races or fuzzed posts then runs in full. */
export const isLong = process.env.LONG === '1';

/**
 * The number to use in `npm test`, and in `npm run test:long`.
 *
 * @example for (let kill = 0; kill < effort(5, 200); kill++) …
 */
export const effort = (short: number, long: number): number => (isLong ? long : short);
