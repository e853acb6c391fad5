import type { Axis } from '#lib/domain/questionnaire/definition.ts';
import { a1 } from './a1-purpose.ts';
import { a2 } from './a2-territory.ts';
import { a3 } from './a3-offer.ts';
import { a4 } from './a4-model.ts';
import { a5 } from './a5-governance.ts';
import { a6 } from './a6-agreement.ts';
import { a7 } from './a7-relation.ts';
import { a8 } from './a8-evaluation.ts';

export const axes: readonly Axis[] = [a1, a2, a3, a4, a5, a6, a7, a8];
