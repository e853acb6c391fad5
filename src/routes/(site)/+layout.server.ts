import type { LayoutServerLoad } from './$types';

/** Who runs this installation. What is `null` is said to be missing, never made up. */
export interface Operator {
	/** Reads well after « édité par » : « l’équipe Cap Alliances ». */
	name: string;
	email: string | null;
	postalAddress: string | null;
	publicationDirector: string | null;
	/** Name and address of the company that hosts the server. */
	host: string | null;
}

/** Placeholder until the operator's details come from the configuration. */
const operator: Operator = {
	name: 'l’équipe Cap Alliances',
	email: null,
	postalAddress: null,
	publicationDirector: null,
	host: null
};

export const load: LayoutServerLoad = () => ({ operator });
