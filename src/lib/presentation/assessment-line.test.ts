import { expect, it } from 'vitest';
import { company } from '#tests/support/builders.ts';
import { assessmentLine } from './assessment-line.ts';

const COMPLETED = new Date('2026-11-20T10:00:00Z');
const stored = {
	publicId: 'abc',
	diagnostic: company.id,
	version: company.version,
	status: 'completed' as const,
	mode: 'full' as const,
	profile: {},
	startedAt: new Date('2026-11-01T10:00:00Z'),
	completedAt: COMPLETED,
	level: null,
	isSynthesis: false,
	metOn: null,
	participants: '',
	shared: null,
	importedAt: null,
	answers: {}
};
const lineOf = (given: Partial<Parameters<typeof assessmentLine>[0]>) => {
	const line = assessmentLine({ ...stored, ...given });
	return line && { ...line, when: line.when.replace(/\s/g, ' ') };
};

it('shows a validated synthesis as the official result, with its day and who was there', () => {
	const given = {
		isSynthesis: true,
		shared: 'def',
		metOn: '2026-11-19',
		participants: 'le bureau'
	};
	expect(lineOf(given)).toMatchObject({
		isOfficial: true,
		shared: 'def',
		when: 'Synthèse validée le 19 novembre 2026 par le bureau',
		marks: []
	});
});

it('does not call official what is not validated yet, or what one person answered', () => {
	const draft = { isSynthesis: true, shared: 'def', status: 'draft' as const, completedAt: null };
	expect(lineOf(draft)).toMatchObject({ isOfficial: false, marks: ['Synthèse en cours'] });
	expect(lineOf({})).toMatchObject({ isOfficial: false, when: 'Terminé le 20 novembre 2026' });
});

it('marks what came from a file', () => {
	expect(lineOf({ importedAt: COMPLETED })?.marks).toEqual(['Importé']);
});

it('says nothing of a version that is registered no more', () => {
	expect(lineOf({ version: '1999-1' })).toBeNull();
});
