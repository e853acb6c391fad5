import * as z from 'zod';
import type { ProfileQuestion } from '../questionnaire/definition.ts';
import type { Diagnostic } from '../questionnaire/diagnostic.ts';
import { isAskedIn, type Mode } from '../questionnaire/mode.ts';
import { err, ok, type Result } from '../shared/result.ts';
import { isLevel, NOTE_MAX_LENGTH } from './answer.ts';
import {
	OPEN_FORMAT,
	OPEN_FORMAT_VERSION,
	type OpenAnswer,
	type OpenFile,
	type OpenRecommendation,
	type OpenScores
} from './open-file.ts';

/** A file that was read: its definition, and its own figures when it carries them. */
export interface ReadFile {
	diagnostic: Diagnostic;
	mode: Mode;
	/** When it was begun and completed; absent from files written by hand. */
	dates: { started: Date; completed: Date | null } | undefined;
	profile: OpenFile['profile'];
	answers: OpenFile['answers'];
	scores: OpenScores | undefined;
	recommendations: OpenRecommendation[] | undefined;
}

/** Keys that some readers would take for a prototype (security bar §4). */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
const MAX_DEPTH = 12;

const level = z.custom<0 | 1 | 2 | 3 | 4>(isLevel, 'le niveau doit être un nombre entier de 0 à 4');
/** Measured in NFC, as it will be kept: some characters become two. */
const storable = (max: number) =>
	z
		.string('un texte est attendu')
		.refine((text) => !text.includes('\u0000') && text.isWellFormed(), {
			error: 'ce texte contient un caractère qui ne peut pas être enregistré'
		})
		.transform((text) => text.normalize('NFC'))
		.refine((text) => text.length <= max, {
			error: `texte trop long (${max.toLocaleString('fr-FR')} caractères au plus)`
		});
const answer: z.ZodType<OpenAnswer> = z.strictObject(
	{
		level: level.optional(),
		answer: z
			.enum(['not-applicable', 'unknown'], 'la réponse doit être « not-applicable » ou « unknown »')
			.optional(),
		note: storable(NOTE_MAX_LENGTH).optional(),
		priority: z.literal(true, 'la priorité ne peut être que « true », ou absente').optional()
	},
	'cette réponse contient autre chose que level, answer, note ou priority'
);
const score = z.number().min(0).max(100).nullable();
const maturity = z
	.enum(['discovery', 'initiation', 'structuring', 'cooperation', 'alliance'])
	.nullable();
const scores: z.ZodType<OpenScores> = z.object({
	overall: score,
	level: maturity,
	axes: z.record(
		z.string().max(20),
		z.object({
			score,
			coverage: z.number().min(0).max(1).nullable(),
			state: z.enum(['scored', 'not-enough-answers', 'not-applicable', 'project']),
			level: maturity.optional().transform((value) => value ?? null)
		})
	)
});
const recommendations: z.ZodType<OpenRecommendation[]> = z
	.array(
		z.object({
			id: z.string().max(20),
			axis: z.string().max(20).default(''),
			priority: z.int().min(1).max(3).nullable().default(null),
			because: z
				.array(
					z.union([
						z.object({ criterion: z.string().max(20), level }),
						z.object({ profile: z.string().max(60) })
					])
				)
				.max(60)
		})
	)
	.max(200);
const moment = z.iso
	.datetime({ offset: true, error: 'une date telle que 2026-11-25T10:00:00Z est attendue' })
	.transform((text) => new Date(text))
	.refine((date) => !Number.isNaN(date.getTime()), { error: 'cette date n’existe pas' });
const file = z.object({
	format: z.unknown(),
	formatVersion: z.unknown(),
	diagnostic: z.string().max(60),
	version: z.string().max(20),
	mode: z.literal('express', 'le mode ne peut être que « express », ou absent').optional(),
	dates: z.object({ started: moment, completed: moment.nullable() }).optional(),
	profile: z.record(
		z.string().max(60),
		z.union([storable(5000), z.array(storable(200)).max(60)], 'un texte ou une liste est attendu'),
		'un objet est attendu'
	),
	answers: z.record(z.string().max(60), z.unknown(), 'un objet est attendu'),
	scores: scores.optional(),
	recommendations: recommendations.optional()
});

/**
 * Reads a file that anyone may have edited.
 * @param findDiagnostic the published definitions, so that the domain does not depend on the content
 * @returns the file, or one French sentence that names what is wrong and where, without its typography
 */
export function parseOpenFile(
	source: unknown,
	findDiagnostic: (id: string, version: string) => Diagnostic | undefined
): Result<ReadFile, string> {
	if (source === null || typeof source !== 'object' || Array.isArray(source))
		return err('Ce fichier n’est pas un export de Cap Alliances : un objet JSON est attendu.');
	const forbidden = forbiddenKey(source);
	if (forbidden)
		return err(`Ce fichier est refusé : il contient la clé interdite « ${forbidden} ».`);
	const { format, formatVersion } = source as Record<string, unknown>;
	if (format !== OPEN_FORMAT)
		return err(
			`Ce fichier n’est pas un export de Cap Alliances : format « ${OPEN_FORMAT} » attendu.`
		);
	if (formatVersion !== OPEN_FORMAT_VERSION)
		return err(
			`Cette version du format n’est pas connue : seule la version ${OPEN_FORMAT_VERSION} se lit ici.`
		);
	const parsed = file.safeParse(source);
	if (!parsed.success) return err(say(parsed.error, []));
	const { data } = parsed;
	const diagnostic = findDiagnostic(data.diagnostic, data.version);
	if (!diagnostic)
		return err(
			`Ce diagnostic n’est pas connu : « ${data.diagnostic} », version « ${data.version} ».`
		);
	const mode = data.mode ?? 'full';
	if (mode === 'express' && !diagnostic.express)
		return err('Champ « mode » : ce diagnostic n’a pas de version express.');
	for (const [id, value] of Object.entries(data.profile)) {
		const problem = profileProblem(diagnostic.questionById.get(id), value);
		if (problem) return err(`Profil, question « ${id} » : ${problem}.`);
	}
	const answers: Record<string, OpenAnswer> = {};
	for (const [id, value] of Object.entries(data.answers)) {
		const read = readAnswer(diagnostic, mode, id, value);
		if (!read.ok) return read;
		answers[id] = read.value;
	}
	const { dates, profile, scores: ownScores, recommendations: own } = data;
	return ok({ diagnostic, mode, dates, profile, answers, scores: ownScores, recommendations: own });
}

function readAnswer(
	diagnostic: Diagnostic,
	mode: Mode,
	id: string,
	value: unknown
): Result<OpenAnswer, string> {
	const entry = diagnostic.criterionById.get(id);
	if (!entry) return err(`Réponse « ${id} » : ce critère n’existe pas dans ce diagnostic.`);
	if (!isAskedIn(mode, entry.criterion))
		return err(`Réponse « ${id} » : la version express ne pose pas cette question.`);
	const parsed = answer.safeParse(value);
	if (!parsed.success) return err(say(parsed.error, ['answers', id]));
	if (parsed.data.level !== undefined && parsed.data.answer !== undefined)
		return err(`Réponse « ${id} » : un niveau et une autre réponse ne vont pas ensemble.`);
	if (
		// A profile changed later may withdraw the offer: such an answer is read, and counts as unanswered.
		parsed.data.answer === 'not-applicable' &&
		!entry.criterion.notApplicable
	)
		return err(`Réponse « ${id} » : « Non concerné » ne fait pas partie des réponses possibles.`);
	return ok(parsed.data);
}

function profileProblem(
	question: ProfileQuestion | undefined,
	value: string | readonly string[]
): string | null {
	if (!question) return 'cette question n’existe pas dans ce diagnostic';
	const list = question.kind === 'multiple' || question.kind === 'departments';
	if (list !== Array.isArray(value))
		return list ? 'une liste est attendue' : 'un texte est attendu';
	if (!('options' in question)) return null;
	const known = new Set(question.options.map((option) => option.id));
	const wrong = [value].flat().find((option) => !known.has(option));
	if (wrong !== undefined) return `la réponse « ${shorten(wrong)} » n’existe pas`;
	const max = question.kind === 'multiple' ? (question.max ?? known.size) : 1;
	return [value].flat().length > max ? `${max} réponses au plus sont attendues` : null;
}

/** The first key that could be taken for a prototype, or that hides too deep, or null. */
function forbiddenKey(value: unknown, depth = 0): string | null {
	if (value === null || typeof value !== 'object') return null;
	for (const key of Object.keys(value)) {
		if (FORBIDDEN_KEYS.has(key)) return key;
		if (depth >= MAX_DEPTH) return shorten(key);
		const inside = forbiddenKey((value as Record<string, unknown>)[key], depth + 1);
		if (inside) return inside;
	}
	return null;
}

const PARTS: Record<string, string> = {
	answers: 'Réponse',
	profile: 'Profil, question',
	scores: 'Scores',
	recommendations: 'Recommandation'
};

/** The first problem, with the id at fault: « Réponse « E1.1 » : le niveau doit être… ». */
function say(error: z.ZodError, at: readonly string[]): string {
	const issue = error.issues[0];
	const path = [...at, ...(issue?.path ?? []).map(String)];
	const [part = 'fichier', id] = path;
	const where = PARTS[part] ?? `Champ « ${shorten(part)} »`;
	const french = issue?.message && !/^(Invalid|Too|Unrecognized)/u.test(issue.message);
	const what = french ? issue.message : 'valeur absente ou illisible';
	return `${where}${id && PARTS[part] ? ` « ${shorten(id)} »` : ''} : ${what}.`;
}

const shorten = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
