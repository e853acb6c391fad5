import { json } from '@sveltejs/kit';
import { answerBody, toSubmission } from '#lib/forms/answer-form.ts';
import { database } from '#lib/server/db/index.ts';
import { describeFailure, storedMeanwhile } from '#lib/server/http/answer-failure.ts';
import { requireHolder } from '#lib/server/http/held-assessment.ts';
import { recordAnswer } from '#lib/server/use-cases/record-answer.ts';
import type { RequestHandler } from './$types';

/** Saves one answer. Replies once it is committed: `{ revision }`, or `{ code, message }` and the status. */
export const PUT: RequestHandler = async (event) => {
	const holder = await requireHolder(event);
	const body = await readJson(event.request);
	const parsed = answerBody.safeParse(body);
	if (!parsed.success) {
		const message = parsed.error.issues[0]?.message ?? '';
		return json({ code: 'invalid', message }, { status: 400 });
	}
	const saved = await recordAnswer(
		database(),
		holder,
		event.params.critere,
		toSubmission(parsed.data),
		new Date()
	);
	if (saved.ok) return json(saved.value);
	const { status, message } = describeFailure(saved.error);
	const current = storedMeanwhile(saved.error) ?? undefined;
	return json({ code: saved.error.code, message, current }, { status });
};

/** The JSON of a body, or undefined when it is not JSON. A body that is too long keeps its own error. */
async function readJson(request: Request): Promise<unknown> {
	try {
		return await request.json();
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}
