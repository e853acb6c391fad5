/** Error codes of Node and PostgreSQL that mean « the database is away », not « the query is wrong ». */
const UNAVAILABLE_CODES = new Set([
	'ECONNREFUSED',
	'ECONNRESET',
	'EPIPE',
	'ENOTFOUND',
	'EHOSTUNREACH',
	'ETIMEDOUT',
	'EAI_AGAIN',
	// Too slow, locked, read-only after a fail-over, full, or to be tried again.
	'57014',
	'55P03',
	'25006',
	'53100',
	'53200',
	'40001',
	'40P01',
	'57P01',
	'57P02',
	'57P03',
	'53300',
	'08000',
	'08003',
	'08006',
	'08001',
	'08004'
]);

/** Messages of `pg` that come without a code. */
const UNAVAILABLE_MESSAGES =
	/^(Connection terminated|Query read timeout|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool after calling end)/;

/** Is the database away for now? Then the answer is 503, and a later try may succeed. */
export function isDatabaseUnavailable(error: unknown): boolean {
	if (error instanceof AggregateError) return error.errors.some(isDatabaseUnavailable);
	if (!(error instanceof Error)) return false;
	const { code } = error as { code?: unknown };
	if (typeof code === 'string' && UNAVAILABLE_CODES.has(code)) return true;
	return (
		UNAVAILABLE_MESSAGES.test(error.message) ||
		(error.cause !== undefined && isDatabaseUnavailable(error.cause))
	);
}

/**
 * Did something else, written meanwhile, decide against this write: a secret that is taken, or something that it
 * belongs to and that was just erased? The sender's to look at again, not our mistake.
 */
export function isConflict(error: unknown): boolean {
	return isUniqueViolation(error) || isGone(error);
}

/** Is what this write belongs to no longer there? */
export function isGone(error: unknown): boolean {
	return (error as { code?: unknown } | null)?.code === '23503';
}

/** Did a unique constraint decide against this write? */
export function isUniqueViolation(error: unknown): boolean {
	return (error as { code?: unknown } | null)?.code === '23505';
}
