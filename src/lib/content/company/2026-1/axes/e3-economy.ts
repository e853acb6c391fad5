import type { Axis } from '#lib/domain/questionnaire/definition.ts';

export const e3: Axis = {
	id: 'E3',
	slug: 'performance-economique-responsable',
	title: 'Performance économique responsable',
	shortTitle: 'Économie',
	intent: "Regarder comment l'entreprise crée de la valeur, et avec qui elle la partage.",
	framework:
		'Principe de cohérence du programme RSE & Partenariats du RAMEAU, pour sa part économique ; question centrale « loyauté des pratiques » de la norme ISO 26000.',
	sources: ['rse-partenariats', 'iso26000'],
	criteria: [
		{
			id: 'E3.1',
			title: 'Achats responsables',
			question: "Qu'est-ce qui guide vos achats ?",
			why: 'Local ou solidaire (insertion, handicap, économie sociale), un achat soutient des emplois près de vous.',
			levels: [
				'Nous choisissons selon le prix et le délai, sans autre critère.',
				'Nous achetons parfois local ou solidaire, sans critère écrit.',
				{
					base: "Nous avons écrit des critères responsables pour quelques familles d'achats.",
					small: 'Nous avons noté nos critères responsables pour un ou deux achats qui comptent.'
				},
				'Nous calculons chaque année la part de nos achats locaux ou solidaires.',
				"Nous avons monté un achat groupé ou une filière avec d'autres entreprises."
			],
			weight: 2,
			weightReason:
				"Ce critère compte double parce que les achats sont souvent le premier lien économique de l'entreprise avec son territoire.",
			proofs: [
				"Grille de critères d'achat",
				'Liste des fournisseurs avec leur commune',
				'Calcul de la part locale ou solidaire',
				{
					base: "Facture d'une entreprise d'insertion ou adaptée",
					building: 'Facture de matériaux de réemploi ou de négoce local',
					trade: 'Étiquette ou carte qui nomme vos producteurs locaux',
					office: "Facture d'une entreprise d'insertion : ménage, impression, repas",
					agriculture: "Facture d'une coopérative ou d'un fournisseur voisin"
				},
				'Commande groupée'
			],
			discussion: "Quel achat pourrions-nous confier à quelqu'un d'ici ?",
			notApplicable: {
				reason: "Vous n'achetez presque rien. Une note peut dire ce que représentent vos achats."
			},
			themes: { low: 'T09', mid: 'T09', high: 'T18' }
		},
		{
			id: 'E3.2',
			title: "Utilité et durée de vie de l'offre",
			question: 'Comment rendez-vous votre offre plus responsable ?',
			why: 'Une offre plus utile, plus durable ou ouverte à plus de monde crée aussi de la valeur.',
			levels: [
				"Nous n'avons pas encore cherché à rendre notre offre plus utile ou plus durable.",
				"Nous avons rendu un produit ou un service plus utile ou plus durable, sans l'avoir écrit.",
				{
					base: "Nous avons analysé par écrit l'utilité d'un produit ou d'un service phare.",
					small: "Nous avons noté ce que nous voulons améliorer dans l'offre."
				},
				{
					base: "Nous suivons chaque année un plan d'évolution de l'offre : réparation, usage, accès.",
					small: 'Nous améliorons notre offre chaque année, selon ce que nous avions noté.'
				},
				'Nous revoyons notre offre avec ses usagers et une association.'
			],
			weight: 1,
			proofs: [
				"Analyse d'un produit ou d'un service",
				"Plan d'évolution daté",
				"Retours d'usagers",
				{
					base: 'Garantie allongée ou service de réparation',
					building: "Notice d'entretien remise en fin de chantier",
					trade: 'Service de réparation, de consigne ou de seconde main',
					office: 'Offre à prix adapté pour une association',
					care: "Horaires ou tarifs adaptés à des personnes qui n'y venaient pas"
				},
				"Compte rendu d'atelier avec une association"
			],
			discussion: "Qu'est-ce que notre prix ne dit pas ?",
			themes: { low: 'T10', mid: 'T10', high: 'T19' }
		},
		{
			id: 'E3.3',
			title: 'Partage de la valeur et loyauté',
			question: 'Comment partagez-vous la valeur avec ceux qui contribuent à la créer ?',
			why: {
				base: 'Payer à temps, partager selon des règles connues : la confiance vient de là.',
				noEmployees:
					'Fournisseurs, indépendants : payer à temps, selon des règles connues, crée la confiance.'
			},
			levels: [
				{
					base: 'Nous fixons paiements et primes au cas par cas.',
					noEmployees: 'Nous fixons nos délais de paiement au cas par cas.'
				},
				'Nous suivons toujours les mêmes habitudes, sans les avoir écrites.',
				{
					base: 'Nous avons écrit nos règles de paiement et de partage.',
					noEmployees: 'Nous avons noté nos délais de paiement.',
					small: 'Nous avons noté, sur une page, nos règles de paiement et de partage.'
				},
				{
					base: "Nous présentons chaque année à l'équipe comment nos règles sont tenues, chiffres à l'appui.",
					noEmployees: 'Nous vérifions chaque année nos délais de paiement réels.'
				},
				'Nous avons écrit des engagements réciproques avec des fournisseurs ou des acteurs locaux.'
			],
			weight: 1,
			proofs: [
				'Règle écrite de paiement des fournisseurs',
				{
					base: 'Relevé des délais réels',
					large: 'Délais de paiement publiés dans le rapport de gestion'
				},
				{
					base: "Accord d'intéressement ou règle de primes",
					noEmployees: 'Conditions de paiement remises aux fournisseurs'
				},
				{
					base: "Support de présentation à l'équipe",
					noEmployees: "Message d'un fournisseur payé à la date dite"
				},
				'Charte signée avec un fournisseur'
			],
			discussion: "Qui attend le plus longtemps d'être payé, et pourquoi ?",
			themes: { low: 'T11', mid: 'T11', high: 'T28' }
		}
	]
};
