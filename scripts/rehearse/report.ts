/** The report of a rehearsal, for its author at a terminal. */
import type { CriterionFate } from '#lib/domain/questionnaire/version-map.ts';
import type { MovementFigures } from '#lib/domain/rehearsal/tally.ts';
import { typeset } from '#lib/format/typography.ts';
import { counted } from '#lib/presentation/words.ts';
import type {
	AxisFigures,
	CriterionFigures,
	DescentFigures,
	GroupFigures,
	RehearsalFigures
} from './figures.ts';
import { formatCount, formatPoints, formatShift, tableLines } from './words.ts';

const FATES: Record<CriterionFate['kind'], string> = {
	unchanged: 'inchangé',
	reworded: 'reformulé',
	changed: 'changé',
	split: 'scindé',
	merged: 'fusionné',
	removed: 'retiré'
};

const STANDINGS: Record<AxisFigures['standing'], string> = {
	kept: '',
	new: ' (nouvel axe)',
	gone: ' (axe retiré)'
};

const LEGEND = [
	'Bouger : montrer un autre niveau ou un autre nombre entier. Les écarts sont en points sur 100.',
	'Avant/après : calculés dans les deux versions. Perdu : plus calculé ; gagné : nouvellement calculé.',
	'Décalage : écart moyen de tous ceux-là, où hausses et baisses se compensent.',
	'Mouvement, médian, maximal : taille de ce qui bouge, sans son signe.',
	'Comparables : au moins deux critères communs ont reçu un niveau.'
].map(typeset);

/** The whole report, one line a fact. */
export function rehearsalReport(figures: RehearsalFigures): string {
	const { diagnostic, version, title, completed, drafts, descents, incomparableIds } = figures;
	return [
		typeset(`Répétition de « ${title} », ${diagnostic} ${version}`),
		'',
		'Rien n’est écrit et personne ne change de version.',
		'Voici ce que les réponses enregistrées donneraient dans la nouvelle.',
		'',
		...summaryLines(figures),
		...axisLines('Évaluations terminées', completed),
		...axisLines('Évaluations en cours', drafts),
		'',
		...LEGEND,
		...descents.flatMap((one) => descentLines(one, version)),
		...(incomparableIds ? listLines(incomparableIds) : [])
	].join('\n');
}

function summaryLines({ version, versions, completed, drafts }: RehearsalFigures): string[] {
	const row = (label: string, of: (group: GroupFigures) => number) => [
		label,
		formatCount(of(completed)),
		formatCount(of(drafts))
	];
	return tableLines(
		['Évaluations', 'terminées', 'en cours'],
		[
			row('enregistrées', ({ stored }) => stored),
			...versions.map((one) => [
				`  version ${one.version}, ${replayed(one, version)}`,
				formatCount(one.completed),
				formatCount(one.drafts)
			]),
			row('qui bougent', ({ moved }) => moved),
			row('  niveau d’ensemble plus haut', ({ overall }) => overall.levelUp),
			row('  niveau d’ensemble plus bas', ({ overall }) => overall.levelDown),
			row('  score d’ensemble qui n’est plus calculé', ({ overall }) => overall.lost),
			row('  score d’ensemble nouvellement calculé', ({ overall }) => overall.gained),
			row('qui ne se comparent plus du tout', ({ incomparable }) => incomparable),
			row('sans axe calculé, donc rien à comparer', (group) => group.nothingToCompare)
		]
	);
}

function replayed(one: RehearsalFigures['versions'][number], version: string): string {
	if (one.isReplayed) return 'rejouées';
	return one.version === version
		? 'déjà la nouvelle'
		: 'non rejouées (version plus récente ou inconnue)';
}

/** Two tables, so that each holds in a terminal: by how much, and what becomes of levels and comparisons. */
function axisLines(title: string, { rehearsed, overall, axes }: GroupFigures): string[] {
	if (rehearsed === 0) return [];
	const named = axes.map((axis) => ({
		label: `${axis.id} ${axis.shortTitle}${STANDINGS[axis.standing]}`,
		axis
	}));
	return [
		'',
		...tableLines(
			[title, 'avant/après', 'hausse', 'baisse', 'décalage', 'mouvement', 'médian', 'maximal'],
			[shiftRow('Ensemble', overall), ...named.map(({ label, axis }) => shiftRow(label, axis))]
		),
		'',
		...tableLines(
			[title, 'niveau haussé', 'baissé', 'perdu', 'gagné', 'comparables', 'plus comparables'],
			[
				[...stateRow('Ensemble', overall), '', ''],
				...named.map(({ label, axis }) => [
					...stateRow(label, axis),
					formatCount(axis.comparable),
					formatCount(axis.incomparable)
				])
			]
		)
	];
}

const shiftRow = (label: string, figures: MovementFigures): string[] => [
	label,
	formatCount(figures.both),
	formatCount(figures.up),
	formatCount(figures.down),
	formatShift(figures.meanShift),
	formatPoints(figures.meanMove),
	formatPoints(figures.medianMove),
	formatPoints(
		figures.meanMove === null ? null : Math.max(figures.highestRise, figures.deepestFall)
	)
];

const stateRow = (label: string, figures: MovementFigures): string[] => [
	label,
	...[figures.levelUp, figures.levelDown, figures.lost, figures.gained].map(formatCount)
];

function descentLines(descent: DescentFigures, version: string): string[] {
	const { from, unchanged, reworded, lost, unanswered } = descent;
	const kept = unchanged + reworded;
	return [
		'',
		`Critères, de ${from} à ${version}`,
		typeset(
			`Se comparent encore : ${kept} sur ${kept + lost.length} ` +
				`(${counted(unchanged, 'inchangé')}, ${counted(reworded, 'reformulé')}).`
		),
		...section(
			'Ne se comparent plus :',
			lost.map((one) => `${label(one)} : ${FATES[one.kind]}`)
		),
		...section('Sans réponse reprise dans la nouvelle version :', unanswered.map(label))
	];
}

const label = ({ id, title }: CriterionFigures): string => `${id} ${title}`;

const section = (title: string, lines: readonly string[]): string[] =>
	lines.length === 0 ? [] : [typeset(title), ...lines.map((line) => `  ${typeset(line)}`)];

function listLines(ids: readonly string[]): string[] {
	const title = 'Évaluations qui ne se comparent plus, par leur identifiant public';
	return ['', title, ...(ids.length === 0 ? ['  aucune'] : ids.map((id) => `  ${id}`))];
}
