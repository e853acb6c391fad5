import { describe, expect, it } from 'vitest';
import { compileDefinition } from '#lib/content/catalogue.ts';
import type { DiagnosticDefinition } from '#lib/domain/questionnaire/definition.ts';
import { aGoodDefinition } from '#tests/support/good-definition.ts';
import { profileName, profilesOf } from './profiles.ts';

const compiled = (change: (copy: DiagnosticDefinition) => DiagnosticDefinition = (copy) => copy) =>
	compileDefinition(change(aGoodDefinition()));

describe('the profiles of a diagnostic', () => {
	it('are one for each way of meeting the conditions that change words', () => {
		expect(profilesOf(compiled())).toEqual([{ P07: '0' }, { P07: '10-19' }]);
	});

	it('tell apart what else is asked for, an unanswered question included when it may be', () => {
		const diagnostic = compiled((copy) => ({
			...copy,
			profile: copy.profile.map((one) => ({ ...one, required: one.id === 'P07' }))
		}));
		const profiles = profilesOf(diagnostic, [{ not: { question: 'P09', is: '0' } }]);
		expect(profiles.map(profileName)).toEqual([
			'P07=0',
			'P07=0 P09=0',
			'P07=0 P09=1',
			'P07=10-19',
			'P07=10-19 P09=0',
			'P07=10-19 P09=1'
		]);
	});

	it('leave aside conditions that only sort or illustrate', () => {
		const diagnostic = compiled((copy) => ({
			...copy,
			conditions: {
				...copy.conditions,
				alone: { label: 'vous êtes seuls', when: { question: 'P09', is: '0' } }
			},
			themes: copy.themes.map((one) => ({ ...one, favouredWhen: ['alone'] }))
		}));
		expect(profilesOf(diagnostic)).toHaveLength(2);
	});
});
