import { compileGlossary, type Glossary } from '#lib/domain/questionnaire/glossary.ts';
import { typesetDeep } from '#lib/format/typography.ts';
import { method } from './glossary/method.ts';
import { organisations } from './glossary/organisations.ts';
import { partnership } from './glossary/partnership.ts';
import { responsibility } from './glossary/responsibility.ts';

const byTerm = new Intl.Collator('fr', { sensitivity: 'base', ignorePunctuation: true });

/**
 * The words of art of the diagnostics and of the site, in alphabetical order. Compiled once, when the server starts.
 * Not part of a version of a diagnostic: an explanation may be bettered without a new one. Ids are permanent.
 */
export const glossary: Glossary = compileGlossary(
	typesetDeep([...partnership, ...organisations, ...responsibility, ...method]).toSorted((a, b) =>
		byTerm.compare(a.term, b.term)
	)
);
