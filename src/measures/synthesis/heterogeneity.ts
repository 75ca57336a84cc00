import { logIncompleteGamma } from '../distributions/incomplete-gamma';
import type { Weighted } from './weighted';

/** How differently studies found, beside what chance within each would bring. */
export interface Heterogeneity {
  /** Cochran's Q: the weighted sum of squared distances from the mean under equal effects. */
  readonly q: number;
  /** k - 1. */
  readonly degreesOfFreedom: number;
  /** How often Q would be as large or larger if all true effects were equal. Large with few studies, whatever is true. */
  readonly p: number;
  /** Which share of the variation is between studies, from 0 to 1: (Q - (k - 1)) / Q, and tau² / (tau² + typical variance). */
  readonly i2: { readonly fromQ: number; readonly fromBetween: number };
  /** How many times as much the effects vary as under equal effects: Q / (k - 1), and tau² / typical variance + 1. */
  readonly h2: { readonly fromQ: number; readonly fromBetween: number };
}

/** The heterogeneity of what was found under equal effects, and a variance between studies. */
export function heterogeneityOf({ q, trace }: Pick<Weighted, 'q' | 'trace'>, k: number, between: number): Heterogeneity {
  const degreesOfFreedom = k - 1;
  // Higgins and Thompson (2002), Statistics in Medicine 21(11), 1539-1558, equation 9.
  const typical = degreesOfFreedom / trace;
  // The upper tail of χ²; where Q is no finite number, neither is it.
  const tail = Number.isFinite(q) ? Math.exp(logIncompleteGamma(degreesOfFreedom / 2, q / 2).upper) : q;
  const p = q === 0 ? 1 : tail;
  return {
    q,
    degreesOfFreedom,
    p,
    i2: { fromQ: q === 0 ? 0 : Math.max(0, (q - degreesOfFreedom) / q), fromBetween: between / (between + typical) },
    h2: { fromQ: q / degreesOfFreedom, fromBetween: between / typical + 1 },
  };
}
