/** The side on which someone stands: the same item is not looked for and brought in the same way. */
export interface Examples {
	/** What looking for it may mean: begins with an infinitive. */
	need: string;
	/** What bringing it may mean, within reach of a small organisation too: begins with an infinitive. */
	contribution: string;
}

/**
 * One of the sixteen items that either side may look for or bring (blueprint §3). The same list serves needs and
 * contributions, for companies and associations alike, so that both can be paired later.
 */
export interface Need {
	/** Permanent id: H1…H4, P1…P4, I1…I4, R1…R4. */
	id: string;
	family: 'Richesses humaines' | 'Relations' | 'Innovation' | 'Ressources';
	/** What is looked for or brought, as a noun phrase that reads well in both lists. */
	label: string;
	examples: { company: Examples; association: Examples };
}

export const needs: readonly Need[] = [
	{
		id: 'H1',
		family: 'Richesses humaines',
		label: 'Des compétences particulières',
		examples: {
			company: {
				need: 'Écrire un document que tout le monde comprend',
				contribution: 'Prêter deux jours de comptabilité'
			},
			association: {
				need: "Trouver de l'aide pour refaire un site",
				contribution: "Conseiller sur l'accueil d'un public fragile"
			}
		}
	},
	{
		id: 'H2',
		family: 'Richesses humaines',
		label: 'Des bras et du temps à plusieurs',
		examples: {
			company: {
				need: "Trouver du renfort de saison auprès d'une structure d'insertion",
				contribution: 'Envoyer une équipe un jour sur un chantier solidaire'
			},
			association: {
				need: 'Trouver du renfort pour une collecte ou une fête',
				contribution: "Préparer à plusieurs une journée d'action commune"
			}
		}
	},
	{
		id: 'H3',
		family: 'Richesses humaines',
		label: "Des recrutements et des parcours vers l'emploi",
		examples: {
			company: {
				need: 'Recruter dans un métier où les candidatures manquent',
				contribution: 'Ouvrir un stage, une visite ou un premier emploi'
			},
			association: {
				need: 'Trouver des employeurs pour les personnes accompagnées',
				contribution: "Accompagner des personnes jusqu'à l'embauche"
			}
		}
	},
	{
		id: 'H4',
		family: 'Richesses humaines',
		label: 'De la formation et de la sensibilisation',
		examples: {
			company: {
				need: "Former l'encadrement à l'accueil du handicap",
				contribution: 'Montrer un métier, former à un logiciel'
			},
			association: {
				need: 'Former des bénévoles au numérique ou à la gestion',
				contribution: "Former des équipes à partir de l'expérience du terrain"
			}
		}
	},
	{
		id: 'P1',
		family: 'Relations',
		label: 'Un réseau et des contacts',
		examples: {
			company: {
				need: 'Rencontrer les associations et les élus du territoire',
				contribution: "Ouvrir son carnet d'adresses"
			},
			association: {
				need: "Rencontrer des dirigeants d'entreprise",
				contribution: 'Faire connaître le tissu associatif local'
			}
		}
	},
	{
		id: 'P2',
		family: 'Relations',
		label: 'De la confiance et de la visibilité',
		examples: {
			company: {
				need: "Faire reconnaître un engagement par ceux qu'il concerne",
				contribution: 'Faire connaître une cause à ses clients'
			},
			association: {
				need: 'Se faire connaître au-delà de ses adhérents',
				contribution: 'Donner du poids à un engagement par sa connaissance du sujet'
			}
		}
	},
	{
		id: 'P3',
		family: 'Relations',
		label: 'Un accès à un public ou à un lieu',
		examples: {
			company: {
				need: "Atteindre un public que l'on ne connaît pas encore",
				contribution: 'Accueillir un stand, une permanence, une collecte'
			},
			association: {
				need: 'Tenir une permanence dans un lieu de passage',
				contribution: 'Faire le lien avec des personnes difficiles à joindre'
			}
		}
	},
	{
		id: 'P4',
		family: 'Relations',
		label: 'Un dialogue avec les acteurs locaux',
		examples: {
			company: {
				need: "Parler d'un projet avec les riverains",
				contribution: "Porter un sujet dans un club d'entreprises"
			},
			association: {
				need: 'Se faire entendre des entreprises et des élus',
				contribution: "Réunir des habitants autour d'un projet"
			}
		}
	},
	{
		id: 'I1',
		family: 'Innovation',
		label: "La connaissance d'un besoin ou d'un usage",
		examples: {
			company: {
				need: 'Comprendre comment une offre est vraiment utilisée',
				contribution: 'Raconter ce que les clients demandent'
			},
			association: {
				need: "Comprendre les contraintes d'un métier",
				contribution: 'Décrire un besoin observé sur le terrain'
			}
		}
	},
	{
		id: 'I2',
		family: 'Innovation',
		label: "Un terrain d'essai",
		examples: {
			company: {
				need: 'Essayer un service avec ses futurs utilisateurs',
				contribution: 'Prêter un site ou une ligne de production'
			},
			association: {
				need: 'Essayer une idée dans un magasin ou un atelier',
				contribution: 'Proposer un essai à un groupe volontaire'
			}
		}
	},
	{
		id: 'I3',
		family: 'Innovation',
		label: 'De la conception à plusieurs',
		examples: {
			company: {
				need: "Imaginer une offre avec ceux qui s'en serviront",
				contribution: "Apporter du temps de recherche ou d'ingénierie"
			},
			association: {
				need: 'Mettre au point un outil avec des techniciens',
				contribution: 'Concevoir une solution avec les personnes concernées'
			}
		}
	},
	{
		id: 'I4',
		family: 'Innovation',
		label: "Des données et des retours d'expérience",
		examples: {
			company: {
				need: "Savoir ce qu'une action change pour les personnes",
				contribution: 'Partager des données sans nom de personne'
			},
			association: {
				need: 'Obtenir des chiffres sur un besoin local',
				contribution: 'Partager des observations recueillies sur le terrain'
			}
		}
	},
	{
		id: 'R1',
		family: 'Ressources',
		label: "De l'argent",
		examples: {
			company: {
				need: "Financer à plusieurs un projet d'intérêt général",
				contribution: 'Verser un don ou créer un prix'
			},
			association: {
				need: 'Trouver de quoi financer un projet',
				contribution: "Payer une part d'une étude ou d'une action commune"
			}
		}
	},
	{
		id: 'R2',
		family: 'Ressources',
		label: 'Du matériel, des locaux, du transport',
		examples: {
			company: {
				need: 'Trouver une salle ou un lieu de stockage proche',
				contribution: 'Prêter un local vide ou un camion'
			},
			association: {
				need: "Trouver un lieu de stockage ou d'activité",
				contribution: 'Partager une salle, un véhicule, un atelier'
			}
		}
	},
	{
		id: 'R3',
		family: 'Ressources',
		label: 'Des achats et des ventes',
		examples: {
			company: {
				need: "Trouver un fournisseur local ou d'insertion",
				contribution: 'Confier une fabrication ou un service'
			},
			association: {
				need: 'Trouver des clients pour un produit ou un service',
				contribution: 'Fournir des repas, un entretien, une réparation'
			}
		}
	},
	{
		id: 'R4',
		family: 'Ressources',
		label: 'Une réponse commune, des moyens partagés',
		examples: {
			company: {
				need: "Compléter une offre avec le savoir-faire d'une association",
				contribution: "Répondre à un appel d'offres avec une association"
			},
			association: {
				need: 'Partager un poste, un achat ou un appel à projets',
				contribution: "Compléter l'offre d'une entreprise par un savoir-faire"
			}
		}
	}
];
