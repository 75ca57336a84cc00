import { type Sentence, says } from './sentence';

/** Names of which one is meant: `teacher or coach`. */
export function either(names: readonly string[]): string | Sentence {
  const [first = '', ...others] = names;
  return others.reduce<string | Sentence>((names, name) => says('names/or', '{names} or {name}', { names, name }), first);
}

/** Names that are all meant: `teacher and coach`. */
export function both(names: readonly string[]): string | Sentence {
  const [first = '', ...others] = names;
  return others.reduce<string | Sentence>((names, name) => says('names/and', '{names} and {name}', { names, name }), first);
}
