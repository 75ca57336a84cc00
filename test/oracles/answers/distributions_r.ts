import {
  betaQuantile,
  chiSquareCdf,
  chiSquareQuantile,
  fCdf,
  fQuantile,
  noncentralTCdf,
  normalCdf,
  normalQuantile,
  tCdf,
  tQuantile,
} from '../../../src/measures';
import { type Answer, part } from './answers';
import { rows } from './distributions_mpmath';

type Row = ReturnType<typeof rows>[number] & { readonly a: number; readonly b: number };

const functions: Readonly<Record<string, (row: Row) => unknown>> = {
  '01': ({ p, df }) => part(tQuantile(p, df)),
  '02': ({ x, df }) => part(tCdf(x, df)),
  '03': ({ p }) => part(normalQuantile(p)),
  '04': ({ x }) => part(normalCdf(x)),
  '05': ({ p, df }) => part(chiSquareQuantile(p, df)),
  '06': ({ x, df }) => part(chiSquareCdf(x, df)),
  '07': ({ x, df }) => part(chiSquareCdf(x, df), ({ upper }) => upper),
  '08': ({ p, df1, df2 }) => part(fQuantile(p, [df1, df2])),
  '09': ({ x, df1, df2 }) => part(fCdf(x, [df1, df2])),
  '10': ({ x, df, ncp }) => part(noncentralTCdf(x, df, ncp)),
  '11': ({ p, a, b }) => part(betaQuantile(p, a, b)),
};

export const distributionsR: Answer = (columns, id) => ({ value: rows(columns).map((row) => functions[id.slice(-2)]?.(row as Row)) });
