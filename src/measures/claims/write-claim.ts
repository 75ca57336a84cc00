import type { Result } from '../../core/result';
import type { Sentence } from '../../core/sentence';
import { type ClaimWords, claimSentences, countedWords, levelWords, unitWords } from './claim-sentences';
import type { ClaimDesign, ClaimVerbs, EvidenceClaim } from './evidence-claim';
import { type ClaimReason, isCausal, readClaim } from './read-claim';

/** A claim in words. */
export interface WrittenClaim {
  /** The sentence, of a closed set; `inWords` says it in another language. */
  readonly value: Sentence;
  /** Whether it says that coaching did something. */
  readonly causal: boolean;
  readonly n: number;
  readonly method: `claim/${ClaimDesign}`;
}

/**
 * Writes what a claim says, in one sentence of a closed set: it names the design, how many, and the interval, and adds what the design leaves open. That
 * coaching raised or lowered something can only be said beside a comparison: anything else does not compile, and is refused where it was parsed.
 *
 * @param claim - The level, the design with a verb that it has, how many, the effect and its interval.
 * @returns The sentence, numbers in three digits; or why the claim cannot be made, as `readClaim` says it.
 * @example
 * const claim = { level: 'practice', design: 'randomized', verb: 'raised', n: 59, counted: 'teachers',
 *   effect: { value: 0.59, unit: 'standard-deviations' }, interval: { low: 0.2, high: 0.98, level: 0.95 } } as const;
 * const written = writeClaim(claim);
 * written.ok && written.value.message; // => 'In a randomized comparison of 59 teachers, coaching raised teaching practice by 0.59 standard deviations (95% interval: 0.2 to 0.98).'
 * @see Guskey (2000), Evaluating Professional Development, chapter 9; Shadish, Cook and Campbell (2002), Experimental and Quasi-Experimental Designs, chapter 1
 */
export function writeClaim(claim: EvidenceClaim): Result<WrittenClaim, ClaimReason> {
  const read = readClaim(claim);
  if (!read.ok) return read;
  const { level, design, verb, n, counted, effect, interval } = read.claim;
  // What lowers by 0.3 is not said to lower by -0.3.
  const [value, low, high] =
    verb === 'lowered' ? [-effect.value, -interval.high, -interval.low] : [effect.value, interval.low, interval.high];
  const words: ClaimWords = {
    what: levelWords[level],
    n,
    counted: countedWords[counted],
    value: threeDigits(value),
    unit: unitWords[effect.unit],
    low: threeDigits(low),
    high: threeDigits(high),
    percent: Number((100 * interval.level).toPrecision(12)),
  };
  // The compiler does not see that verb and design belong together, which was asked above.
  const sentences: Readonly<Partial<Record<ClaimVerbs[ClaimDesign], (words: ClaimWords) => Sentence>>> = claimSentences[design];
  const sentence = sentences[verb]?.(words) as Sentence;
  return { ok: true, value: sentence, causal: isCausal(verb), n, method: `claim/${design}` };
}

function threeDigits(value: number): number {
  const rounded = Number(value.toPrecision(3));
  return Number.isFinite(rounded) ? rounded : value;
}
