export function median(values: readonly number[]): number {
	return percentile(values, 0.5);
}

/** Nearest rank. */
export function percentile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

export const mean = (values: readonly number[]): number =>
	values.reduce((total, value) => total + value, 0) / values.length;
