/** A value of a table: text that somebody gave, a number of ours, a date, or nothing. */
export type Cell = string | number | Date | boolean | null | undefined;

/** So that a spreadsheet reads UTF-8. */
export const BOM = '\uFEFF';

/**
 * What a spreadsheet could take for a formula: `= + - @`, their full-width forms, or a control character, once the
 * spaces, controls and byte-order marks that it may skip are passed over (security bar §4).
 */
const FORMULA = /^[\s\p{Cc}\uFEFF\u200B]*[=+\-@＝＋－＠]|^[\s\uFEFF]*[\t\r\n\0]/u;

/**
 * One line of a table as French spreadsheets open it by a double click: semicolons, decimal commas, RFC 4180 quotes
 * and line ends. Text that could be a formula is preceded by an apostrophe, and every text is quoted: a spreadsheet
 * that expects commas would cut it at them, and read a formula in the middle. Numbers stay numbers.
 */
export function csvLine(cells: readonly Cell[]): string {
	return `${cells.map(csvCell).join(';')}\r\n`;
}

function csvCell(cell: Cell): string {
	if (cell === null || cell === undefined || cell === '') return '';
	if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell).replace('.', ',') : '';
	if (typeof cell === 'boolean') return cell ? 'oui' : 'non';
	if (cell instanceof Date) return cell.toISOString().slice(0, 10);
	const safe = FORMULA.test(cell) ? `'${cell}` : cell;
	return `"${safe.replaceAll('"', '""')}"`;
}
