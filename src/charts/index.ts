export { goalChart } from './goal-chart';
export type { ChartedGoal, GoalChartOptions } from './goal-picture';
export type { ChartLayer, ChartSpec, ChartValue } from './vega-lite';
