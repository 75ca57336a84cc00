/** How far something has come. */
export interface Progress {
  /** Says that this much more is done. */
  readonly advance: (by: number) => void;
  /** Takes the bar away. */
  readonly done: () => void;
}

/** Begins to show how far something has come, of a total in a unit of its own. */
export type ShowProgress = (what: string, total: number) => Progress;

const barLength = 30;
const everyMs = { terminal: 80, file: 1000 };

/** Shows progress as a bar on one line of a terminal; elsewhere as a line now and then, and as none where it is soon done. */
export function progressOn(stream: NodeJS.WriteStream): ShowProgress {
  return (what, total) => {
    let sum = 0;
    let shownAt = performance.now();
    const show = () => {
      const share = total > 0 ? Math.min(1, sum / total) : 1;
      const percent = `${Math.floor(share * 100)} %`;
      const filled = Math.round(share * barLength);
      const bar = `${'#'.repeat(filled)}${'.'.repeat(barLength - filled)}`;
      stream.write(stream.isTTY ? `\r\x1b[K${what}  ${bar}  ${percent}` : `${what}: ${percent}\n`);
    };
    return {
      advance(by) {
        sum += by;
        const now = performance.now();
        if (now - shownAt < (stream.isTTY ? everyMs.terminal : everyMs.file)) return;
        shownAt = now;
        show();
      },
      done() {
        if (stream.isTTY) stream.write('\r\x1b[K');
      },
    };
  };
}
