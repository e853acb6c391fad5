/** Numbers and tables of a report in French. */

const whole = new Intl.NumberFormat('fr-FR');
const points = new Intl.NumberFormat('fr-FR', {
	minimumFractionDigits: 1,
	maximumFractionDigits: 1
});
const signed = new Intl.NumberFormat('fr-FR', {
	minimumFractionDigits: 1,
	maximumFractionDigits: 1,
	signDisplay: 'exceptZero'
});

/** « 62 000 ». */
export const formatCount = (count: number): string => whole.format(count);

/** « 4,2 », or a dash when there is none. */
export const formatPoints = (value: number | null): string =>
	value === null ? '–' : points.format(value);

/** « +4,2 », « −4,2 », or a dash when there is none. */
export const formatShift = (value: number | null): string =>
	value === null ? '–' : signed.format(value).replace('-', '−');

/** Lines of a table: the first column to the left, the figures to the right under their heads. */
export function tableLines(
	heads: readonly string[],
	rows: readonly (readonly string[])[]
): string[] {
	const all = [heads, ...rows];
	const widths = heads.map((_, column) =>
		Math.max(...all.map((row) => (row[column] ?? '').length))
	);
	return all.map((row) =>
		row
			.map((cell, column) =>
				column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)
			)
			.join('  ')
			.trimEnd()
	);
}
