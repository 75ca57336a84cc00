/**
 * What a sentence speaks of: names, numbers and days, or another sentence. Never what a person wrote, but in reports and charts of it.
 */
export type SentenceParameters = Readonly<Record<string, string | number | Sentence>>;

/** A sentence of the library, in English, with the name and the parameters by which a catalogue says it in other words. */
export interface Sentence {
  /** Its name, such as `goals-at-once`: never another sentence's. */
  readonly sentence: string;
  readonly parameters: SentenceParameters;
  /** In English. */
  readonly message: string;
}

/** One sentence in other words: with `{places}` for parameters, or made of them by a function. */
export type Words = string | ((parameters: Readonly<Record<string, string | number>>) => string);

/** Sentences in another language or in other words, by name. */
export type Catalogue = Readonly<Record<string, Words>>;

/** The `{places}` of a text. */
export type PlacesOf<Text extends string> = Text extends `${string}{${infer Place}}${infer Rest}` ? Place | PlacesOf<Rest> : never;

/** What a text asks for: a parameter for each of its places, and as many more as a catalogue may want. */
export type ParametersOf<Text extends string> = [PlacesOf<Text>] extends [never]
  ? [parameters?: SentenceParameters]
  : [parameters: { readonly [Place in PlacesOf<Text>]: SentenceParameters[string] } & SentenceParameters];

/**
 * Makes a sentence of its name, its English with `{places}`, and its parameters. Name and English are written as literals, so that all sentences can
 * be collected for who translates them; a place without a parameter does not compile.
 *
 * @param sentence - The name; of one text only.
 * @param english - The text, with a place in braces for each parameter that it mentions.
 * @param parameters - What the places stand for.
 * @returns The sentence, with its places filled.
 * @example
 * says('goals-at-once', 'At most {most} at once, found {found}.', { most: 1, found: 2 }).message; // => 'At most 1 at once, found 2.'
 */
export function says<const Text extends string>(sentence: string, english: Text, ...parameters: ParametersOf<Text>): Sentence;
export function says(sentence: string, english: string, parameters: SentenceParameters = {}): Sentence {
  return { sentence, parameters, message: fill(english, parameters) };
}

/**
 * Answers a sentence in the words of a catalogue, and in English where the catalogue has none for it.
 *
 * @param sentence - A refusal, a reason, or whatever else bears a sentence.
 * @param catalogue - The words, by the sentence's name.
 * @returns The text, with its places filled. A place without a parameter stays as it is.
 * @example
 * const tooMany = says('goals-at-once', 'At most {most} at once.', { most: 1 });
 * inWords(tooMany, { 'goals-at-once': 'Höchstens {most} auf einmal.' }); // => 'Höchstens 1 auf einmal.'
 */
export function inWords(sentence: Sentence, catalogue: Catalogue = {}): string {
  const { sentence: name, parameters, message } = sentence;
  const words = Object.hasOwn(catalogue, name) ? catalogue[name] : undefined;
  if (words === undefined) return message;
  const said = Object.entries(parameters).map(([place, value]) => [place, typeof value === 'object' ? inWords(value, catalogue) : value]);
  // A catalogue is somebody else's, and may name what every object has.
  const spoken: Readonly<Record<string, string | number>> = Object.assign(Object.create(null), Object.fromEntries(said));
  return typeof words === 'string' ? fill(words, spoken) : words(spoken);
}

function fill(text: string, parameters: SentenceParameters): string {
  return text.replace(/\{(\w+)\}/g, (whole, place: string) => {
    const value = parameters[place] ?? whole;
    // A name or a number has no message of its own.
    return (value as Sentence).message ?? `${value}`;
  });
}
