import { isDemo } from '#lib/server/demo.ts';
import type { LayoutServerLoad } from './$types';

/** The banner of the demo, on every page. */
export const load: LayoutServerLoad = () => ({ isDemo: isDemo() });
