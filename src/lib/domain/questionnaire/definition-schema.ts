import * as z from 'zod';
import { questionsOf } from './condition.ts';
import type { Condition, DiagnosticDefinition, Pattern, Wording } from './definition.ts';
import { indexDefinition, type Diagnostic } from './diagnostic.ts';
import { namingProblems } from './version-map-check.ts';

const text = z.string().trim().min(1);
const wording = z.union([text, z.looseObject({ base: text }).catchall(text)]);
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const magnitude = z.enum(['low', 'medium', 'high']);
const condition: z.ZodType<Condition> = z.lazy(() =>
	z.union([
		z.strictObject({ question: text, is: z.union([text, z.array(text).min(1)]) }),
		z.strictObject({ not: condition }),
		z.strictObject({ all: z.array(condition).min(1) }),
		z.strictObject({ any: z.array(condition).min(1) })
	])
);
const pattern: z.ZodType<Pattern> = z.lazy(() =>
	z.union([
		z.strictObject({ axis: text, band: z.enum(['low', 'high', 'notScored']) }),
		z.strictObject({ criterion: text, band: z.enum(['low', 'high']) }),
		z.strictObject({ all: z.array(pattern).min(1) }),
		z.strictObject({ any: z.array(pattern).min(1) })
	])
);
const options = z
	.array(
		z.strictObject({
			id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/),
			label: text,
			example: text.optional(),
			family: text.optional()
		})
	)
	.min(2);
const question = z.intersection(
	z.looseObject({
		id: text,
		label: text,
		help: text.optional(),
		purpose: text.optional(),
		required: z.boolean().optional(),
		group: z.enum(['essential', 'more', 'exchange'])
	}),
	z.discriminatedUnion('kind', [
		z.looseObject({ kind: z.literal('single'), options, nomenclature: text.optional() }),
		z.looseObject({
			kind: z.literal('multiple'),
			options,
			max: z.int().positive().optional(),
			exclusive: text.optional()
		}),
		z.looseObject({ kind: z.literal('text'), maxLength: z.int().positive().max(5000) }),
		z.looseObject({ kind: z.literal('siren') }),
		z.looseObject({ kind: z.literal('commune') }),
		z.looseObject({ kind: z.literal('departments'), max: z.int().min(1).max(20) })
	])
);
const criterion = z
	.strictObject({
		// The column of the answers holds no more.
		id: text.max(20),
		title: text,
		question: wording,
		why: wording,
		levels: z.tuple([wording, wording, wording, wording, wording], {
			error: 'must have exactly five levels'
		}),
		weight: z.union([z.literal(1), z.literal(2)]),
		weightReason: text.optional(),
		proofs: z.array(wording).min(1),
		discussion: text,
		excludedWhen: z.strictObject({ condition: text, reason: text }).optional(),
		notApplicable: z.strictObject({ reason: text, condition: text.optional() }).optional(),
		themes: z.strictObject({ low: text, mid: text, high: text })
	})
	.refine(({ weight, weightReason }) => weight === 1 || weightReason, {
		message: 'a weight of 2 needs its published reason',
		path: ['weightReason']
	});
const axis = z.strictObject({
	id: text,
	slug,
	title: text,
	shortTitle: text,
	intent: text,
	framework: text,
	sources: z.array(text).min(1, 'needs at least one source'),
	criteria: z.array(criterion).min(2),
	project: z.strictObject({ condition: text, theme: text, note: text }).optional()
});
const theme = z.strictObject({
	id: text,
	title: wording,
	titleOngoing: wording.optional(),
	why: wording,
	firstStep: wording,
	nextStep: wording,
	forWhom: wording,
	whoCanHelp: wording,
	effort: magnitude,
	effect: magnitude,
	sdgs: z.array(z.int().min(1).max(17)).min(1),
	practices: z.array(text),
	startsFrom: z
		.array(z.enum(['needs', 'contributions']))
		.min(1)
		.optional(),
	hiddenWhen: text.optional(),
	favouredWhen: z.array(text).min(1).optional()
});
const practice = z.strictObject({
	id: text,
	title: text,
	place: text,
	year: text,
	text,
	source: text,
	departments: z.array(z.string().regex(/^(\d{2}|2[AB]|9[78]\d)$/)).optional(),
	regions: z.array(z.string().regex(/^\d{2}$/)).optional(),
	suits: z.array(text).optional()
});
const source = z.strictObject({
	id: text,
	title: text,
	publisher: text,
	year: text,
	url: z.string().startsWith('https://').optional()
});
const change = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.enum(['unchanged', 'reworded', 'changed']), from: text, to: text }),
	z.strictObject({ kind: z.literal('split'), from: text, to: z.array(text).min(2) }),
	z.strictObject({ kind: z.literal('merged'), from: z.array(text).min(2), to: text }),
	z.strictObject({ kind: z.literal('removed'), from: text }),
	z.strictObject({ kind: z.literal('new'), to: text })
]);
const versionName = z.string().regex(/^\d{4}-\d+$/);
/** Typed by the format: the compiler refuses a schema that says otherwise than `definition.ts`. */
const definitionSchema: z.ZodType<DiagnosticDefinition> = z.strictObject({
	id: slug,
	version: versionName,
	slug,
	title: text,
	audience: z.enum(['company', 'association', 'everyone']),
	audienceLabel: text,
	organisation: text,
	startLabel: text,
	summary: text,
	minutes: z.int().positive(),
	express: z.strictObject({ minutes: z.int().positive() }).optional(),
	exchange: z.strictObject({ needs: text, contributions: text }).optional(),
	conditions: z.record(
		text,
		z.strictObject({
			label: text,
			when: condition,
			likeness: text.optional(),
			aim: text.optional(),
			comesWith: text.optional()
		})
	),
	profile: z.array(question),
	axes: z.array(axis).min(1),
	themes: z.array(theme).min(1),
	practices: z.array(practice),
	sources: z.array(source),
	crossReadings: z.array(
		z.strictObject({ id: text, title: text, text, when: pattern, themes: z.array(text).min(1) })
	),
	foundationAxes: z.array(text),
	transmissionThemes: z.array(text),
	previous: z.strictObject({ from: versionName, criteria: z.array(change) }).optional()
});

/** A definition that does not hold together. The message names the diagnostic, the version and every faulty id. */
export class IncoherentDefinition extends Error {
	readonly problems: readonly string[];

	constructor(diagnostic: string, problems: readonly string[]) {
		super(`${diagnostic}: ${problems.join('; ')}`);
		this.name = 'IncoherentDefinition';
		this.problems = problems;
	}
}

/**
 * Checks a definition and indexes it.
 * @throws IncoherentDefinition listing every problem with the id of the axis, criterion, question or theme at fault
 */
export function parseDefinition(source: DiagnosticDefinition): Diagnostic {
	const name = `${source.id} ${source.version}`;
	const shape = definitionSchema.safeParse(source);
	if (!shape.success) {
		throw new IncoherentDefinition(
			name,
			shape.error.issues.map((issue) => `${locate(source, issue.path)}: ${issue.message}`)
		);
	}
	const problems = incoherences(source);
	if (problems.length > 0) throw new IncoherentDefinition(name, problems);
	return indexDefinition(source);
}

/** Replaces list positions by the ids found on the way: `axes.E1.criteria.E1.2.levels.3`. */
function locate(source: unknown, path: readonly PropertyKey[]): string {
	let current: unknown = source;
	return path
		.map((key) => {
			current = (current as Record<PropertyKey, unknown> | undefined)?.[key];
			// A change between versions is called by the criterion that it names.
			const { id, from, to } = (current ?? {}) as { id?: unknown; from?: unknown; to?: unknown };
			return String([id, from, to].find((one) => typeof one === 'string') ?? key);
		})
		.join('.');
}

function incoherences(definition: DiagnosticDefinition): string[] {
	const problems: string[] = [];
	const criteria = definition.axes.flatMap(({ criteria }) => criteria);
	const axisIds = new Set(definition.axes.map(({ id }) => id));
	const criterionIds = new Set(criteria.map(({ id }) => id));
	const themeIds = new Set(definition.themes.map(({ id }) => id));
	const practiceIds = new Set(definition.practices.map(({ id }) => id));
	const sourceIds = new Set(definition.sources.map(({ id }) => id));
	const conditionIds = new Set(Object.keys(definition.conditions));
	const questions = new Map(definition.profile.map((one) => [one.id, one]));

	const expect = (held: boolean, problem: string) => held || problems.push(problem);
	const unique = (kind: string, ids: readonly string[]) => {
		for (const id of ids.filter((id, index) => ids.indexOf(id) !== index))
			problems.push(`${id}: ${kind} id used twice`);
	};
	unique(
		'axis',
		definition.axes.map(({ id }) => id)
	);
	unique(
		'axis slug',
		definition.axes.map(({ slug }) => slug)
	);
	unique(
		'criterion',
		criteria.map(({ id }) => id)
	);
	unique(
		'theme',
		definition.themes.map(({ id }) => id)
	);
	unique(
		'practice',
		definition.practices.map(({ id }) => id)
	);
	unique(
		'source',
		definition.sources.map(({ id }) => id)
	);
	unique(
		'profile question',
		definition.profile.map(({ id }) => id)
	);
	unique(
		'cross-reading',
		definition.crossReadings.map(({ id }) => id)
	);

	expect(
		!conditionIds.has('base'),
		'base: a condition may not be called so, a wording begins with it'
	);
	for (const [id, { when }] of Object.entries(definition.conditions)) {
		for (const questionId of questionsOf(when))
			expect(questions.has(questionId), `${id}: condition reads unknown question ${questionId}`);
		for (const [questionId, optionId] of optionsRead(when)) {
			const asked = questions.get(questionId);
			const known = asked && 'options' in asked && asked.options.some((o) => o.id === optionId);
			expect(Boolean(known), `${id}: condition reads unknown option ${questionId}=${optionId}`);
		}
	}
	for (const one of definition.profile) {
		if (!('options' in one)) continue;
		unique(
			`option of ${one.id},`,
			one.options.map(({ id }) => id)
		);
		if (one.kind === 'multiple' && one.exclusive)
			expect(
				one.options.some(({ id }) => id === one.exclusive),
				`${one.id}: exclusive option ${one.exclusive} does not exist`
			);
	}
	const checkTheme = (owner: string, id: string) =>
		expect(themeIds.has(id), `${owner}: unknown theme ${id}`);
	const checkCondition = (owner: string, id: string | undefined) =>
		id === undefined || expect(conditionIds.has(id), `${owner}: unknown condition ${id}`);
	const checkWordings = (owner: string, wordings: readonly Wording[]) => {
		for (const one of wordings) {
			if (typeof one === 'string') continue;
			for (const key of Object.keys(one)) if (key !== 'base') checkCondition(owner, key);
		}
	};

	for (const axis of definition.axes) {
		for (const id of axis.sources) expect(sourceIds.has(id), `${axis.id}: unknown source ${id}`);
		expect(
			axis.criteria.filter(({ weight }) => weight === 2).length <= 1,
			`${axis.id}: more than one criterion of weight 2`
		);
		if (axis.project) {
			checkCondition(axis.id, axis.project.condition);
			checkTheme(axis.id, axis.project.theme);
		}
	}
	for (const one of criteria) {
		Object.values(one.themes).forEach((id) => checkTheme(one.id, id));
		checkCondition(one.id, one.excludedWhen?.condition);
		checkCondition(one.id, one.notApplicable?.condition);
		checkWordings(one.id, [one.question, one.why, ...one.levels, ...one.proofs]);
	}
	for (const one of definition.themes) {
		checkCondition(one.id, one.hiddenWhen);
		for (const id of one.favouredWhen ?? []) checkCondition(one.id, id);
		checkWordings(one.id, [
			one.title,
			one.titleOngoing ?? '',
			one.why,
			one.firstStep,
			one.nextStep,
			one.forWhom,
			one.whoCanHelp
		]);
		for (const id of one.practices)
			expect(practiceIds.has(id), `${one.id}: unknown practice ${id}`);
		if (one.startsFrom)
			expect(
				definition.exchange !== undefined,
				`${one.id}: starts from lists that the diagnostic does not ask for`
			);
	}
	for (const one of definition.practices)
		for (const id of one.suits ?? []) {
			checkCondition(one.id, id);
			const { likeness } = definition.conditions[id] ?? { likeness: '' };
			expect(likeness !== undefined, `${one.id}: suits ${id}, which says no \`likeness\``);
		}
	const cited = new Set(definition.axes.flatMap(({ sources }) => sources));
	for (const id of sourceIds) expect(cited.has(id), `${id}: source that no axis cites`);
	const exchange = definition.exchange;
	unique('question of `exchange`,', Object.values(exchange ?? {}));
	for (const one of definition.profile.filter(({ group }) => group === 'exchange'))
		expect(
			one.kind === 'multiple' && Object.values(exchange ?? {}).includes(one.id),
			`${one.id}: question of the exchange page that \`exchange\` does not name`
		);
	for (const id of Object.values(exchange ?? {}))
		expect(questions.get(id)?.group === 'exchange', `exchange: no such question ${id}`);
	if (definition.express)
		expect(
			criteria.some(({ weight }) => weight === 2),
			'express: no criterion of weight 2'
		);
	// Seen from this version; `checkVersionMap` sees both.
	if (definition.previous)
		problems.push(...namingProblems(definition.previous, 'to', criterionIds));
	const selectable = new Set([
		...criteria.flatMap(({ themes }) => Object.values(themes)),
		...definition.axes.flatMap(({ project }) => (project ? [project.theme] : [])),
		...definition.crossReadings.flatMap(({ themes }) => themes),
		...definition.transmissionThemes
	]);
	for (const id of themeIds) expect(selectable.has(id), `${id}: theme that nothing selects`);
	for (const reading of definition.crossReadings) {
		reading.themes.forEach((id) => checkTheme(reading.id, id));
		for (const part of leaves(reading.when)) {
			if ('axis' in part)
				expect(axisIds.has(part.axis), `${reading.id}: unknown axis ${part.axis}`);
			else
				expect(
					criterionIds.has(part.criterion),
					`${reading.id}: unknown criterion ${part.criterion}`
				);
		}
	}
	for (const id of definition.foundationAxes)
		expect(axisIds.has(id), `foundationAxes: unknown axis ${id}`);
	definition.transmissionThemes.forEach((id) => checkTheme('transmissionThemes', id));
	return problems;
}

function optionsRead(condition: Condition): [string, string][] {
	if ('question' in condition)
		return [condition.is].flat().map((option) => [condition.question, option as string]);
	if ('not' in condition) return optionsRead(condition.not);
	return ('all' in condition ? condition.all : condition.any).flatMap(optionsRead);
}

function leaves(
	pattern: Pattern
): Exclude<Pattern, { all: readonly Pattern[] } | { any: readonly Pattern[] }>[] {
	if ('all' in pattern) return pattern.all.flatMap(leaves);
	if ('any' in pattern) return pattern.any.flatMap(leaves);
	return [pattern];
}
