/** Rules on recommendations and on the practices that illustrate them. */
import type { Practice, Theme } from '#lib/domain/questionnaire/definition.ts';
import { isInfinitive, words } from './french.ts';
import { variantsOf } from './parts.ts';
import type { Finding, Place, Rule, TextPart } from './rule.ts';
import { datesItsFigures } from './text-rules.ts';

const SENTENCE_FIELDS = ['why', 'firstStep', 'nextStep', 'forWhom', 'whoCanHelp'] as const;

/** A step that would take longer than the hour. What is planned or read may be further away: « l’an dernier ». */
const BEYOND_THE_HOUR = words(
	'(?:pendant|durant|sur|en) (?:une?|deux|trois|quatre|plusieurs|quelques|\\d+) (?:jours?|journées?|semaines?|mois)',
	'(?:dans|au bout de|sous) (?:une?|deux|trois|quatre|plusieurs|quelques|\\d+) (?:semaines?|mois)',
	'demi-journée|au fil des (?:semaines|mois)'
);

const at = ({ id }: Theme, field: string): Place => ({ kind: 'theme', id, field });

const titlesOf = (theme: Theme): TextPart[] =>
	(['title', 'titleOngoing'] as const).flatMap((field) => {
		const wording = theme[field];
		return wording ? variantsOf(wording, at(theme, field)) : [];
	});

export const themeRules: readonly Rule<Theme>[] = [
	{
		id: 'theme-title',
		description: 'A theme begins with an infinitive and has no stop.',
		check: (theme) =>
			titlesOf(theme).flatMap(({ place, text }): Finding[] => {
				const first = /^(?:Se |S’)?(\p{L}+)/u.exec(text)?.[1]?.toLowerCase() ?? '';
				if (!isInfinitive(first)) return [{ place, reason: `« ${first} » is no infinitive` }];
				return /[.;:!?]$/u.test(text) ? [{ place, reason: 'ends with a sign' }] : [];
			})
	},
	{
		id: 'theme-complete',
		description: 'Every field of a theme is said, in sentences that end.',
		check: (theme) =>
			SENTENCE_FIELDS.flatMap((field) =>
				variantsOf(theme[field], at(theme, field)).flatMap(({ place, text }): Finding[] =>
					/[.?»]$/u.test(text) ? [] : [{ place, reason: 'does not end with a stop' }]
				)
			)
	},
	{
		id: 'first-step-hour',
		description: 'The first step fits within the hour.',
		check: (theme) =>
			variantsOf(theme.firstStep, at(theme, 'firstStep')).flatMap(({ place, text }): Finding[] => {
				const found = BEYOND_THE_HOUR.exec(text)?.[0];
				return found ? [{ place, reason: `« ${found} » is beyond the hour` }] : [];
			})
	},
	{
		id: 'theme-lists',
		description: 'Development goals are sorted and unique, practices unique.',
		check: (theme) => {
			const sorted = [...new Set(theme.sdgs)].sort((a, b) => a - b);
			return [
				...(sorted.join() === theme.sdgs.join()
					? []
					: [
							{
								place: at(theme, 'sdgs'),
								reason: `not sorted and unique: ${theme.sdgs.join(', ')}`
							}
						]),
				...theme.practices
					.filter((id, index) => theme.practices.indexOf(id) !== index)
					.map((id) => ({ place: at(theme, 'practices'), reason: `${id} twice` }))
			];
		}
	}
];

export const practiceRules: readonly Rule<Practice>[] = [
	{
		id: 'practice-sourced',
		description: 'A practice says where it was read, when it happened, and dates its figures.',
		check: ({ id, year, source, text }) => {
			const find = (field: string, reason: string): Finding => ({
				place: { kind: 'practice', id, field },
				reason
			});
			return [
				...(/\b(?:19|20)\d{2}\b|non précisée/u.test(year) ? [] : [find('year', 'no year')]),
				...(/\p{L}{3}/u.test(source) ? [] : [find('source', 'no source')]),
				...(/[.»]$/u.test(text) ? [] : [find('text', 'does not end with a stop')]),
				...(datesItsFigures(text, year) ? [] : [find('text', 'a figure without a year')])
			];
		}
	}
];
