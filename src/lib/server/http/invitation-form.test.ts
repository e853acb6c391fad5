import { describe, expect, it } from 'vitest';
import { readInvitationForm } from './invitation-form.ts';

function read(addresses: string, role = 'employee') {
	const data = new FormData();
	data.set('addresses', addresses);
	data.set('role', role);
	return readInvitationForm(data);
}

describe('the addresses of an invitation', () => {
	it.each([
		'a@exemple.fr\nb@exemple.fr',
		'a@exemple.fr, b@exemple.fr;',
		'A@Exemple.fr b@exemple.fr a@exemple.fr',
		'Ana Martin <a@exemple.fr>\r\n"Bo" <b@exemple.fr>'
	])('are read from « %s »', (text) => {
		expect(read(text)).toEqual({
			ok: true,
			value: { addresses: ['a@exemple.fr', 'b@exemple.fr'], role: 'employee' }
		});
	});

	it('send nothing when one is wrong, and say which', () => {
		const refused = read('a@exemple.fr\nb(at)exemple.fr');
		expect(refused).toMatchObject({
			ok: false,
			error: {
				typed: { addresses: 'a@exemple.fr\nb(at)exemple.fr' },
				errors: { addresses: expect.stringContaining('«\u202fb(at)exemple.fr\u202f»') as string }
			}
		});
	});

	it('need somebody, a place, and some measure', () => {
		expect(read(' ')).toMatchObject({ ok: false });
		expect(read('a@exemple.fr', 'chief')).toMatchObject({
			error: { errors: { role: expect.stringContaining('place') as string } }
		});
		const many = Array.from({ length: 101 }, (_, index) => `a${index}@exemple.fr`).join('\n');
		expect(read(many)).toMatchObject({ ok: false });
	});
});
