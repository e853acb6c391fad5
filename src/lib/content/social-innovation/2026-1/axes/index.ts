import type { Axis } from '#lib/domain/questionnaire/definition.ts';
import { s1 } from './s1-need.ts';
import { s2 } from './s2-meaning.ts';
import { s3 } from './s3-creativity.ts';
import { s4 } from './s4-risk.ts';
import { s5 } from './s5-participation.ts';
import { s6 } from './s6-alliances.ts';

export const axes: readonly Axis[] = [s1, s2, s3, s4, s5, s6];
