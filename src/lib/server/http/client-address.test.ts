import { describe, expect, it } from 'vitest';
import { clientOf } from './client-address.ts';

describe('one client', () => {
	it.each([
		['192.0.2.7', '192.0.2.7'],
		[' 192.0.2.7:51234 ', '192.0.2.7'],
		['::ffff:192.0.2.7', '192.0.2.7'],
		['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
		['2001:DB8:0001:2::9', '2001:db8:1:2::/64'],
		['[2001:db8:1:2::9]:443', '2001:db8:1:2::/64'],
		['[2001:db8:1:2::9]', '2001:db8:1:2::/64'],
		['2001:db8::1', '2001:db8:0:0::/64'],
		['::1', '0:0:0:0::/64'],
		['fe80::1%eth0', 'fe80:0:0:0::/64'],
		['2001:db8:1:2::192.0.2.7', '2001:db8:1:2::/64'],
		['unknown', 'unknown'],
		['', '']
	])('%s counts as %s', (given, counted) => {
		expect(clientOf(given)).toBe(counted);
	});

	it('is another in another network', () => {
		expect(clientOf('2001:db8:1:3::9')).not.toBe(clientOf('2001:db8:1:2::9'));
	});
});
