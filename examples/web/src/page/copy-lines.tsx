import type { CopyLine } from '../server/shares';

/** All that a copy holds, to be opened. */
export function CopyLines({ lines, title }: { readonly lines: readonly CopyLine[]; readonly title: string }) {
  return (
    <details>
      <summary>{title}</summary>
      <dl className="copy">
        {lines.map(({ title: name, words }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
