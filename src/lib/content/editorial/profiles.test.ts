import { describe, expect, it } from 'vitest';
import { compileDefinition } from '#lib/content/catalogue.ts';
import type { DiagnosticDefinition } from '#lib/domain/questionnaire/definition.ts';
import { aGoodDefinition } from '#tests/support/good-definition.ts';
import {
	profileName,
	profilesTelling,
	selectingConditions,
	wordingConditions
} from './profiles.ts';

const compiled = (change: (copy: DiagnosticDefinition) => DiagnosticDefinition = (copy) => copy) =>
	compileDefinition(change(aGoodDefinition()));
const small = { question: 'P07', is: '0' };

describe('the profiles of a diagnostic', () => {
	it('are one for each way of meeting the conditions', () => {
		expect(profilesTelling(compiled(), [small])).toEqual([{ P07: '0' }, { P07: '1-2' }]);
		expect(profilesTelling(compiled(), [])).toEqual([{}]);
	});

	it('count an unanswered question where it may be', () => {
		const diagnostic = compiled((copy) => ({
			...copy,
			profile: copy.profile.map((one) => ({ ...one, required: one.id === 'P07' }))
		}));
		const profiles = profilesTelling(diagnostic, [small, { not: { question: 'P09', is: '0' } }]);
		expect(profiles).toHaveLength(6);
		expect(profiles.map(profileName)).toContain('P07=0');
		expect(profiles.map(profileName)).toContain('P07=0 P09=0');
	});

	it('tell what a wording says from what is selected', () => {
		const diagnostic = compiled((copy) => ({
			...copy,
			themes: copy.themes.map((one, index) => (index === 0 ? { ...one, hiddenWhen: 'small' } : one))
		}));
		expect(selectingConditions(diagnostic)).toEqual([diagnostic.conditions.small?.when]);
		expect(wordingConditions(diagnostic, ['un', { base: 'un', small: 'deux' }])).toEqual([
			diagnostic.conditions.small?.when
		]);
		expect(wordingConditions(diagnostic, ['un'])).toEqual([]);
	});
});
