import { maturityWording } from '#lib/content/maturity-levels.ts';
import type { Answers } from '#lib/domain/assessment/answer.ts';
import { standingOf } from '#lib/domain/assessment/standing.ts';
import type { Profile } from '#lib/domain/questionnaire/condition.ts';
import type { Axis, LevelValue } from '#lib/domain/questionnaire/definition.ts';
import { wordingFor, type Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';
import { scoredCriteria, type ScoredCriterion } from '#lib/domain/recommendations/strengths.ts';
import {
	displayedScore,
	maturityAtRank,
	maturityRank,
	MATURITY_LEVELS
} from '#lib/domain/scoring/maturity.ts';
import type { AxisScore, AxisState } from '#lib/domain/scoring/score.ts';
import { assertNever } from '#lib/domain/shared/result.ts';
import { aimedLevel } from './criterion-levels.ts';
import { counted, quoted, sentence, withoutStop } from './words.ts';

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
	/** The most advanced situation of the axis, quoted; empty while every answer is the first one or none. */
	done: string;
	/**
	 * The level after this one, the score it begins at, and a situation to reach on the way, quoted; null at the top or
	 * without a score.
	 */
	next: { name: string; from: number; example: string } | null;
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
	const { applicable, scored, comesWith } = countCriteria(diagnostic, axis, profile, answers);
	const given = scoredCriteria(diagnostic, profile, answers).filter(
		(one) => one.axis.id === axis.id
	);
	const quote = ({ criterion }: ScoredCriterion, level: LevelValue) =>
		quoted(withoutStop(wordingFor(diagnostic, criterion.levels[level], profile)));
	const best = given.toSorted((a, b) => b.level - a.level || heavier(a, b))[0];
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
			: stateWords(score.state, scored, applicable, comesWith),
		coverageWords: coverageWords(score.state, scored, applicable),
		done: best && best.level > 0 ? quote(best, best.level) : '',
		next: nextLevel(score, toReach()),
		note: note(axis, score.state, applicable, comesWith),
		counts: { applicable, scored }
	};

	/** What would raise the axis most. */
	function toReach(): string {
		const widest = given
			.filter(({ level }) => level < 4)
			.toSorted((a, b) => gapOf(b) - gapOf(a) || a.position - b.position)[0];
		const aimed = widest && aimedLevel(widest.level);
		return widest && aimed ? quote(widest, aimed) : '';
	}
}

const heavier = (a: ScoredCriterion, b: ScoredCriterion) =>
	b.criterion.weight - a.criterion.weight || a.position - b.position;

const gapOf = ({ criterion, level }: ScoredCriterion) => (4 - level) * criterion.weight;

/**
 * Criteria that concern this profile, those that a level was given to, and what the others wait for: « un premier
 * partenariat », or nothing when it is not only a matter of time.
 */
function countCriteria(diagnostic: Diagnostic, axis: Axis, profile: Profile, answers: Answers) {
	const standings = axis.criteria.map((criterion) => ({
		kind: standingOf(diagnostic, criterion, profile, answers).kind,
		criterion
	}));
	const setAside = standings.filter(({ kind }) => kind === 'excluded' || kind === 'notApplicable');
	const waitFor = setAside.map(({ kind, criterion }) => {
		const condition = kind === 'excluded' ? criterion.excludedWhen?.condition : undefined;
		return diagnostic.conditions[condition ?? '']?.comesWith ?? '';
	});
	const [comesWith = '', ...other] = new Set(waitFor);
	return {
		applicable: standings.length - setAside.length,
		scored: standings.filter(({ kind }) => kind === 'level').length,
		comesWith: other.length === 0 ? comesWith : ''
	};
}

function stateWords(
	state: AxisState,
	scored: number,
	applicable: number,
	comesWith: string
): string {
	switch (state) {
		case 'scored':
			return '';
		case 'not-enough-answers':
			return `pas encore assez de réponses (${scored} sur ${applicable})`;
		case 'not-applicable':
			if (comesWith) return `viendra avec ${comesWith}`;
			return applicable > 0 ? 'trop peu de questions vous concernent' : 'ne vous concerne pas';
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

function nextLevel({ level }: AxisScore, example: string): AxisView['next'] {
	const rank = level === null ? -1 : maturityRank(level) + 1;
	const bound = MATURITY_LEVELS[rank];
	if (level === null || !bound) return null;
	return { name: maturityWording[maturityAtRank(rank)].name, from: bound.min, example };
}

function note(axis: Axis, state: AxisState, applicable: number, comesWith: string): string {
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
			if (comesWith)
				return sentence(
					`Cet axe viendra avec ${comesWith}. D’ici là, il n’est pas calculé et ne pèse pas sur votre niveau d’ensemble.${applicable > 0 ? ' Ce que vous y avez répondu compte déjà pour vos conseils.' : ''}`
				);
			return sentence(
				'Cet axe n’est pas calculé : trop peu de ses questions vous concernent. Il ne pèse pas sur votre niveau d’ensemble.'
			);
		default:
			return assertNever(state);
	}
}
