import type { StepShown, Told } from '../server/cycle-page';
import { Day } from './day';

interface StoryProps {
  readonly lines: readonly Told[];
  readonly onAsk: (step: StepShown) => void;
}

/** What happened, the latest first. What one entered oneself can be put right and struck. */
export function Story({ lines, onAsk }: StoryProps) {
  return (
    <section aria-labelledby="story">
      <h2 id="story">What happened</h2>
      {lines.length === 0 && <p>Nothing that is open to you.</p>}
      <ol className="story" reversed>
        {lines
          .map((line, n) => ({ ...line, n }))
          .reverse()
          .map(({ n, on, enteredOn, who, text, corrections }) => (
            <li key={n}>
              <Day on={on} />
              <p>
                <b>{who}</b> {text}
                {enteredOn !== undefined && (
                  <>
                    , entered on <Day on={enteredOn} />
                  </>
                )}
                {corrections.map((step) => (
                  <button key={step.type} type="button" className="quiet" aria-label={`${step.label}: ${text}`} onClick={() => onAsk(step)}>
                    {step.label}
                  </button>
                ))}
              </p>
            </li>
          ))}
      </ol>
    </section>
  );
}
