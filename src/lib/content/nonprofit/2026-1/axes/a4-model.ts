import type { Axis } from '#lib/domain/questionnaire/definition.ts';

export const a4: Axis = {
	id: 'A4',
	slug: 'modele-socio-economique',
	title: 'Modèle socio-économique',
	shortTitle: 'Modèle',
	intent: "Regarder si les personnes, l'argent et les alliances qui vous font vivre s'équilibrent.",
	framework:
		'Travaux du RAMEAU et du Mouvement associatif sur les modèles socio-économiques : trois leviers, les richesses humaines, les finances et les alliances.',
	sources: ['modeles-associatifs'],
	criteria: [
		{
			id: 'A4.1',
			title: 'Équilibre des trois leviers',
			question: 'Que savez-vous de ce qui fait vivre votre structure ?',
			why: "Personnes engagées, argent, alliances : quand l'un des trois faiblit, les deux autres peuvent aider.",
			levels: [
				"Nous n'avons pas encore regardé ensemble ce qui nous fait vivre.",
				'Nous regardons les comptes, sans parler des personnes ni des alliances.',
				{
					base: 'Nous avons écrit ce qui nous fait vivre : personnes, argent, alliances.',
					small:
						'Nous avons écrit sur une page ce qui nous fait vivre : personnes, argent, alliances.'
				},
				"Nous débattons chaque année de nos trois appuis en conseil d'administration.",
				"Nous avons engagé avec d'autres structures un changement qui renforce nos appuis."
			],
			weight: 2,
			weightReason:
				'Ce critère compte double parce que les trois appuis ensemble font durer le projet.',
			proofs: [
				'Page datée qui décrit les trois appuis',
				"Compte rendu de débat en conseil d'administration",
				'Accord avec une autre structure : emploi, local ou matériel partagé'
			],
			discussion: "Lequel de nos appuis est le plus fragile aujourd'hui ?",
			notApplicable: {
				reason: "Votre structure a moins d'un an : il est encore tôt pour juger de l'équilibre.",
				condition: 'recentlyCreated'
			},
			themes: { low: 'T35', mid: 'T35', high: 'T42' }
		},
		{
			id: 'A4.2',
			title: 'Dépendance à une ressource',
			question: {
				base: 'Que savez-vous du poids de votre premier financeur ?',
				foundation: 'Que savez-vous du poids de votre première ressource ?'
			},
			why: {
				base: 'Subvention, client public, mécène : savoir ce qui pèse permet de choisir à temps. Les cotisations ne comptent pas comme un financeur.',
				foundation:
					'Dotation, apports des fondateurs, dons : savoir ce qui pèse permet de protéger les actions engagées.'
			},
			levels: [
				{
					base: "Nous n'avons pas encore regardé le poids de notre premier financeur.",
					foundation: "Nous n'avons pas encore regardé le poids de notre première ressource."
				},
				'Nous avons une idée de ce poids, sans calcul.',
				{
					base: 'Nous calculons chaque année la part de notre premier financeur.',
					foundation: 'Nous calculons chaque année la part de notre première ressource.'
				},
				{
					base: 'Nous agissons chaque année pour tenir la part du premier financeur sous une limite écrite.',
					foundation:
						'Nous révisons chaque année un plan écrit au cas où notre première ressource baisserait.'
				},
				{
					base: 'Nous avons plusieurs soutiens, convenus par écrit pour plusieurs années.',
					foundation:
						"Nous avons des engagements écrits sur plusieurs années, venus de plus d'une source."
				}
			],
			weight: 1,
			proofs: [
				'Calcul de la part du premier financeur',
				'Seuil noté dans un compte rendu',
				'Convention sur plusieurs années'
			],
			discussion: "Que se passerait-il si notre premier financeur s'arrêtait ?",
			excludedWhen: {
				condition: 'smallBudget',
				reason: "Vous agissez avec très peu d'argent : cette question vous concerne peu."
			},
			notApplicable: {
				reason: 'Vous vivez du bénévolat, presque sans argent.',
				condition: 'volunteersOnly'
			},
			themes: { low: 'T35', mid: 'T35', high: 'T29' }
		},
		{
			id: 'A4.3',
			title: "Coût complet d'un partenariat",
			question: {
				base: 'Que savez-vous de ce que vous coûte un partenariat ?',
				noPartnership: 'Que savez-vous de ce que vous coûterait un partenariat ?'
			},
			why: 'Rendez-vous, dossiers, déplacements, comptes rendus : ce temps ne se voit pas, et il compte.',
			levels: [
				"Nous n'avons pas encore regardé ce que coûte un partenariat.",
				"Nous voyons qu'un partenariat prend du temps, sans le compter.",
				"Nous avons estimé par écrit ce qu'un partenariat demande, heures et frais.",
				"Nous relisons notre estimation avant d'accepter ou de refuser un partenariat.",
				{
					base: 'Nous parlons des coûts avec nos partenaires, chiffres en main.',
					noPartnership: 'Nous parlons des coûts dès le premier échange avec un futur partenaire.'
				}
			],
			weight: 1,
			proofs: [
				'Estimation des heures et des frais',
				'Budget de projet qui compte le temps passé',
				'Compte rendu où les coûts sont abordés'
			],
			discussion: 'Quel soutien nous a demandé plus de temps que prévu ?',
			themes: { low: 'T36', mid: 'T36', high: 'T24' }
		},
		{
			id: 'A4.4',
			title: 'Personnes mobilisées',
			question: "Qui s'occupe des partenariats chez vous ?",
			why: "Un rôle clair, tenu à plusieurs, continue quand quelqu'un s'arrête.",
			levels: [
				"Nous n'avons pas encore désigné de personne pour les partenariats.",
				'Nous comptons sur une personne, aidée de temps en temps.',
				{
					base: "Nous avons confié les partenariats à quelqu'un, par une fiche ou une lettre de mission.",
					small: "Nous avons noté dans un compte rendu qui s'occupe des partenariats."
				},
				'Nous avons au moins deux personnes pour les partenariats, avec des points à dates prévues.',
				"Nous mettons en commun, avec d'autres structures, du temps pour les partenariats."
			],
			weight: 1,
			proofs: [
				{
					base: 'Fiche de rôle ou ligne de compte rendu',
					manyVolunteers: 'Fiche de mission bénévole'
				},
				'Noms des deux personnes',
				'Dates de leurs points réguliers',
				'Accord de partage avec une autre structure'
			],
			discussion: 'Si la personne qui porte les partenariats partait demain, que resterait-il ?',
			themes: { low: 'T02', mid: 'T34', high: 'T41' }
		}
	]
};
