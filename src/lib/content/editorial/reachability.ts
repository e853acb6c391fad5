/** « Reachable from at least one answer set », shown by a search that only uses what the application computes. */
import type { Answer, Answers } from '#lib/domain/assessment/answer.ts';
import { computeResult } from '#lib/domain/assessment/completed-result.ts';
import type { Profile } from '#lib/domain/questionnaire/condition.ts';
import type { LevelValue } from '#lib/domain/questionnaire/definition.ts';
import type { Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';
import { answerAt, answersMeeting } from './answer-sets.ts';
import { profilesTelling, selectingConditions } from './profiles.ts';
import type { Fault } from './rule.ts';

/** Somebody to whom a theme is recommended. */
export interface Witness {
	profile: Profile;
	answers: Answers;
	/** As one of the three priorities, among the other recommendations, or only by a cross-reading. */
	as: 'priority' | 'recommendation' | 'cross-reading';
}

const LEVELS: readonly LevelValue[] = [0, 1, 2, 3, 4];
const RANDOM_TRIES = 2000;

interface Trial {
	profile: Profile;
	answers: Answers;
}

/**
 * For each theme, a profile and answers for which `recommend` selects it, or null when none was found. A priority is
 * preferred to a mere mention; chance is only tried for a theme that nothing else reached. The same seed gives the
 * same witnesses.
 */
export function findWitnesses(diagnostic: Diagnostic, seed = 1): Map<string, Witness | null> {
	const profiles = profilesTelling(diagnostic, selectingConditions(diagnostic));
	return new Map(
		diagnostic.themes.map(({ id }) => [
			id,
			search(diagnostic, id, greedyTrials(diagnostic, id, profiles)) ??
				search(diagnostic, id, randomTrials(diagnostic, profiles, seed))
		])
	);
}

function search(diagnostic: Diagnostic, themeId: string, trials: Iterable<Trial>): Witness | null {
	let best: Witness | null = null;
	for (const { profile, answers } of trials) {
		const { guidance } = computeResult(diagnostic, profile, answers);
		const selects = (one: { themeId: string }) => one.themeId === themeId;
		if (guidance.priorities.some(selects)) return { profile, answers, as: 'priority' };
		if (best?.as === 'recommendation') continue;
		if (guidance.others.some(selects)) best = { profile, answers, as: 'recommendation' };
		else if (!best && guidance.crossReadings.some(({ themeIds }) => themeIds.includes(themeId)))
			best = { profile, answers, as: 'cross-reading' };
	}
	return best;
}

/** One answer that calls for the theme, for every profile; then beside one that leaves something to do; then crossed. */
function* greedyTrials(
	diagnostic: Diagnostic,
	themeId: string,
	profiles: readonly Profile[]
): Generator<Trial> {
	const ids = [...diagnostic.criterionById.keys()];
	const calls = [...diagnostic.criterionById.values()].flatMap(({ criterion: { id, themes } }) => [
		...(themes.low === themeId ? [{ id, level: 0 as const }] : []),
		...(themes.mid === themeId ? [{ id, level: 2 as const }] : []),
		...(themes.high === themeId ? [{ id, level: 3 as const }] : [])
	]);
	for (const profile of profiles) {
		for (const { id, level } of calls) yield { profile, answers: { [id]: answerAt(level) } };
		// With an answer below 3 elsewhere, a good answer may still rank among the priorities.
		for (const { id, level } of calls)
			for (const other of [ids[0], ids.at(-1)])
				if (other !== undefined && other !== id)
					yield { profile, answers: { [other]: answerAt(2), [id]: answerAt(level) } };
		yield { profile, answers: {} };
		for (const { when } of diagnostic.crossReadings)
			yield { profile, answers: answersMeeting(diagnostic, when) };
	}
}

function* randomTrials(
	diagnostic: Diagnostic,
	profiles: readonly Profile[],
	seed: number
): Generator<Trial> {
	const random = mulberry32(seed);
	const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
	for (let trial = 0; trial < RANDOM_TRIES; trial++) {
		const answers: Record<string, Answer> = {};
		for (const id of diagnostic.criterionById.keys()) {
			const level = pick([...LEVELS, null]);
			if (level !== null && level !== undefined) answers[id] = answerAt(level);
		}
		yield { profile: pick(profiles) ?? {}, answers };
	}
}

/** A small generator of numbers in [0, 1), the same for the same seed. */
function mulberry32(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** The themes that nobody was found to receive. */
export const findUnreachable = (diagnostic: Diagnostic): Fault[] =>
	[...findWitnesses(diagnostic)]
		.filter(([, witness]) => witness === null)
		.map(([id]) => ({
			place: { kind: 'theme', id, field: 'theme' },
			reason: 'no profile and answers lead to it',
			rule: 'reachable'
		}));
