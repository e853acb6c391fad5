/**
 * The rules of blueprint §7 said a second time, by brute force and without the code under test: every list of at
 * most three answers is tried, and the best one by the order of the rules is kept.
 */
import type { Condition, LevelValue } from '#lib/domain/questionnaire/definition.ts';
import type { Case } from './arbitraries.ts';

interface Fact {
	axis: string;
	criterion: string;
	level: LevelValue;
	theme: string;
	need: number;
	/** Condition of the project axis that it belongs to, if any. */
	project: string | null;
	urgent: boolean;
	weight: number;
}

interface Advice {
	theme: string;
	axis: string;
	/** Criterion ids and `?condition`, sorted; the one that decided apart. */
	because: string[];
}

export interface ExpectedGuidance {
	priorities: (Advice & { mainReason: string })[];
	others: Set<string>;
	strengths: string[];
}

/** All scored answers, in the order of the questionnaire. */
function factsOf({ diagnostic, profile, answers }: Case): Fact[] {
	const said = meets(profile);
	const favours = favoursIn(diagnostic, said);
	const facts: Fact[] = [];
	for (const axis of diagnostic.axes) {
		const inProject = axis.project && said(diagnostic.conditions[axis.project.condition]!.when);
		for (const criterion of axis.criteria) {
			const rule = criterion.excludedWhen;
			if (rule && said(diagnostic.conditions[rule.condition]!.when)) continue;
			const answer = answers[criterion.id];
			if (answer?.choice?.kind !== 'level') continue;
			const { level } = answer.choice;
			const { low, mid, high } = criterion.themes;
			const theme = inProject ? axis.project!.theme : [low, low, mid, high, high][level]!;
			// Half as much again when marked, a quarter as much when favoured: whole in eighths.
			const eighths = (answer.priority ? 3 : 2) * (favours(theme).length > 0 ? 5 : 4);
			facts.push({
				axis: axis.id,
				criterion: criterion.id,
				level,
				theme,
				need: (4 - level) * criterion.weight * eighths,
				project: inProject ? axis.project!.condition : null,
				urgent: level < 2 && diagnostic.foundationAxes.includes(axis.id),
				weight: criterion.weight
			});
		}
	}
	return facts;
}

/** What holds for sure; what an unanswered question leaves open does not. */
function meets(profile: Case['profile']) {
	const truth = (condition: Condition): boolean | null => {
		if ('question' in condition) {
			const given = [profile[condition.question] ?? []].flat();
			return given.length === 0 ? null : given.some((one) => [condition.is].flat().includes(one));
		}
		if ('not' in condition) {
			const inner = truth(condition.not);
			return inner === null ? null : !inner;
		}
		if ('any' in condition) {
			const parts = condition.any.map(truth);
			return parts.includes(true) || (parts.includes(null) ? null : false);
		}
		const parts = condition.all.map(truth);
		return parts.includes(false) ? false : parts.includes(null) ? null : true;
	};
	return (condition: Condition): boolean => truth(condition) === true;
}

/** Names of the conditions that bring a theme forward. */
function favoursIn(diagnostic: Case['diagnostic'], said: (condition: Condition) => boolean) {
	return (theme: string): string[] => {
		const named = diagnostic.themes.find(({ id }) => id === theme)?.favouredWhen ?? [];
		return named.filter((one) => said(diagnostic.conditions[one]!.when));
	};
}

/** The best list of at most three with no axis and no theme twice, where `better` ranks single facts. */
function bestList(facts: Fact[], better: (a: Fact, b: Fact) => boolean, themesDiffer: boolean) {
	// How many it beats, plus one: the rank of a fact as a digit.
	const digit = new Map(
		facts.map((one) => [one, 1 + facts.filter((other) => better(one, other)).length])
	);
	const base = facts.length + 1;
	let best: Fact[] = [];
	let bestValue = 0;
	const clash = (a: Fact, b: Fact) => a.axis === b.axis || (themesDiffer && a.theme === b.theme);
	const consider = (...list: Fact[]) => {
		const value = [0, 1, 2].reduce(
			(sum, place) => sum * base + (list[place] ? digit.get(list[place])! : 0),
			0
		);
		if (value > bestValue) [best, bestValue] = [list, value];
	};
	for (const a of facts) {
		consider(a);
		for (const b of facts) {
			if (clash(a, b)) continue;
			consider(a, b);
			for (const c of facts) if (!clash(a, c) && !clash(b, c)) consider(a, b, c);
		}
	}
	return best;
}

export function expectedGuidance(drawn: Case): ExpectedGuidance {
	const { diagnostic, profile } = drawn;
	const said = meets(profile);
	const favours = favoursIn(diagnostic, said);
	const facts = factsOf(drawn);
	const shown = (theme: string) => {
		const hidden = diagnostic.themes.find(({ id }) => id === theme)?.hiddenWhen;
		return !hidden || !said(diagnostic.conditions[hidden]!.when);
	};
	const earlier = (a: Fact, b: Fact) => facts.indexOf(a) < facts.indexOf(b);
	const reasons = (theme: string, group: Fact[]) =>
		[
			...new Set([
				...group.flatMap(({ criterion, project }) => [
					criterion,
					...(project ? [`?${project}`] : [])
				]),
				...favours(theme).map((condition) => `?${condition}`)
			])
		].sort();

	const visible = facts.filter(({ theme }) => shown(theme));
	let priorities: ExpectedGuidance['priorities'];
	if (facts.length > 0 && facts.every(({ level }) => level > 2)) {
		const taken: string[] = [];
		const known = diagnostic.transmissionThemes.filter(shown);
		const earlierThemes = known.filter((theme) => favours(theme).length > 0);
		const laterThemes = known.filter((theme) => favours(theme).length === 0);
		priorities = [...earlierThemes, ...laterThemes].flatMap((theme) => {
			const free = facts.filter(({ axis }) => !taken.includes(axis));
			const calls = free.filter((one) => one.theme === theme);
			const pool = calls.length > 0 ? calls : free;
			const chosen = pool.find(({ level }) => level === 4) ?? pool.find(({ level }) => level === 3);
			if (!chosen) return [];
			taken.push(chosen.axis);
			return [
				{
					theme,
					axis: chosen.axis,
					because: reasons(theme, [chosen]),
					mainReason: chosen.criterion
				}
			];
		});
	} else {
		const better = (a: Fact, b: Fact) => {
			if (a.urgent !== b.urgent) return a.urgent;
			return a.need === b.need ? earlier(a, b) : a.need > b.need;
		};
		const useful = visible.filter(({ level }) => level < 4);
		priorities = bestList(useful, better, true).map((chosen) => ({
			theme: chosen.theme,
			axis: chosen.axis,
			because: reasons(
				chosen.theme,
				visible.filter(({ axis, theme }) => axis === chosen.axis && theme === chosen.theme)
			),
			mainReason: chosen.criterion
		}));
	}
	const projects = diagnostic.axes.flatMap(({ id, project }) =>
		project && said(diagnostic.conditions[project.condition]!.when) && shown(project.theme)
			? [`${id} ${project.theme}`]
			: []
	);
	const others = new Set([...visible.map(({ axis, theme }) => `${axis} ${theme}`), ...projects]);
	for (const { axis, theme } of priorities) others.delete(`${axis} ${theme}`);
	const stronger = (a: Fact, b: Fact) => {
		if (a.level !== b.level) return a.level > b.level;
		return a.weight === b.weight ? earlier(a, b) : a.weight > b.weight;
	};
	const strong = facts.filter(({ level }) => level > 2);
	const strengths = bestList(strong, stronger, false).map(({ criterion }) => criterion);
	return { priorities, others, strengths };
}
