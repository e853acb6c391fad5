import { describe, expect, it } from 'vitest';
import { refuseWithWords, typedFields } from './session-over.ts';

const aForm = (fields: Record<string, string>) => {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.append(name, value);
	return form;
};
const refused = (body: FormData | string, headers = {}) =>
	refuseWithWords(
		new Request('https://exemple.fr/', { method: 'POST', body, headers }),
		401,
		'Votre session est terminée.'
	).catch((thrown: unknown) => thrown);

describe('what was typed', () => {
	it('is given back: words and addresses, not secrets, boxes, counters and identifiers', () => {
		const form = aForm({
			'note-E1.1': 'Nous en parlons\nà chaque conseil.',
			email: 'quelqu-un@exemple.fr',
			password: 'jamais montré',
			totp: '12',
			code: '123456',
			token: 'x'.repeat(43),
			session: 'y'.repeat(22),
			accord: 'on',
			empty: '   '
		});
		expect(typedFields(form)).toEqual([
			'Nous en parlons\nà chaque conseil.',
			'quelqu-un@exemple.fr'
		]);
		expect(typedFields(null)).toEqual([]);
	});

	it('is part of the refusal, whatever was sent', async () => {
		expect(await refused(aForm({ note: 'Une note' }))).toMatchObject({
			status: 401,
			body: { typed: ['Une note'] }
		});
		for (const [body, type] of [
			['{"note":"x"}', 'application/json'],
			['pas un formulaire', 'multipart/form-data; boundary=x']
		] as const)
			expect(await refused(body, { 'content-type': type })).toMatchObject({
				status: 401,
				body: { typed: [] }
			});
	});
});
