/** How far a long command is: one line rewritten on a terminal, a line every tenth elsewhere. */
import { formatCount } from './words.ts';

interface Output {
	isTTY?: boolean;
	write(text: string): unknown;
}

const REWRITE_MILLISECONDS = 100;

export interface Progress {
	show(done: number, total: number): void;
	/** Leaves the terminal clean for what comes next. */
	end(): void;
}

/** @param now the clock, in milliseconds */
export function progressOn(output: Output, now: () => number = () => performance.now()): Progress {
	const start = now();
	let shownAt = -Infinity;
	let shownTenth = 0;
	const isDue = (done: number, total: number): boolean => {
		if (output.isTTY) return done === total || now() - shownAt >= REWRITE_MILLISECONDS;
		return Math.floor((10 * done) / total) > shownTenth;
	};
	return {
		show(done, total) {
			if (total === 0 || !isDue(done, total)) return;
			shownAt = now();
			shownTenth = Math.floor((10 * done) / total);
			const left = done === 0 ? Infinity : ((shownAt - start) / done) * (total - done);
			const line = sentenceOf(done, total, left);
			output.write(output.isTTY ? `\r${line}\u001b[K` : `${line}\n`);
		},
		end() {
			if (output.isTTY) output.write('\r\u001b[K');
		}
	};
}

function sentenceOf(done: number, total: number, millisecondsLeft: number): string {
	const share = Math.floor((100 * done) / total);
	const seconds = Math.ceil(millisecondsLeft / 1000);
	const left =
		done < total && Number.isFinite(seconds)
			? `, encore ${formatCount(seconds)}\u00a0s environ`
			: '';
	return `${formatCount(done)} évaluations relues sur ${formatCount(total)} (${share}\u202f%)${left}`;
}
