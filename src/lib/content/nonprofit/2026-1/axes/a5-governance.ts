import type { Axis } from '#lib/domain/questionnaire/definition.ts';

export const a5: Axis = {
	id: 'A5',
	slug: 'gouvernance-ethique-independance',
	title: 'Gouvernance, éthique, indépendance',
	shortTitle: 'Éthique',
	intent: 'Pouvoir dire oui ou non en conscience, et rester libres.',
	framework:
		"Bonnes pratiques de l'institut IDEAS ; charte de partenariat d'Eau et Rivières de Bretagne ; Boussole stratégique des associations, pour la gouvernance et les risques.",
	sources: ['ideas', 'eau-et-rivieres', 'boussole'],
	criteria: [
		{
			id: 'A5.1',
			title: 'Lignes rouges',
			question: 'Comment savez-vous quel partenaire vous refuseriez ?',
			why: 'Une limite posée à froid se tient mieux le jour où une offre est tentante.',
			levels: [
				'Nous décidons au cas par cas, sans avoir encore parlé de limites.',
				"Nous avons des limites, dites à l'oral.",
				'Nous avons écrit nos limites, dans une charte ou en quelques lignes.',
				{
					base: 'Nous confrontons chaque proposition à nos limites, avec une ligne au compte rendu.',
					noPartnership: 'Nous avons essayé nos limites écrites sur un cas précis, réel ou imaginé.'
				},
				'Nous publions nos limites, révisées ensemble à date prévue.'
			],
			weight: 2,
			weightReason:
				'Ce critère compte double parce que des limites claires protègent le projet dans toutes les autres décisions.',
			proofs: [
				'Charte ou limites écrites',
				"Trace d'une proposition examinée",
				'Refus ou arrêt motivé',
				'Page publique'
			],
			discussion: "Où placerions-nous la ligne aujourd'hui ?",
			themes: { low: 'T37', mid: 'T37', high: 'T29' }
		},
		{
			id: 'A5.2',
			title: 'Décision',
			question: {
				base: 'Comment se décide un nouveau partenariat ?',
				noPartnership: 'Comment se déciderait un premier partenariat ?'
			},
			why: "Une règle connue protège la personne qui signe. « Conseil d'administration » vaut aussi pour un comité directeur ou un directoire.",
			levels: [
				{
					base: "Nous n'avons pas encore de règle : la personne contactée décide.",
					noPartnership: "Nous n'avons pas encore parlé de la façon de décider."
				},
				"Nous parlons des partenariats au conseil d'administration, sans règle écrite.",
				{
					base: "Nous avons une règle écrite : le conseil d'administration valide les partenariats importants.",
					small:
						"Nous avons noté dans un compte rendu que le conseil d'administration valide les partenariats."
				},
				{
					base: 'Nous donnons un mandat écrit à la personne qui négocie avec un partenaire.',
					noPartnership: "Nous avons noté qui négociera avec un partenaire, et jusqu'où.",
					small: "Nous notons au compte rendu qui négocie avec un partenaire, et jusqu'où."
				},
				{
					base: 'Nous consultons équipes, membres ou personnes concernées avant chaque partenariat important.',
					noPartnership:
						"Nous avons fixé notre règle avec l'équipe, des bénévoles ou les personnes concernées."
				}
			],
			weight: 1,
			proofs: [
				{
					base: "Compte rendu du conseil d'administration",
					cooperative: "Compte rendu de l'assemblée des sociétaires",
					large: 'Délégation de signature à jour'
				},
				'Mandat ou délégation écrite',
				"Compte rendu d'une consultation"
			],
			discussion: 'Quelle décision récente aurait mérité plus de voix ?',
			themes: { low: 'T38', mid: 'T38', high: 'T24' }
		},
		{
			id: 'A5.3',
			title: 'Cadre juridique et fiscal',
			question: "Comment vérifiez-vous le cadre juridique d'un partenariat ?",
			why: "Mécénat, parrainage, prestation : le cadre change l'impôt, les reçus et ce que l'on peut promettre.",
			levels: [
				"Nous n'avons pas encore abordé le cadre juridique.",
				'Nous avons des notions, sans document de référence.',
				{
					base: 'Nous avons un document qui distingue mécénat, parrainage et prestation.',
					small: 'Nous avons une page qui distingue mécénat, parrainage et prestation.'
				},
				{
					base: "Nous notons, avant chaque accord, quel cadre s'applique et pourquoi.",
					noPartnership:
						'Nous avons choisi, par écrit, le cadre qui conviendrait à un premier accord.'
				},
				"Nous partageons nos repères juridiques avec un réseau ou d'autres structures."
			],
			weight: 1,
			proofs: [
				{
					base: 'Page qui distingue les trois cadres',
					taxReceipts: 'Modèle de reçu fiscal relu par une personne compétente',
					sells: "Devis type d'une prestation, séparé des dons"
				},
				'Note jointe à un accord',
				"Réponse d'un réseau, d'un expert ou de l'administration",
				'Fiche partagée avec un réseau'
			],
			discussion: 'Qui appellerions-nous en cas de doute ?',
			themes: { low: 'T39', mid: 'T39', high: 'T29' }
		},
		{
			id: 'A5.4',
			title: 'Transparence sur les soutiens',
			question: {
				base: 'Que montrez-vous des soutiens privés que vous recevez ?',
				foundation: 'Que montrez-vous de vos financements ?'
			},
			why: {
				base: "Don, mécénat, parrainage : dire d'où vient l'aide et à quoi elle sert entretient la confiance.",
				foundation: "Dire d'où vient l'argent et où il va entretient la confiance."
			},
			levels: [
				{
					base: "Nous ne disons pas encore à l'extérieur qui nous soutient.",
					foundation: "Nous ne disons pas encore à l'extérieur d'où viennent nos moyens."
				},
				{
					base: 'Nous remercions nos soutiens, au fil des occasions.',
					foundation: "Nous disons d'où viennent nos moyens, au fil des occasions."
				},
				{
					base: 'Nous rendons publique chaque année la liste de nos soutiens.',
					foundation: 'Nous publions chaque année la liste des soutiens reçus ou accordés.'
				},
				{
					base: 'Nous indiquons chaque année, avec la liste de nos soutiens, leurs liens personnels avec nos dirigeants.',
					foundation:
						'Nous indiquons chaque année, avec la liste des soutiens, leurs liens personnels avec nos dirigeants.'
				},
				'Nous publions, en mots simples, ce que chaque soutien a permis.'
			],
			weight: 1,
			proofs: [
				'Liste publiée ou affichée',
				'Liste qui dit aussi les liens personnels',
				'Bilan lisible par tous'
			],
			discussion: 'Quel soutien aurions-nous du mal à expliquer en public ?',
			notApplicable: {
				reason: 'Vous ne recevez ni don, ni mécénat, ni parrainage.',
				condition: 'noPrivateSupport'
			},
			themes: { low: 'T28', mid: 'T37', high: 'T28' }
		}
	]
};
