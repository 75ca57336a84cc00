import type { Policy } from '../../labels/label-kind';
import { freeze } from '../freeze';

/** A policy of the library, frozen through and through. It is made by a function, so that a bundler leaves out what nobody uses. */
export function shipped<const P extends Policy>(make: () => P): P {
  return freeze(make());
}
