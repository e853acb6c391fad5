import { describe, expect, it } from 'vitest';
import { currentDiagnostics } from '#lib/content/catalogue.ts';
import {
	compareRespondents,
	type Respondent
} from '#lib/domain/shared-assessment/compare-respondents.ts';
import { typeset } from '#lib/format/typography.ts';
import { company, ORDINARY_PROFILE } from '#tests/support/builders.ts';
import { inRole, respondentsOf } from '#tests/support/respondents.ts';
import { sharedView } from './shared-view.ts';

const viewOf = (respondents: readonly Respondent[], profile = ORDINARY_PROFILE) =>
	sharedView(company, profile, compareRespondents(company, profile, respondents));
const plain = (text: string) => text.replaceAll('\u202f', ' ');
const three = respondentsOf(company, [0, 2, 1, 2], [4, 2, 2, 2], [1, 2, 'unknown', 2]);

describe('regards croisés', () => {
	it('waits for two answers, and says so', () => {
		expect(viewOf([])).toMatchObject({
			respondents: 'Personne n’a encore terminé.',
			summary: 'Les regards se croisent à partir de deux réponses terminées.',
			axes: [],
			toDiscuss: []
		});
		expect(viewOf(three.slice(0, 1)).respondents).toBe('1 personne a répondu.');
	});

	it('says only « accord » or « écart » of two', () => {
		const { axes, rules, toDiscuss } = viewOf(three.slice(0, 2));
		const [first, second] = axes[0]!.criteria;
		expect(first).toMatchObject({ stateWords: 'à discuter', marks: null, silent: null, roles: [] });
		expect(second).toMatchObject({ stateWords: 'accord', marks: null });
		expect(first!.positions.map(({ count }) => count)).toEqual([null, null, null, null, null]);
		expect(plain(axes[0]!.words)).toBe(
			'À discuter : « Lien entre RSE et projet d’entreprise ». Accord : « Portage et moyens », « Choix des enjeux prioritaires » et « Suivi et ajustement ».'
		);
		expect(axes.every(({ marks }) => marks === null)).toBe(true);
		expect(toDiscuss.map(({ id }) => id)).toEqual(['E1.1']);
		expect(plain(rules[0]!)).toMatch(/^À deux, seuls l’accord et l’écart s’affichent :/);
	});

	it('says the spread of three in words and marks, with the question to open the talk', () => {
		const { respondents, summary, axes } = viewOf(three);
		expect(respondents).toBe('3 personnes ont répondu.');
		expect(summary).toMatch(/^1 point à discuter, dans 1 axe\./);
		const [first, second, third] = axes[0]!.criteria;
		expect(first).toMatchObject({
			anchor: 'question-e1-1',
			axisTitle: 'Cap et pilotage',
			state: 'toDiscuss',
			marks: { low: 0, middle: 25, high: 100 },
			silent: { unknown: 0, notApplicable: 0, words: '' },
			discussion: 'Quelle décision récente aurions-nous prise autrement sans ce lien\u202f?'
		});
		expect(plain(first!.words)).toBe('3 réponses, de la 1re à la 5e situation. Au milieu : la 2e.');
		expect(first!.positions.map(({ name, count }) => [name, count])).toEqual([
			['1re', 1],
			['2e', 1],
			['3e', 0],
			['4e', 0],
			['5e', 1]
		]);
		expect(second!.words).toBe('3 réponses, toutes sur la 3e situation.');
		expect(third).toMatchObject({
			stateWords: 'accord',
			marks: null,
			words: 'Deux réponses, identiques ou voisines.',
			silent: { words: '1 personne ne sait pas' }
		});
	});

	it('says the spread of each axis, and where it is widest', () => {
		const { axes, axesSummary } = viewOf(three);
		expect(axes[0]).toMatchObject({ toDiscuss: 1, stateWords: '1 point à discuter' });
		expect(plain(axes[0]!.words)).toMatch(/^De 25 à 75 sur 100\. Au milieu : 37 \(Amorce\)\.$/);
		expect(axes[1]).toMatchObject({
			stateWords: 'aucun point à discuter',
			words: 'Autour de 50 sur 100 (Structuration).',
			marks: { low: 50, middle: 50, high: 50 }
		});
		expect(plain(axesSummary)).toMatch(/« Cap et pilotage » : de 25 à 75 sur 100\.$/);
	});

	it('does not call an axis wide to discuss when only small differences add up', () => {
		const { axesSummary } = viewOf(respondentsOf(company, [1, 1, 1, 1, 2], [2], [2]));
		expect(axesSummary).toMatch(/De petits écarts s’y additionnent, sans point à discuter\.$/);
	});

	it('gives the detail by role where it may be shown', () => {
		const five = Array.from({ length: 5 }, () => three[0]!);
		const { axes, rules } = viewOf([
			...inRole('management', five),
			...inRole('elected', respondentsOf(company, [2], [3], [3], [3], [4]))
		]);
		expect(axes[0]!.criteria[0]!.roles).toEqual([
			{ label: 'Direction', words: '5 réponses, toutes sur la 1re situation' },
			{ label: 'Instance élue', words: '5 réponses, de la 3e à la 5e, au milieu la 4e' }
		]);
		expect(rules[1]).toMatch(/^Le détail par rôle n’apparaît que/);
	});

	it('leaves out what the profile excludes, and says that an axis is a project', () => {
		const { axes } = viewOf(three, { ...ORDINARY_PROFILE, P09: '0' });
		const project = axes.find(({ id }) => id === 'E7')!;
		expect(project.criteria.length).toBeLessThan(company.axisById.get('E7')!.criteria.length);
		expect(plain(project.words)).toMatch(/ne vous concerne pas|en projet/);
	});

	it('is typeset and never says an agreement as a share, in every diagnostic', () => {
		for (const diagnostic of currentDiagnostics()) {
			const respondents = respondentsOf(diagnostic, [0, 2, 'na', 'unknown', 3], [4, 3, 1], [2]);
			for (const count of [1, 2, 3]) {
				const divergence = compareRespondents(diagnostic, {}, respondents.slice(0, count));
				const view = sharedView(diagnostic, {}, divergence);
				const said = JSON.stringify(view);
				expect(typeset(said)).toBe(said);
				expect(said).not.toMatch(/\d\s*%\s*d’accord|accord\s*:\s*\d/);
			}
		}
	});
});
