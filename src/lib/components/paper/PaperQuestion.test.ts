import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { ProfileQuestion } from '#lib/domain/questionnaire/definition.ts';
import PaperQuestion from './PaperQuestion.svelte';

const html = (question: Partial<ProfileQuestion>) =>
	render(PaperQuestion, {
		props: { question: { id: 'Q', group: 'more', label: 'Quoi ?', ...question } as ProfileQuestion }
	}).body;
const options = [
	{ id: '1', label: 'Un', family: 'Temps', example: 'Une heure' },
	{ id: '2', label: 'Deux', family: 'Temps' },
	{ id: '3', label: 'Trois', family: 'Argent' }
];

describe('a profile question on paper', () => {
	it('gives a silent box to each option, under its family, with its example', () => {
		const body = html({ kind: 'multiple', options });
		expect(body.match(/class="box" aria-hidden="true"/g)).toHaveLength(3);
		expect(body.match(/<ul/g)).toHaveLength(2);
		expect(body).toMatch(/Temps.*Un.*Une heure.*Deux.*Argent.*Trois/s);
	});

	it('says how many answers it takes, once', () => {
		expect(html({ kind: 'single', options })).toContain('Une seule réponse.');
		expect(html({ kind: 'multiple', options })).toContain('Plusieurs réponses possibles.');
		expect(html({ kind: 'multiple', options, max: 2 })).toContain('2 réponses au plus.');
		const said = html({ kind: 'multiple', options, max: 2, help: 'Deux réponses au plus.' });
		expect(said.match(/au plus/g)).toHaveLength(1);
	});

	it('leaves room to write where there is nothing to tick', () => {
		for (const one of [
			{ kind: 'text', maxLength: 100 },
			{ kind: 'commune' },
			{ kind: 'departments', max: 5 }
		] as const)
			expect(html(one)).toMatch(/class="lines" aria-hidden="true"/);
		expect(html({ kind: 'siren' }).match(/class="box"/g)).toHaveLength(9);
		expect(html({ kind: 'siren' })).not.toContain('class="lines"');
	});
});
