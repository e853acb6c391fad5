import type { Fault } from './rule.ts';

/** One text that a rule is wrong about, read and kept as it is. An exception that excuses nothing is a fault itself. */
export interface Exception {
	rule: string;
	/** « company 2026-1 ». */
	diagnostic: string;
	id: string;
	/** As faults name it: « level 2 (small) ». */
	where: string;
	why: string;
}

export const EXCEPTIONS: readonly Exception[] = [
	{
		rule: 'level-2-trace',
		diagnostic: 'company 2026-1',
		id: 'E6.3',
		where: 'level 2',
		why: 'Two forms in use are a fact that a third party sees without a writing (blueprint §5, E6.3).'
	}
];

/** Whether an exception is about this fault of this diagnostic. */
export const excuses = (exception: Exception, diagnostic: string, fault: Fault, where: string) =>
	exception.diagnostic === diagnostic &&
	exception.rule === fault.rule &&
	exception.id === fault.place.id &&
	exception.where === where;
