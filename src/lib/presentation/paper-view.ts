import { glossary } from '#lib/content/glossary.ts';
import type {
	Axis,
	Criterion,
	ProfileQuestion,
	Wording
} from '#lib/domain/questionnaire/definition.ts';
import { exclusionOf } from '#lib/domain/assessment/standing.ts';
import type { Profile } from '#lib/domain/questionnaire/condition.ts';
import { holds, type Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';
import { termsIn } from '#lib/domain/questionnaire/glossary.ts';
import { isAskedIn } from '#lib/domain/questionnaire/mode.ts';
import { paperScores, type PaperScores } from './paper-scores.ts';
import { textsOfQuestion } from './terms-view.ts';

/** A text for all, then what some read instead: paper knows at most a few answers of the profile. */
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
	/** What may be said before printing, so that the sheets speak to one organisation only. */
	choices: readonly PaperChoice[];
	/** Every word of art that stands in the document, in alphabetical order. */
	terms: readonly { id: string; term: string; meaning: string }[];
}

/** A question of the profile that decides what is asked, and the answer printed for, if one was given. */
export interface PaperChoice {
	id: string;
	label: string;
	options: readonly { id: string; label: string }[];
	chosen: string;
	/** « 10 à 19 », empty without an answer. */
	chosenLabel: string;
}

/** The questions whose answer decides what is asked: those that the site requires. */
const choosable = (diagnostic: Diagnostic) =>
	diagnostic.profile.flatMap((question) =>
		question.required && question.kind === 'single' ? [question] : []
	);

/** What an address says of the profile, unknown questions and answers apart: `?P07=10-19`. */
export function paperProfile(diagnostic: Diagnostic, query: URLSearchParams): Profile {
	return Object.fromEntries(
		choosable(diagnostic).flatMap(({ id, options }) => {
			const given = query.get(id);
			return given !== null && options.some((option) => option.id === given) ? [[id, given]] : [];
		})
	);
}

/**
 * From a diagnostic to its paper version. Pure: the same content gives the same document.
 * @param known answers of the profile: what they settle is not said with « si » any more, nor asked
 */
export function paperView(diagnostic: Diagnostic, known: Profile = {}): PaperView {
	const axes = diagnostic.axes
		.map((axis, index) => paperAxis(diagnostic, axis, index + 1, known))
		.filter(({ criteria }) => criteria.length > 0);
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
		criterionCount: axes.flatMap(({ criteria }) => criteria).length,
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
		scores: paperScores(diagnostic, known),
		choices: choosable(diagnostic).map(({ id, label, options }) => ({
			id,
			label,
			options,
			chosen: String(known[id] ?? ''),
			chosenLabel: options.find((option) => option.id === known[id])?.label ?? ''
		}))
	};
	return { ...document, terms: termsOfPaper(diagnostic, axes) };
}

function paperAxis(diagnostic: Diagnostic, axis: Axis, number: number, known: Profile): PaperAxis {
	const project =
		axis.project && holds(diagnostic, axis.project.condition, known) !== false
			? axis.project
			: null;
	return {
		number,
		slug: axis.slug,
		title: axis.title,
		intent: axis.intent,
		project: project
			? { condition: diagnostic.conditions[project.condition]?.label ?? '', note: project.note }
			: null,
		// Numbers are those of the whole questionnaire, whatever is left out.
		criteria: axis.criteria.flatMap((criterion, index) =>
			exclusionOf(diagnostic, criterion, known)
				? []
				: [paperCriterion(diagnostic, criterion, `${number}.${index + 1}`, known)]
		)
	};
}

function paperCriterion(
	diagnostic: Diagnostic,
	criterion: Criterion,
	number: string,
	known: Profile
): PaperCriterion {
	const words = (wording: Wording) => paperWording(diagnostic, wording, known);
	const { excludedWhen, notApplicable } = criterion;
	return {
		number,
		id: criterion.id,
		question: words(criterion.question),
		why: words(criterion.why),
		levels: criterion.levels.map(words),
		notConcerned: [excludedWhen, notApplicable].flatMap((rule) =>
			!rule || (rule.condition && holds(diagnostic, rule.condition, known) === false)
				? []
				: [rule.reason]
		),
		proofs: criterion.proofs.map((proof) => words(proof).base),
		discussion: criterion.discussion,
		essential: diagnostic.express !== undefined && isAskedIn('express', criterion)
	};
}

/** The variants in the order of the conditions: of those that hold, the first is said; those ruled out are not. */
function paperWording(diagnostic: Diagnostic, wording: Wording, known: Profile): PaperWording {
	if (typeof wording === 'string') return { base: wording, variants: [] };
	const variants: { condition: string; text: string }[] = [];
	for (const [id, { label }] of Object.entries(diagnostic.conditions)) {
		const text = wording[id];
		const held = holds(diagnostic, id, known);
		if (text === undefined || held === false) continue;
		if (held) return { base: text, variants };
		variants.push({ condition: label, text });
	}
	return { base: wording.base, variants };
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
