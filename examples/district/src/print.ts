import { styleText } from 'node:util';
import { type Cell, textTable } from './text-table';
import { wrapText } from './wrap-text';

/** Says something to whoever started the example. */
export interface Print {
  /** A line that begins a part. */
  readonly heading: (text: string) => void;
  /** A text, wrapped. */
  readonly paragraph: (text: string) => void;
  /** Rows under each other, numbers to the right, under titles where there are any. */
  readonly table: (rows: readonly (readonly Cell[])[], titles?: readonly string[]) => void;
}

const indent = '  ';
const widest = 100;

/** Prints to a stream: in bold and dim where it is a terminal that may be coloured, plainly everywhere else. */
export function printTo(stream: NodeJS.WriteStream): Print {
  const width = Math.max(40, Math.min(widest, stream.columns ?? widest)) - indent.length;
  // `styleText` keeps to NO_COLOR, and to whether the stream is a terminal.
  const styled = (style: 'bold' | 'dim', text: string) => styleText(style, text, { stream });
  const lines = (all: readonly string[]) => stream.write(`${all.map((line) => `${indent}${line}`.trimEnd()).join('\n')}\n\n`);
  return {
    heading: (text) => stream.write(`${styled('bold', text)}\n\n`),
    paragraph: (text) => lines(wrapText(text, width)),
    table(rows, titles = []) {
      const { head, body } = textTable(rows, titles, width);
      lines([...head.map((line) => styled('dim', line)), ...body]);
    },
  };
}
