import {
  chiSquareCdf,
  chiSquareQuantile,
  fCdf,
  fQuantile,
  noncentrality,
  noncentralTCdf,
  normalCdf,
  normalQuantile,
  tCdf,
  tQuantile,
} from '../../../src/measures';
import { type Answer, part } from './answers';

type Row = Readonly<Record<'x' | 'p' | 'df' | 'df1' | 'df2' | 'ncp' | 't' | 'cdf', number>>;

const upper = (found: { readonly upper: number }) => found.upper;

const functions: Readonly<Record<string, (row: Row) => unknown>> = {
  pt: ({ x, df }) => part(tCdf(x, df)),
  pt_upper: ({ x, df }) => part(tCdf(x, df), upper),
  pnorm: ({ x }) => part(normalCdf(x)),
  qnorm: ({ p }) => part(normalQuantile(p)),
  pchisq: ({ x, df }) => part(chiSquareCdf(x, df)),
  pchisq_upper: ({ x, df }) => part(chiSquareCdf(x, df), upper),
  pf: ({ x, df1, df2 }) => part(fCdf(x, [df1, df2])),
  qt: ({ p, df }) => part(tQuantile(p, df)),
  qchisq: ({ p, df }) => part(chiSquareQuantile(p, df)),
  qf: ({ p, df1, df2 }) => part(fQuantile(p, [df1, df2])),
  pt_nc: ({ x, df, ncp }) => part(noncentralTCdf(x, df, ncp)),
  ncp_solve: ({ t, df, cdf }) => part(noncentrality(t, df, cdf)),
};

/** The table is in columns: value n belongs to row n of all of them. */
export const distributionsMpmath: Answer = (columns: Readonly<Record<string, readonly number[]>>, id) => ({
  value: rows(columns).map((row) => functions[id]?.(row)),
});

/** The rows of a table in columns. */
export function rows(columns: Readonly<Record<string, readonly number[]>>): readonly Row[] {
  const [first = []] = Object.values(columns);
  return first.map((_, n) => Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, values[n]])) as Row);
}
