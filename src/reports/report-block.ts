/** A part of a section: plain text and numbers, and pictures made from them. */
export type ReportBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Names with what is said of each. */
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [name: string, value: string])[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | {
      readonly kind: 'figure';
      /** The text of an SVG. It is shown as a picture, so that nothing in it runs. */
      readonly svg: string;
      /** What it shows, for who cannot see it. */
      readonly description: string;
      readonly caption?: string;
    };

/** A part of a page under a heading of its own. */
export interface ReportSection {
  readonly heading: string;
  readonly blocks: readonly ReportBlock[];
}
