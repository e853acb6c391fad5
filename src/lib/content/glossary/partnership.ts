import type { GlossaryEntry } from '#lib/domain/questionnaire/glossary.ts';

/** Words of partnership: its forms, its papers, its money. */
export const partnership: GlossaryEntry[] = [
	{
		id: 'alliance',
		term: 'Alliance',
		forms: ['alliance', 'alliance territoriale', 'alliance locale'],
		meaning:
			"Plusieurs organisations réunies côte à côte autour d'un problème commun à un lieu. Un partenariat, lui, relie deux organisations face à face, autour d'une action.",
		see: ['partenariat', 'catalyseur-territorial']
	},
	{
		id: 'charte',
		term: 'Charte',
		forms: ['charte', 'charte éthique'],
		meaning:
			"Texte court qui dit les valeurs et les règles que l'on s'engage à suivre. Il ne remplace pas une convention."
	},
	{
		id: 'co-construction',
		term: 'Co-construction',
		forms: ['co-construction', 'coconstruction', 'co-construire', 'coconstruire'],
		meaning:
			'Bâtir une décision ou une action ensemble dès le départ, au lieu de consulter une fois que tout est prêt.'
	},
	{
		id: 'commande-publique',
		term: 'Commande publique',
		forms: ['commande publique', 'marché public'],
		meaning:
			"Achats de l'État, des collectivités et d'autres organismes publics, passés selon des règles qui mettent les candidats en concurrence."
	},
	{
		id: 'contrepartie',
		term: 'Contrepartie',
		forms: ['contrepartie', 'contrepartie directe'],
		meaning:
			"Ce que reçoit, en échange de son aide, celui qui la donne : publicité, service, invitation. Si elle approche la valeur de l'aide, ce n'est plus du mécénat.",
		see: ['mecenat', 'parrainage']
	},
	{
		id: 'convention',
		term: 'Convention',
		forms: ['convention', 'convention de partenariat', 'convention de mécénat'],
		meaning:
			'Accord écrit entre organisations : objectifs, ce que chacune apporte, durée, suivi, fin. Une fois signée, elle engage comme un contrat.'
	},
	{
		id: 'cooperation-economique',
		term: 'Coopération économique',
		forms: ['coopération économique'],
		meaning:
			'Une entreprise et une association bâtissent ensemble une offre ou une réponse à un besoin : sous-traitance, vente commune, candidature à deux à un marché.',
		see: ['mecenat', 'pratiques-responsables', 'innovation-societale']
	},
	{
		id: 'essaimage',
		term: 'Essaimage',
		forms: ['essaimage', 'essaimer'],
		meaning:
			"Faire reprendre ailleurs, par d'autres, une solution qui a fait ses preuves, en l'adaptant au nouveau lieu."
	},
	{
		id: 'evaluation-partenariale',
		term: 'Évaluation partenariale',
		forms: ['évaluation partenariale', 'évaluation à deux voix'],
		meaning:
			"Regarder à deux ce qu'un partenariat a changé : pour l'intérêt général, pour chaque partenaire et pour leur relation."
	},
	{
		id: 'innovation-societale',
		term: 'Innovation sociétale',
		forms: ['innovation sociétale'],
		meaning:
			'Une entreprise et une association cherchent, puis essaient ensemble, une solution nouvelle à un problème de société, en partageant les risques.',
		see: ['innovation-sociale', 'cooperation-economique']
	},
	{
		id: 'innovation-sociale',
		term: 'Innovation sociale',
		forms: ['innovation sociale'],
		meaning:
			'Réponse nouvelle à un besoin peu ou mal couvert, essayée avec les personnes concernées, avec une part de risque.',
		see: ['innovation-societale']
	},
	{
		id: 'mecenat',
		term: 'Mécénat',
		forms: ['mécénat'],
		meaning:
			"Aide donnée à une action d'intérêt général, en argent, en matériel ou en temps, sans contrepartie directe. Elle peut réduire l'impôt de celui qui donne.",
		see: ['mecenat-de-competences', 'contrepartie', 'parrainage', 'recu-fiscal']
	},
	{
		id: 'mecenat-de-competences',
		term: 'Mécénat de compétences',
		forms: ['mécénat de compétences'],
		meaning:
			"Une entreprise donne du temps de ses salariés, pris sur leurs heures de travail, à une structure d'intérêt général qui a besoin de leur savoir-faire.",
		see: ['mecenat', 'pret-de-personnel']
	},
	{
		id: 'mutualisation',
		term: 'Mutualisation',
		forms: ['mutualisation', 'mutualiser'],
		meaning:
			"Mettre en commun un moyen, un achat, un poste ou un savoir, pour s'en servir ou le payer à plusieurs."
	},
	{
		id: 'parrainage',
		term: 'Parrainage',
		forms: ['parrainage', 'sponsoring'],
		meaning:
			"Soutien d'une entreprise en échange d'une publicité, par exemple son nom sur une affiche : il se facture, comme un service. On dit aussi « sponsoring ».",
		see: ['mecenat', 'prestation']
	},
	{
		id: 'partenariat',
		term: 'Partenariat',
		forms: ['partenariat'],
		everyday: true,
		meaning:
			"Engagement réciproque entre deux organisations, pour faire ce qu'aucune des deux ne ferait aussi bien seule.",
		see: ['alliance', 'convention']
	},
	{
		id: 'pratiques-responsables',
		term: 'Pratiques responsables',
		forms: ['pratiques responsables'],
		meaning:
			"Forme de partenariat où l'expertise d'une association aide une entreprise à mieux faire : accueil du handicap, achats, environnement.",
		see: ['mecenat', 'cooperation-economique', 'innovation-societale']
	},
	{
		id: 'prestation',
		term: 'Prestation',
		forms: ['prestation', 'prestation de service'],
		meaning: "Service vendu et facturé à un prix convenu d'avance.",
		see: ['mecenat', 'parrainage']
	},
	{
		id: 'recu-fiscal',
		term: 'Reçu fiscal',
		forms: ['reçu fiscal', 'reçu de don'],
		meaning:
			"Document qu'une structure qui en a le droit remet à celui qui donne. Il lui permet de demander une réduction d'impôt.",
		see: ['mecenat', 'rescrit-fiscal']
	},
	{
		id: 'rescrit-fiscal',
		term: 'Rescrit fiscal',
		forms: ['rescrit fiscal', 'rescrit'],
		meaning:
			"Réponse écrite de l'administration des impôts à une question sur votre situation, par exemple sur le droit de délivrer des reçus fiscaux. Cette réponse l'engage.",
		see: ['recu-fiscal']
	},
	{
		id: 'subvention',
		term: 'Subvention',
		forms: ['subvention'],
		everyday: true,
		meaning:
			"Aide de l'État, d'une collectivité ou d'un organisme public à un projet dont la structure a elle-même l'idée."
	},
	{
		id: 'tiers-de-confiance',
		term: 'Tiers de confiance',
		forms: ['tiers de confiance'],
		meaning:
			"Personne ou structure extérieure, connue des deux et sans intérêt dans l'accord, qui aide deux organisations à se trouver et à s'entendre.",
		see: ['catalyseur-territorial']
	}
];
