/**
 * Colors that people with any color vision tell apart, from Okabe and Ito (2008), Color Universal Design,
 * https://jfly.uni-koeln.de/color/. None carries a meaning alone: dashes, shapes and words do too.
 */
export const chartColors = { measured: '#0072B2', target: '#D55E00', projected: '#009E73', baseline: '#595959', aim: '#595959' } as const;

const ink = '#222222';

/** Letters large enough to read, dark on white, and a quiet grid. */
export const chartConfig = {
  background: '#FFFFFF',
  font: 'system-ui, sans-serif',
  axis: { labelFontSize: 13, titleFontSize: 13, labelColor: ink, titleColor: ink, titleFontWeight: 'normal', gridColor: '#E3E3E3' },
  title: { fontSize: 16, subtitleFontSize: 13, color: ink, subtitleColor: ink, anchor: 'start', offset: 12 },
  legend: { labelFontSize: 13, labelColor: ink, orient: 'bottom', symbolSize: 200, symbolStrokeWidth: 2 },
  text: { fontSize: 13, color: ink },
  view: { stroke: null },
} as const;
