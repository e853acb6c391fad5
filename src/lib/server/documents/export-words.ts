import { formatDate } from '#lib/format/dates.ts';
import { typeset } from '#lib/format/typography.ts';

const lines = (...text: string[]) => `${text.map(typeset).join('\r\n')}\r\n`;

const TABLES =
	'Les tableaux (.csv) s’ouvrent d’un double clic dans un tableur : colonnes séparées par des points-virgules, nombres à virgule. Une apostrophe précède un texte qui pourrait être pris pour une formule.';

/** The file that says what the others are. */
export function organisationReadme(name: string, now: Date): string {
	return lines(
		`Données de « ${name} » sur Cap Alliances, le ${formatDate(now)}.`,
		'',
		'organisation.json : l’organisation, ses membres et leurs rôles, ses invitations, ses partages, ses lectures, ses regards croisés.',
		'diagnostics/ : un fichier par diagnostic, dans le format ouvert de Cap Alliances. Chacun peut être importé de nouveau depuis la page de l’organisation.',
		'diagnostics.csv : un diagnostic par ligne, avec ses dates et son résultat d’ensemble.',
		'reponses.csv : une question par ligne, avec la réponse et la note.',
		'membres.csv, partages.csv, lectures.csv : qui fait partie de l’organisation, à qui elle donne à lire, et qui a lu quoi.',
		'',
		'Ce que chaque personne a répondu aux regards croisés n’est pas ici : c’est à elle. Seule la synthèse, remplie ensemble, en fait partie.',
		TABLES,
		'',
		'Ces fichiers contiennent des noms et des adresses : gardez-les comme vous gardez vos dossiers.'
	);
}

export function accountReadme(email: string, now: Date): string {
	return lines(
		`Données du compte ${email} sur Cap Alliances, le ${formatDate(now)}.`,
		'',
		'compte.json : l’adresse, le nom, les dates, les connexions ouvertes, les organisations et les invitations.',
		'organisations.csv : les organisations dont ce compte est membre.',
		'connexions.csv : les appareils connectés.',
		'',
		'Les diagnostics sont ceux des organisations : la personne qui administre chacune peut les emporter.',
		TABLES
	);
}
