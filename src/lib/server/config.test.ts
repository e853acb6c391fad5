import { describe, expect, it } from 'vitest';
import { InvalidConfig, mailOutbox, mailSender, publicOrigin, readConfig } from './config.ts';

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
		['CONTACT_EMAIL', 'bonjour@exemple.fr', 'bonjour@exemple.fr'],
		[
			'SMTP_URL',
			'smtps://u%40h:p%2Fq@smtp.exemple.fr:465',
			'smtps://u%40h:p%2Fq@smtp.exemple.fr:465'
		],
		['SMTP_URL', 'smtp://relais/', 'smtp://relais/'],
		['SMTP_URL', 'smtp://relais:25?tls=none', 'smtp://relais:25?tls=none'],
		['MAIL_FROM', 'cap@exemple.fr', 'cap@exemple.fr'],
		['MAIL_FROM', 'CCI d’Évreux <cap@exemple.fr>', 'CCI d’Évreux <cap@exemple.fr>'],
		['MAIL_OUTBOX', '/var/courriels', '/var/courriels']
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
		['CONTACT_EMAIL', 'bonjour'],
		['SMTP_URL', 'smtp.exemple.fr'],
		['SMTP_URL', 'https://u:secret@h'],
		['SMTP_URL', 'smtps://u:secret@h/chemin'],
		['SMTP_URL', 'smtps://u:secret@h?tls.rejectUnauthorized=false'],
		['SMTP_URL', 'smtps://u:secret%zz@h'],
		['SMTP_URL', 'smtp://u:secret@h?tls=none'],
		['MAIL_FROM', 'Cap Alliances'],
		['MAIL_FROM', 'a@exemple.fr, b@exemple.fr'],
		['MAIL_FROM', 'Cap <a@exemple.fr> <b@exemple.fr>'],
		['MAIL_FROM', 'Cap\u0000 <a@exemple.fr>']
	])('refuse %s=%s in one French sentence that names it', (name, value) => {
		const refusal = messageOf(() => readConfig({ [name]: value }));
		expect(refusal).toMatch(new RegExp(`^Le réglage ${name}\\b.* ne convient pas : .+\\.$`));
		expect(refusal.split('\n')).toHaveLength(1);
		expect(refusal, 'in French').not.toMatch(/\b(expected|invalid|too (small|big))\b/i);
		if (['DATABASE_URL', 'SMTP_URL'].includes(name))
			expect(refusal, 'it may hold a password').not.toContain('secret');
		else expect(refusal).toContain(value);
	});

	it('let no sender end its header', () => {
		for (const sender of ['Cap\r\nBcc: x@y.fr <a@exemple.fr>', 'a@exemple.fr\nBcc: x@y.fr'])
			expect(() => readConfig({ MAIL_FROM: sender })).toThrow(InvalidConfig);
	});

	it.each([
		[{}, 'Cap Alliances', 'ne-pas-repondre@localhost'],
		[{ ORIGIN: 'https://cap.exemple.fr:8443' }, 'Cap Alliances', 'ne-pas-repondre@cap.exemple.fr'],
		[{ ORIGIN: 'http://192.168.1.2' }, 'Cap Alliances', 'ne-pas-repondre@localhost'],
		[{ ORIGIN: 'http://[::1]:3000' }, 'Cap Alliances', 'ne-pas-repondre@localhost'],
		[{ MAIL_FROM: 'cap@exemple.fr' }, 'Cap Alliances', 'cap@exemple.fr'],
		[{ MAIL_FROM: 'CCI <cap@exemple.fr>' }, 'CCI', 'cap@exemple.fr'],
		[{ MAIL_FROM: '<cap@exemple.fr>' }, 'Cap Alliances', 'cap@exemple.fr']
	])('with %j, mails come from %s <%s>', (environment, name, address) => {
		expect(mailSender(readConfig(environment))).toEqual({ name, address });
	});

	it.each([
		[{}, 'data/outbox'],
		[{ DATABASE_URL: 'pglite:/srv/cap/base' }, '/srv/cap/outbox'],
		[{ DATABASE_URL: 'pglite:memory' }, 'data/outbox'],
		[{ DATABASE_URL: 'postgres://h/b' }, 'data/outbox'],
		[{ MAIL_OUTBOX: '/var/courriels' }, '/var/courriels']
	])('with %j, mails that nobody sends are kept in %s', (environment, folder) => {
		expect(mailOutbox(readConfig(environment))).toBe(folder);
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
