import { readConfig } from '#lib/server/config.ts';
import type { LayoutServerLoad } from './$types';

/** Who runs this installation. What is `null` is said to be missing, never made up. */
export interface Operator {
	/** Reads well after « édité par »: « l’équipe Cap Alliances ». */
	name: string;
	email: string | null;
	postalAddress: string | null;
	publicationDirector: string | null;
	/** Name and address of the company that hosts the server. */
	host: string | null;
}

/** « L'équipe… » opens a sentence; our pages say it inside one. */
const insideSentence = (name: string) =>
	name.replace(/^(?:L['’]|La |Le |Les )/, (article) => article.toLowerCase()).replaceAll("'", '’');

export const load: LayoutServerLoad = () => {
	const config = readConfig(process.env);
	const operator: Operator = {
		name: insideSentence(config.OPERATOR_NAME),
		email: config.CONTACT_EMAIL ?? null,
		postalAddress: config.OPERATOR_ADDRESS ?? null,
		publicationDirector: config.PUBLICATION_DIRECTOR ?? null,
		host: config.HOSTING_PROVIDER ?? null
	};
	return { operator };
};
