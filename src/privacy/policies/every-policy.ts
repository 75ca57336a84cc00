import type { Policy } from '../../labels/label-kind';
import { aligned } from './aligned';
import { californiaReferred } from './california-referred';
import { californiaVoluntary } from './california-voluntary';
import { induction } from './induction';
import { knight } from './knight';
import { observation } from './observation';
import { oregon } from './oregon';
import { piic } from './piic';
import { strict } from './strict';
import { supervisory } from './supervisory';
import { transparent } from './transparent';

/** Every policy of the library, `strict` first. */
export const everyPolicy: readonly Policy[] = /* @__PURE__ */ Object.freeze([
  strict,
  knight,
  piic,
  induction,
  aligned,
  transparent,
  observation,
  supervisory,
  oregon,
  californiaVoluntary,
  californiaReferred,
]);
