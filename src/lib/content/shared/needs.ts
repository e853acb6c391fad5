import { typesetDeep } from '#lib/format/typography.ts';

/** Mécénat, pratiques responsables, coopération économique, innovation sociétale. */
export type PartnershipForm = 'MEC' | 'PRA' | 'COO' | 'INN';

/**
 * One of the sixteen items that either side may look for or bring (blueprint §3). The same list serves needs and
 * contributions, for companies and associations alike, so that both can be paired later.
 */
export interface Need {
	/** Permanent id: H1…H4, P1…P4, I1…I4, R1…R4. */
	id: string;
	family: 'Richesses humaines' | 'Parties prenantes' | 'Innovation' | 'Ressources';
	/** What is looked for or brought, as a noun phrase that reads well in both lists. */
	label: string;
	/** What it may be for a company: begins with an infinitive. */
	companyExample: string;
	/** What it may be for an association or a foundation: begins with an infinitive. */
	associationExample: string;
	/** The families of partnership it usually leads to. */
	forms: readonly PartnershipForm[];
}

const ALL_FORMS: readonly PartnershipForm[] = ['MEC', 'PRA', 'COO', 'INN'];

export const needs: readonly Need[] = typesetDeep<Need[]>([
	{
		id: 'H1',
		family: 'Richesses humaines',
		label: 'Des compétences particulières',
		companyExample: 'Prêter deux jours de comptabilité',
		associationExample: "Trouver de l'aide pour refaire un site",
		forms: ['MEC']
	},
	{
		id: 'H2',
		family: 'Richesses humaines',
		label: 'Des bras et du temps à plusieurs',
		companyExample: 'Faire vivre à une équipe une journée de chantier solidaire',
		associationExample: 'Trouver du renfort pour une collecte ou une fête',
		forms: ['MEC']
	},
	{
		id: 'H3',
		family: 'Richesses humaines',
		label: "Des recrutements et des parcours vers l'emploi",
		companyExample: 'Recruter dans un métier où les candidatures manquent',
		associationExample: "Accompagner des personnes jusqu'à l'embauche",
		forms: ['COO', 'PRA']
	},
	{
		id: 'H4',
		family: 'Richesses humaines',
		label: 'De la formation et de la sensibilisation',
		companyExample: "Former l'encadrement à l'accueil du handicap",
		associationExample: "Former des équipes à partir de l'expérience du terrain",
		forms: ['PRA']
	},
	{
		id: 'P1',
		family: 'Parties prenantes',
		label: 'Un réseau et des contacts',
		companyExample: "Ouvrir son carnet d'adresses",
		associationExample: 'Faire connaître le tissu associatif local',
		forms: ALL_FORMS
	},
	{
		id: 'P2',
		family: 'Parties prenantes',
		label: 'De la confiance et de la visibilité',
		companyExample: 'Faire connaître une cause à ses clients',
		associationExample: 'Donner du poids à un engagement par sa connaissance du sujet',
		forms: ['MEC', 'PRA']
	},
	{
		id: 'P3',
		family: 'Parties prenantes',
		label: 'Un accès à un public ou à un lieu',
		companyExample: "Mettre à disposition un point d'accueil",
		associationExample: 'Faire le lien avec des personnes difficiles à joindre',
		forms: ['COO', 'INN']
	},
	{
		id: 'P4',
		family: 'Parties prenantes',
		label: 'Un dialogue avec les acteurs locaux',
		companyExample: "Porter un sujet dans un club d'entreprises",
		associationExample: "Réunir des habitants autour d'un projet",
		forms: ['COO', 'INN']
	},
	{
		id: 'I1',
		family: 'Innovation',
		label: "La connaissance d'un besoin ou d'un usage",
		companyExample: 'Comprendre comment une offre est vraiment utilisée',
		associationExample: 'Décrire un besoin observé sur le terrain',
		forms: ['PRA', 'INN']
	},
	{
		id: 'I2',
		family: 'Innovation',
		label: "Un terrain d'essai",
		companyExample: 'Prêter un site ou une ligne de production',
		associationExample: 'Ouvrir un quartier ou un groupe à une expérimentation',
		forms: ['INN']
	},
	{
		id: 'I3',
		family: 'Innovation',
		label: 'De la conception à plusieurs',
		companyExample: "Apporter du temps de recherche ou d'ingénierie",
		associationExample: "Concevoir une solution avec ceux qui s'en serviront",
		forms: ['INN']
	},
	{
		id: 'I4',
		family: 'Innovation',
		label: "Des données et des retours d'expérience",
		companyExample: 'Partager des données sans nom de personne',
		associationExample: 'Partager des observations recueillies sur le terrain',
		forms: ['INN']
	},
	{
		id: 'R1',
		family: 'Ressources',
		label: "De l'argent",
		companyExample: 'Verser un don ou créer un prix',
		associationExample: 'Trouver de quoi financer un projet',
		forms: ['MEC']
	},
	{
		id: 'R2',
		family: 'Ressources',
		label: 'Du matériel, des locaux, du transport',
		companyExample: 'Prêter un local vide ou un camion',
		associationExample: "Trouver, ou partager, un lieu de stockage ou d'activité",
		forms: ['MEC', 'COO']
	},
	{
		id: 'R3',
		family: 'Ressources',
		label: 'Des achats et des ventes',
		companyExample: 'Confier une fabrication ou un service',
		associationExample: 'Vendre un produit ou un service',
		forms: ['COO']
	},
	{
		id: 'R4',
		family: 'Ressources',
		label: 'Une réponse commune, des moyens partagés',
		companyExample: "Compléter son offre avec celle d'une association",
		associationExample: "Compléter son action avec l'offre d'une entreprise",
		forms: ['COO']
	}
]);
