import { describe, expect, it } from 'vitest';
import { isDatabaseUnavailable } from './errors.ts';

const coded = (code: string) => Object.assign(new Error('oups'), { code });

describe('is the database away?', () => {
	it.each(['ECONNREFUSED', 'ECONNRESET', '57P01', '57P03', '53300', '08006'])(
		'yes, with %s',
		(code) => {
			expect(isDatabaseUnavailable(coded(code))).toBe(true);
		}
	);

	it.each([
		'Connection terminated unexpectedly',
		'Connection terminated due to connection timeout',
		'timeout exceeded when trying to connect',
		'Client has encountered a connection error and is not queryable'
	])('yes, with « %s »', (message) => {
		expect(isDatabaseUnavailable(new Error(message))).toBe(true);
	});

	it('yes, when it hides in a cause or among several', () => {
		const cause = coded('ECONNREFUSED');
		expect(isDatabaseUnavailable(new Error('outer', { cause }))).toBe(true);
		expect(isDatabaseUnavailable(new AggregateError([new Error('x'), cause]))).toBe(true);
	});

	it.each([coded('23505'), coded('42601'), new TypeError('x'), 'ECONNREFUSED', null, undefined])(
		'no, with %s',
		(error) => {
			expect(isDatabaseUnavailable(error)).toBe(false);
		}
	);
});
