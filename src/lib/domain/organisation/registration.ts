/** Public numbers of an organisation: of a company, of one of its establishments, of an association. */
export type RegistrationKind = 'siren' | 'siret' | 'rna';

export interface Registration {
	kind: RegistrationKind;
	/** Without spaces, letters in capitals: what is stored. */
	number: string;
}

/** La Poste's SIREN: its establishments are too many for Luhn, and obey a rule of their own (Insee). */
const LA_POSTE = '356000000';

/** A SIREN number: nine digits, spaces allowed, whose Luhn sum is a multiple of ten. */
export function isSiren(typed: string): boolean {
	const digits = compact(typed);
	return /^\d{9}$/.test(digits) && luhnSum(digits) % 10 === 0;
}

/**
 * A SIRET number: fourteen digits, spaces allowed, whose Luhn sum is a multiple of ten; for an establishment of La
 * Poste, the sum of its digits may be a multiple of five instead.
 */
export function isSiret(typed: string): boolean {
	const digits = compact(typed);
	if (!/^\d{14}$/.test(digits) || !isSiren(digits.slice(0, 9))) return false;
	return (
		luhnSum(digits) % 10 === 0 || (digits.startsWith(LA_POSTE) && sumOf([...digits]) % 5 === 0)
	);
}

/** An RNA number: W, then nine digits of which the second may be a letter (Corsica, overseas). No key checks it. */
export function isRna(typed: string): boolean {
	return /^W\d[\dA-Z]\d{7}$/.test(compact(typed));
}

/**
 * Reads a number as typed: only its form is checked, never whether the organisation exists.
 * @returns null when it is none of the three
 */
export function readRegistration(typed: string): Registration | null {
	const number = compact(typed);
	if (isSiren(number)) return { kind: 'siren', number };
	if (isSiret(number)) return { kind: 'siret', number };
	if (isRna(number)) return { kind: 'rna', number };
	return null;
}

/** As people write it: « SIREN 732 829 320 », « SIRET 732 829 320 00074 », « RNA W751000001 ». */
export function formatRegistration(stored: string): string {
	const siren = stored.slice(0, 9).replace(/(\d{3})(?=\d)/g, '$1\u202f');
	if (stored.length === 14) return `SIRET ${siren}\u202f${stored.slice(9)}`;
	return stored.length === 9 ? `SIREN ${siren}` : `RNA ${stored}`;
}

const compact = (typed: string): string => typed.replace(/\s/g, '').toUpperCase();

const sumOf = (digits: readonly string[]): number =>
	digits.reduce((total, digit) => total + Number(digit), 0);

/** Every second digit from the right counts double, and the two digits of a double are added. */
function luhnSum(digits: string): number {
	return [...digits].reverse().reduce((total, digit, index) => {
		const value = index % 2 === 1 ? Number(digit) * 2 : Number(digit);
		return total + (value > 9 ? value - 9 : value);
	}, 0);
}
