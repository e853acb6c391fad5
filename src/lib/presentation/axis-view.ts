import { maturityWording } from '#lib/content/maturity-levels.ts';
import type { Answers } from '#lib/domain/assessment/answer.ts';
import { standingOf } from '#lib/domain/assessment/standing.ts';
import type { Profile } from '#lib/domain/questionnaire/condition.ts';
import type { Axis } from '#lib/domain/questionnaire/definition.ts';
import type { Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';
import {
	displayedScore,
	maturityAtRank,
	maturityRank,
	MATURITY_LEVELS
} from '#lib/domain/scoring/maturity.ts';
import type { AxisScore, AxisState } from '#lib/domain/scoring/score.ts';
import { assertNever } from '#lib/domain/shared/result.ts';
import { counted, sentence } from './words.ts';

/** A maturity level in words. */
export interface LevelView {
	/** 0–4, its place on the scale. */
	rank: number;
	name: string;
	/** What it means, in one line. */
	reading: string;
}

/** One axis as the radar, the bars, the table and its own section say it: the same words and numbers. */
export interface AxisView {
	id: string;
	/** Id of its section in the page. */
	anchor: string;
	title: string;
	shortTitle: string;
	intent: string;
	/** The frameworks it rests on, in words. */
	framework: string;
	state: AxisState;
	/** Whole number, 0–100; null where not calculated. */
	score: number | null;
	level: LevelView | null;
	/** « 62 sur 100 », or « non calculé ». */
	scoreWords: string;
	/** « Coopération », or why there is none: « pas encore assez de réponses (2 sur 4) ». */
	stateWords: string;
	/** « 3 questions sur 4 comptées ». */
	coverageWords: string;
	/** The level after this one and the score it begins at; null at the top or without a score. */
	next: { name: string; reading: string; from: number } | null;
	/** Why the axis is not calculated and what happens instead; empty otherwise. */
	note: string;
	/** Questions that concern this profile, and of those the ones given a level. */
	counts: { applicable: number; scored: number };
}

export function levelView(level: NonNullable<AxisScore['level']>): LevelView {
	const { name, reading } = maturityWording[level];
	return { rank: maturityRank(level), name, reading };
}

export function axisView(
	diagnostic: Diagnostic,
	axis: Axis,
	score: AxisScore,
	profile: Profile,
	answers: Answers
): AxisView {
	const { applicable, scored } = countCriteria(diagnostic, axis, profile, answers);
	const shown = score.score === null ? null : displayedScore(score.score);
	return {
		id: axis.id,
		anchor: `axe-${axis.slug}`,
		title: axis.title,
		shortTitle: axis.shortTitle,
		intent: axis.intent,
		framework: axis.framework,
		state: score.state,
		score: shown,
		level: score.level && levelView(score.level),
		scoreWords: shown === null ? 'non calculé' : `${shown} sur 100`,
		stateWords: score.level
			? maturityWording[score.level].name
			: stateWords(score.state, scored, applicable),
		coverageWords: coverageWords(score.state, scored, applicable),
		next: nextLevel(score),
		note: note(axis, score.state),
		counts: { applicable, scored }
	};
}

/** Criteria that concern this profile, and those that a level was given to. */
function countCriteria(diagnostic: Diagnostic, axis: Axis, profile: Profile, answers: Answers) {
	const kinds = axis.criteria.map(
		(criterion) => standingOf(diagnostic, criterion, profile, answers).kind
	);
	return {
		applicable: kinds.filter((kind) => kind !== 'excluded' && kind !== 'notApplicable').length,
		scored: kinds.filter((kind) => kind === 'level').length
	};
}

function stateWords(state: AxisState, scored: number, applicable: number): string {
	switch (state) {
		case 'scored':
			return '';
		case 'not-enough-answers':
			return `pas encore assez de réponses (${scored} sur ${applicable})`;
		case 'not-applicable':
			return 'ne vous concerne pas';
		case 'project':
			return 'en projet';
		default:
			return assertNever(state);
	}
}

function coverageWords(state: AxisState, scored: number, applicable: number): string {
	if (applicable === 0) return 'aucune question ne vous concerne';
	const part =
		scored === applicable
			? counted(scored, 'question')
			: `${counted(scored, 'question')} sur ${applicable}`;
	if (state !== 'scored') return `${part}, sans calcul`;
	return `${part} ${scored < 2 ? 'comptée' : 'comptées'}`;
}

function nextLevel({ level }: AxisScore): AxisView['next'] {
	const rank = level === null ? -1 : maturityRank(level) + 1;
	const bound = MATURITY_LEVELS[rank];
	if (level === null || !bound) return null;
	const { name, reading } = maturityWording[maturityAtRank(rank)];
	return { name, reading, from: bound.min };
}

function note(axis: Axis, state: AxisState): string {
	switch (state) {
		case 'scored':
			return '';
		case 'project':
			return axis.project?.note ?? '';
		case 'not-enough-answers':
			return sentence(
				'Cet axe n’est pas calculé : il faut au moins deux réponses avec un niveau, qui pèsent ensemble 60 % de l’axe ou davantage. Une question sans réponse ne compte jamais comme un zéro.'
			);
		case 'not-applicable':
			return sentence(
				'Cet axe n’est pas calculé : trop peu de ses questions vous concernent. Il ne pèse pas sur votre niveau d’ensemble.'
			);
		default:
			return assertNever(state);
	}
}
