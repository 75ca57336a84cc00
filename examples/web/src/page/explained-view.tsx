import type { Explained } from '../server/explained';
import type { LookShown } from '../server/looks';
import { useAnswer } from './api';
import { Day } from './day';
import { Heading } from './heading';
import { Shares } from './shares';

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
      {answer !== undefined && <ExplainedShown id={id} {...answer} />}
    </>
  );
}

function ExplainedShown({ id, policy, sources, columns, rows, looks }: Explained & { readonly id: string }) {
  return (
    <>
      <p>
        This cycle is under the policy <b>{policy}</b>. Each kind of information has a label, and the policy says of each label who sees it.
        Every look, this one too, is written down before anything is shown.
      </p>
      {looks !== undefined && <Shares cycle={id} />}
      {looks !== undefined && <Looks looks={looks} />}
      <h2 id="who-sees">Who sees what</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is to be scrolled by keys too */}
      <section className="scroll" aria-labelledby="who-sees" tabIndex={0}>
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

/** Who has looked at what is one's own. */
function Looks({ looks }: { readonly looks: readonly LookShown[] }) {
  return (
    <>
      <h2 id="looks">Who has looked</h2>
      {looks.length === 0 ? (
        <p>Nobody but you.</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is to be scrolled by keys too
        <section className="scroll" aria-labelledby="looks" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">Who</th>
                <th scope="col">As</th>
                <th scope="col">Shown</th>
                <th scope="col">Denied</th>
                <th scope="col">Last on</th>
                <th scope="col">What was open</th>
              </tr>
            </thead>
            <tbody>
              {looks.map(({ who, as, shown, denied, lastOn, open }) => (
                <tr key={`${who} ${as}`}>
                  <th scope="row">{who}</th>
                  <td>{as}</td>
                  <td>{shown}</td>
                  <td>{denied}</td>
                  <td>
                    <Day on={lastOn} />
                  </td>
                  <td>{open}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}
