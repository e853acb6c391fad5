import type { DemoOrganisation } from './organisations.ts';

const karim = 'karim.benali@demo.example';
const marc = 'marc.tessier@demo.example';

export const demoAssociations: readonly DemoOrganisation[] = [
	{
		name: "Les Jardins de l'Écluse",
		audience: 'association',
		commune: '12145',
		size: '10-19',
		field: 'employment',
		members: [
			{ email: karim, name: 'Karim Benali', role: 'administrator' },
			{ email: 'rose.guibert@demo.example', name: 'Rose Guibert', role: 'administrator' },
			{ email: 'samir.haddad@demo.example', name: 'Samir Haddad', role: 'contributor' }
		],
		profile: {
			P09: '4-9',
			P06: '10-plus',
			P11: 'strengthen',
			P05: ['small-town', 'rural'],
			P04: ['48'],
			PA1: 'association',
			PA3: '10-49',
			PA4: '200k-500k',
			PA5: ['subsidies', 'sales', 'private-support'],
			PA7: 'intermunicipal',
			PA8: 'network-member',
			PA10: 'consolidation',
			P14: ['H1', 'H3', 'R2'],
			P15: ['H3', 'H4', 'P2']
		},
		runs: [
			{ daysAgo: 745, strength: 1.4, profile: { P09: '2-3' } },
			{ daysAgo: 383, strength: 2.1 },
			{
				daysAgo: 19,
				strength: 2.7,
				together: "Karim, Rose, Samir, trois membres du conseil d'administration et deux bénévoles"
			}
		],
		shared: {
			openedDaysAgo: 62,
			endsDaysAgo: 41,
			shownDaysAgo: 36,
			respondents: [
				{ role: 'elected', email: karim, strength: 2.9 },
				{ role: 'elected', email: 'paule.vidalenc@demo.example', strength: 2.7 },
				{ role: 'elected', email: 'henri.malaval@demo.example', strength: 3 },
				{ role: 'management', email: 'rose.guibert@demo.example', strength: 2.8 },
				{ role: 'employee', email: 'samir.haddad@demo.example', strength: 2.2 },
				{ role: 'employee', strength: 2 },
				{ role: 'volunteer', strength: 2.3 },
				{ role: 'volunteer', strength: 2.4 },
				{ role: 'volunteer', email: 'jeanne.cros@demo.example', strength: 2, state: 'begun' }
			]
		},
		notes: {
			'A1.2': 'Une page écrite en bureau, relue en assemblée générale ; à joindre aux dossiers.',
			'A3.2':
				"Nous savons accompagner jusqu'à l'embauche : c'est ce que les entreprises retiennent.",
			'A4.2': 'Le premier financeur pèse encore la moitié : objectif un tiers dans deux ans.',
			'A6.3': "La convention avec l'Atelier Boisclair sert maintenant de modèle.",
			'A7.3': 'Rose et Samir vont désormais ensemble aux rendez-vous.'
		},
		priorities: ['A4.2', 'A8.1'],
		adviser: { scope: 'answers', sinceDays: 200, readDaysAgo: [195, 90, 15] },
		link: {
			label: 'Fondation du Haut Pays',
			scope: 'results',
			sinceDays: 14,
			readDaysAgo: [12, 6]
		}
	},
	{
		name: 'Le Fil des aînés',
		audience: 'association',
		commune: '48095',
		size: '1-2',
		field: 'social-action',
		members: [
			{ email: 'odile.brun@demo.example', name: 'Odile Brun', role: 'administrator' },
			{ email: marc, name: 'Marc Tessier', role: 'reader' }
		],
		profile: {
			P09: '1',
			P06: '5-9',
			P11: 'start',
			P05: ['small-town', 'rural', 'mountain'],
			PA1: 'association',
			PA3: '50-199',
			PA4: '50k-200k',
			PA5: ['subsidies', 'membership-fees'],
			PA7: 'department',
			P14: ['H2', 'R1'],
			P15: ['P1', 'H4']
		},
		runs: [
			{ daysAgo: 402, strength: 1 },
			{ daysAgo: 40, strength: 1.7 }
		],
		shared: {
			openedDaysAgo: 33,
			endsDaysAgo: 12,
			shownDaysAgo: 9,
			respondents: [
				{ role: 'elected', email: 'odile.brun@demo.example', strength: 2 },
				{ role: 'volunteer', email: marc, strength: 1.3 }
			]
		},
		notes: {
			'A2.2': 'Liste des commerçants qui nous aident, tenue par Odile : à partager au conseil.',
			'A5.1': 'Pas de démarchage commercial chez les personnes visitées : dit, pas encore écrit.'
		},
		priorities: ['A3.4'],
		adviser: { scope: 'results', sinceDays: 35, readDaysAgo: [30, 8] }
	},
	{
		name: 'Causse en scène',
		audience: 'association',
		commune: '12300',
		size: '3-9',
		field: 'culture',
		members: [
			{ email: 'lucie.ferran@demo.example', name: 'Lucie Ferran', role: 'administrator' },
			{ email: 'bastien.coste@demo.example', name: 'Bastien Coste', role: 'contributor' }
		],
		profile: {
			P09: '2-3',
			P06: '10-plus',
			P11: 'evaluate',
			P05: ['small-town'],
			PA1: 'association',
			PA3: '50-199',
			PA4: '200k-500k',
			PA5: ['subsidies', 'sales', 'private-support'],
			PA7: 'department',
			P14: ['R1', 'R4'],
			P15: ['P2', 'I2']
		},
		runs: [
			{ daysAgo: 420, strength: 1.8 },
			{ daysAgo: 52, strength: 2.3 },
			{ daysAgo: 6, strength: 2.4, draft: 0.6, by: 'bastien.coste@demo.example' }
		],
		notes: {
			'A3.4': 'Le dossier de partenariat date de deux ans : à refaire pour la saison.',
			'A8.2': 'Une soirée de restitution pour les mécènes chaque mois de juin.'
		},
		priorities: ['A8.1']
	},
	{
		name: 'Roue libre Gévaudan',
		audience: 'association',
		commune: '48092',
		size: '0',
		field: 'mobility',
		members: [{ email: 'camille.roux@demo.example', name: 'Camille Roux', role: 'administrator' }],
		profile: {
			P09: '0',
			P06: '1-4',
			P11: 'discover',
			P05: ['rural'],
			PA1: 'association',
			PA3: '10-49',
			PA4: 'under-10k',
			PA5: ['volunteering-only'],
			PA7: 'intermunicipal',
			P14: ['R2', 'H1'],
			P15: ['H2']
		},
		runs: [
			{ daysAgo: 370, strength: 0.8, mode: 'express' },
			{ daysAgo: 16, strength: 1.3 }
		],
		notes: { 'A2.3': 'Rencontré deux garages prêts à donner des pièces : à recontacter.' },
		priorities: []
	}
];
