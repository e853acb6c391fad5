import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine } from './csv.ts';

describe('a line of CSV', () => {
	it('separates by semicolons and ends as RFC 4180 says', () => {
		expect(csvLine(['a', 'b', ''])).toBe('"a";"b";\r\n');
	});

	it.each([
		['quotes', 'dit « "oui" »', '"dit « ""oui"" »"'],
		['semicolons', 'a;b', '"a;b"'],
		['line ends', 'a\nb', '"a\nb"'],
		['spaces at the edges', ' a', '" a"'],
		['commas, which separate elsewhere', 'a,=1+1', '"a,=1+1"']
	])('keeps %s', (_, text, cell) => {
		expect(csvLine([text])).toBe(`${cell}\r\n`);
	});

	it('writes numbers, dates and nothing as such', () => {
		expect(csvLine([12.5, -3, 0, null, undefined, Number.NaN])).toBe('12,5;-3;0;;;\r\n');
		expect(csvLine([new Date('2026-11-25T10:00:00Z'), true, false])).toBe('2026-11-25;oui;non\r\n');
	});

	it.each([
		'=1+1',
		'+33 6',
		'-2',
		'@SUM(A1)',
		'＝1+1',
		'＋1',
		'－1',
		'＠x',
		'  =1',
		'\u00A0=1',
		'\uFEFF=1',
		'\u200B=1',
		'\u0007=1',
		'\t=1',
		'\r=1',
		'\n=1',
		'\tx',
		'\rx',
		'\0x',
		' \t=1',
		'=HYPERLINK("http://x";"y")'
	])('disarms %j', (text) => {
		expect(csvLine([text])).toMatch(/^"?'/);
		expect(csvLine([text])).toContain(text.replaceAll('"', '""'));
	});

	it.each(['a=b', 'Entreprise', 'n° 3', '« oui »', "'déjà"])('leaves %j', (text) => {
		expect(csvLine([text])).toBe(`"${text}"\r\n`);
	});

	it('comes back as it was, whatever the text', () => {
		fc.assert(
			fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (texts) => {
				const read = parse(csvLine(texts));
				expect(read).toHaveLength(texts.length);
				for (const [index, cell] of read.entries())
					expect([texts[index], `'${texts[index]}`]).toContain(cell);
			})
		);
	});

	/** As RFC 4180 reads. */
	function parse(line: string): string[] {
		const cells: string[] = [];
		for (let rest = line.replace(/\r\n$/, ''); ;) {
			const [, quoted, plain] = /^(?:"((?:[^"]|"")*)"|([^;]*))/.exec(rest)!;
			cells.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
			rest = rest.slice((quoted === undefined ? (plain ?? '') : `"${quoted}"`).length);
			if (!rest.startsWith(';')) return cells;
			rest = rest.slice(1);
		}
	}
});
