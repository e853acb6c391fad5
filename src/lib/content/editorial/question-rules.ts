/** Rules on what surrounds the levels of a criterion: question, reason, proofs, discussion, weight; and on axes. */
import type { Axis } from '#lib/domain/questionnaire/definition.ts';
import { jointsOf, isInfinitive, isNousVerb, sentencesOf } from './french.ts';
import { variantsOf, type CriterionPart } from './parts.ts';
import type { Finding, Rule } from './rule.ts';

export const MIN_PROOFS = 3;
const MAX_WHY_SENTENCES = 2;

const isQuestion = (text: string) => text.endsWith('\u202f?');
const questionMarks = (text: string) => (text.match(/\?/gu) ?? []).length;

/** « partez ou allez », « chercher ou accepter », « reçus et accordez ». */
const isVerb = (word: string) => isNousVerb(word) || isInfinitive(word) || /ez$/u.test(word);

/** A second object with an article of its own: « les matières ou les espaces », « votre équipe et vos clients ». */
const SECOND_OBJECT =
	/\b(?:les?|la|un|une|des|vos|votre)\s[\p{L}’ -]{3,40}?\s(?:et|ou)\s(?:(?:les?|la|un|une|des|vos|votre)\s|l’)/iu;

/** What is asked twice in one question, or undefined. */
function secondQuestion(text: string): string | undefined {
	const verbs = jointsOf(text).find(
		({ before, after }) => isVerb(after) && (isVerb(before) || !isInfinitive(after))
	);
	if (verbs) return `${verbs.conjunction} ${verbs.after}`;
	// « Entre la RSE et votre projet » is one object.
	return SECOND_OBJECT.exec(text.replace(/\bentre\s.*?\set\s/giu, ''))?.[0].trim();
}

const at = (part: CriterionPart, field: string): Finding['place'] => ({
	kind: 'criterion',
	id: part.criterion.id,
	field
});

export const questionRules: readonly Rule<CriterionPart>[] = [
	{
		id: 'one-question',
		description: 'The question is one question: one « ? », one verb, one object.',
		check: (part) =>
			variantsOf(part.criterion.question, at(part, 'question')).flatMap(({ place, text }) => {
				const second = secondQuestion(text);
				return [
					...(isQuestion(text) ? [] : [{ place, reason: 'does not end as a question' }]),
					...(questionMarks(text) > 1 ? [{ place, reason: 'asks more than once' }] : []),
					...(second === undefined ? [] : [{ place, reason: `double-barrelled: « ${second} »` }])
				];
			})
	},
	{
		id: 'why-sentences',
		description: 'The reason is one or two sentences, and ends with a stop.',
		check: (part) =>
			variantsOf(part.criterion.why, at(part, 'why')).flatMap(({ place, text }) => {
				const count = sentencesOf(text).length;
				return [
					...(text.endsWith('.') ? [] : [{ place, reason: 'does not end with a stop' }]),
					...(count > MAX_WHY_SENTENCES
						? [{ place, reason: `${count} sentences, ${MAX_WHY_SENTENCES} at most` }]
						: [])
				];
			})
	},
	{
		id: 'proofs',
		description: `At least ${MIN_PROOFS} different proofs, as noun phrases: a capital, no stop.`,
		check: (part) => {
			const { proofs } = part.criterion;
			const texts = proofs.flatMap((proof, index) =>
				variantsOf(proof, at(part, `proof ${index + 1}`))
			);
			return [
				...(proofs.length < MIN_PROOFS
					? [
							{
								place: at(part, 'proofs'),
								reason: `${proofs.length} proofs, ${MIN_PROOFS} at least`
							}
						]
					: []),
				...texts
					.filter(({ text }) => !/^(?:\p{Lu}|«)/u.test(text) || /[.;:,]$/u.test(text))
					.map(({ place }) => ({ place, reason: 'not a noun phrase: a capital, no stop' })),
				...texts
					.filter(({ text }, index) => texts.findIndex((one) => one.text === text) !== index)
					.map(({ place }) => ({ place, reason: 'same proof twice' }))
			];
		}
	},
	{
		id: 'discussion',
		description: 'The discussion opens with one question.',
		check: (part) => {
			const { discussion } = part.criterion;
			const place = at(part, 'discussion');
			if (!isQuestion(discussion)) return [{ place, reason: 'does not end as a question' }];
			return questionMarks(discussion) > 1 ? [{ place, reason: 'asks more than once' }] : [];
		}
	},
	{
		id: 'weight-reason',
		description: 'A criterion that counts double says why, in a sentence.',
		check: (part) => {
			const { weight, weightReason } = part.criterion;
			const isSaid = weight === 1 || Boolean(weightReason?.endsWith('.'));
			return isSaid
				? []
				: [{ place: at(part, 'weightReason'), reason: 'no sentence says why it counts double' }];
		}
	}
];

export const axisRules: readonly Rule<Axis>[] = [
	{
		id: 'axis',
		description:
			'An axis has one starred criterion, a short title of two words at most, sources, and sentences that end.',
		check: (axis) => {
			const stars = axis.criteria.filter(({ weight }) => weight === 2).length;
			const find = (field: string, reason: string): Finding => ({
				place: { kind: 'axis', id: axis.id, field },
				reason
			});
			return [
				...(stars === 1 ? [] : [find('criteria', `${stars} starred criteria, one expected`)]),
				...(axis.shortTitle.split(/\s/u).length > 2
					? [find('shortTitle', 'more than two words')]
					: []),
				...(axis.sources.length > 0 ? [] : [find('sources', 'no source')]),
				...(['intent', 'framework'] as const)
					.filter((field) => !axis[field].endsWith('.'))
					.map((field) => find(field, 'does not end with a stop'))
			];
		}
	}
];
