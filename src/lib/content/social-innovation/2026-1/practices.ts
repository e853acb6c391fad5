import type { Practice } from '#lib/domain/questionnaire/definition.ts';

const LETTER = "Rally'nov, lettre de Fact Franche-Comté, janvier 2014";
const FRANCHE_COMTE = ['25', '39', '70', '90'];
const BOURGOGNE_FRANCHE_COMTE = ['27'];

/**
 * The five laureates of Rally'nov and Rally'nov itself, each told as a project and with its limits. Facts come from
 * the cited documents only; no person is named.
 */
export const practices: Practice[] = [
	{
		id: 'P51',
		title: 'Isa France, garder une équipe quand les commandes baissent',
		place: 'Villers-le-Lac (Doubs)',
		year: '2012–2013',
		text: "Cette entreprise de microtechnique de 97 salariés, selon Rally'nov, réunit plusieurs réponses : formation, validation des acquis, prêt de personnel. Le projet évite alors de licencier ; il n'a pas tout empêché. Redressement judiciaire en 2016, reprise en 2017 : 45 emplois conservés sur 74.",
		source: `${LETTER} ; info-socialrh.fr, 10 juin 2014 ; France Bleu, 14 et 21 décembre 2016 ; Traces écrites News ; France 3 Régions`,
		departments: ['25'],
		regions: BOURGOGNE_FRANCHE_COMTE,
		suits: ['jobField', 'business']
	},
	{
		id: 'P52',
		title: 'CBM 25, discuter avant de fusionner',
		place: 'Besançon (Doubs)',
		year: '2012–2013',
		text: "Onze laboratoires d'analyses médicales deviennent une structure de 180 personnes. La représentation du personnel est mise en place en avance, et la direction va au-devant du dialogue. Emplois maintenus et confiance des deux côtés, selon la présentation du lauréat, qui ne rapporte pas de paroles de salariés.",
		source: `${LETTER} ; La Presse Bisontine, n° 139, janvier 2013`,
		departments: ['25'],
		regions: BOURGOGNE_FRANCHE_COMTE,
		suits: ['workField', 'business']
	},
	{
		id: 'P53',
		title: 'Afsame, des légumes bio là où manquaient des emplois',
		place: 'Gy (Haute-Saône)',
		year: '2012–2020',
		text: 'Dans ce coin de Haute-Saône, les travailleurs handicapés ne trouvaient pas de poste. Une association crée une entreprise adaptée de maraîchage bio : treize salariés en 2013, 33 huit ans après le lancement. Il a fallu ce temps, et des appuis financiers publics et solidaires.',
		source: `${LETTER} ; France Active, « Les Monts de Gy cultivent l'emploi en Haute-Saône »`,
		departments: ['70'],
		regions: BOURGOGNE_FRANCHE_COMTE,
		suits: ['foodField', 'integrationField']
	},
	{
		id: 'P54',
		title: 'Taco 39, vingt-deux taxis en coopérative',
		place: 'Jura (commune non précisée)',
		year: '2013, ou avant',
		text: "Vingt-deux artisans taxis se regroupent pour mieux travailler et mieux servir les habitants, ce qui change la culture du métier. La lettre de Rally'nov dit le travail plus rentable et plus confortable ; nous n'avons trouvé ni chiffre, ni autre source.",
		source: LETTER,
		departments: ['39'],
		regions: BOURGOGNE_FRANCHE_COMTE,
		suits: ['mobilityField', 'business']
	},
	{
		id: 'P55',
		title: 'Juralternance, une école née avec cinq jeunes',
		place: 'Dole (Jura)',
		year: '2011–2015',
		text: "Une association ouvre la première école de production de Franche-Comté : cinq jeunes en décrochage y apprennent un métier. Nouvelle ici, l'idée commence petit. En 2015 : 60 % d'autofinancement, 20 % de dons, mécénat et taxe d'apprentissage, 20 % de collectivités.",
		source: `${LETTER} ; Resolis, fiche 585 ; Alternatives économiques ; AirZen ; Fondation Air Liquide`,
		departments: ['39'],
		regions: BOURGOGNE_FRANCHE_COMTE,
		suits: ['integrationField']
	},
	{
		id: 'P56',
		title: "Rally'nov, une région cherche ses innovations sociales",
		place: 'Besançon et quatre départements francs-comtois',
		year: '2011–2013',
		text: "Vingt-cinq structures définissent ensemble l'innovation sociale, puis la cherchent : 135 repérées, 59 décrites, cinq lauréates. Neuf étapes en dégagent les ingrédients, dont cette grille s'inspire. La lettre n'en détaille que huit, et ne dit pas ce qui a été repris ailleurs.",
		source: LETTER,
		departments: FRANCHE_COMTE,
		regions: BOURGOGNE_FRANCHE_COMTE
	}
];
