import type { Axis } from '#lib/domain/questionnaire/definition.ts';
import { e1 } from './e1-direction.ts';
import { e2 } from './e2-stakeholders.ts';
import { e3 } from './e3-economy.ts';
import { e4 } from './e4-people.ts';
import { e5 } from './e5-environment.ts';
import { e6 } from './e6-strategy.ts';
import { e7 } from './e7-conduct.ts';
import { e8 } from './e8-evaluation.ts';

export const axes: readonly Axis[] = [e1, e2, e3, e4, e5, e6, e7, e8];
