export { goalChart } from './goal-chart';
export type { ChartedGoal, GoalChartOptions } from './goal-picture';
export type { TotalsChartOptions } from './totals-chart';
export { totalsChart } from './totals-chart';
export type { ChartLayer, ChartSpec, ChartValue } from './vega-lite';
