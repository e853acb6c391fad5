import { describe, expect, it } from 'vitest';
import { InvalidConfig, publicOrigin, readConfig } from './config.ts';

describe('settings', () => {
	it('are all optional', () => {
		expect(readConfig({})).toEqual({
			PORT: 3000,
			HOST: '127.0.0.1',
			DATABASE_URL: 'pglite:./data/pglite',
			DATABASE_POOL_SIZE: 10,
			ALLOW_VOLATILE_DATABASE: false,
			TRUSTED_PROXIES: 0,
			OPERATOR_NAME: "L'équipe Cap Alliances"
		});
	});

	it('count an empty or blank value as absent', () => {
		expect(readConfig({ PORT: '', HOST: '  ', ORIGIN: ' ' })).toEqual(readConfig({}));
	});

	it('ignore what belongs to others', () => {
		expect(readConfig({ PATH: '/bin', HOME: '/root' })).toEqual(readConfig({}));
	});

	it.each([
		['PORT', '8080', 8080],
		['PORT', ' 443 ', 443],
		['HOST', '0.0.0.0', '0.0.0.0'],
		['HOST', '::1', '::1'],
		['ORIGIN', 'https://cap.exemple.fr', 'https://cap.exemple.fr'],
		['ORIGIN', 'http://localhost:3000/', 'http://localhost:3000/'],
		['DATABASE_URL', 'postgres://u:p@h:5432/b', 'postgres://u:p@h:5432/b'],
		['DATABASE_URL', 'postgresql://h/b', 'postgresql://h/b'],
		['DATABASE_URL', 'pglite:memory', 'pglite:memory'],
		['DATABASE_POOL_SIZE', '100', 100],
		['ALLOW_VOLATILE_DATABASE', 'true', true],
		['TRUSTED_PROXIES', '5', 5],
		['OPERATOR_NAME', 'CCI', 'CCI'],
		['CONTACT_EMAIL', 'bonjour@exemple.fr', 'bonjour@exemple.fr']
	])('accept %s=%s', (name, value, read) => {
		expect(readConfig({ [name]: value })).toMatchObject({ [name]: read });
	});

	it.each([
		['PORT', '0'],
		['PORT', '70000'],
		['PORT', '80.5'],
		['PORT', 'trois mille'],
		['PORT', '-1'],
		['HOST', 'http://exemple.fr'],
		['HOST', 'a b'],
		['ORIGIN', 'exemple.fr'],
		['ORIGIN', 'https://exemple.fr/chemin'],
		['ORIGIN', 'ftp://exemple.fr'],
		['ORIGIN', 'https://utilisateur@exemple.fr'],
		['DATABASE_URL', 'mysql://secret@h/b'],
		['DATABASE_URL', 'postgres://secret'],
		['DATABASE_URL', 'pglite:'],
		['DATABASE_POOL_SIZE', '0'],
		['DATABASE_POOL_SIZE', '101'],
		['DATABASE_POOL_SIZE', 'dix'],
		['ALLOW_VOLATILE_DATABASE', 'oui'],
		['ALLOW_VOLATILE_DATABASE', '1'],
		['TRUSTED_PROXIES', '6'],
		['TRUSTED_PROXIES', '-1'],
		['OPERATOR_NAME', 'x'],
		['OPERATOR_NAME', 'x'.repeat(121)],
		['CONTACT_EMAIL', 'bonjour']
	])('refuse %s=%s in one French sentence that names it', (name, value) => {
		const refusal = messageOf(() => readConfig({ [name]: value }));
		expect(refusal).toMatch(new RegExp(`^Le réglage ${name}\\b.* ne convient pas : .+\\.$`));
		expect(refusal.split('\n')).toHaveLength(1);
		expect(refusal, 'in French').not.toMatch(/\b(expected|invalid|too (small|big))\b/i);
		if (name === 'DATABASE_URL') expect(refusal, 'it may hold a password').not.toContain('secret');
		else expect(refusal).toContain(value);
	});

	it('name every faulty setting at once', () => {
		const refusal = messageOf(() => readConfig({ PORT: 'x', TRUSTED_PROXIES: 'y' }));
		expect(refusal.split('\n')).toHaveLength(2);
	});

	it('give the address that the public types', () => {
		const address = (environment: Record<string, string>) =>
			publicOrigin(readConfig(environment)).origin;
		expect(address({})).toBe('http://localhost:3000');
		expect(address({ PORT: '8080' })).toBe('http://localhost:8080');
		expect(address({ ORIGIN: 'https://cap.exemple.fr' })).toBe('https://cap.exemple.fr');
	});
});

function messageOf(read: () => unknown): string {
	try {
		read();
	} catch (error) {
		if (error instanceof InvalidConfig) return error.message;
		throw error;
	}
	throw new Error('The settings were accepted');
}
