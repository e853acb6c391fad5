import { describe, expect, it } from 'vitest';
import { progressOn } from './progress.ts';

/** What a command writes that reads 1,000 assessments by fifty, one second each fifty. */
function written(isTTY: boolean): string[] {
	const lines: string[] = [];
	let time = 0;
	const output = { isTTY, write: (text: string) => lines.push(text.replaceAll('\u202f', ' ')) };
	const progress = progressOn(output, () => time);
	for (let done = 0; done <= 1_000; done += 50) {
		progress.show(done, 1_000);
		time += 1_000;
	}
	progress.end();
	return lines;
}

describe('the progress of a long command', () => {
	it('is a line every tenth where lines are kept', () => {
		const lines = written(false);
		expect(lines).toHaveLength(10);
		expect(lines[1]).toBe('200 évaluations relues sur 1 000 (20 %), encore 16\u00a0s environ\n');
		expect(lines.at(-1)).toBe('1 000 évaluations relues sur 1 000 (100 %)\n');
	});

	it('is one line rewritten on a terminal, which is cleared at the end', () => {
		const lines = written(true);
		expect(lines).toHaveLength(22);
		for (const line of lines)
			expect([line.startsWith('\r'), line.endsWith('\u001b[K')]).toEqual([true, true]);
		expect(lines.at(-1)).toBe('\r\u001b[K');
	});

	it('does not rewrite faster than an eye follows', () => {
		const lines: string[] = [];
		const progress = progressOn({ isTTY: true, write: (text) => lines.push(text) }, () => 0);
		for (let done = 0; done <= 100; done++) progress.show(done, 100);
		expect(lines).toHaveLength(2);
	});

	it('says nothing when there is nothing to read', () => {
		const lines: string[] = [];
		progressOn({ write: (text) => lines.push(text) }, () => 0).show(0, 0);
		expect(lines).toEqual([]);
	});
});
