import type { Theme } from '#lib/domain/questionnaire/definition.ts';

/** Those for whom the project exists, and those who make it live. */
export const peopleThemes: readonly Theme[] = [
	{
		id: 'IS07',
		title: 'Ouvrir les décisions aux personnes concernées',
		titleOngoing: 'Montrer ce que chaque avis a changé',
		why: 'Un avis demandé fait plaisir ; un avis qui change quelque chose donne confiance. Celles et ceux qui vivent le besoin voient aussi, avant vous, ce qui risque de ne pas marcher.',
		firstStep:
			"Choisissez une décision prévue ce mois-ci. Demandez à deux personnes concernées ce qu'elles choisiraient, et pourquoi. Dites-leur quand vous leur répondrez.",
		nextStep:
			"Réunissez cinq ou six personnes concernées, à l'heure et au lieu qui leur vont. Les notes disent ce que leurs avis ont changé, ce qui ne changera pas, et ce qui se décidera désormais avec elles.",
		forWhom: 'Tout projet pensé pour des personnes qui ne sont pas encore autour de la table.',
		whoCanHelp: {
			base: "Un centre social ou une association d'habitants : demandez comment inviter sans intimider, et quelqu'un pour animer la première rencontre.",
			business:
				"L'agence régionale pour l'amélioration des conditions de travail (Aract) : demandez une méthode pour décider avec l'équipe. Une association de clients ou d'habitants : comment inviter sans intimider."
		},
		effort: 'medium',
		effect: 'high',
		sdgs: [10, 16],
		practices: ['P54']
	},
	{
		id: 'IS08',
		title: {
			base: 'Donner à chacun la parole et un rôle',
			alone: "Confier une tâche à quelqu'un d'autre"
		},
		titleOngoing: {
			base: 'Préparer avec chacun les changements et les rôles',
			alone: "Confier une tâche à quelqu'un d'autre"
		},
		why: {
			base: "Un projet demande de l'énergie à ceux qui le font vivre. Discuter de ce qui pèse, et confier à chacun ce qu'il aime faire, évite d'user toujours les mêmes.",
			alone:
				"Porter un projet sans équipe n'oblige pas à tout faire. Un voisin, une cliente, un ancien collègue : beaucoup aiment qu'on leur demande ce qu'ils savent faire."
		},
		firstStep: {
			base: "Posez deux questions à deux personnes qui font vivre le projet : « Qu'est-ce qui pèse ? » et « Qu'aimeriez-vous y apporter ? ». Notez les réponses, et réglez une petite chose cette semaine.",
			alone:
				"Notez trois tâches que vous aimez peu, ou savez mal faire. En face, écrivez un nom : qui sait, autour de vous ? Envoyez un message à l'une de ces personnes."
		},
		nextStep: {
			base: "Fixez un rendez-vous régulier, même d'une demi-heure, en notant ce qui est décidé. Parlez-y du prochain changement avant qu'il soit tranché, et confiez deux rôles selon les envies.",
			alone:
				"Confiez une tâche précise à deux personnes, et faites le point à une date fixée. Écrivez à chacune ce qu'elle a apporté : cette lettre pourra lui servir ailleurs.",
			withRepresentatives:
				"Fixez un rendez-vous régulier avec l'équipe et ses représentants, en notant ce qui est décidé. Parlez-y du prochain changement avant qu'il soit tranché, et confiez deux rôles selon les envies."
		},
		forWhom: {
			base: 'Tout projet que plusieurs personnes font vivre, salariées ou bénévoles.',
			alone: 'Tout projet porté par une seule personne.'
		},
		whoCanHelp: {
			base: "L'agence régionale pour l'amélioration des conditions de travail (Aract) : demandez une façon simple de mener cette discussion. Une organisation amie : comment elle partage les rôles.",
			alone:
				"Un tiers-lieu, une coopérative d'activité et d'emploi ou la maison des associations : demandez qui, comme vous, avance sans équipe et échangerait un coup de main.",
			volunteers:
				"France Bénévolat ou le réseau Guid'Asso, appui gratuit à la vie associative : demandez comment partager les rôles sans épuiser toujours les mêmes."
		},
		effort: 'medium',
		effect: 'high',
		sdgs: [3, 8],
		practices: ['P52'],
		favouredWhen: ['jobField', 'workField']
	}
];
