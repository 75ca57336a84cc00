import { pChart } from '../../../src/measures';
import { type Answer, part } from './answers';

export const spcP: Answer = ({ x, n }: { x: number[]; n: number[] }) => {
  const counts = x.map((reached, i) => ({ reached, of: n[i] ?? 0 }));
  const ends = (options: Parameters<typeof pChart>[1]) =>
    part(pChart(counts, options), ({ points }) => ({ lcl: points.map((point) => point?.limits[0]), ucl: points.map((point) => point?.limits[1]) }));
  return {
    center: part(pChart(counts)),
    limits_unclipped: ends({ clip: false }),
    limits_qcc: ends({ clip: true }),
    laney_sigma_z: part(pChart(counts, { limits: 'laney/rounded-d2' }), ({ sigmaZ }) => sigmaZ),
    laney_limits: ends({ limits: 'laney/rounded-d2', clip: false }),
  };
};
