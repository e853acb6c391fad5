import { typesetDeep } from '#lib/format/typography.ts';

/** Someone whom a visitor of the demo may be in one click. Their addresses lead nowhere (.example, RFC 2606). */
export interface Persona {
	id: string;
	email: string;
	/** As the application knows them. */
	name: string;
	/** « Sophie, dirigeante ». */
	label: string;
	/** What they see, in one line. */
	sees: string;
	/** Where they arrive. */
	home: '/organisations' | '/accompagnement' | '/administration';
}

/** In the order of the sign-in page. */
export const personas: readonly Persona[] = typesetDeep([
	{
		id: 'sophie',
		email: 'sophie.marchand@demo.example',
		name: 'Sophie Marchand',
		label: 'Sophie, dirigeante',
		sees: "Administre l'Atelier Boisclair : trois diagnostics d'année en année, des regards croisés en cours, les partages et qui les a lus.",
		home: '/organisations'
	},
	{
		id: 'karim',
		email: 'karim.benali@demo.example',
		name: 'Karim Benali',
		label: "Karim, président d'association",
		sees: "Administre Les Jardins de l'Écluse : huit regards croisés et leur synthèse, un lien de lecture confié à un financeur.",
		home: '/organisations'
	},
	{
		id: 'lea',
		email: 'lea.fontaine@demo.example',
		name: 'Léa Fontaine',
		label: 'Léa, salariée contributrice',
		sees: "Répond pour l'Atelier Boisclair : un diagnostic commencé l'attend. Elle ne gère ni l'équipe ni les partages.",
		home: '/organisations'
	},
	{
		id: 'marc',
		email: 'marc.tessier@demo.example',
		name: 'Marc Tessier',
		label: 'Marc, lecteur',
		sees: "Lit l'Atelier Boisclair et Le Fil des aînés, où deux regards sont déjà croisés, sans rien y changer.",
		home: '/organisations'
	},
	{
		id: 'anne',
		email: 'anne.delmas@demo.example',
		name: 'Anne Delmas',
		label: 'Anne, accompagnatrice',
		sees: 'Lit ce que cinq organisations ont choisi de lui montrer, chacune à sa mesure.',
		home: '/accompagnement'
	},
	{
		id: 'site',
		email: 'administration@demo.example',
		name: 'Claire Vidal',
		label: 'Administration du site',
		sees: 'Gère les comptes et nomme les accompagnateurs, sans voir aucune réponse.',
		home: '/administration'
	}
]);
