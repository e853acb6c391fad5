/**
 * Each rule seen to fail: a diagnostic that passes everything, damaged in one place. The last test makes sure that no
 * rule is left out.
 */
import { describe, expect, it } from 'vitest';
import { compileDefinition } from '#lib/content/catalogue.ts';
import type { DiagnosticDefinition } from '#lib/domain/questionnaire/definition.ts';
import { aGoodDefinition } from '#tests/support/good-definition.ts';
import { checkDiagnostic } from './check.ts';
import { ladderRules } from './ladder-rules.ts';
import { levelRules } from './level-rules.ts';
import { axisRules, questionRules } from './question-rules.ts';
import { placeName } from './rule.ts';
import { textRules } from './text-rules.ts';
import { practiceRules, themeRules } from './theme-rules.ts';

/** A copy to damage, without `readonly`. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Copy = any;
type Damage = (criterion: Copy, copy: Copy) => void;

/** The faults of the good diagnostic after some damage to its first criterion, or elsewhere in it. */
function faultsAfter(damage: Damage): string[] {
	const copy = structuredClone(aGoodDefinition()) as Copy;
	damage(copy.axes[0].criteria[0], copy);
	return checkDiagnostic(compileDefinition(copy as DiagnosticDefinition)).map(
		({ place, reason, rule }) => `${rule}: ${place.id} ${placeName(place)}: ${reason}`
	);
}

/** Says a text at one level, or at several. */
const level =
	(index: number, text: string, ...others: number[]): Damage =>
	(criterion) => {
		for (const one of [index, ...others]) criterion.levels[one] = text;
	};
const why =
	(text: string): Damage =>
	(criterion) =>
		(criterion.why = text);
const question =
	(text: string): Damage =>
	(criterion) =>
		(criterion.question = text);
const theme =
	(field: string, value: unknown): Damage =>
	(_, copy) =>
		(copy.themes[0][field] = value);
const practice =
	(field: string, value: string): Damage =>
	(_, copy) =>
		(copy.practices[0][field] = value);
/** Of a practice without figures. */
const practiceYear =
	(year: string): Damage =>
	(_, copy) =>
		Object.assign(copy.practices[0], { year, text: 'Elle note ses besoins.' });
const axis =
	(field: string, value: unknown): Damage =>
	(_, copy) =>
		(copy.axes[0][field] = value);

/** Damage, and the start of the only fault that it makes. */
const BAD: [fault: string, damage: Damage][] = [
	// Any text. Straight apostrophes and missing narrow spaces are set when a definition is compiled.
	['typography: A1.1 why: straight quotes', why('Une page "utile" se partage.')],
	['stray-space: A1.1 why: stray space', why('Deux  espaces se voient.')],
	['et-ou: A1.1 why: « et/ou »', why('Voisins et/ou bénévoles le savent.')],
	['unfinished: A1.1 why: unfinished: « à compléter »', why('Cette raison est à compléter.')],
	['inclusive-dots: A1.1 why: « élu·e »', why('Chaque élu·e le sait.')],
	['inclusive-dots: A1.1 why: « u-e-s', why('Tous les élu-e-s le savent.')],
	['inclusive-dots: A1.1 why: « é(e', why('Un employé(e) le sait.')],
	['inclusive-dots: T01 forWhom: « l.le', theme('forWhom', 'Tout professionnel.le engagé.')],
	['acronym-unexplained: A1.1 why: ZZTOP', why('La ZZTOP le demande.')],
	['figure-sourced: A1.1 why', why('Ainsi, 60 % des associations écrivent.')],
	['figure-sourced: A1.1 why', why('Trois associations sur quatre écrivent.')],
	['figure-sourced: A1.1 why', why('La moitié des associations écrivent (2024).')],
	['neutral-tone: A1.1 why: « insuffisant »', why('Un écrit reste insuffisant.')],
	['neutral-tone: A1.1 why: « Il faut »', why('Il faut écrire ses besoins.')],
	['neutral-tone: A1.1 why: « gagnant-gagnant »', why('Un écrit est gagnant-gagnant.')],
	['neutral-tone: N1 text: exclamation', (_, copy) => (copy.crossReadings[0].text = 'Écrivez !')],

	// Levels.
	[
		'words-max-20: A1.1 level 3: 21 words, 20 at most',
		level(3, `Nous relisons chaque année ${'beaucoup '.repeat(17).trim()}.`)
	],
	[
		'one-idea: A1.1 level 3: more than one',
		level(3, 'Nous relisons chaque année. Nous corrigeons.')
	],
	['one-idea: A1.1 level 3: a semicolon', level(3, 'Nous relisons la liste ; chaque année.')],
	[
		'one-idea: A1.1 level 3: « ainsi que »',
		level(3, 'Nous relisons chaque année liste ainsi que plan.')
	],
	[
		'one-idea: A1.1 level 3: a second verb: « et corrigeons »',
		level(3, 'Nous relisons et corrigeons chaque année.')
	],
	[
		'one-idea: A1.1 level 2: a second verb: « puis partagé »',
		level(2, 'Nous avons écrit, puis partagé, nos besoins.')
	],
	[
		'one-idea: A1.1 level 2: a list of 4',
		level(2, 'Nous avons noté nos besoins : temps, argent, lieux et idées.')
	],
	['level-sentence: A1.1 level 3', level(3, 'Nous relisons notre liste chaque année')],
	['parallel-form: A1.1 level 3: does not begin', level(3, 'La liste est relue chaque année.')],
	[
		'parallel-form: A1.1 level 2 (small): does not begin',
		(criterion) => (criterion.levels[2].small = 'On a noté ses besoins.')
	],
	[
		'parallel-form: A1.1 level 3: « relirons »',
		level(3, 'Nous relirons notre liste chaque année.')
	],
	['levels-differ: A1.1 level 3', level(3, 'Nous avons noté nos besoins à date prévue.', 2)],
	['level-0-absence: A1.1 level 0', level(0, 'Nous parlons de nos besoins.')],
	[
		'cumulative: A1.1 level 3: « sans »',
		level(3, 'Nous relisons notre liste chaque année, sans compte rendu.')
	],
	['level-2-trace: A1.1 level 2', level(2, 'Nous connaissons bien nos besoins.')],
	['level-3-rhythm: A1.1 level 3', level(3, 'Nous aimons notre liste.')],
	['level-4-others: A1.1 level 4', level(4, 'Nous relisons notre liste tous les mois.')],

	// What surrounds the levels.
	['one-question: A1.1 question: does not end', question('Dites comment vous notez vos besoins.')],
	['one-question: A1.1 question: asks more than once', question('Que notez-vous ? Pourquoi ?')],
	[
		'one-question: A1.1 question: double-barrelled: « ou refuser »',
		question('Comment savez-vous accepter ou refuser une offre ?')
	],
	[
		'one-question: A1.1 question: double-barrelled: « vos besoins et vos',
		question('Comment notez-vous vos besoins et vos apports ?')
	],
	['why-sentences: A1.1 why: does not end', why('Un besoin écrit se partage mieux')],
	['why-sentences: A1.1 why: 3 sentences', why('Un écrit reste. Il se relit. Il se partage.')],
	['proofs: A1.1 proofs: 2 proofs', (criterion) => criterion.proofs.pop()],
	['proofs: A1.1 proof 2: not a noun phrase', (criterion) => (criterion.proofs[1] = 'Un carnet.')],
	['proofs: A1.1 proof 2: same proof', (criterion) => (criterion.proofs[1] = 'Liste datée')],
	[
		'discussion: A1.1 discussion: asks more',
		(criterion) => (criterion.discussion = 'Qui ? Quand ?')
	],
	[
		'discussion: A1.1 discussion: does not end',
		(criterion) => (criterion.discussion = 'Parlons-en.')
	],
	['weight-reason: A1.1 weightReason', (criterion) => (criterion.weightReason = 'Important')],
	['axis: A1 criteria: 0 starred', (criterion) => (criterion.weight = 1)],
	['axis: A1 shortTitle', axis('shortTitle', 'Besoins et apports')],
	['axis: A1 intent', axis('intent', 'Savoir dire')],

	// Themes and practices.
	['theme-title: T01 title: « vos »', theme('title', 'Vos besoins par écrit')],
	['theme-title: T01 title: ends with a sign', theme('title', 'Écrire vos besoins.')],
	['theme-title: T01 titleOngoing: « vos »', theme('titleOngoing', 'Vos besoins tenus à jour')],
	['theme-complete: T01 nextStep', theme('nextStep', 'Montrez la feuille')],
	[
		'first-step-hour: T01 firstStep: « pendant trois semaines »',
		theme('firstStep', 'Notez vos besoins pendant trois semaines.')
	],
	['theme-lists: T01 sdgs', theme('sdgs', [17, 8, 8])],
	['theme-lists: T01 practices: P01 twice', theme('practices', ['P01', 'P01'])],
	['practice-sourced: P01 year: no year', practiceYear('Autrefois')],
	['practice-sourced: P01 source', practice('source', '—')],
	['practice-sourced: P01 text: a figure', practice('year', 'Date non précisée')],
	['practice-sourced: P01 text: does not end', practice('text', 'Elle note ses besoins')]
];

describe('the bar', () => {
	it('finds nothing in a diagnostic that meets it', () => {
		expect(faultsAfter(() => {})).toEqual([]);
	});

	it.each(BAD)('finds « %s »', (fault, damage) => {
		expect(faultsAfter(damage)).toEqual([expect.stringContaining(fault)]);
	});

	it('has been seen to fail on each rule', () => {
		const rules = [
			...[textRules, levelRules, ladderRules, questionRules, axisRules, themeRules, practiceRules]
		].flatMap((family) => family.map(({ id }) => id));
		const seen = new Set(BAD.map(([fault]) => fault.slice(0, fault.indexOf(':'))));
		expect([...new Set(rules)].filter((id) => !seen.has(id))).toEqual([]);
	});
});

/** Texts that look like faults and are none. */
const GOOD: [name: string, damage: Damage][] = [
	[
		'acronyms explained beside',
		why('La chambre de commerce (CCI) et la DLA (appui local) aident.')
	],
	['a figure with its population and year', why('Six sur dix écrivent (560 associations, 2024).')],
	[
		'a figure that a question supposes',
		(criterion) => (criterion.discussion = 'Et avec 20 % en moins ?')
	],
	[
		'two things of the same nature',
		question('Comment notez-vous les rencontres entre associations et entreprises ?')
	],
	['two opposite decisions', level(3, "Nous relisons notre liste avant d'accepter ou de refuser.")],
	['a number beside « ou »', level(2, 'Nous avons noté deux ou trois besoins.')],
	['three examples', level(2, 'Nous avons noté nos besoins : temps, argent ou idées.')],
	[
		'« nulle part »',
		(criterion) => (criterion.discussion = "Qu'est-ce qui n'est écrit nulle part ?")
	],
	['a theme that opens with « faire »', theme('title', 'Faire la liste de vos besoins')],
	['a title of a reference as published', practice('source', 'Billet « À la manœuvre ! », DREETS')]
];

describe('the bar lets pass', () => {
	it.each(GOOD)('%s', (_, damage) => {
		expect(faultsAfter(damage)).toEqual([]);
	});
});

describe('the glossary', () => {
	it('explains an acronym everywhere', () => {
		const copy = structuredClone(aGoodDefinition()) as Copy;
		copy.axes[0].criteria[0].why = 'La ZZTOP le demande.';
		const diagnostic = compileDefinition(copy as DiagnosticDefinition);
		const explained = new Set(['ZZTOP', 'RAMEAU']);
		expect(checkDiagnostic(diagnostic, { explained })).toEqual([]);
	});
});

describe('exceptions', () => {
	const exception = {
		rule: 'neutral-tone',
		diagnostic: 'good 2026-1',
		id: 'A1.1',
		where: 'why',
		why: 'For the test.'
	};
	const check = (reason: string, where = 'why') => {
		const copy = structuredClone(aGoodDefinition()) as Copy;
		copy.axes[0].criteria[0].why = reason;
		const diagnostic = compileDefinition(copy as DiagnosticDefinition);
		return checkDiagnostic(diagnostic, undefined, [{ ...exception, where }]).map(
			({ rule }) => rule
		);
	};

	it('excuse the text that they name, and no other', () => {
		expect(check('Il faut écrire.')).toEqual([]);
		expect(check('Il faut écrire.', 'question')).toEqual(['neutral-tone', 'exception-unused']);
	});

	it('are a fault once they excuse nothing', () => {
		expect(check('Un écrit reste.')).toEqual(['exception-unused']);
	});
});
