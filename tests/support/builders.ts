/** Builders that speak the domain, so that tests read as rules. */
import { compileDefinition, currentDiagnostics } from '#lib/content/catalogue.ts';
import type { Answer, Answers, Choice } from '#lib/domain/assessment/answer.ts';
import { computeResult, type CompletedResult } from '#lib/domain/assessment/completed-result.ts';
import type { Profile } from '#lib/domain/questionnaire/condition.ts';
import type {
	Axis,
	Criterion,
	DiagnosticDefinition,
	LevelValue,
	Theme
} from '#lib/domain/questionnaire/definition.ts';
import type { Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';
import { computeScores, type AssessmentScore, type AxisScore } from '#lib/domain/scoring/score.ts';

/** An answer in one word: a level, « Non concerné », « Je ne sais pas », or nothing chosen. */
export type Given = LevelValue | 'na' | 'unknown' | null;

export function choiceOf(given: Given): Choice | null {
	if (given === null) return null;
	if (given === 'na') return { kind: 'notApplicable' };
	if (given === 'unknown') return { kind: 'unknown' };
	return { kind: 'level', level: given };
}

export function anAnswer(given: Given, extra: Partial<Omit<Answer, 'choice'>> = {}): Answer {
	return { choice: choiceOf(given), note: '', priority: false, ...extra };
}

/** The version of the company diagnostic that a new assessment takes. */
export const company: Diagnostic = currentDiagnostics().find(({ id }) => id === 'company')!;

/** An established company with employees and partnerships: nothing is excluded. */
export const ORDINARY_PROFILE: Profile = { P07: '20-49', P09: '2-3', P06: '10-plus' };

/**
 * @example anAssessment().of('company').withProfile({ P09: '0' }).answering('E1.1', 3).guidance()
 */
export function anAssessment(): AssessmentBuilder {
	return new AssessmentBuilder(company, ORDINARY_PROFILE, {});
}

class AssessmentBuilder {
	readonly diagnostic: Diagnostic;
	readonly profile: Profile;
	readonly answers: Answers;

	constructor(diagnostic: Diagnostic, profile: Profile, answers: Answers) {
		this.diagnostic = deepFreeze(diagnostic);
		this.profile = deepFreeze(profile);
		this.answers = deepFreeze(answers);
	}

	/** Of the company diagnostic, or of a small definition made for the test. */
	of(diagnostic: 'company' | Diagnostic): AssessmentBuilder {
		return diagnostic === 'company'
			? new AssessmentBuilder(company, ORDINARY_PROFILE, {})
			: new AssessmentBuilder(diagnostic, {}, {});
	}

	/** Replaces the profile. */
	withProfile(profile: Profile): AssessmentBuilder {
		return new AssessmentBuilder(this.diagnostic, profile, this.answers);
	}

	answering(
		criterionId: string,
		given: Given,
		extra: Partial<Omit<Answer, 'choice'>> = {}
	): AssessmentBuilder {
		if (!this.diagnostic.criterionById.has(criterionId))
			throw new Error(`The test answers an unknown criterion: ${criterionId}`);
		const answers = { ...this.answers, [criterionId]: anAnswer(given, extra) };
		return new AssessmentBuilder(this.diagnostic, this.profile, answers);
	}

	/** Gives the criteria of an axis these answers, in order. */
	answeringAxis(axisId: string, ...given: readonly Given[]): AssessmentBuilder {
		const criteria = this.diagnostic.axisById.get(axisId)?.criteria ?? [];
		return given.reduce<AssessmentBuilder>(
			(builder, one, index) => builder.answering(criteria[index]?.id ?? `${axisId}.?`, one),
			this
		);
	}

	/** Gives every criterion the same answer. */
	answeringAll(given: Given): AssessmentBuilder {
		return [...this.diagnostic.criterionById.keys()].reduce<AssessmentBuilder>(
			(builder, id) => builder.answering(id, given),
			this
		);
	}

	/** Marks answers already given as « c'est une priorité pour nous ». */
	prioritising(...criterionIds: string[]): AssessmentBuilder {
		const marked = criterionIds.map((id) => [id, { ...this.answers[id]!, priority: true }]);
		return new AssessmentBuilder(this.diagnostic, this.profile, {
			...this.answers,
			...(Object.fromEntries(marked) as Answers)
		});
	}

	scores(): AssessmentScore {
		return computeScores(this.diagnostic, this.profile, this.answers);
	}

	axisScore(axisId: string): AxisScore {
		return this.scores().axes.find((axis) => axis.axisId === axisId)!;
	}

	result(): CompletedResult {
		return computeResult(this.diagnostic, this.profile, this.answers);
	}

	guidance(): CompletedResult['guidance'] {
		return this.result().guidance;
	}

	/** Theme ids of the priorities, in order. */
	priorities(): string[] {
		return this.guidance().priorities.map(({ themeId }) => themeId);
	}
}

/** A criterion of a definition made for a test; « Non concerné » is offered unless said otherwise. */
export type CriterionSketch = Partial<Criterion>;

export const aTheme = (id: string, extra: Partial<Theme> = {}): Theme => ({
	id,
	title: `Thème ${id}`,
	why: 'Pourquoi.',
	firstStep: 'Premier pas.',
	nextStep: 'Pas suivant.',
	forWhom: 'Pour tous.',
	whoCanHelp: 'Une association.',
	effort: 'low',
	effect: 'high',
	sdgs: [17],
	practices: [],
	...extra
});

export const aCriterion = (id: string, sketch: CriterionSketch = {}): Criterion => ({
	id,
	title: `Critère ${id}`,
	question: 'Que faites-vous ?',
	why: 'Parce que.',
	levels: ['zéro', 'un', 'deux', 'trois', 'quatre'],
	weight: 1,
	...(sketch.weight === 2 ? { weightReason: 'Il pèse double.' } : {}),
	proofs: ['Un écrit'],
	discussion: 'Qui le sait ?',
	notApplicable: { reason: 'Cela ne vous concerne pas.' },
	themes: { low: `${id}-low`, mid: `${id}-mid`, high: `${id}-high` },
	...sketch
});

/**
 * A small coherent definition. Axes are A1, A2…, criteria A1.1, A1.2…; each criterion is given by its weight or
 * by what sets it apart. Question Q (options `yes`, `no`, `maybe`) feeds the conditions `yes` and `no`.
 *
 * @example aDefinition([[2, 1, 1, 1], [1, { excludedWhen: … }]])
 */
export function aDefinition(
	axes: readonly (readonly (1 | 2 | CriterionSketch)[])[],
	extra: Partial<DiagnosticDefinition> = {}
): DiagnosticDefinition {
	const built = axes.map((criteria, axisIndex): Axis => {
		const id = `A${axisIndex + 1}`;
		return {
			id,
			slug: `axe-${axisIndex + 1}`,
			title: `Axe ${id}`,
			shortTitle: id,
			intent: 'Regarder.',
			framework: 'Aucun.',
			sources: ['none'],
			criteria: criteria.map((sketch, index) =>
				aCriterion(`${id}.${index + 1}`, typeof sketch === 'number' ? { weight: sketch } : sketch)
			)
		};
	});
	const definition: DiagnosticDefinition = {
		id: 'small',
		version: '2026-1',
		slug: 'petit',
		title: 'Petit diagnostic',
		audience: 'company',
		audienceLabel: 'Vous testez',
		organisation: 'votre organisation',
		startLabel: 'Commencer',
		summary: 'Pour les tests.',
		minutes: 10,
		conditions: {
			yes: { label: 'vous avez dit oui', when: { question: 'Q', is: 'yes' } },
			no: { label: 'vous avez dit non', when: { question: 'Q', is: 'no' } }
		},
		profile: [
			{
				id: 'Q',
				kind: 'single',
				group: 'essential',
				label: 'Alors ?',
				options: [
					{ id: 'yes', label: 'Oui' },
					{ id: 'no', label: 'Non' },
					{ id: 'maybe', label: 'Peut-être' }
				]
			}
		],
		axes: built,
		themes: [],
		practices: [],
		sources: [{ id: 'none', title: 'Aucune', publisher: 'Personne', year: '2026' }],
		crossReadings: [],
		foundationAxes: [],
		transmissionThemes: [],
		...extra
	};
	return extra.themes ? definition : { ...definition, themes: themesOf(definition) };
}

/** A theme for every id that the definition mentions. */
export function themesOf(definition: DiagnosticDefinition): Theme[] {
	const ids = [
		...definition.axes.flatMap(({ criteria, project }) => [
			...criteria.flatMap(({ themes }) => [themes.low, themes.mid, themes.high]),
			...(project ? [project.theme] : [])
		]),
		...definition.crossReadings.flatMap(({ themes }) => themes),
		...definition.transmissionThemes
	];
	return [...new Set(ids)].map((id) => aTheme(id));
}

/** Same, checked and indexed. */
export function aDiagnostic(...definition: Parameters<typeof aDefinition>): Diagnostic {
	return compileDefinition(aDefinition(...definition));
}

/** Makes any later change throw: what a pure function receives. Maps are left alone. */
export function deepFreeze<T>(value: T): T {
	if (value === null || typeof value !== 'object' || Object.isFrozen(value)) return value;
	if (value instanceof Map) return value;
	Object.freeze(value);
	for (const part of Object.values(value)) deepFreeze(part);
	return value;
}
