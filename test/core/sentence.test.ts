import { describe, expect, it } from 'vitest';
import { both, either } from '../../src/core/listing';
import { missing } from '../../src/core/result';
import { inWords, says } from '../../src/core/sentence';

const tooMany = says('goals-at-once', 'At most {most} at once, found {found}.', { most: 1, found: 2 });

describe('a sentence', () => {
  it('has a name, its parameters, and its English with the places filled', () => {
    expect(tooMany).toEqual({
      sentence: 'goals-at-once',
      parameters: { most: 1, found: 2 },
      message: 'At most 1 at once, found 2.',
    });
  });

  it('without places needs no parameters', () => {
    expect(says('empty', 'Found none.')).toEqual({ sentence: 'empty', parameters: {}, message: 'Found none.' });
  });

  it('may know more than its English mentions', () => {
    expect(says('empty', 'Found none.', { found: 0 }).parameters).toEqual({ found: 0 });
  });

  it('shows 0 and the empty text as they are', () => {
    expect(says('a', '[{n}] [{name}]', { n: 0, name: '' }).message).toBe('[0] []');
  });

  it('fills a place wherever it stands, and takes no parameter for a text to be filled', () => {
    expect(says('a', '{n}{n}, {other}', { n: '{other}', other: '$&' }).message).toBe('{other}{other}, $&');
  });

  it('leaves a place that nothing fills as it is, though every object knows such a name', () => {
    expect(inWords(says('a', 'A.'), { a: '{toString} {n}' })).toBe('{toString} {n}');
  });

  it('is a reason of what is missing', () => {
    expect(missing('empty', says('a', 'A.'))).toEqual({ ok: false, reason: 'empty', sentence: 'a', parameters: {}, message: 'A.' });
  });
});

describe('in other words', () => {
  it('is as its catalogue says, with its places filled in any order', () => {
    expect(inWords(tooMany, { 'goals-at-once': 'Gefunden {found}, erlaubt {most}.' })).toBe('Gefunden 2, erlaubt 1.');
  });

  it('is made by a function where a word depends on a number', () => {
    const catalogue = { 'goals-at-once': ({ most }: Readonly<Record<string, string | number>>) => (most === 1 ? 'eins' : 'mehrere') };
    expect(inWords(tooMany, catalogue)).toBe('eins');
  });

  it('is English where the catalogue has none for it', () => {
    expect(inWords(tooMany)).toBe('At most 1 at once, found 2.');
    expect(inWords(tooMany, { other: 'anders' })).toBe('At most 1 at once, found 2.');
    expect(inWords(says('toString', 'A name that every object knows.'), {})).toBe('A name that every object knows.');
  });
});

describe('a sentence in a sentence', () => {
  const inner = says('inner', 'a list of {n}', { n: 3 });
  const outer = says('outer', 'Expected {what}.', { what: inner });

  it('is filled in', () => {
    expect(outer.message).toBe('Expected a list of 3.');
  });

  it('is said in the same words', () => {
    expect(inWords(outer, { inner: 'eine Liste von {n}', outer: 'Erwartet: {what}.' })).toBe('Erwartet: eine Liste von 3.');
    expect(inWords(outer, { outer: 'Erwartet: {what}.' })).toBe('Erwartet: a list of 3.');
  });

  it('reaches a function as words', () => {
    const catalogue = { inner: 'Liste', outer: ({ what }: Readonly<Record<string, string | number>>) => `${what}!` };
    expect(inWords(outer, catalogue)).toBe('Liste!');
  });
});

describe('names in a row', () => {
  it('are joined as English joins them', () => {
    expect(says('a', '{x}', { x: either(['teacher', 'coach', 'principal']) }).message).toBe('teacher or coach or principal');
    expect(says('a', '{x}', { x: both(['teacher', 'coach']) }).message).toBe('teacher and coach');
  });

  it('are joined as a catalogue joins them', () => {
    const german = { 'names/or': '{names} oder {name}', a: '{x}' };
    expect(inWords(says('a', '{x}', { x: either(['teacher', 'coach', 'principal']) }), german)).toBe('teacher oder coach oder principal');
  });

  it('are a name alone where there is one, and nothing where there is none', () => {
    expect([either(['teacher']), both([])]).toEqual(['teacher', '']);
  });
});
