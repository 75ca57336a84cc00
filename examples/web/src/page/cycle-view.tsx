import { lazy, Suspense, useState } from 'react';
import type { CyclePage, StepShown } from '../server/cycle-page';
import { useAnswer } from './api';
import { Day } from './day';
import { Heading } from './heading';
import { Steps } from './steps';
import { Story } from './story';

const Chart = lazy(() => import('./chart').then(({ Chart: found }) => ({ default: found })));
const StepForm = lazy(() => import('./step-form').then(({ StepForm: found }) => ({ default: found })));

/** One cycle: its goals, what can be done, and what happened. */
export function CycleView({ id }: { readonly id: string }) {
  const { answer, problem, again } = useAnswer<CyclePage>(`cycles/${id}`);
  const [asked, setAsked] = useState<StepShown>();
  const [news, setNews] = useState('');
  if (problem !== undefined)
    return (
      <>
        <Heading>No cycle</Heading>
        <p role="alert">{problem}</p>
      </>
    );
  if (answer === undefined) return <p>Loading …</p>;
  const kept = async ({ label }: StepShown) => {
    setAsked(undefined);
    await again();
    setNews(`Done: ${label.toLowerCase()}.`);
  };
  return (
    <>
      <Heading>{answer.title}</Heading>
      <Facts page={answer} />
      <p role="status" className="news">
        {news}
      </p>
      <div className="columns">
        <div className="goals">
          {answer.goals.map((goal) => (
            <section key={goal.id} aria-label={`Goal: ${goal.text}`}>
              <h2>{goal.text}</h2>
              <p>{goal.progress}</p>
              {goal.measured.length > 0 && (
                <Suspense fallback={<p className="chart">The chart is loading …</p>}>
                  <Chart spec={goal.chart} measured={goal.measured} />
                </Suspense>
              )}
            </section>
          ))}
        </div>
        <Steps steps={answer.steps} onAsk={setAsked} />
        <Story lines={answer.story} onAsk={setAsked} />
      </div>
      {asked !== undefined && (
        <Suspense>
          <StepForm cycle={id} step={asked} onKept={() => kept(asked)} onClosed={() => setAsked(undefined)} />
        </Suspense>
      )}
    </>
  );
}

function Facts({ page: { id, who, state, since, sessions } }: { readonly page: CyclePage }) {
  return (
    <dl className="facts">
      <div>
        <dt>Who</dt>
        <dd>{who}</dd>
      </div>
      <div>
        <dt>Where it stands</dt>
        <dd>
          {state}
          {since !== undefined && (
            <>
              {' '}
              since <Day on={since} />
            </>
          )}
        </dd>
      </div>
      {sessions !== undefined && (
        <div>
          <dt>Sessions</dt>
          <dd>
            {sessions.count}
            {sessions.count > 0 && `, ${sessions.minutes} minutes together`}
          </dd>
        </div>
      )}
      <div>
        <dt>Privacy</dt>
        <dd>
          <a href={`#/cycles/${id}/sees`}>What you see, and why</a>
        </dd>
      </div>
    </dl>
  );
}
