import type { Axis, Criterion } from './definition.ts';
import { indexDefinition, type Diagnostic } from './diagnostic.ts';

/** How an assessment is taken: every criterion, or only the starred ones, in minutes (blueprint §1.9). */
export type Mode = 'express' | 'full';

/** The one step of the express form, as the screens name it. */
export type ExpressStep = Pick<Axis, 'slug' | 'title' | 'shortTitle' | 'intent'>;

/** Is the criterion put to the respondent in this mode, whatever the profile says? */
export function isAskedIn(mode: Mode, { weight }: Pick<Criterion, 'weight'>): boolean {
	return mode === 'full' || weight === 2;
}

/**
 * The questionnaire of the express mode: the starred criteria of every axis, gathered in one step. It is made to
 * ask and to show progress. Results are computed on the whole diagnostic, whose rules of coverage then calculate
 * no axis and no overall level.
 * @returns undefined when the diagnostic has no express form
 */
export function expressForm(whole: Diagnostic, step: ExpressStep): Diagnostic | undefined {
	if (!whole.express) return undefined;
	const criteria = [...whole.criterionById.values()]
		.map(({ criterion }) => criterion)
		.filter((criterion) => isAskedIn('express', criterion));
	const axis: Axis = { id: 'express', ...step, framework: '', sources: [], criteria };
	const { minutes } = whole.express;
	// Needs and contributions come with the full diagnostic: five minutes are for eight questions.
	const { exchange: _exchange, ...kept } = whole;
	return { ...indexDefinition({ ...kept, minutes, axes: [axis] }), whole };
}

/** The axis that a criterion belongs to, also when it is asked in the one step of the express form. */
export function ownAxisOf(
	{ whole, criterionById }: Diagnostic,
	criterionId: string
): Axis | undefined {
	return (whole?.criterionById ?? criterionById).get(criterionId)?.axis;
}
