import { expect, it } from 'vitest';
import { MARKER_PATHS, MAX_SERIES, SERIES_STYLES, seriesStyle } from './radar-series.ts';

it('tells five series apart without their colour: no dash and no marker comes twice', () => {
	expect(MAX_SERIES).toBe(5);
	expect(new Set(SERIES_STYLES.map(({ dash }) => dash.join(' '))).size).toBe(5);
	expect(new Set(SERIES_STYLES.map(({ marker }) => MARKER_PATHS[marker])).size).toBe(5);
	expect(() => seriesStyle(5)).toThrow(RangeError);
});
