import * as z from 'zod';
import { dayOf, endOfDay } from '#lib/format/dates.ts';
import { userText } from '#lib/forms/user-text.ts';
import { err, ok, type Result } from '#lib/domain/shared/result.ts';
import type { Meeting } from '../repositories/assessment.repository.ts';

/* The two questions that close a synthesis: who met, and when. */

export const PARTICIPANTS_MAX_LENGTH = 1000;

const meetingForm = z.object({
	participants: userText(PARTICIPANTS_MAX_LENGTH).transform((text) => text.trim()),
	metOn: z
		.string()
		.refine((day) => endOfDay(day) !== null, 'Indiquez le jour de la réunion.')
		.refine(
			(day) => day <= dayOf(new Date()),
			'Cette réunion est à venir : indiquez un jour passé.'
		)
});

interface MeetingRefusal {
	typed: Meeting;
	errors: { participants?: string[]; metOn?: string[] };
}

/** What the form shows first: what was said before, or today. */
export const showMeeting = ({
	participants,
	metOn
}: {
	participants: string;
	metOn: string | null;
}): Meeting => ({ participants, metOn: metOn ?? dayOf(new Date()) });

/** @returns on refusal: what was typed, and why */
export async function readMeeting(request: Request): Promise<Result<Meeting, MeetingRefusal>> {
	const data = await request.formData();
	const typed = {
		participants: String(data.get('participants') ?? '').slice(0, 5 * PARTICIPANTS_MAX_LENGTH),
		metOn: String(data.get('metOn') ?? '').slice(0, 10)
	};
	const parsed = meetingForm.safeParse(typed);
	return parsed.success
		? ok(parsed.data)
		: err({ typed, errors: z.flattenError(parsed.error).fieldErrors });
}
