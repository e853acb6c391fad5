import type { Theme } from '#lib/domain/questionnaire/definition.ts';

/** Daring without losing everything, and seeing whether it works. */
export const trialThemes: readonly Theme[] = [
	{
		id: 'IS05',
		title: 'Essayer petit, en fixant ce que vous acceptez de perdre',
		titleOngoing: 'Relire les risques et corriger après chaque essai',
		why: "Un risque flou bloque, ou entraîne trop loin. Une limite écrite et un petit essai permettent d'oser, puis de continuer, de corriger ou d'arrêter sans drame.",
		firstStep:
			"Écrivez le temps, l'argent et les liens que vous acceptez de mettre en jeu. Cherchez ensuite le plus petit essai possible, d'un jour ou d'une semaine, et la question qu'il tranchera.",
		nextStep:
			'Menez cet essai, si possible avec une organisation voisine qui en partage les frais. À la date prévue, décidez : continuer, corriger ou arrêter. Une page garde la décision, et ce que vous feriez autrement.',
		forWhom: "Tout projet qui hésite à se lancer, ou qui s'est lancé d'un coup.",
		whoCanHelp: {
			base: "Votre banque ou France Active, qui finance des projets solidaires : demandez comment partager le risque d'argent. La commune ou une entreprise voisine : un lieu pour essayer.",
			business:
				"Votre expert-comptable ou votre banque : demandez jusqu'où l'entreprise peut aller sans fragiliser le reste. La commune ou une entreprise voisine : un lieu pour essayer."
		},
		effort: 'medium',
		effect: 'high',
		sdgs: [8, 9],
		practices: ['P51', 'P55'],
		favouredWhen: ['wantsToTry']
	},
	{
		id: 'IS06',
		title: 'Choisir deux objectifs et les suivre',
		titleOngoing: {
			base: 'Comparer vos résultats à vos objectifs',
			idea: "Décrire ce que l'on verra quand l'objectif sera atteint"
		},
		why: "Avec trop d'objectifs, plus personne ne regarde. Deux suffisent pour savoir si le projet va dans le bon sens, et pour le dire simplement autour de vous.",
		firstStep:
			'Terminez deux fois la phrase : « Dans un an, on verra que… ». Pour chacune, notez un fait facile à constater, et qui le notera.',
		nextStep: {
			base: 'Relevez ces deux faits une première fois et regardez-les avec des personnes concernées. Notez ce que vous corrigez, et la date du prochain point. Une affiche ou un message dit le résultat, même décevant.',
			idea: "Montrez ces phrases à trois personnes concernées : est-ce bien ce qu'elles attendent ? Corrigez, puis notez le point de départ : ce que l'on voit aujourd'hui, avant le projet."
		},
		forWhom: "Tout projet, dès l'idée, et surtout quand plusieurs personnes y croient.",
		whoCanHelp:
			"La chambre régionale de l'économie sociale et solidaire (Cress) ou une université : demandez un appui pour choisir un fait à suivre. Ceux qui vous soutiennent : ce qu'ils ont vraiment besoin de savoir.",
		effort: 'low',
		effect: 'medium',
		sdgs: [8, 16],
		practices: [],
		favouredWhen: ['wantsToMeasure']
	}
];
