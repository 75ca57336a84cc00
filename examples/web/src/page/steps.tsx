import { useId } from 'react';
import type { StepShown } from '../server/cycle-page';

const groups = [
  ['decide', 'Decide together'],
  ['happened', 'Record what happened'],
  ['course', 'The cycle itself'],
] as const;

interface StepsProps {
  readonly steps: readonly StepShown[];
  readonly onAsk: (step: StepShown) => void;
}

/** What this person could do now: a button each, and under those that are not ready what is missing. */
export function Steps({ steps, onAsk }: StepsProps) {
  return (
    <section aria-labelledby="steps" className="steps">
      <h2 id="steps">What you can do</h2>
      {steps.length === 0 && <p>Nothing: this cycle is the teacher’s and the coach’s.</p>}
      {groups.map(([group, title]) => {
        const of = steps.filter((step) => step.group === group).toSorted((a, b) => Number(b.ready) - Number(a.ready));
        return (
          of.length > 0 && (
            <div key={group}>
              <h3>{title}</h3>
              <ul>
                {of.map((step) => (
                  <StepButton key={`${step.type} ${step.item}`} step={step} onAsk={onAsk} />
                ))}
              </ul>
            </div>
          )
        );
      })}
    </section>
  );
}

/** A button that is not ready stays reachable, so that everybody hears why. */
function StepButton({ step, onAsk }: { readonly step: StepShown; readonly onAsk: (step: StepShown) => void }) {
  const why = useId();
  const { label, about, ready, missing } = step;
  return (
    <li>
      <button type="button" aria-disabled={!ready} aria-describedby={ready ? undefined : why} onClick={() => ready && onAsk(step)}>
        {label}
        {about !== undefined && <small>{about}</small>}
      </button>
      {!ready && (
        <p id={why} className="missing">
          Not yet. {missing.join(' ')}
        </p>
      )}
    </li>
  );
}
