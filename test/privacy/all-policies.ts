import type { Policy } from '../../src/labels/label-kind';
import * as privacy from '../../src/privacy/index';

/** Every policy that the library has. */
export const allPolicies: readonly Policy[] = Object.values(privacy as Readonly<Record<string, unknown>>).filter(
  (each): each is Policy => typeof each === 'object' && each !== null && 'table' in each,
);
