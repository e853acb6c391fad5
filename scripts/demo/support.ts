/** What every part of the demo's making needs. */
import type { DemoOrganisation } from '../../src/lib/content/demo/organisations.ts';
import { identityQuestions } from '../../src/lib/content/organisation-identity.ts';
import type { Result } from '../../src/lib/domain/shared/result.ts';

const DAY = 24 * 3600 * 1000;

export interface DemoClock {
	/** When the demo is made. */
	now: Date;
	/** @param days before it */
	ago: (days: number) => Date;
}

export const clockAt = (now: Date): DemoClock => ({
	now,
	ago: (days) => new Date(now.getTime() - days * DAY)
});

/** @throws when the application refused what the demo asked */
export function done<T>(result: Result<T, unknown>): T {
	if (!result.ok) throw new Error(`The demo was refused: ${JSON.stringify(result.error)}`);
	return result.value;
}

/** The profile that an organisation gives, in the words of the form. */
export function profileFormOf(
	{ name, commune, size, field, profile }: DemoOrganisation,
	questionIds: ReadonlySet<string>,
	overrides: DemoOrganisation['profile'] = {}
): Record<string, string | string[]> {
	const identity: Record<string, string> = {
		[identityQuestions.name]: name,
		[identityQuestions.commune]: `insee:${commune}`,
		[identityQuestions.size]: size
	};
	for (const id of identityQuestions.fields) identity[id] = field;
	return Object.fromEntries(
		Object.entries({ ...identity, ...profile, ...overrides })
			.filter(([id]) => questionIds.has(id))
			.map(([id, value]) => [id, typeof value === 'string' ? value : [...value]])
	);
}
