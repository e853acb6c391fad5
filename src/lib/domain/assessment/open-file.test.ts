import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDiagnostic } from '#lib/content/catalogue.ts';
import { companyCase } from '#tests/support/arbitraries.ts';
import { aDiagnostic, anAssessment } from '#tests/support/builders.ts';
import type { Mode } from '../questionnaire/mode.ts';
import { computeResult } from './completed-result.ts';
import { parseOpenFile } from './open-file-reader.ts';
import { answersOf, toOpenFigures, toOpenFile } from './open-file.ts';

const startedAt = new Date('2026-11-22T08:00:00Z');
const runs = { numRuns: process.env.LONG ? 2000 : 100 };

type Assessment = Pick<ReturnType<typeof anAssessment>, 'diagnostic' | 'profile' | 'answers'> & {
	mode?: Mode;
};

function fileOf({ diagnostic, profile, answers, mode = 'full' }: Assessment) {
	const result = computeResult(diagnostic, profile, answers);
	const assessment = { mode, profile, startedAt, completedAt: null };
	const file = toOpenFile(diagnostic, assessment, answers, result);
	return JSON.parse(JSON.stringify(file)) as typeof file;
}

const read = (source: unknown) => parseOpenFile(source, findDiagnostic);
const problem = (source: unknown) => {
	const parsed = read(source);
	return parsed.ok ? null : parsed.error;
};

describe('open file', () => {
	it('is the published format, with nothing that was not given', () => {
		const file = fileOf(
			anAssessment()
				.answering('E1.1', 3, { note: 'Une page.', priority: true })
				.answering('E1.2', 'unknown')
				.answering('E3.1', 'na')
				.answering('E1.3', null, { note: 'À voir.' })
				.answering('E1.4', null)
		);
		expect(file).toMatchObject({
			format: 'cap-alliances/assessment',
			formatVersion: 1,
			diagnostic: 'company',
			version: '2026-1',
			profile: { P07: '20-49' }
		});
		expect(file.answers).toEqual({
			'E1.1': { level: 3, note: 'Une page.', priority: true },
			'E1.2': { answer: 'unknown' },
			'E1.3': { note: 'À voir.' },
			'E3.1': { answer: 'not-applicable' }
		});
		expect(file.scores.overall).toBeNull();
		expect(file.scores.axes.E1).toEqual({
			score: null,
			coverage: 0.4,
			state: 'not-enough-answers',
			level: null
		});
	});

	it('keeps scores unrounded and says why each theme is recommended', () => {
		const file = fileOf(anAssessment().answeringAll(2).answeringAxis('E1', 3, 1, 'unknown', 1));
		expect(file.scores.axes.E1?.score).toBe(100 * (8 / 16));
		expect(file.recommendations[0]).toMatchObject({ priority: 1, axis: 'E1' });
		expect(file.recommendations.every(({ because }) => because.length > 0)).toBe(true);
		expect(file.recommendations[0]?.because[0]).toEqual({ criterion: 'E1.2', level: 1 });
	});

	it('carries needs and contributions in the profile, and reads them back', () => {
		const profile = { P07: '20-49', P14: ['H1', 'R4'], P15: ['I2'] };
		const file = fileOf(anAssessment().withProfile(profile).answeringAll(2));
		expect(file.profile).toEqual(profile);
		const parsed = read(file);
		expect(parsed.ok && parsed.value.profile).toEqual(profile);
	});

	it('comes back whole: the figures found again are its own', () => {
		fc.assert(
			fc.property(companyCase, ({ diagnostic, profile, answers }) => {
				const offered = Object.fromEntries(
					Object.entries(answers).filter(
						([id, { choice }]) =>
							choice?.kind !== 'notApplicable' ||
							diagnostic.criterionById.get(id)?.criterion.notApplicable
					)
				);
				const file = fileOf({ diagnostic, profile, answers: offered });
				const parsed = read(file);
				if (!parsed.ok) throw new Error(parsed.error);
				const back = answersOf(parsed.value);
				expect(toOpenFigures(computeResult(diagnostic, parsed.value.profile, back))).toEqual({
					scores: file.scores,
					recommendations: file.recommendations
				});
				expect(parsed.value.scores).toEqual(file.scores);
				expect(parsed.value.recommendations).toEqual(file.recommendations);
			}),
			runs
		);
	});
});

describe('the mode of an open file', () => {
	const express = () => {
		const { diagnostic, profile, answers } = anAssessment()
			.answering('E1.1', 3)
			.answering('E6.2', 'unknown');
		return fileOf({ diagnostic, profile, answers, mode: 'express' });
	};

	it('is said in express, and comes back', () => {
		const parsed = read(express());
		expect(express().mode).toBe('express');
		expect(parsed).toMatchObject({ ok: true, value: { mode: 'express' } });
		expect(express().scores.overall).toBeNull();
	});

	it('is left out in full', () => {
		const file = fileOf(anAssessment().answering('E1.1', 3));
		expect(file).not.toHaveProperty('mode');
		expect(read(file)).toMatchObject({ ok: true, value: { mode: 'full' } });
	});

	it('refuses an answer that express does not ask, and express where there is none', () => {
		const file = express();
		expect(problem({ ...file, answers: { ...file.answers, 'E1.2': { level: 1 } } })).toBe(
			'Réponse « E1.2 » : la version express ne pose pas cette question.'
		);
		const small = aDiagnostic([[2, 1]]);
		const parsed = parseOpenFile(
			{ ...file, diagnostic: 'small', answers: {}, profile: {} },
			() => small
		);
		expect(parsed).toMatchObject({
			ok: false,
			error: expect.stringContaining('« mode »') as string
		});
	});

	it.each(['full', 'Express', '', null, 1, ['express']])('refuses %j', (mode) => {
		expect(problem({ ...express(), mode })).toBe(
			'Champ « mode » : le mode ne peut être que « express », ou absent.'
		);
	});
});

describe('reading an open file', () => {
	const good = () => fileOf(anAssessment().answeringAll(2)) as unknown as Record<string, unknown>;
	const withAnswer = (id: string, answer: unknown) => ({ ...good(), answers: { [id]: answer } });

	it('gives its dates, and refuses what is no date', () => {
		const parsed = read(good());
		expect(parsed.ok && parsed.value.dates).toEqual({ started: startedAt, completed: null });
		for (const started of ['hier', '2026-02-31T10:00:00Z', 3, null])
			expect(problem({ ...good(), dates: { started, completed: null } })).toMatch(/« dates »/);
	});

	it('takes a file without figures, and one with keys of later versions', () => {
		const { scores: _scores, recommendations: _recommendations, ...bare } = good();
		expect(problem({ ...bare, territory: { commune: 'Mende' } })).toBeNull();
	});

	it.each([
		['nothing', null, 'un objet JSON est attendu'],
		['a list', [], 'un objet JSON est attendu'],
		['another format', { format: 'csv' }, 'cap-alliances/assessment'],
		['a later format', { ...good(), formatVersion: 2 }, 'version 1'],
		['an unknown diagnostic', { ...good(), diagnostic: 'nope' }, 'nope'],
		['an unknown version', { ...good(), version: '1999-1' }, '1999-1'],
		['answers that are a list', { ...good(), answers: [] }, 'un objet est attendu'],
		['an unknown criterion', withAnswer('E9.9', { level: 1 }), 'E9.9'],
		['a level too high', withAnswer('E1.1', { level: 5 }), 'E1.1'],
		['a level that is a text', withAnswer('E1.1', { level: '3' }), 'E1.1'],
		['half a level', withAnswer('E1.1', { level: 2.5 }), 'nombre entier de 0 à 4'],
		['another answer', withAnswer('E1.1', { answer: 'maybe' }), 'E1.1'],
		['two answers in one', withAnswer('E1.1', { level: 2, answer: 'unknown' }), 'E1.1'],
		['an answer not offered', withAnswer('E1.1', { answer: 'not-applicable' }), 'Non concerné'],
		['a huge note', withAnswer('E1.1', { level: 2, note: 'x'.repeat(5001) }), 'trop long'],
		['a NUL in a note', withAnswer('E1.1', { level: 2, note: 'a\u0000' }), 'E1.1'],
		['half a character', withAnswer('E1.1', { level: 2, note: '\ud800' }), 'E1.1'],
		['an unknown key', withAnswer('E1.1', { level: 2, weight: 9 }), 'E1.1'],
		['an answer that is a number', withAnswer('E1.1', 3), 'E1.1'],
		['an unknown question', { ...good(), profile: { P99: 'x' } }, 'P99'],
		['an unknown option', { ...good(), profile: { P07: 'many' } }, 'P07'],
		['a list for one option', { ...good(), profile: { P07: ['0'] } }, 'P07'],
		[
			'six needs',
			{ ...good(), profile: { P14: ['H1', 'H2', 'H3', 'H4', 'P1', 'P2'] } },
			'5 réponses'
		],
		['an unknown need', { ...good(), profile: { P14: ['H1', 'Z9'] } }, 'Z9'],
		['a score out of bounds', { ...good(), scores: { overall: 101 } }, 'Scores']
	])('refuses %s in one French sentence that says where', (_name, source, words) => {
		expect(problem(source)).toContain(words);
		expect(problem(source)).toMatch(/^\p{Lu}.+\.$/u);
		expect(problem(source)).not.toMatch(/Invalid|expected|received|Unrecognized/);
	});

	it.each(['__proto__', 'constructor', 'prototype'])(
		'refuses the key %s, wherever it is',
		(key) => {
			const forged = JSON.stringify(withAnswer('E1.1', 0)).replace('"E1.1":0', `"${key}":{}`);
			expect(problem(JSON.parse(forged))).toContain(key);
			expect(problem(JSON.parse(`{"${key}":1}`))).toContain(key);
		}
	);

	it('never throws, whatever the JSON', () => {
		fc.assert(
			fc.property(fc.jsonValue(), fc.constantFrom('answers', 'profile', 'scores'), (json, key) => {
				expect(problem(json)).toMatch(/\.$/);
				const parsed = read({ ...good(), [key]: json });
				expect(parsed.ok || parsed.error.endsWith('.')).toBe(true);
			}),
			runs
		);
	});
});
