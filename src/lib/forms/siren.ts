/** A SIREN number: nine digits, spaces allowed, whose Luhn sum is a multiple of ten. */
export function isSiren(text: string): boolean {
	const digits = text.replace(/\s/g, '');
	if (!/^\d{9}$/.test(digits)) return false;
	const sum = [...digits]
		.map(Number)
		.map((digit, index) => (index % 2 === 1 ? digit * 2 : digit))
		.reduce((total, value) => total + (value > 9 ? value - 9 : value), 0);
	return sum % 10 === 0;
}
