import { isIP, isIPv6 } from 'node:net';

/**
 * What is counted as one client: an IPv4 address, or the /64 network of an IPv6 one, of which a subscriber has 2^64.
 * @param given as a socket or a proxy writes it: with a port, in brackets, or IPv4 inside IPv6
 * @returns as given when it is no address
 */
export function clientOf(given: string): string {
	const text = given.trim();
	const [, bracketed] = /^\[([^\]]+)\](?::\d{1,5})?$/.exec(text) ?? [];
	const [, bare] = /^([\d.]+):\d{1,5}$/.exec(text) ?? [];
	const address = (bracketed ?? bare ?? text).replace(/%.*$/, '').toLowerCase();
	const [, inside] = /^::ffff:([\d.]+)$/.exec(address) ?? [];
	if (inside !== undefined && isIP(inside)) return inside;
	return isIPv6(address) ? networkOf(address) : isIP(address) ? address : text;
}

/** The first four groups, written out: the same network is always the same text. */
function networkOf(address: string): string {
	const [head = '', tail] = address.split('::');
	const groupsOf = (part: string) => (part === '' ? [] : part.split(':'));
	const [first, last] = [groupsOf(head), groupsOf(tail ?? '')];
	// An IPv4 ending takes the place of two groups.
	const length = first.length + last.length + (address.includes('.') ? 1 : 0);
	const gap = tail === undefined ? 0 : 8 - length;
	const groups = [...first, ...Array.from({ length: gap }, () => '0'), ...last];
	return `${groups
		.slice(0, 4)
		.map((group) => parseInt(group, 16).toString(16))
		.join(':')}::/64`;
}
