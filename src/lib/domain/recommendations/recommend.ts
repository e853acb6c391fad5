import type { Answers } from '../assessment/answer.ts';
import { isProject } from '../assessment/standing.ts';
import type { Profile } from '../questionnaire/condition.ts';
import type { LevelValue } from '../questionnaire/definition.ts';
import type { Diagnostic } from '../questionnaire/diagnostic.ts';
import type { AssessmentScore } from '../scoring/score.ts';
import { readAcross, type CrossReadingFound } from './cross-reading.ts';
import { scoredCriteria, strongest, type ScoredCriterion, type Strength } from './strengths.ts';
import { favoursOf, isHidden } from './theme.ts';

/** At most this many priorities, one per axis (blueprint §7). */
export const MAX_PRIORITIES = 3;
/** A criterion marked « c'est une priorité pour nous » counts this much more in the choice. */
export const PRIORITY_FACTOR = 1.5;
/**
 * A theme that the profile favours (intention, situation, size…) counts this much more. Less than
 * `PRIORITY_FACTOR`: of two equal needs, the one marked by hand comes first. Less than 4/3: it never passes a need
 * of the same weight that is a whole level deeper. The profile decides between close needs, the answers before it.
 */
export const FAVOUR_FACTOR = 1.25;
/** Levels 0–1 of the foundation axes come before everything else. */
export const FOUNDATION_MAX_LEVEL = 1;
/** From this level on, there is something to hand on. */
export const TRANSMISSION_MIN_LEVEL = 3;

/** Why something is recommended: an answer given, or a condition of the profile. */
export type Reason =
	| { kind: 'answer'; criterionId: string; level: LevelValue }
	| { kind: 'profile'; condition: string };

export interface Recommendation {
	themeId: string;
	axisId: string;
	/** Never empty; the strongest reason first, what only brings the theme forward last. */
	because: readonly Reason[];
	/** 1–3 for a priority, null otherwise. */
	priority: number | null;
}

export interface Guidance {
	/** At most three, at most one per axis, in order. */
	priorities: readonly Recommendation[];
	/** Everything else, in the order of the questionnaire, most needed first within an axis. */
	others: readonly Recommendation[];
	crossReadings: readonly CrossReadingFound[];
	strengths: readonly Strength[];
}

interface Candidate extends ScoredCriterion {
	themeId: string;
	/** (4 − level) × weight, × 1.5 when marked as a priority, × 1.25 when favoured; in sixteenths, to stay whole. */
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
	const priorities = choosePriorities(diagnostic, profile, candidates, visible).map(explained);
	const chosen = new Set(priorities.map(({ axisId, themeId }) => `${axisId} ${themeId}`));
	const others = [...groupByTheme(visible), ...projectThemes(diagnostic, profile, visible)]
		.filter(({ axisId, themeId }) => !chosen.has(`${axisId} ${themeId}`))
		.toSorted((a, b) => axisRank(diagnostic, a.axisId) - axisRank(diagnostic, b.axisId))
		.map(explained);
	return {
		priorities,
		others,
		crossReadings: readAcross(diagnostic, profile, answers, scores),
		strengths: strongest(candidates.filter(({ level }) => level >= TRANSMISSION_MIN_LEVEL))
	};

	/** Each reason once, then the conditions of the profile that bring the theme forward. */
	function explained(one: Recommendation): Recommendation {
		const favours = favoursOf(diagnostic, one.themeId, profile);
		const added = favours.map((condition): Reason => ({ kind: 'profile', condition }));
		return { ...one, because: distinct([...one.because, ...added]) };
	}
}

function findCandidates(diagnostic: Diagnostic, profile: Profile, answers: Answers): Candidate[] {
	return scoredCriteria(diagnostic, profile, answers).map((entry): Candidate => {
		const { axis, criterion, level } = entry;
		const project = isProject(diagnostic, axis, profile) ? axis.project : undefined;
		const because: Reason[] = [{ kind: 'answer', criterionId: criterion.id, level }];
		if (project) because.unshift({ kind: 'profile', condition: project.condition });
		const themeId = project?.theme ?? criterion.themes[bandOf(level)];
		const marked = answers[criterion.id]?.priority ? PRIORITY_FACTOR : 1;
		const favoured = favoursOf(diagnostic, themeId, profile).length > 0 ? FAVOUR_FACTOR : 1;
		const gap = (4 - level) * criterion.weight * quarters(marked) * quarters(favoured);
		return { ...entry, themeId, gap, because };
	});
}

/** Both factors are whole in quarters: equal needs are then exactly equal. */
const quarters = (factor: number): number => factor * 4;

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
		because: [
			candidate,
			...visible.filter(
				({ axis, themeId }) => axis === candidate.axis && themeId === candidate.themeId
			)
		].flatMap(({ because }) => because),
		priority: index + 1
	}));
}

/**
 * When every scored criterion is at 3 or 4: hand on, favoured themes first. Each transmission theme rests on the
 * answer that calls for it (a criterion whose high theme it is), else on the strongest answer of an axis not used yet.
 */
function chooseTransmission(
	diagnostic: Diagnostic,
	profile: Profile,
	all: readonly Candidate[]
): Recommendation[] {
	const strongestFirst = all.toSorted((a, b) => b.level - a.level || a.position - b.position);
	const usedAxes = new Set<string>();
	const isFavoured = (themeId: string) => favoursOf(diagnostic, themeId, profile).length > 0;
	return diagnostic.transmissionThemes
		.filter((themeId) => !isHidden(diagnostic, themeId, profile))
		.toSorted((a, b) => Number(isFavoured(b)) - Number(isFavoured(a)))
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
							because: group.flatMap(({ because }) => because),
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

function distinct(reasons: readonly Reason[]): Reason[] {
	const keys = reasons.map((reason) => JSON.stringify(reason));
	return reasons.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

function axisRank(diagnostic: Diagnostic, axisId: string): number {
	return diagnostic.axes.findIndex(({ id }) => id === axisId);
}
