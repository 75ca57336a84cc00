import { type Sentence, says } from '../core/sentence';

/** How many measurements there are, in words. */
export function measurementCount(n: number): Sentence {
  return n === 1 ? says('measurements/one', '1 measurement') : says('measurements/many', '{n} measurements', { n });
}
