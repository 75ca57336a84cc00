import { gasT } from '../../../src/goals';
import { type Answer, part } from './answers';

export const gasTAnswers: Answer = ({ attainment, weights, rho }) => ({
  T: part(
    gasT(
      attainment.map((level: number, n: number) => ({ level, weight: weights[n] })),
      { rho },
    ),
  ),
});
