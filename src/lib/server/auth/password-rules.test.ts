import { describe, expect, it } from 'vitest';
import { commonWords } from './common-words.ts';
import { judgePassword } from './password-rules.ts';

const judge = (password: string, context: string[] = []) =>
	judgePassword(password, 'member', context);

describe('a password', () => {
	it.each([
		'quatre mulots sous la neige',
		'correct horse battery staple',
		'Rz7#pL2-vQ9x',
		'ßçœ 漢字 emoji 🙂 mélange',
		'tasse-girafe-lundi-9',
		'   espaces partout   '
	])('« %s » is accepted', async (password) => {
		expect(await judge(password)).toBeNull();
	});

	it.each([
		['onze lettre', /au moins 12/],
		['a'.repeat(129), /128/],
		['azertyuiopqsdfghjklm', /suite/],
		['123456789012', /suite/],
		['azertyuiop123456', /./],
		['abababababab', /suite/],
		['motdepasse2024', /listes/],
		['M0tDeP@sse!!2025', /listes/],
		['marseillemarseille', /listes/],
		['Marseille13000!', /listes/],
		['doudoudoudou', /./],
		['CapAlliances2026!', /devine/],
		['cap.alliances.35', /devine/],
		['password1234', /listes/],
		['fin\u0000de la chaîne', /caractère/],
		['seul \uD800 substitut', /caractère/]
	])('« %s » is refused', async (password, why) => {
		expect(await judge(password)).toMatch(why);
	});

	it('needs 15 characters from advisers and administrators', async () => {
		for (const kind of ['adviser', 'administrator'] as const) {
			expect(await judgePassword('Rz7#pL2-vQ9xKw', kind, [])).toMatch(/au moins 15/);
			expect(await judgePassword('Rz7#pL2-vQ9xKwT', kind, [])).toBeNull();
		}
	});

	it('built on who chooses it is refused', async () => {
		const context = ['camille.thevenard@exemple.fr', 'Les Jardins du Bocage'];
		for (const password of [
			'Thevenard-2024',
			'camillethevenard',
			'jardins bocage 12',
			'J@rdinsBocage1'
		])
			expect([password, await judge(password, context)]).toEqual([password, expect.any(String)]);
		expect(await judge('girafe lundi tasse', context)).toBeNull();
	});
});

describe('the list of common passwords', () => {
	it('holds at least 20,000, French and international', () => {
		expect(commonWords.size).toBeGreaterThan(20_000);
		for (const word of [
			'123456',
			'password',
			'qwerty',
			'azerty',
			'motdepasse',
			'doudou',
			'loulou',
			'jetaime',
			'marseille',
			'soleil'
		])
			expect([word, commonWords.has(word)]).toEqual([word, true]);
	});

	it('refuses each of its long ones, and the short ones made longer by digits', async () => {
		const words = [...commonWords];
		const long = words.filter((word) => word.length >= 12);
		const padded = words
			.filter((word) => /^[a-z]{5,}$/.test(word))
			.filter((_, index) => index % 25 === 0)
			.map((word) => word.padEnd(12, '2024!'));
		const accepted: string[] = [];
		for (const password of [...long, ...padded])
			if ((await judge(password)) === null) accepted.push(password);
		expect(accepted).toEqual([]);
		expect(long.length + padded.length).toBeGreaterThan(5_000);
	});
});
