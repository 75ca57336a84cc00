import type { Explained } from '../server/explained';
import { useAnswer } from './api';
import { Heading } from './heading';

/** What somebody sees of a cycle, field by field, and by which policy. */
export function ExplainedView({ id }: { readonly id: string }) {
  const { answer, problem } = useAnswer<Explained>(`cycles/${id}/explained`);
  return (
    <>
      <Heading>What you see, and why</Heading>
      <p>
        <a href={`#/cycles/${id}`}>Back to the cycle</a>
      </p>
      {problem !== undefined && <p role="alert">{problem}</p>}
      {answer !== undefined && <ExplainedShown {...answer} />}
    </>
  );
}

function ExplainedShown({ policy, sources, columns, rows }: Explained) {
  return (
    <>
      <p>
        This cycle is under the policy <b>{policy}</b>. Each kind of information has a label, and the policy says of each label who sees it.
        Every look, this one too, is written down before anything is shown.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is to be scrolled by keys too */}
      <section className="scroll" aria-label="Who sees what" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Label</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ field, label, cells }) => (
              <tr key={`${field} ${label}`}>
                <th scope="row">{field}</th>
                <td>{label}</td>
                {cells.map((cell, n) => (
                  <td key={columns[n]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <h2>What the policy rests on</h2>
      <ul>
        {sources.map((source) => (
          <li key={source}>{source}</li>
        ))}
      </ul>
    </>
  );
}
