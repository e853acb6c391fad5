import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Memory of a process now, in MB. */
export function megabytesOf(pid: number): number {
	const status = `/proc/${pid}/status`;
	const kilobytes = existsSync(status)
		? /^VmRSS:\s+(\d+)/m.exec(readFileSync(status, 'utf8'))?.[1]
		: execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
	return (Number(kilobytes) * 1024) / 1e6;
}

/** The most memory that a process has held since it began, in MB (Linux; what it holds now elsewhere); 0 once it ended. */
export function peakMegabytesOf(pid: number): number {
	try {
		const status = readFileSync(`/proc/${pid}/status`, 'utf8');
		return (Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024) / 1e6;
	} catch {
		return existsSync('/proc/self/status') ? 0 : megabytesOf(pid);
	}
}

/** Processor time that a process has taken, in milliseconds (Linux; NaN elsewhere). Does not depend on its neighbours. */
export function processorTimeOf(pid: number): number {
	const file = `/proc/${pid}/stat`;
	if (!existsSync(file)) return NaN;
	const fields = readFileSync(file, 'utf8')
		.replace(/^.*\) /s, '')
		.split(' ');
	const ticks = Number(fields[11]) + Number(fields[12]);
	return ticks * 10; // 100 ticks a second on every Linux
}
