/**
 * Exact fractions. A score is a ratio of small whole numbers and a maturity level begins at an exact bound
 * (20, 40, 60, 80): a sum of floats could miss the bound by one bit and announce the wrong level.
 */
export interface Fraction {
	readonly numerator: bigint;
	/** Always positive. */
	readonly denominator: bigint;
}

/** @throws RangeError when the denominator is not a positive whole number */
export function fraction(numerator: number, denominator: number): Fraction {
	if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || denominator <= 0)
		throw new RangeError(`Not a fraction: ${numerator}/${denominator}`);
	return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
}

/** @returns the mean of at least one fraction. @throws RangeError on an empty list */
export function mean(fractions: readonly Fraction[]): Fraction {
	if (fractions.length === 0) throw new RangeError('The mean of nothing does not exist');
	const sum = fractions.reduce((a, b) => ({
		numerator: a.numerator * b.denominator + b.numerator * a.denominator,
		denominator: a.denominator * b.denominator
	}));
	return {
		numerator: sum.numerator,
		denominator: sum.denominator * BigInt(fractions.length)
	};
}

/** Negative when a < b, 0 when equal, positive when a > b. */
export function compare(a: Fraction, b: Fraction): number {
	const difference = a.numerator * b.denominator - b.numerator * a.denominator;
	return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** True when the fraction is at least this whole number. */
export function atLeast(a: Fraction, bound: number): boolean {
	return a.numerator >= BigInt(bound) * a.denominator;
}

/** The nearest double. */
export function toNumber(a: Fraction): number {
	const divisor = gcd(a.numerator, a.denominator);
	return Number(a.numerator / divisor) / Number(a.denominator / divisor);
}

function gcd(a: bigint, b: bigint): bigint {
	return b === 0n ? (a < 0n ? -a : a) || 1n : gcd(b, a % b);
}
