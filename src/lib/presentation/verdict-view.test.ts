import { describe, expect, it } from 'vitest';
import { anAssessment } from '#tests/support/builders.ts';
import { resultsView } from './results-view.ts';

type Assessment = ReturnType<typeof anAssessment>;

const verdict = (assessment: Assessment) =>
	resultsView(
		assessment.diagnostic,
		{ profile: assessment.profile, completedAt: new Date(0), result: assessment.result() },
		assessment.answers
	).verdict;
/** Narrow spaces as plain ones, so that tests can be typed. */
const plain = (text: string) => text.replaceAll('\u202f', ' ');

describe('verdict', () => {
	it('says level, strongest and weakest axis in one sentence', () => {
		const { summary, level, balance, toDo } = verdict(
			anAssessment().answeringAll(2).answeringAxis('E4', 3, 3, 3, 3).answeringAxis('E8', 1, 1, 1)
		);
		expect(plain(summary)).toBe(
			'Votre niveau d’ensemble est « Structuration » : votre axe le plus solide est « Performance sociale » (Coopération), et le moins avancé pour l’instant « Évaluation et contribution » (Amorce).'
		);
		expect(level).toMatchObject({ rank: 2, name: 'Structuration' });
		expect(balance + toDo).toBe('');
	});

	it('does not name a weakest axis when all are level', () => {
		expect(plain(verdict(anAssessment().answeringAll(4)).summary)).toBe(
			'Votre niveau d’ensemble est « Alliance » : vos axes calculés sont tous au même point.'
		);
		expect(plain(verdict(anAssessment().answeringAll(0)).summary)).toContain('« Découverte »');
	});

	it('says what the mean is, and where the next level begins', () => {
		expect(plain(verdict(anAssessment().answeringAll(2)).scoreWords)).toBe(
			'Moyenne de vos 8 axes calculés : 50 sur 100 ; « Coopération » commence à 60.'
		);
		expect(plain(verdict(anAssessment().answeringAll(4)).scoreWords)).toBe(
			'Moyenne de vos 8 axes calculés : 100 sur 100.'
		);
	});

	it('explains the balance rule when it played, with both levels and the axis that holds back', () => {
		const { balance, level } = verdict(anAssessment().answeringAll(4).answeringAxis('E8', 0, 0, 0));
		expect(level?.name).toBe('Structuration');
		expect(plain(balance)).toContain('La règle d’équilibre');
		for (const words of ['« Alliance »', '« Structuration »', '« Évaluation et contribution »'])
			expect(plain(balance)).toContain(words);
	});

	it('says why there is no overall level, and which axes are nearest to a score', () => {
		const { summary, toDo, level, scoreWords } = verdict(
			anAssessment()
				.answeringAxis('E1', 1, 2, 1, 2)
				.answeringAxis('E2', 3, 3, 3)
				.answeringAxis('E3', 2, 2, 2)
				.answeringAxis('E5', 2, 2, 2)
				.answeringAxis('E6', 2, 'unknown', 'unknown', 'unknown')
				.answeringAxis('E8', 2)
		);
		expect(level).toBeNull();
		expect(scoreWords).toBe('');
		expect(plain(summary)).toContain('4 axes sont calculés, il en faut 6');
		expect(plain(toDo)).toContain(
			'complétez « Évaluation et contribution » (1 réponse sur 3) et « Stratégie partenariale » (1 réponse sur 4).'
		);
		expect(plain(toDo)).toContain('« je ne sais pas »');
	});

	it('still says something kind when nothing could be calculated', () => {
		const { headline, summary, toDo } = verdict(anAssessment().answering('E1.1', 'unknown'));
		expect(headline).toBe('Vos réponses sont un premier pas.');
		expect(summary).toContain('0 axe est calculé');
		expect(toDo).not.toBe('');
	});
});
