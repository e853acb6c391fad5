import type { AccountKind } from '../db/schema.ts';

/** Shortest and longest passwords, in characters (security bar §3). */
export const SHORTEST: Readonly<Record<AccountKind, number>> = {
	member: 12,
	adviser: 15,
	administrator: 15
};
export const LONGEST = 128;

/** Nobody may choose them, whoever they are: the product's own name, and what its pages speak of. */
const OUR_WORDS = [
	'cap alliances',
	'alliances',
	'alliance',
	'diagnostic',
	'association',
	'entreprise'
];

/** What must remain of a password once the words that one guesses are taken out. */
const REST = 8;

/** Rows of the French and English keyboards, and the two orders everyone knows. */
const RUNS = [
	'azertyuiopqsdfghjklmwxcvbn',
	'qwertyuiopasdfghjklzxcvbnm',
	'abcdefghijklmnopqrstuvwxyz',
	'01234567890123456789',
	'&é"\'(-è_çà)='
];

/** Digits and signs that stand for a letter. */
const LOOKALIKES: Readonly<Record<string, string>> = {
	'0': 'o',
	'1': 'i',
	'3': 'e',
	'4': 'a',
	'5': 's',
	'7': 't',
	'@': 'a',
	$: 's',
	'!': 'i',
	'€': 'e'
};

/**
 * What is wrong with a password, in French, or null. Any character is welcome and none is required; what counts is
 * that nobody tries it first.
 * @param context words that say who chooses: their address, their name, their organisations
 */
export async function judgePassword(
	password: string,
	kind: AccountKind,
	context: readonly string[]
): Promise<string | null> {
	const length = Array.from(password.normalize('NFC')).length;
	if (!password.isWellFormed() || password.includes('\u0000'))
		return 'Ce mot de passe contient un caractère qui ne peut pas être enregistré.';
	if (length < SHORTEST[kind])
		return `Choisissez au moins ${SHORTEST[kind]} caractères : quatre mots au hasard font très bien l’affaire.`;
	if (length > LONGEST) return `${LONGEST} caractères au plus, s’il vous plaît.`;
	const { commonWords, plainLetters } = await import('./common-words.ts');
	const plain = plainLetters(password);
	if (new Set(plain).size < 5 || isRun(plain))
		return 'Ce mot de passe est une suite que l’on devine vite : mélangez des mots sans rapport.';
	if (restWithout(plain, wordsOf(context, plainLetters)) < REST)
		return 'Ce mot de passe contient surtout un mot que l’on devine : votre nom, votre adresse, votre organisation ou ce site. Choisissez autre chose.';
	if (kernelsOf(plain).some((kernel) => commonWords.has(kernel)))
		return 'Ce mot de passe est dans les listes que les pirates essaient d’abord. Choisissez plusieurs mots sans rapport entre eux.';
	return null;
}

function isRun(plain: string): boolean {
	const half = plain.slice(0, Math.ceil(plain.length / 2));
	return RUNS.map((run) => run + run).some((run) =>
		[run, [...run].reverse().join('')].some(
			(one) =>
				one.includes(plain) ||
				(half.length >= 6 && one.includes(half) && one.includes(plain.slice(half.length)))
		)
	);
}

/** Four letters at least: shorter ones are in every password. */
function wordsOf(context: readonly string[], plainLetters: (text: string) => string): string[] {
	return [...OUR_WORDS, ...context]
		.map(plainLetters)
		.flatMap((one) => [one, one.replace(/[^a-z0-9]/g, ''), ...one.split(/[^a-z]+/)])
		.filter((word) => word.length >= 4)
		.sort((a, b) => b.length - a.length);
}

/** How many letters and digits remain of a password without these words, read as they are or with lookalikes. */
function restWithout(plain: string, words: readonly string[]): number {
	return Math.min(
		...[plain, asLetters(plain)].map((text) => {
			let rest = text.replace(/[^a-z0-9]/g, '');
			const before = rest.length;
			for (const word of words) rest = rest.replaceAll(word.replace(/[^a-z0-9]/g, ''), '');
			return rest.length === before ? REST : rest.length;
		})
	);
}

/** What the password is built on: without the digits and signs around, said once when repeated, lookalikes read. */
function kernelsOf(plain: string): string[] {
	const bare = [plain, asLetters(plain)].flatMap((text) => [
		text,
		text.replace(/^[^a-z]+|[^a-z]+$/g, ''),
		text.replace(/[^a-z]/g, ''),
		text.replace(/[^a-z0-9]/g, '')
	]);
	// « marseille2024! » read as letters ends in letters: take the end off first.
	bare.push(asLetters(plain.replace(/^[^a-z]+|[^a-z]+$/g, '')));
	return [...bare, ...bare.map((text) => /^(.+?)\1+$/.exec(text)?.[1] ?? text)].filter(
		(kernel) => kernel.length > 2
	);
}

const asLetters = (plain: string) => Array.from(plain, (sign) => LOOKALIKES[sign] ?? sign).join('');
