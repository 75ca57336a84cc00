import * as fc from 'fast-check';
import type * as z from 'zod';
import { kept } from '../core/kept';
import { checksOf, lengthsOf, nodeOf, type SchemaCheck } from './schema-node';

/** Texts that are legal and yet have broken programs. */
const oddTexts = [
  '__proto__',
  'constructor',
  'toString',
  'NaN',
  'null',
  ' ',
  '\u0000',
  '\u2028',
  'İi',
  '👩🏽‍🏫',
  '\ud800',
  '<b>',
  '$1',
  '../x',
];

/** An arbitrary for the texts that a string schema accepts. */
export function anyText(schema: z.ZodType, ids: readonly string[]): fc.Arbitrary<string> {
  const accepts = (text: string) => schema.safeParse(text).success;
  const checks = checksOf(nodeOf(schema));
  const formats = checks.filter((each) => each.check === 'string_format');
  if (formats.length === 0) {
    const { minLength, maxLength } = lengthsOf(checks);
    const odd = oddTexts.filter(accepts);
    return fc
      .oneof(
        { weight: 8, arbitrary: plainText(minLength, maxLength) },
        ...(odd.length > 0 ? [{ weight: 1, arbitrary: fc.constantFrom(...odd) }] : []),
      )
      .filter(accepts);
  }
  const known = ids.filter(accepts);
  const made = textOfFormats(formats).filter(accepts);
  return known.length === 0 ? made : fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: made });
}

/** Any text of such a length. fast-check takes a while to make one, and the lengths are few. */
function plainText(minLength: number, maxLength: number | undefined): fc.Arbitrary<string> {
  const lengths = { minLength, ...(maxLength === undefined ? {} : { maxLength }) };
  return kept(plain, `${minLength} ${maxLength}`, () =>
    fc.oneof({ weight: 4, arbitrary: fc.string(lengths) }, { weight: 1, arbitrary: fc.string({ ...lengths, unit: 'binary' }) }),
  );
}

const plain = new Map<string, fc.Arbitrary<string>>();

function textOfFormats(formats: readonly SchemaCheck[]): fc.Arbitrary<string> {
  const has = (format: string) => formats.some((each) => each.format === format);
  if (has('datetime'))
    return fc.oneof(
      anyMoment,
      anyMoment.map((text) => text.replace('.000Z', 'Z')),
    );
  if (has('date')) return anyMoment.map((text) => text.slice(0, 10));
  if (has('email')) return fc.nat({ max: 9999 }).map((n) => `person${n}@school.example`);
  if (has('url')) return fc.nat({ max: 9999 }).map((n) => `https://school.example/${n}`);
  if (has('uuid') || has('guid')) return fc.uuid();
  return fc.oneof(...formats.map((each) => anyMatching(each.pattern)));
}

const anyMoment = fc
  .date({ min: new Date('2024-01-01T00:00:00Z'), max: new Date('2030-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

/** fast-check draws from a pattern, but for looks ahead and behind; those only forbid, and what they forbid is filtered out. */
function anyMatching(pattern: RegExp | undefined): fc.Arbitrary<string> {
  if (pattern === undefined) return fc.string();
  const source = pattern.source.replace(/\(\?<?[!=](?:[^()]|\([^()]*\))*\)/g, '');
  return kept(matching, `${pattern.flags} ${source}`, () => fc.stringMatching(new RegExp(source, pattern.flags)));
}

const matching = new Map<string, fc.Arbitrary<string>>();
