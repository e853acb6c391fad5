import { error, type RequestEvent } from '@sveltejs/kit';
import { catalogue } from '#lib/content/catalogue.ts';
import { includesRight } from '#lib/domain/organisation/member-role.ts';
import { unsavedAnswers, type UnsavedAnswer } from '#lib/presentation/unsaved-view.ts';
import { presentsSession } from '../auth/sessions.ts';
import { findHeld, NOT_HELD, READS_ONLY, type Held } from './held-assessment.ts';
import { SESSION_OVER } from './session-over.ts';
import { sentAnswers } from './step-outcome.ts';
import { readStepForm, type FieldReading } from './step-form.ts';
import { typedInProfile } from './unsaved.ts';

type Event = Pick<RequestEvent, 'cookies' | 'url' | 'locals' | 'request'> & {
	params: { id: string };
};

/**
 * The guard of every form of answers, completed assessments included (see `refuseCompleted`). Whoever has lost the
 * right since the page was opened (a member removed, or who may only read now, a session that ended) gets back the
 * words of the form: they are in this request and nowhere else.
 * @throws a 404, a 403 or a 401 whose page shows the answers
 */
export async function requireAnswering(event: Event): Promise<Held> {
	const held = await findHeld(event);
	if (held && includesRight(held.assessment.right, 'answer')) return held;
	const lost = await wordsOf(event.request);
	if (held) error(403, READS_ONLY, { lost });
	if (presentsSession(event) && !(await event.locals.account())) error(401, SESSION_OVER, { lost });
	error(404, NOT_HELD, { lost });
}

/**
 * The answers of a form in the words of the questions it names, without reading anything stored: what is asked is
 * public, and the assessment is no business of the sender any more.
 */
async function wordsOf(request: Request): Promise<UnsavedAnswer[]> {
	const form = await request
		.clone()
		.formData()
		.catch(() => null);
	if (!form) return [];
	const names = new Set(form.keys());
	const answered = catalogue.findLast(({ criterionById }) =>
		[...criterionById.keys()].some((id) => names.has(`${id}.revision`))
	);
	if (answered) {
		const readings = answered.axes.reduce(
			(all, axis) => new Map([...all, ...readStepForm(form, axis)]),
			new Map<string, FieldReading>()
		);
		return unsavedAnswers(answered, {}, sentAnswers(readings, []));
	}
	const asked = catalogue
		.map(({ profile }) => profile.filter(({ id }) => names.has(id)))
		.reduce((most, questions) => (questions.length > most.length ? questions : most), []);
	return typedInProfile(asked, form);
}
