import type { Print } from '../print';
import type { Cell } from '../text-table';

/** A part of what is printed, made before anything of it is. */
export interface Part {
  readonly heading: string;
  readonly blocks: readonly (string | Table)[];
}

interface Table {
  readonly rows: readonly (readonly Cell[])[];
  readonly titles?: readonly string[];
}

export function printPart(print: Print, { heading, blocks }: Part): void {
  print.heading(heading);
  for (const block of blocks) {
    if (typeof block === 'string') print.paragraph(block);
    else print.table(block.rows, block.titles);
  }
}
