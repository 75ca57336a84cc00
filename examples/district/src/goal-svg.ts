import type { ChartSpec } from 'coaching-cycles/charts';
import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';

/** Draws a chart's specification as SVG. */
export async function svgOf(spec: ChartSpec): Promise<string> {
  // The library writes plain JSON; Vega-Lite's own type says the same in more words.
  const view = new View(parse(compile(spec as unknown as TopLevelSpec).spec), { renderer: 'none' });
  try {
    return await view.toSVG();
  } finally {
    view.finalize();
  }
}
