import { shareDifference, shareEffect, shareRatio, shareTest } from '../../../src/measures';
import { type Answer, part } from './answers';

export const proportionDiff: Answer = ({ x1, n1, x2, n2, level }: Readonly<Record<'x1' | 'n1' | 'x2' | 'n2' | 'level', number>>) => {
  const shares = { treated: { reached: x1, of: n1 }, comparison: { reached: x2, of: n2 } };
  const difference = shareDifference(shares, { level });
  const [risk, odds] = [shareRatio(shares, 'risk-ratio', { level }), shareRatio(shares, 'odds-ratio', { level })];
  const chiSquare = shareTest(shares, { variant: 'chi-square' });
  return {
    rd: part(difference),
    rd_var_wald: part(difference, ({ variance }) => variance),
    newcombe: part(difference, ({ interval }) => interval),
    log_rr: part(risk, ({ log }) => log.value),
    log_rr_var: part(risk, ({ log }) => log.variance),
    log_or: part(odds, ({ log }) => log.value),
    log_or_var: part(odds, ({ log }) => log.variance),
    cox_d: part(shareEffect(shares, 'cox')),
    cohen_h: part(shareEffect(shares, 'cohen-h')),
    chisq: part(chiSquare, (found) => found.chiSquare),
    p_chisq: part(chiSquare),
    fisher_p: part(shareTest(shares)),
    nnt: part(difference, ({ perOneMore }) => perOneMore),
  };
};
