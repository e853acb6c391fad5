import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { err, ok, type Result } from '#lib/domain/shared/result.ts';

/**
 * Communes, départements and régions of France, from `@etalab/decoupage-administratif` (Insee's official
 * geographic code, one release a year). Read once, on first use; server only: the file weighs 8.6 MB.
 */
export interface Commune {
	/** INSEE code: what is stored. */
	code: string;
	name: string;
	postalCodes: readonly string[];
	departmentCode: string;
	regionCode: string;
	population: number;
}

export interface Department {
	code: string;
	name: string;
	regionCode: string;
}

export interface CommuneInTerritory {
	code: string;
	name: string;
	department: string;
	departmentCode: string;
	region: string;
	regionCode: string;
}

interface Places {
	communes: readonly (Commune & { key: string })[];
	communeByCode: ReadonlyMap<string, Commune>;
	departments: readonly Department[];
	departmentByCode: ReadonlyMap<string, Department>;
	regionByCode: ReadonlyMap<string, string>;
}

let loading: Promise<Places> | undefined;

function places(): Promise<Places> {
	loading ??= load().catch((error: unknown) => {
		loading = undefined;
		throw error;
	});
	return loading;
}

/** Marks a commune chosen among several: `insee:48095`. */
export const CHOSEN = 'insee:';

/** How a commune is written in the form: « Mende (48000) ». */
export function communeLabel({ name, postalCodes }: Commune): string {
	return postalCodes[0] ? `${name} (${postalCodes[0]})` : name;
}

/** Communes whose name or postal code begins with the query, best first, at most `limit`. */
export async function searchCommunes(query: string, limit = 8): Promise<Commune[]> {
	const { communes } = await places();
	const wanted = keyOf(query);
	if (wanted.length < 2) return [];
	const digits = /^\d{2,5}$/.test(wanted);
	const found = communes.filter(({ key, postalCodes }) =>
		digits
			? postalCodes.some((code) => code.startsWith(wanted))
			: key.startsWith(wanted) || key.includes(` ${wanted}`)
	);
	return found
		.toSorted(
			(a, b) =>
				Number(b.key === wanted) - Number(a.key === wanted) ||
				Number(b.key.startsWith(wanted)) - Number(a.key.startsWith(wanted)) ||
				b.population - a.population
		)
		.slice(0, limit);
}

/**
 * The commune meant by a typed text: « Mende », « Mende (48000) », « 48000 Mende », or `insee:<code>` when it
 * was chosen from a list.
 * @returns the commune; or `unknown`; or, when several fit, the candidates to choose from
 */
export async function resolveCommune(
	typed: string
): Promise<Result<Commune, { code: 'unknown' } | { code: 'ambiguous'; candidates: Commune[] }>> {
	const { communes, communeByCode } = await places();
	const chosen = typed.startsWith(CHOSEN) ? communeByCode.get(typed.slice(CHOSEN.length)) : null;
	if (chosen) return ok(chosen);
	const postal = /\b\d{5}\b/.exec(typed)?.[0];
	const name = keyOf(typed.replace(/\(?\b\d{5}\b\)?/, ' '));
	const candidates = communes.filter(
		(commune) =>
			(!name || commune.key === name) && (!postal || commune.postalCodes.includes(postal))
	);
	if ((!name && !postal) || candidates.length === 0) return err({ code: 'unknown' });
	const [only] = candidates;
	if (candidates.length === 1 && only) return ok(only);
	return err({
		code: 'ambiguous',
		candidates: candidates.toSorted((a, b) => b.population - a.population).slice(0, 12)
	});
}

/** A stored commune with its département and région, or undefined for a code that is no commune today. */
export async function findCommune(
	code: string
): Promise<(CommuneInTerritory & { label: string }) | undefined> {
	const { communeByCode, departmentByCode, regionByCode } = await places();
	const commune = communeByCode.get(code);
	return (
		commune && {
			code,
			name: commune.name,
			label: communeLabel(commune),
			department: departmentByCode.get(commune.departmentCode)?.name ?? '',
			departmentCode: commune.departmentCode,
			region: regionByCode.get(commune.regionCode) ?? '',
			regionCode: commune.regionCode
		}
	);
}

/** Every département and overseas collectivity, by code. */
export async function listDepartments(): Promise<readonly Department[]> {
	return (await places()).departments;
}

/** A stored département, or undefined for a code that is none. */
export async function findDepartment(code: string): Promise<Department | undefined> {
	return (await places()).departmentByCode.get(code);
}

export async function findDepartmentName(code: string): Promise<string> {
	return (await findDepartment(code))?.name ?? '';
}

/** The département meant by « 48 », « Lozère » or « Lozère (48) ». */
export async function resolveDepartment(typed: string): Promise<Department | undefined> {
	const { departments, departmentByCode } = await places();
	const code = /\b(\d{2,3}|2[abAB])\b/.exec(typed)?.[1]?.toUpperCase();
	const name = keyOf(typed.replace(/\(?\b(\d{2,3}|2[abAB])\b\)?/, ' '));
	if (name) return departments.find((one) => keyOf(one.name) === name);
	return code === undefined ? undefined : departmentByCode.get(code);
}

/** How a département is written in the form: « Lozère (48) ». */
export function departmentLabel({ name, code }: Department): string {
	return `${name} (${code})`;
}

/** Lower case, without accents, hyphens, apostrophes or « st »: what people type. */
function keyOf(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{Diacritic}/gu, '')
		.toLowerCase()
		.replace(/œ/g, 'oe')
		.replace(/[^a-z0-9]+/g, ' ')
		.trim()
		.replace(/\bst(e?)\b/g, 'saint$1');
}

/** A département for the code only: nobody lives there. */
const CLIPPERTON = '989';

interface SourceCommune {
	code: string;
	nom: string;
	type: string;
	departement?: string;
	region?: string;
	codesPostaux?: string[];
	population?: number;
}

async function load(): Promise<Places> {
	const [sourceCommunes, sourceDepartments, sourceRegions] = await Promise.all([
		read<SourceCommune[]>('communes'),
		read<{ code: string; nom: string; region: string }[]>('departements'),
		read<{ code: string; nom: string }[]>('regions')
	]);
	const communes = sourceCommunes
		.filter(({ type }) => type === 'commune-actuelle')
		.map((one) => ({
			code: one.code,
			name: one.nom,
			key: keyOf(one.nom),
			postalCodes: one.codesPostaux ?? [],
			departmentCode: one.departement ?? '',
			regionCode: one.region ?? '',
			population: one.population ?? 0
		}));
	const departments = sourceDepartments
		.filter(({ code }) => code !== CLIPPERTON)
		.map(({ code, nom, region }) => ({
			code,
			name: nom,
			regionCode: region
		}));
	return {
		communes,
		communeByCode: new Map(communes.map((one) => [one.code, one])),
		departments,
		departmentByCode: new Map(departments.map((one) => [one.code, one])),
		regionByCode: new Map(sourceRegions.map(({ code, nom }) => [code, nom]))
	};
}

/** Found through Node's own resolution: the package is a run-time dependency, outside the build. */
async function read<T>(name: string): Promise<T> {
	const path = createRequire(import.meta.url).resolve(
		`@etalab/decoupage-administratif/data/${name}.json`
	);
	return JSON.parse(await readFile(path, 'utf8')) as T;
}
