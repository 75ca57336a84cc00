import { costEffectiveness, netBenefit } from '../../../src/measures';
import { type Answer, part } from './answers';

export const icerFieller: Answer = ({ dCost, dEffect, varCost, varEffect, cov, wtp, level }: Record<string, number>) => {
  const difference = { cost: dCost, effect: dEffect, costVariance: varCost, effectVariance: varEffect, covariance: cov } as Readonly<
    Record<'cost' | 'effect' | 'costVariance' | 'effectVariance' | 'covariance', number>
  >;
  const found = costEffectiveness(difference, { level: level as number });
  const net = netBenefit(difference, wtp as number);
  return {
    icer: part(found, ({ ratio }) => ratio),
    fieller: part(found, ({ interval }) => interval ?? [null, null]),
    fieller_bounded: part(found, ({ set }) => set.kind === 'between'),
    nmb: part(net),
    nmb_se: part(net, ({ standardError }) => standardError),
  };
};
