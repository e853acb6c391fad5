/** One figure that the product promises. */
export interface Row {
	name: string;
	target: string;
	measured: string;
	passed: boolean;
	/** What a reader must know to judge the figure. */
	remark?: string;
}

export interface Part {
	rows: Row[];
	/** Everything measured, for the JSON file. */
	details: Readonly<Record<string, unknown>>;
}

const HEAD = ['', 'what', 'target', 'measured'] as const;

/** The table of a run, with its remarks below. */
export function formatReport(rows: readonly Row[]): string {
	const remarks = [...new Set(rows.flatMap(({ remark }) => remark ?? []))];
	const cells = rows.map(({ name, target, measured, passed, remark }) => [
		passed ? '✔' : '✘',
		remark ? `${name} (${remarks.indexOf(remark) + 1})` : name,
		target,
		measured
	]);
	const widths = HEAD.map((head, column) =>
		Math.max(head.length, ...cells.map((row) => (row[column] ?? '').length))
	);
	const line = (row: readonly string[]) =>
		row
			.map((cell, column) => cell.padEnd(widths[column] ?? 0))
			.join('  ')
			.trimEnd();
	const missed = rows.filter(({ passed }) => !passed).length;
	return [
		line(HEAD),
		line(widths.map((width) => '─'.repeat(width))),
		...cells.map(line),
		...remarks.map((remark, index) => `(${index + 1}) ${remark}`),
		missed === 0 ? 'Every target is met.' : `${missed} of ${rows.length} targets missed.`
	].join('\n');
}
