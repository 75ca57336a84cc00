import type { Catalogue, Sentence } from '../../src/core/sentence';
import { english, type SentenceName } from '../../src/sentences';

/** A language that nobody speaks: English between brackets, with marks on its letters. What has none of both was never said by a catalogue. */
export const pseudo: Catalogue = Object.fromEntries(Object.entries(english).map(([name, text]) => [name, `⟦${marked(text)}⟧`]));

/** The same, and `heard` learns the name of each sentence that is said. */
export function hearing(heard: Set<string>): Catalogue {
  const said = Object.entries(pseudo).map(([name, words]) => [
    name,
    (parameters: Readonly<Record<string, string | number>>) => {
      heard.add(name);
      return String(words).replace(/\{(\w+)\}/g, (_, place) => String(parameters[place]));
    },
  ]);
  return Object.fromEntries(said);
}

/** Marks the letters of a text, places aside. */
function marked(text: string): string {
  return text.replace(/\{\w+\}|[aeiouAEIOU]/g, (found) => (found.length > 1 ? found : `${found}\u0301`.normalize('NFC')));
}

/** The letters that no catalogue said: those outside of all brackets. The record's own words are `Ѫ`, and are no letters here. */
export function unsaid(text: string): string {
  let rest = text;
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(/⟦[^⟦⟧]*⟧/g, '');
  }
  return rest.replace(/[^\p{L}]|Ѫ/gu, '');
}

/** Whatever bears a message, anywhere in an answer. */
export function messagesIn(value: unknown): readonly Sentence[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(messagesIn);
  return 'message' in value ? [value as Sentence, ...inner] : inner;
}

export function isSentenceName(name: string): name is SentenceName {
  return Object.hasOwn(english, name);
}
