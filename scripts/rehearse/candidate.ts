/** Finds the version to rehearse: registered in the catalogue, or written in a file that is not registered yet. */
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { catalogue, catalogueWith, versionsOf } from '#lib/content/catalogue.ts';
import { IncoherentDefinition } from '#lib/domain/questionnaire/definition-schema.ts';
import type { DiagnosticDefinition } from '#lib/domain/questionnaire/definition.ts';
import type { Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';

/** Why nothing was rehearsed: the sentence to print, and lines of detail meant for a developer. */
export class Refusal extends Error {
	override name = 'Refusal';
	readonly details: readonly string[];

	constructor(sentence: string, details: readonly string[] = []) {
		super(sentence);
		this.details = details;
	}
}

/**
 * The versions of a diagnostic up to the one to rehearse, oldest first.
 * @param file module that exports the definition, when it is not registered
 * @throws Refusal when there is no such version, or none before it
 */
export async function versionsUpTo(
	id: string,
	version: string,
	file: string | undefined
): Promise<readonly Diagnostic[]> {
	const versions = file ? await versionsWithFile(id, version, file) : versionsOf(id);
	const known = catalogue.map((one) => `${one.id} ${one.version}`).join(', ');
	if (versions.length === 0)
		throw new Refusal(`Diagnostic inconnu : « ${id} ». Versions connues : ${known}.`);
	const index = versions.findIndex((one) => one.version === version);
	if (index < 0)
		throw new Refusal(
			`${id} n’a pas de version ${version}. Versions connues : ${known}. ` +
				'Pour une version qui n’est pas encore dans le catalogue, ajoutez --file chemin/vers/index.ts.'
		);
	if (!versions[index]?.previous)
		throw new Refusal(
			`${id} ${version} est une première version : aucune ne la précède, il n’y a rien à rejouer.`
		);
	return versions.slice(0, index + 1);
}

async function versionsWithFile(id: string, version: string, file: string) {
	const definition = await readDefinition(id, version, file);
	try {
		return catalogueWith(definition).versionsOf(id);
	} catch (error) {
		if (!(error instanceof IncoherentDefinition)) throw error;
		throw new Refusal(`${id} ${version} ne tient pas ensemble :`, error.problems);
	}
}

/** The definition among what a module exports, whatever its name there. */
async function readDefinition(
	id: string,
	version: string,
	file: string
): Promise<DiagnosticDefinition> {
	if (!existsSync(file)) throw new Refusal(`Ce fichier n’existe pas : ${file}`);
	const exported = await import(pathToFileURL(file).href).then(
		(module: Record<string, unknown>) => Object.values(module),
		(error: unknown) => {
			const reason = error instanceof Error ? error.message : String(error);
			throw new Refusal(`Ce fichier ne peut pas être chargé : ${file}`, [reason]);
		}
	);
	const found = exported.find(
		(one) => isNamed(one) && one.id === id && one.version === version && 'axes' in one
	);
	if (!found) throw new Refusal(`Ce fichier n’exporte pas ${id} ${version} : ${file}`);
	return found as DiagnosticDefinition;
}

const isNamed = (value: unknown): value is { id: unknown; version: unknown } =>
	typeof value === 'object' && value !== null && 'id' in value && 'version' in value;
