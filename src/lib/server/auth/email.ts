import * as z from 'zod';

/** One form for each address: accounts are unique by it. Longest allowed by SMTP: 254. */
export const emailAddress = z
	.string({ error: 'Indiquez une adresse électronique.' })
	.trim()
	.max(254, 'Cette adresse est trop longue.')
	.transform((typed) => typed.normalize('NFC').toLowerCase())
	.pipe(
		z.email({
			error: 'Cette adresse est incomplète : une adresse telle que nom@exemple.fr est attendue.'
		})
	);

/** @returns null for what is no address */
export function normaliseEmail(typed: unknown): string | null {
	const parsed = emailAddress.safeParse(typed);
	return parsed.success ? parsed.data : null;
}
