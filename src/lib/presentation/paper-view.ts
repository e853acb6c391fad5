import { glossary } from '#lib/content/glossary.ts';
import type {
	Axis,
	Criterion,
	ProfileQuestion,
	Wording
} from '#lib/domain/questionnaire/definition.ts';
import type { Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';
import { termsIn } from '#lib/domain/questionnaire/glossary.ts';
import { isAskedIn } from '#lib/domain/questionnaire/mode.ts';
import { paperScores, type PaperScores } from './paper-scores.ts';
import { textsOfQuestion } from './terms-view.ts';

/** A text for all, then what some read instead; nobody's profile is known on paper. */
export interface PaperWording {
	base: string;
	/** In the order in which they win. `condition` reads well after « si »: « vous n'avez pas de salarié ». */
	variants: readonly { condition: string; text: string }[];
}

export interface PaperCriterion {
	/** « 3.2 »: axis, then place in the axis, both from 1. */
	number: string;
	id: string;
	question: PaperWording;
	why: PaperWording;
	/** Five, in order. */
	levels: readonly PaperWording[];
	/** Why it may not concern the reader, one reason each; empty when « Non concerné » is not offered. */
	notConcerned: readonly string[];
	proofs: readonly string[];
	/** A question to open the talk when people differ. */
	discussion: string;
	/** Part of the short form. */
	essential: boolean;
}

export interface PaperAxis {
	/** From 1. */
	number: number;
	slug: string;
	title: string;
	intent: string;
	/** The axis becomes a project for those who meet the condition. */
	project: { condition: string; note: string } | null;
	criteria: readonly PaperCriterion[];
}

/** A whole questionnaire as one document to print. */
export interface PaperView {
	title: string;
	audience: Diagnostic['audience'];
	audienceLabel: string;
	/** « votre entreprise ». */
	organisation: string;
	summary: string;
	version: string;
	minutes: number;
	criterionCount: number;
	/** The short form: its minutes and the number of its questions; null when there is none. */
	express: { minutes: number; count: number } | null;
	profile: { essential: readonly ProfileQuestion[]; more: readonly ProfileQuestion[] };
	/** What the organisation looks for and can bring; empty when the diagnostic does not ask it. */
	exchange: readonly ProfileQuestion[];
	axes: readonly PaperAxis[];
	scores: PaperScores;
	/** Every word of art that stands in the document, in alphabetical order. */
	terms: readonly { id: string; term: string; meaning: string }[];
}

/** From a diagnostic to its paper version. Pure: the same content gives the same document. */
export function paperView(diagnostic: Diagnostic): PaperView {
	const axes = diagnostic.axes.map((axis, index) => paperAxis(diagnostic, axis, index + 1));
	const inGroup = (group: ProfileQuestion['group']) =>
		diagnostic.profile.filter((question) => question.group === group);
	const document = {
		title: diagnostic.title,
		audience: diagnostic.audience,
		audienceLabel: diagnostic.audienceLabel,
		organisation: diagnostic.organisation,
		summary: diagnostic.summary,
		version: diagnostic.version,
		minutes: diagnostic.minutes,
		criterionCount: diagnostic.criterionById.size,
		express: diagnostic.express
			? {
					minutes: diagnostic.express.minutes,
					count: axes.flatMap(({ criteria }) => criteria).filter(({ essential }) => essential)
						.length
				}
			: null,
		profile: { essential: inGroup('essential'), more: inGroup('more') },
		exchange: inGroup('exchange'),
		axes,
		scores: paperScores(diagnostic)
	};
	return { ...document, terms: termsOfPaper(diagnostic, axes) };
}

function paperAxis(diagnostic: Diagnostic, axis: Axis, number: number): PaperAxis {
	const { project } = axis;
	return {
		number,
		slug: axis.slug,
		title: axis.title,
		intent: axis.intent,
		project: project
			? { condition: diagnostic.conditions[project.condition]?.label ?? '', note: project.note }
			: null,
		criteria: axis.criteria.map((criterion, index) =>
			paperCriterion(diagnostic, criterion, `${number}.${index + 1}`)
		)
	};
}

function paperCriterion(
	diagnostic: Diagnostic,
	criterion: Criterion,
	number: string
): PaperCriterion {
	const words = (wording: Wording) => paperWording(diagnostic, wording);
	const { excludedWhen, notApplicable } = criterion;
	return {
		number,
		id: criterion.id,
		question: words(criterion.question),
		why: words(criterion.why),
		levels: criterion.levels.map(words),
		notConcerned: [excludedWhen, notApplicable].flatMap((rule) => (rule ? [rule.reason] : [])),
		proofs: criterion.proofs.map((proof) => words(proof).base),
		discussion: criterion.discussion,
		essential: diagnostic.express !== undefined && isAskedIn('express', criterion)
	};
}

/** The variants in the order of the conditions: of those that hold, the first is said. */
function paperWording({ conditions }: Diagnostic, wording: Wording): PaperWording {
	if (typeof wording === 'string') return { base: wording, variants: [] };
	return {
		base: wording.base,
		variants: Object.entries(conditions).flatMap(([id, { label }]) => {
			const text = wording[id];
			return text === undefined ? [] : [{ condition: label, text }];
		})
	};
}

function termsOfPaper(diagnostic: Diagnostic, axes: readonly PaperAxis[]): PaperView['terms'] {
	const texts = [
		diagnostic.summary,
		...diagnostic.profile.flatMap(textsOfQuestion),
		...axes.flatMap(({ title, intent, project, criteria }) => [
			title,
			intent,
			project?.note ?? '',
			...criteria.flatMap(({ question, why, levels, notConcerned, proofs, discussion }) => [
				...[question, why, ...levels].flatMap(({ base, variants }) => [
					base,
					...variants.map(({ text }) => text)
				]),
				...notConcerned,
				...proofs,
				discussion
			])
		]),
		// Said by the document itself, on the sheet of scores.
		'axe, radar, score, niveau, non concerné'
	];
	const used = new Set(termsIn(glossary, texts).map(({ entry }) => entry.id));
	return glossary.entries
		.filter(({ id }) => used.has(id))
		.map(({ id, term, meaning }) => ({ id, term, meaning }));
}
