import type { Answers } from '../assessment/answer.ts';
import { isProject, standingOf } from '../assessment/standing.ts';
import type { Profile } from '../questionnaire/condition.ts';
import type { LevelValue } from '../questionnaire/definition.ts';
import { holds, type CriterionInAxis, type Diagnostic } from '../questionnaire/diagnostic.ts';
import type { AssessmentScore } from '../scoring/score.ts';
import { readAcross, type CrossReadingFound } from './cross-reading.ts';

/** At most this many priorities, one per axis (blueprint §7). */
export const MAX_PRIORITIES = 3;
/** A criterion marked « c'est une priorité pour nous » counts this much more in the choice. */
export const PRIORITY_FACTOR = 1.5;
/** Levels 0–1 of the foundation axes come before everything else. */
export const FOUNDATION_MAX_LEVEL = 1;
/** From this level on, there is something to hand on. */
export const TRANSMISSION_MIN_LEVEL = 3;
/** At most this many strengths, one per axis. */
export const MAX_STRENGTHS = 3;

/** Why something is recommended: an answer given, or a condition of the profile. */
export type Reason =
	| { kind: 'answer'; criterionId: string; level: LevelValue }
	| { kind: 'profile'; condition: string };

export interface Recommendation {
	themeId: string;
	axisId: string;
	/** Never empty; the strongest reason first. */
	because: readonly Reason[];
	/** 1–3 for a priority, null otherwise. */
	priority: number | null;
}

export interface Strength {
	axisId: string;
	criterionId: string;
	level: LevelValue;
}

export interface Guidance {
	/** At most three, at most one per axis, in order. */
	priorities: readonly Recommendation[];
	/** Everything else, in the order of the questionnaire, most needed first within an axis. */
	others: readonly Recommendation[];
	crossReadings: readonly CrossReadingFound[];
	strengths: readonly Strength[];
}

interface Candidate extends CriterionInAxis {
	level: LevelValue;
	themeId: string;
	/** (4 − level) × weight, × 1.5 when marked as a priority. */
	gap: number;
	because: readonly Reason[];
}

/** What to do first, and why. Pure; rules of blueprint §7. Every theme carries the answers that called for it. */
export function recommend(
	diagnostic: Diagnostic,
	profile: Profile,
	answers: Answers,
	scores: AssessmentScore
): Guidance {
	const candidates = findCandidates(diagnostic, profile, answers);
	const visible = candidates.filter(({ themeId }) => !isHidden(diagnostic, themeId, profile));
	const priorities = choosePriorities(diagnostic, profile, candidates, visible);
	const chosen = new Set(priorities.map(({ axisId, themeId }) => `${axisId} ${themeId}`));
	const others = [...groupByTheme(visible), ...projectThemes(diagnostic, profile, visible)]
		.filter(({ axisId, themeId }) => !chosen.has(`${axisId} ${themeId}`))
		.toSorted((a, b) => axisRank(diagnostic, a.axisId) - axisRank(diagnostic, b.axisId));
	return {
		priorities,
		others,
		crossReadings: readAcross(diagnostic, profile, answers, scores),
		strengths: findStrengths(candidates)
	};
}

function findCandidates(diagnostic: Diagnostic, profile: Profile, answers: Answers): Candidate[] {
	return [...diagnostic.criterionById.values()].flatMap((entry): Candidate[] => {
		const { axis, criterion } = entry;
		const standing = standingOf(diagnostic, criterion, profile, answers);
		if (standing.kind !== 'level') return [];
		const { level } = standing;
		const project = isProject(diagnostic, axis, profile) ? axis.project : undefined;
		const because: Reason[] = [{ kind: 'answer', criterionId: criterion.id, level }];
		if (project) because.unshift({ kind: 'profile', condition: project.condition });
		return [
			{
				...entry,
				level,
				themeId: project?.theme ?? criterion.themes[bandOf(level)],
				gap:
					(4 - level) * criterion.weight * (answers[criterion.id]?.priority ? PRIORITY_FACTOR : 1),
				because
			}
		];
	});
}

/** Levels 0–1 are low, 2 is mid, 3–4 are high (blueprint §4). */
export function bandOf(level: LevelValue): 'low' | 'mid' | 'high' {
	return level <= 1 ? 'low' : level === 2 ? 'mid' : 'high';
}

function choosePriorities(
	diagnostic: Diagnostic,
	profile: Profile,
	all: readonly Candidate[],
	visible: readonly Candidate[]
): Recommendation[] {
	const nothingLow = all.every(({ level }) => level >= TRANSMISSION_MIN_LEVEL);
	if (all.length > 0 && nothingLow) return chooseTransmission(diagnostic, profile, all);
	const isFoundation = ({ axis, level }: Candidate) =>
		diagnostic.foundationAxes.includes(axis.id) && level <= FOUNDATION_MAX_LEVEL;
	const ranked = visible
		.filter(({ gap }) => gap > 0)
		.toSorted(
			(a, b) =>
				Number(isFoundation(b)) - Number(isFoundation(a)) ||
				b.gap - a.gap ||
				a.position - b.position
		);
	const picked: Candidate[] = [];
	for (const candidate of ranked) {
		if (picked.length === MAX_PRIORITIES) break;
		const repeats = picked.some(
			({ axis, themeId }) => axis.id === candidate.axis.id || themeId === candidate.themeId
		);
		if (!repeats) picked.push(candidate);
	}
	return picked.map((candidate, index) => ({
		themeId: candidate.themeId,
		axisId: candidate.axis.id,
		because: mergeReasons([
			candidate,
			...visible.filter(
				(other) =>
					other !== candidate &&
					other.axis.id === candidate.axis.id &&
					other.themeId === candidate.themeId
			)
		]),
		priority: index + 1
	}));
}

/**
 * When every scored criterion is at 3 or 4: hand on. Each transmission theme rests on the answer that calls for
 * it (a criterion whose high theme it is), else on the strongest answer of an axis not used yet.
 */
function chooseTransmission(
	diagnostic: Diagnostic,
	profile: Profile,
	all: readonly Candidate[]
): Recommendation[] {
	const strongestFirst = all.toSorted((a, b) => b.level - a.level || a.position - b.position);
	const usedAxes = new Set<string>();
	return diagnostic.transmissionThemes
		.filter((themeId) => !isHidden(diagnostic, themeId, profile))
		.flatMap((themeId) => {
			const free = strongestFirst.filter(({ axis }) => !usedAxes.has(axis.id));
			const source = free.find((candidate) => candidate.themeId === themeId) ?? free[0];
			if (!source) return [];
			usedAxes.add(source.axis.id);
			return [{ themeId, axisId: source.axis.id, because: source.because }];
		})
		.slice(0, MAX_PRIORITIES)
		.map((recommendation, index) => ({ ...recommendation, priority: index + 1 }));
}

/** One recommendation per axis and theme, carrying all the answers that lead to it. */
function groupByTheme(candidates: readonly Candidate[]): Recommendation[] {
	const groups = new Map<string, Candidate[]>();
	for (const candidate of candidates) {
		const key = `${candidate.axis.id} ${candidate.themeId}`;
		groups.set(key, [...(groups.get(key) ?? []), candidate]);
	}
	return [...groups.values()]
		.map((group) => group.toSorted((a, b) => b.gap - a.gap || a.position - b.position))
		.toSorted(([a], [b]) => (b?.gap ?? 0) - (a?.gap ?? 0))
		.flatMap((group) =>
			group[0]
				? [
						{
							themeId: group[0].themeId,
							axisId: group[0].axis.id,
							because: mergeReasons(group),
							priority: null
						}
					]
				: []
		);
}

/** The theme of a project axis is recommended even before its remaining criterion is answered. */
function projectThemes(
	diagnostic: Diagnostic,
	profile: Profile,
	candidates: readonly Candidate[]
): Recommendation[] {
	return diagnostic.axes.flatMap((axis) => {
		if (!axis.project || !isProject(diagnostic, axis, profile)) return [];
		if (isHidden(diagnostic, axis.project.theme, profile)) return [];
		if (candidates.some((candidate) => candidate.axis.id === axis.id)) return [];
		const because: Reason[] = [{ kind: 'profile', condition: axis.project.condition }];
		return [{ themeId: axis.project.theme, axisId: axis.id, because, priority: null }];
	});
}

function findStrengths(candidates: readonly Candidate[]): Strength[] {
	const strong = candidates
		.filter(({ level }) => level >= TRANSMISSION_MIN_LEVEL)
		.toSorted(
			(a, b) =>
				b.level - a.level || b.criterion.weight - a.criterion.weight || a.position - b.position
		);
	const onePerAxis = strong.filter(
		(one, index) => strong.findIndex(({ axis }) => axis.id === one.axis.id) === index
	);
	return onePerAxis
		.slice(0, MAX_STRENGTHS)
		.map(({ axis, criterion, level }) => ({ axisId: axis.id, criterionId: criterion.id, level }));
}

function mergeReasons(candidates: readonly Candidate[]): Reason[] {
	const reasons = candidates.flatMap(({ because }) => because);
	const keys = reasons.map((reason) => JSON.stringify(reason));
	return reasons.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

function isHidden(diagnostic: Diagnostic, themeId: string, profile: Profile): boolean {
	const condition = diagnostic.themeById.get(themeId)?.hiddenWhen;
	return condition !== undefined && holds(diagnostic, condition, profile) === true;
}

function axisRank(diagnostic: Diagnostic, axisId: string): number {
	return diagnostic.axes.findIndex(({ id }) => id === axisId);
}
