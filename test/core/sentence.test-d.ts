import { expectTypeOf, test } from 'vitest';
import { type inWords, type PlacesOf, says } from '../../src/core/sentence';
import type { Refusal } from '../../src/process/refusal';

test('the places of a text are known to its type', () => {
  expectTypeOf<PlacesOf<'At most {most} at once, found {found}.'>>().toEqualTypeOf<'most' | 'found'>();
  expectTypeOf<PlacesOf<'Found none.'>>().toEqualTypeOf<never>();
});

test('a place without a parameter does not compile', () => {
  says('a', 'Found none.');
  says('a', 'Found {n}.', { n: 1 });
  says('a', 'Found {n}.', { n: 1, more: 'than is mentioned' });
  // @ts-expect-error Nothing fills {n}.
  says('a', 'Found {n}.');
  // @ts-expect-error Nothing fills {n}.
  says('a', 'Found {n}.', { m: 1 });
  // @ts-expect-error A parameter is a name, a number or a sentence.
  says('a', 'Found {n}.', { n: true });
});

test('a refusal is a sentence', () => {
  expectTypeOf<Refusal>().toExtend<Parameters<typeof inWords>[0]>();
});
