import type { Axis } from '#lib/domain/questionnaire/definition.ts';

export const e1: Axis = {
	id: 'E1',
	slug: 'cap-et-pilotage',
	title: 'Cap et pilotage',
	shortTitle: 'Cap',
	intent: "Voir si la RSE sert le projet de l'entreprise, au lieu de s'y ajouter.",
	framework:
		'Principe de pertinence du programme RSE & Partenariats du RAMEAU ; question centrale « gouvernance » de la norme ISO 26000.',
	sources: ['rse-partenariats', 'iso26000'],
	criteria: [
		{
			id: 'E1.1',
			title: "Lien entre RSE et projet d'entreprise",
			question: "Où se voit le lien entre la RSE et votre projet d'entreprise ?",
			why: 'Reliée au projet, la RSE aide à décider et tient dans les périodes chargées.',
			levels: [
				"Nous n'avons pas encore relié la RSE à notre projet d'entreprise.",
				"Nous faisons ce lien à l'oral, sans l'avoir écrit.",
				{
					base: 'Nous avons une page datée qui relie au moins deux enjeux de RSE à notre projet.',
					small: 'Nous avons écrit ce lien, même en quelques lignes datées : page, carnet ou mail.'
				},
				{
					base: "Nous relisons chaque année, avec l'encadrement, la page qui relie la RSE au projet.",
					noEmployees:
						'Nous relisons ces lignes chaque année avec une personne extérieure, comme un client.',
					small:
						"Nous relisons chaque année, avec l'équipe, les lignes qui relient la RSE au projet."
				},
				{
					base: "Nous avons inscrit ce lien dans un texte public, comme notre raison d'être.",
					small: 'Nous rendons ce lien public, sur notre site, nos devis ou notre vitrine.'
				}
			],
			weight: 2,
			weightReason:
				'Ce critère compte double parce que les autres efforts durent rarement sans lien avec le projet.',
			proofs: [
				'Page « notre cap » datée',
				'Compte rendu de la relecture annuelle',
				{
					base: "Extrait des statuts ou de la raison d'être",
					missionCompany: 'Statuts qui citent votre mission',
					socialEconomy: 'Préambule des statuts ou projet coopératif',
					subsidiary: 'Feuille de route du groupe, déclinée ici',
					sharedCapital: "Clause du pacte d'associés"
				},
				'Page du site qui présente le lien'
			],
			discussion: 'Quelle décision récente aurions-nous prise autrement sans ce lien ?',
			themes: { low: 'T01', mid: 'T03', high: 'T29' }
		},
		{
			id: 'E1.2',
			title: 'Portage et moyens',
			question: {
				base: "Sur qui la RSE repose-t-elle dans l'entreprise ?",
				small: 'Quelle place la RSE a-t-elle dans votre emploi du temps ?'
			},
			why: 'Un sujet qui a son temps réservé avance, même à petits pas.',
			levels: [
				{
					base: "Nous n'avons encore confié le sujet à personne.",
					small: "Nous n'avons pas encore donné de temps à ce sujet."
				},
				{
					base: "Nous comptons sur une personne qui s'en occupe quand elle le peut.",
					small: 'Nous nous en occupons quand nous trouvons un moment.'
				},
				{
					base: 'Nous avons nommé une personne, avec du temps réservé à la RSE.',
					small: "Nous réservons à la RSE un créneau fixe dans l'agenda, même une heure par mois."
				},
				{
					base: 'Nous fixons chaque année un budget pour la RSE.',
					small: 'Nous prévoyons chaque année une somme, même modeste, pour la RSE.'
				},
				{
					base: "Nous partageons du temps ou un poste de RSE avec d'autres entreprises.",
					small: "Nous travaillons à la RSE avec d'autres entreprises, à dates fixes."
				}
			],
			weight: 1,
			proofs: [
				{
					base: 'Fiche de poste ou lettre de mission',
					small: 'Demi-page qui fixe le temps et la somme réservés'
				},
				"Créneau régulier dans l'agenda",
				'Ligne de budget',
				"Calendrier d'un club ou d'un groupe d'entreprises"
			],
			discussion: 'Si la personne qui porte le sujet partait demain, que resterait-il ?',
			themes: { low: 'T02', mid: 'T02', high: 'T41' }
		},
		{
			id: 'E1.3',
			title: 'Choix des enjeux prioritaires',
			question: 'Comment choisissez-vous vos priorités de RSE ?',
			why: "Choisir peu d'enjeux permet d'aller au bout.",
			levels: [
				"Nous n'avons pas encore trié les sujets qui se présentent.",
				'Nous avons des priorités en tête, sans les avoir écrites.',
				{
					base: 'Nous avons écrit nos priorités, cinq au plus.',
					small: 'Nous avons noté nos priorités, même dans un carnet.'
				},
				{
					base: 'Nous avons consulté des salariés ou des clients pour choisir nos priorités.',
					noEmployees:
						'Nous avons consulté des clients ou des fournisseurs pour choisir nos priorités.'
				},
				'Nous avons confronté nos priorités aux besoins du territoire, avec un acteur local.'
			],
			weight: 1,
			proofs: [
				'Liste datée des priorités',
				'Questions posées et réponses reçues',
				"Compte rendu d'échange avec un acteur local"
			],
			discussion: 'Qui, ici, peut citer nos priorités sans regarder un document ?',
			themes: { low: 'T03', mid: 'T06', high: 'T08' }
		},
		{
			id: 'E1.4',
			title: 'Suivi et ajustement',
			question: 'Comment suivez-vous les résultats de vos actions de RSE ?',
			why: 'Suivre peu de choses, mais toujours les mêmes, permet de corriger à temps.',
			levels: [
				"Nous n'avons pas encore de chiffres sur nos actions.",
				'Nous retrouvons des chiffres quand on nous les demande.',
				{
					base: 'Nous tenons quelques indicateurs dans un tableau.',
					small: 'Nous notons deux ou trois chiffres, toujours les mêmes.'
				},
				"Nous corrigeons nos actions lors d'un point annuel sur les résultats.",
				{
					base: 'Nous publions nos résultats, même décevants.',
					small: 'Nous montrons nos résultats, même décevants, à nos clients ou à un réseau.'
				}
			],
			weight: 1,
			proofs: [
				"Tableau de bord d'une page",
				'Relevés datés',
				'Compte rendu du point annuel',
				{
					base: 'Bilan publié',
					labelled: 'Dossier remis pour votre label ou votre démarche',
					large: 'Rapport de durabilité ou bilan publié'
				}
			],
			discussion: 'Quel chiffre nous a déjà fait changer quelque chose ?',
			notApplicable: {
				reason:
					"Pour une entreprise de moins d'un an : il est encore tôt pour suivre des résultats.",
				condition: 'recentlyCreated'
			},
			themes: { low: 'T04', mid: 'T04', high: 'T28' }
		}
	]
};
