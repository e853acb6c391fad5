import { signedInSpace } from '#lib/server/http/signed-in-space.ts';
import type { LayoutServerLoad } from './$types';

/** Not a guard: each page and action calls its own. */
export const load: LayoutServerLoad = ({ locals }) => signedInSpace(locals);
