import type { User } from '../server/people';
import type { Due, Week } from '../server/week';
import { useAnswer } from './api';
import { CopyLines } from './copy-lines';
import { Day } from './day';
import { Heading } from './heading';

const whens: readonly (readonly [Due['when'], string])[] = [
  ['overdue', 'Overdue'],
  ['today', 'Today'],
  ['this-week', 'This week'],
  ['later', 'Later'],
];

/** What is due, and all cycles. */
export function WeekView({ user }: { readonly user: User }) {
  const { answer, problem } = useAnswer<Week>('week');
  return (
    <>
      <Heading>This week</Heading>
      {problem !== undefined && <p role="alert">{problem}</p>}
      {answer === undefined ? problem === undefined && <p>Loading …</p> : <WeekShown week={answer} user={user} />}
    </>
  );
}

function WeekShown({ week: { today, due, cycles, shared }, user }: { readonly week: Week; readonly user: User }) {
  if (cycles.length === 0)
    return (
      <p>
        Nothing here is open to you.
        {user.part.as === 'evaluator' &&
          ' What is said in coaching stays out of evaluation, so an evaluator does not even learn whether there is any.'}
      </p>
    );
  return (
    <>
      <p>
        Today is <Day on={today} />.
      </p>
      {due.length === 0 && (
        <p>{user.part.as === 'principal' ? 'What falls due in a cycle is between the teacher and the coach.' : 'Nothing is due.'}</p>
      )}
      {whens.map(([when, title]) => {
        const of = due.filter((each) => each.when === when);
        return (
          of.length > 0 && (
            <section key={when} aria-labelledby={when}>
              <h2 id={when}>{title}</h2>
              <ul className="lines">
                {of.map(({ cycle, who, what, on }) => (
                  <li key={`${cycle} ${what}`}>
                    <a href={`#/cycles/${cycle}`}>{what}</a>
                    <span>{who}</span>
                    <span className={when === 'overdue' ? 'late' : undefined}>
                      {when === 'overdue' ? 'was due ' : 'due '}
                      <Day on={on} />
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
      {shared.length > 0 && (
        <section aria-labelledby="shared">
          <h2 id="shared">Shared with you</h2>
          <ul className="lines">
            {shared.map(({ id, from, text, copy, until }) => (
              <li key={id}>
                <div>
                  <p>{text}</p>
                  <CopyLines lines={copy} title="The whole copy" />
                </div>
                <span>{from}</span>
                <span>
                  until <Day on={until} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="cycles">
        <h2 id="cycles">Cycles</h2>
        <ul className="lines">
          {cycles.map(({ id, title, who, state }) => (
            <li key={id}>
              <a href={`#/cycles/${id}`}>{title}</a>
              <span>{who}</span>
              <span>{state}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
