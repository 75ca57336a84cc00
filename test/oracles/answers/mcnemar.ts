import { type McnemarVariant, mcnemarTest, pairedShareDifference } from '../../../src/measures';
import { type Answer, part } from './answers';

/** The table takes the first time less the second: the first is handed in as what came after. */
export const mcnemar: Answer = ({ a, b, c, d, level }: Readonly<Record<'a' | 'b' | 'c' | 'd' | 'level', number>>) => {
  const shares = { both: a, onlyAfter: b, onlyBefore: c, neither: d };
  const difference = pairedShareDifference(shares, { level });
  const test = (variant: McnemarVariant) => mcnemarTest(shares, { variant });
  return {
    chisq_cc: part(test('chi-square-corrected'), ({ chiSquare }) => chiSquare),
    p_cc: part(test('chi-square-corrected')),
    chisq: part(test('chi-square'), ({ chiSquare }) => chiSquare),
    p: part(test('chi-square')),
    p_exact: part(test('exact')),
    p_midp: part(test('mid-p')),
    diff: part(difference),
    newcombe_paired: part(difference, ({ interval }) => interval),
    odds_ratio: part(difference, ({ oddsRatio }) => oddsRatio),
  };
};
