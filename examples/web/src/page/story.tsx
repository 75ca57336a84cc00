import type { Told } from '../server/cycle-page';
import { Day } from './day';

/** What happened, the latest first. */
export function Story({ lines }: { readonly lines: readonly Told[] }) {
  return (
    <section aria-labelledby="story">
      <h2 id="story">What happened</h2>
      {lines.length === 0 && <p>Nothing that is open to you.</p>}
      <ol className="story" reversed>
        {lines
          .map((line, n) => ({ ...line, n }))
          .reverse()
          .map(({ n, on, enteredOn, who, text }) => (
            <li key={n}>
              <Day on={on} />
              <p>
                <b>{who}</b> {text}
                {enteredOn !== undefined && (
                  <>
                    , entered on <Day on={enteredOn} />
                  </>
                )}
              </p>
            </li>
          ))}
      </ol>
    </section>
  );
}
