import {
	IncoherentDefinition,
	parseDefinition
} from '#lib/domain/questionnaire/definition-schema.ts';
import type { DiagnosticDefinition } from '#lib/domain/questionnaire/definition.ts';
import type { Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';
import { expressForm, type Mode } from '#lib/domain/questionnaire/mode.ts';
import { checkLineage } from '#lib/domain/questionnaire/version-map-check.ts';
import { typesetDeep } from '#lib/format/typography.ts';
import { company20261 } from './company/2026-1/index.ts';
import { expressStep } from './express-step.ts';
import { nonprofit20261 } from './nonprofit/2026-1/index.ts';
import { publications, type Publication } from './publications.ts';
import { socialInnovation20261 } from './social-innovation/2026-1/index.ts';

/** Every version of every diagnostic, oldest first within a diagnostic. The one place where they are registered. */
const definitions: readonly DiagnosticDefinition[] = [
	company20261,
	nonprofit20261,
	socialInnovation20261
];

/** The versions of the diagnostics, and which of them a new assessment takes. */
export interface Catalogue {
	/** In the order of registration. */
	readonly catalogue: readonly Diagnostic[];
	/** The definition as its authors wrote it, before typography: what a fingerprint covers. */
	findDefinition(id: string, version: string): DiagnosticDefinition | undefined;
	/** One version of a diagnostic, or undefined when it was never registered. */
	findDiagnostic(id: string, version: string): Diagnostic | undefined;
	/** Every version of a diagnostic, oldest first; empty for an unknown one. */
	versionsOf(id: string): readonly Diagnostic[];
	/**
	 * The version of each diagnostic that a new assessment takes: the last one published. A later one is registered
	 * beside it while it is written and rehearsed; nobody takes it yet.
	 */
	currentDiagnostics(): Diagnostic[];
	currentDiagnosticBySlug(slug: string): Diagnostic | undefined;
	/** Ids of the diagnostics that are registered and offered to nobody: none of their versions is published. */
	readonly unpublished: readonly string[];
}

/** `npm run dev` offers the last version of each, published or not, so that its authors see it on the screens. */
const OFFERS_EVERYTHING = import.meta.env?.MODE === 'development';

/**
 * Sets the typography of a definition, checks it and indexes it.
 * @throws IncoherentDefinition naming every faulty id
 */
export function compileDefinition(definition: DiagnosticDefinition): Diagnostic {
	return parseDefinition(typesetDeep(definition));
}

/**
 * Compiles versions and checks how each descends from the one before.
 * @throws IncoherentDefinition naming the version and every faulty id, which stops the build, the start and the tests
 */
export function createCatalogue(
	definitions: readonly DiagnosticDefinition[],
	published: readonly Pick<Publication, 'id' | 'version'>[]
): Catalogue {
	const catalogue = definitions.map(compileDefinition);
	const lineages = Map.groupBy(catalogue, ({ id }) => id);
	for (const [id, versions] of lineages)
		for (const { version, problems } of checkLineage(versions))
			throw new IncoherentDefinition(`${id} ${version}`, problems);
	const isOffered = ({ id, version }: Diagnostic) =>
		OFFERS_EVERYTHING || published.some((one) => one.id === id && one.version === version);
	const current = [...lineages.values()].flatMap((versions) => versions.findLast(isOffered) ?? []);
	return {
		catalogue,
		findDefinition: (id, version) =>
			definitions.find((one) => one.id === id && one.version === version),
		findDiagnostic: (id, version) => lineages.get(id)?.find((one) => one.version === version),
		versionsOf: (id) => lineages.get(id) ?? [],
		currentDiagnostics: () => [...current],
		currentDiagnosticBySlug: (slug) => current.find((one) => one.slug === slug),
		unpublished: [...lineages.keys()].filter((id) => current.every((one) => one.id !== id))
	};
}

/**
 * The catalogue with a definition that is not registered yet, as its last version of its diagnostic.
 * @throws IncoherentDefinition as `createCatalogue` does
 */
export function catalogueWith(candidate: DiagnosticDefinition): Catalogue {
	const others = definitions.filter(
		({ id, version }) => id !== candidate.id || version !== candidate.version
	);
	return createCatalogue([...others, candidate], publications);
}

/** Compiled once, when the server or a command starts. */
export const {
	catalogue,
	findDefinition,
	findDiagnostic,
	versionsOf,
	currentDiagnostics,
	currentDiagnosticBySlug,
	unpublished
} = createCatalogue(definitions, publications);

/** The express form of each version that has one, derived at its first use. */
const expressForms = new WeakMap<Diagnostic, Diagnostic>();

/** What is asked in a mode: the diagnostic itself, or its express form. */
export function questionnaireIn(diagnostic: Diagnostic, mode: Mode): Diagnostic {
	if (mode === 'full') return diagnostic;
	const known = expressForms.get(diagnostic);
	if (known) return known;
	const form = expressForm(diagnostic, expressStep) ?? diagnostic;
	expressForms.set(diagnostic, form);
	return form;
}

// Said by the build, and by the server when it first reads the catalogue; `npm test` fails on it (fingerprint.test.ts).
if (import.meta.env?.PROD)
	for (const id of unpublished)
		console.warn(`Aucune version de ${id} n’est publiée : ce diagnostic n’est pas proposé.`);
