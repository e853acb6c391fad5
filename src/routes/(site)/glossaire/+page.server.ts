import { glossaryView } from '#lib/presentation/glossary-view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ letters: glossaryView() });
