import type { DemoOrganisation } from './organisations.ts';

const sophie = 'sophie.marchand@demo.example';
const lea = 'lea.fontaine@demo.example';
const marc = 'marc.tessier@demo.example';

export const demoCompanies: readonly DemoOrganisation[] = [
	{
		name: 'Atelier Boisclair',
		audience: 'company',
		commune: '48095',
		size: '20-49',
		field: 'C',
		members: [
			{ email: sophie, name: 'Sophie Marchand', role: 'administrator' },
			{ email: lea, name: 'Léa Fontaine', role: 'contributor' },
			{ email: marc, name: 'Marc Tessier', role: 'reader' }
		],
		profile: {
			P09: '2-3',
			P06: '10-plus',
			P11: 'strengthen',
			P05: ['small-town', 'mountain'],
			P04: ['12'],
			PE1: 'sas',
			PE5: ['individuals', 'public-bodies'],
			PE7: 'stable',
			P10: ['MEC', 'COO'],
			P14: ['H3', 'P2', 'I1'],
			P15: ['H1', 'H4', 'R2']
		},
		runs: [
			{ daysAgo: 760, strength: 1.2, profile: { P09: '1', P11: 'start' } },
			{ daysAgo: 392, strength: 1.9 },
			{ daysAgo: 27, strength: 2.6, profile: { P09: '4-9', P11: 'evaluate' } },
			{ daysAgo: 4, strength: 2.7, draft: 0.4, by: lea }
		],
		shared: {
			openedDaysAgo: 9,
			endsDaysAgo: -12,
			respondents: [
				{ role: 'management', email: sophie, strength: 2.8 },
				{ role: 'employee', email: lea, strength: 2.3 },
				{ role: 'employee', email: 'denis.aubrac@demo.example', strength: 2, state: 'begun' },
				{ role: 'elected', email: 'mireille.sol@demo.example', strength: 2.4, state: 'invited' },
				{ role: 'employee', strength: 2.1 },
				{ role: 'other', strength: 2.5 }
			]
		},
		notes: {
			'E1.2': 'Un point à chaque comité de direction depuis janvier, porté par Sophie et Léa.',
			'E3.1': 'Nos bois viennent de trois scieries à moins de 80 km ; il reste la quincaillerie.',
			'E4.4': "Deux stages ouverts avec Les Jardins de l'Écluse, dont un devenu une embauche.",
			'E6.2': "Nous pouvons prêter l'atelier le vendredi après-midi et former au travail du bois.",
			'E7.2': 'La convention de stage a été relue à deux : à reprendre pour le chantier commun.'
		},
		priorities: ['E6.2', 'E8.2'],
		adviser: { scope: 'notes', sinceDays: 300, readDaysAgo: [290, 120, 20, 2] },
		invites: { email: 'paul.rey@demo.example', role: 'contributor' }
	},
	{
		name: 'Les Fournils du Causse',
		audience: 'company',
		commune: '12145',
		size: '10-19',
		field: 'C',
		members: [
			{ email: 'hugo.carrie@demo.example', name: 'Hugo Carrié', role: 'administrator' },
			{ email: 'ines.roque@demo.example', name: 'Inès Roque', role: 'contributor' }
		],
		profile: {
			P09: '2-3',
			P06: '5-9',
			P11: 'join',
			P05: ['small-town', 'rural'],
			PE1: 'scop',
			PE5: ['individuals', 'businesses'],
			PE7: 'growth',
			P10: ['MEC'],
			P14: ['H2', 'R1'],
			P15: ['R3', 'H4']
		},
		runs: [
			{ daysAgo: 410, strength: 1.6 },
			{ daysAgo: 45, strength: 2.2 }
		],
		notes: {
			'E3.1': 'Farines du département ; les emballages restent à revoir.',
			'E5.2': 'Invendus donnés chaque soir, levain plutôt que levure : la tournée est notée.',
			'E6.4': 'Nous venons aux rencontres du club des boulangers, pas encore au-delà.'
		},
		priorities: ['E5.2'],
		adviser: { scope: 'answers', sinceDays: 90, readDaysAgo: [80, 30] }
	},
	{
		name: 'Studio Lauze',
		audience: 'company',
		commune: '12202',
		size: '3-9',
		field: 'J',
		members: [
			{ email: 'nadia.costes@demo.example', name: 'Nadia Costes', role: 'administrator' },
			{ email: 'theo.blanc@demo.example', name: 'Théo Blanc', role: 'reader' }
		],
		profile: {
			P09: '1',
			P06: '1-4',
			P11: 'start',
			P05: ['urban'],
			PE1: 'sarl',
			PE7: 'growth',
			P14: ['P1', 'H3'],
			P15: ['H1', 'I2']
		},
		runs: [
			{ daysAgo: 395, strength: 0.9 },
			{ daysAgo: 33, strength: 1.7 },
			{ daysAgo: 9, strength: 1.8, draft: 0.25 }
		],
		notes: {
			'E6.3': 'Une seule forme pour le moment : un site offert à une association chaque année.',
			'E1.3': "À reprendre avec toute l'équipe lors de la journée de janvier."
		},
		priorities: ['E7.1'],
		adviser: { scope: 'results', sinceDays: 25, readDaysAgo: [22] }
	},
	{
		name: 'Transports Valdonnet',
		audience: 'company',
		commune: '48092',
		size: '50-249',
		field: 'H',
		members: [
			{ email: 'yves.marquet@demo.example', name: 'Yves Marquet', role: 'administrator' },
			{ email: 'julie.sabran@demo.example', name: 'Julie Sabran', role: 'contributor' }
		],
		profile: {
			P09: '0',
			P06: '10-plus',
			P11: 'discover',
			P05: ['rural', 'mountain'],
			PE1: 'sa',
			PE4: 'independent',
			PE5: ['businesses', 'public-bodies'],
			P14: ['H3', 'I1'],
			P15: ['R2']
		},
		runs: [
			{ daysAgo: 380, strength: 1.1 },
			{ daysAgo: 12, strength: 1.6, profile: { P09: '1', P11: 'start' } }
		],
		notes: {
			'E5.1': 'Le bilan carbone des tournées est fait ; celui des bâtiments reste à faire.',
			'E4.2': 'Les plannings sont maintenant discutés avec les conducteurs.'
		},
		priorities: ['E4.4']
	}
];
