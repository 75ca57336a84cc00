/** One value of a chart's data, or one setting of it: plain JSON. */
export type ChartValue = string | number | boolean | null | readonly ChartValue[] | { readonly [key: string]: ChartValue };

/** One layer of a chart: a mark, how the data drive it, and the data. */
export interface ChartLayer {
  /** What the layer shows, for who reads the specification. */
  readonly name: string;
  readonly data: { readonly values: readonly { readonly [field: string]: string | number }[] };
  readonly mark: { readonly type: 'area' | 'bar' | 'line' | 'point' | 'rect' | 'rule' | 'text'; readonly [setting: string]: ChartValue };
  readonly encoding: { readonly [channel: string]: ChartValue };
}

/** The part of a Vega-Lite specification that this library writes. Any Vega-Lite 6 draws it. */
export interface ChartSpec {
  readonly $schema: 'https://vega.github.io/schema/vega-lite/v6.json';
  readonly title: { readonly text: string; readonly subtitle?: string };
  /** What the chart shows, in words, for who cannot see it. */
  readonly description: string;
  readonly width: number | 'container';
  readonly height: number;
  readonly layer: readonly ChartLayer[];
  readonly config: { readonly [part: string]: ChartValue };
}
