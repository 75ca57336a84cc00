import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { valuesNotFinite } from '../no-answer';
import { claimSentences, countedWords, levelWords, unitWords } from './claim-sentences';
import type { CausalVerb, EvidenceClaim } from './evidence-claim';

export type ClaimReason = 'unknown-word' | 'causal-without-comparison' | 'not-a-count' | 'not-finite' | 'out-of-range' | 'interval-holds-0';

/**
 * Answers whether something parsed is a claim that its design can bear: the same that the compiler asks of one that is written in code.
 *
 * @param value - Anything, such as parsed JSON.
 * @returns The claim; or `unknown-word` (a level, design, verb, unit or thing counted that there is not), `causal-without-comparison`, `not-a-count`, `not-finite`,
 *   `out-of-range` (the confidence, or an interval that does not hold the value), `interval-holds-0` (a causal verb whose interval does not lie on its side of 0).
 * @example
 * const claim = { level: 'outcomes', design: 'before-after', verb: 'raised', n: 40, counted: 'students',
 *   effect: { value: 0.3, unit: 'standard-deviations' }, interval: { low: 0.1, high: 0.5, level: 0.95 } };
 * const read = readClaim(claim);
 * !read.ok && read.reason; // => 'causal-without-comparison'
 * @see Guskey (2000), Evaluating Professional Development, chapter 9; Shadish, Cook and Campbell (2002), Experimental and Quasi-Experimental Designs, chapter 1
 */
export function readClaim(value: unknown): Result<{ readonly claim: EvidenceClaim }, ClaimReason> {
  const { level, design, verb, n, counted, effect, interval } = fieldsOf(value);
  const { value: size, unit } = fieldsOf(effect);
  const { low, high, level: confidence } = fieldsOf(interval);
  if (!has(claimSentences, design) || !has(levelWords, level) || !has(unitWords, unit) || !has(countedWords, counted))
    return missing('unknown-word', says('claim/unknown-word', 'Expected words of the closed set of claims, found another.'));
  if (!has(claimSentences[design], verb))
    return isCausal(verb)
      ? missing(
          'causal-without-comparison',
          says('claim/causal-without-comparison', 'Expected a design with a comparison for what coaching did, found one without.'),
        )
      : missing('unknown-word', says('claim/unknown-word', 'Expected words of the closed set of claims, found another.'));
  if (!Number.isSafeInteger(n) || Number(n) < 2)
    return missing('not-a-count', says('claim/not-a-count', 'Expected a whole number of 2 or more, found something else.'));
  if (!isNumber(size) || !isNumber(low) || !isNumber(high) || !isNumber(confidence)) return valuesNotFinite();
  if (!(confidence > 0 && confidence < 1 && low <= size && size <= high))
    return missing(
      'out-of-range',
      says('claim/interval', 'Expected an interval that holds the value, with a level strictly between 0 and 1.'),
    );
  if ((verb === 'raised' && !(low > 0)) || (verb === 'lowered' && !(high < 0)))
    return missing(
      'interval-holds-0',
      says('claim/interval-holds-0', 'Expected an interval on the side of 0 that the verb says, found another.'),
    );
  const claim = { level, design, verb, n, counted, effect: { value: size, unit }, interval: { low, high, level: confidence } };
  return { ok: true, claim: claim as EvidenceClaim };
}

/** Whether a verb says that coaching did something. */
export function isCausal(verb: unknown): verb is CausalVerb {
  return verb === 'raised' || verb === 'lowered';
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function has<Table extends object>(table: Table, key: unknown): key is keyof Table {
  return typeof key === 'string' && Object.hasOwn(table, key);
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
