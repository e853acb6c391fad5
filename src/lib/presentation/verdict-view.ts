import { maturityWording } from '#lib/content/maturity-levels.ts';
import { displayedScore, MATURITY_LEVELS } from '#lib/domain/scoring/maturity.ts';
import { MIN_AXES, MIN_AXES_SHARE, type AssessmentScore } from '#lib/domain/scoring/score.ts';
import { levelView, type AxisView, type LevelView } from './axis-view.ts';
import { counted, listed, quoted, sentence } from './words.ts';

/** Where the organisation stands, in words first. */
export interface VerdictView {
	/** Addressed to the reader. */
	headline: string;
	/** One sentence: level, strongest and weakest axis; or why there is no overall level. */
	summary: string;
	/** What to do to get an overall level; empty when there is one. */
	toDo: string;
	/** The balance rule, when it played; else empty. */
	balance: string;
	level: LevelView | null;
	/** « Moyenne de vos 8 axes calculés : 53 sur 100. »; empty without an overall score. */
	scoreWords: string;
}

export function verdictView({ overall }: AssessmentScore, axes: readonly AxisView[]): VerdictView {
	const named = (id: string | null) => axes.find((axis) => axis.id === id);
	const strongest = named(overall.strongestAxisId);
	const weakest = named(overall.weakestAxisId);
	if (overall.level === null || overall.score === null)
		return withoutLevel(axes, overall.applicableAxes, strongest, weakest);
	const { name, headline } = maturityWording[overall.level];
	return {
		headline,
		summary: sentence(
			`Votre niveau d’ensemble est ${quoted(name)}${extremes(strongest, weakest, overall.scoredAxes)}.`
		),
		toDo: '',
		balance: overall.levelBeforeBalance
			? sentence(
					`La règle d’équilibre a joué : la moyenne de vos axes donnerait ${quoted(
						maturityWording[overall.levelBeforeBalance].name
					)}, mais le niveau d’ensemble ne dépasse jamais de plus de deux niveaux celui de l’axe le moins avancé, ici ${axisAndLevel(weakest)}. C’est ${quoted(name)} qui est retenu.`
				)
			: '',
		level: levelView(overall.level),
		scoreWords: sentence(scoreWords(overall.score, overall.scoredAxes))
	};
}

function scoreWords(score: number, scoredAxes: number): string {
	const next = MATURITY_LEVELS.find(({ min }) => min > score);
	const further = next ? ` ; ${quoted(maturityWording[next.id].name)} commence à ${next.min}` : '';
	return `Moyenne de vos ${counted(scoredAxes, 'axe calculé', 'axes calculés')} : ${displayedScore(score)} sur 100${further}.`;
}

function extremes(
	strongest: AxisView | undefined,
	weakest: AxisView | undefined,
	scoredAxes: number
): string {
	if (!strongest || !weakest) return '';
	// The first of the questionnaire on both sides: every axis has the same score.
	if (strongest.id === weakest.id)
		return scoredAxes > 1 ? ' : vos axes calculés sont tous au même point' : '';
	return ` : votre axe le plus solide est ${axisAndLevel(strongest)}, et le moins avancé pour l’instant ${axisAndLevel(weakest)}`;
}

function axisAndLevel(axis: AxisView | undefined): string {
	return axis ? `${quoted(axis.title)} (${axis.level?.name ?? ''})` : '';
}

function withoutLevel(
	axes: readonly AxisView[],
	applicable: number,
	strongest: AxisView | undefined,
	weakest: AxisView | undefined
): VerdictView {
	const scored = axes.filter(({ state }) => state === 'scored').length;
	const needed = Math.max(MIN_AXES, Math.ceil(MIN_AXES_SHARE * applicable));
	const reachable = applicable >= needed;
	const why = reachable
		? `Il n’y a pas encore de niveau d’ensemble : ${counted(scored, 'axe est calculé', 'axes sont calculés')}, il en faut ${needed}.`
		: `Il n’y a pas de niveau d’ensemble : ${counted(applicable, 'axe vous concerne', 'axes vous concernent')}, il en faut ${needed}. Lisez vos résultats axe par axe.`;
	return {
		headline:
			scored === 0 ? 'Vos réponses sont un premier pas.' : 'De premiers repères, axe par axe.',
		summary: sentence([why, landmarks(strongest, weakest)].join(' ').trim()),
		toDo: reachable ? sentence(whatIsMissing(axes, needed - scored)) : '',
		balance: '',
		level: null,
		scoreWords: ''
	};
}

function landmarks(strongest: AxisView | undefined, weakest: AxisView | undefined): string {
	if (!strongest || !weakest) return '';
	return strongest.id === weakest.id
		? `${axisAndLevel(strongest)} donne un premier repère.`
		: `Votre axe le plus solide est ${axisAndLevel(strongest)}, le moins avancé pour l’instant ${axisAndLevel(weakest)}.`;
}

/** The axes that are nearest to a score, as many as are needed. */
function whatIsMissing(axes: readonly AxisView[], needed: number): string {
	const nearest = axes
		.filter(({ state }) => state === 'not-enough-answers')
		.toSorted((a, b) => gap(a) - gap(b))
		.slice(0, needed)
		.map(
			({ title, counts }) =>
				`${quoted(title)} (${counted(counts.scored, 'réponse')} sur ${counts.applicable})`
		);
	return `Pour l’obtenir, complétez ${listed(nearest)}. Les « je ne sais pas » ne comptent ni pour ni contre vous.`;
}

const gap = ({ counts }: AxisView) => counts.applicable - counts.scored;
