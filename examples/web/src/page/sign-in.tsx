import { useState } from 'react';
import type { User } from '../server/people';
import { request, useAnswer } from './api';
import { Heading } from './heading';

const parts = [
  ['teacher', 'Teachers'],
  ['coach', 'Coaches'],
  ['principal', 'Principal'],
  ['evaluator', 'Evaluator'],
] as const;

/** The list of those who can be played. */
export function SignIn({ onSignedIn }: { readonly onSignedIn: () => Promise<void> }) {
  const { answer: people = [], problem } = useAnswer<readonly User[]>('people');
  const [refused, setRefused] = useState<string>();
  const choose = async (person: string) => {
    try {
      await request('session', 'POST', { person });
      await onSignedIn();
    } catch (thrown) {
      setRefused((thrown as Error).message);
    }
  };
  return (
    <main className="narrow">
      <Heading>Who are you?</Heading>
      <p>
        Everybody here is invented. You choose who you are so that you can see coaching from each side;{' '}
        <strong>a real app proves it</strong>, with its own sign-in. The same cycle looks different to each of them.
      </p>
      {[problem, refused].map(
        (each) =>
          each !== undefined && (
            <p key={each} role="alert">
              {each}
            </p>
          ),
      )}
      {parts.map(([part, title]) => (
        <section key={part} aria-labelledby={part}>
          <h2 id={part}>{title}</h2>
          <ul className="people">
            {people
              .filter((user) => user.part.as === part)
              .map(({ id, name }) => (
                <li key={id}>
                  <button type="button" onClick={() => choose(id)}>
                    {name}
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </main>
  );
}
