import { useEffect, useState } from 'react';
import type { User } from '../server/people';
import { request, useAnswer } from './api';
import { CycleView } from './cycle-view';
import { ExplainedView } from './explained-view';
import { SignIn } from './sign-in';
import { WeekView } from './week-view';

/** Whoever is signed in sees the page that the address names. */
export function App() {
  const { answer: user, problem, again } = useAnswer<User | null>('session');
  const [, page = '', id = '', part] = useHash().split('/');
  if (problem !== undefined)
    return (
      <main>
        <p role="alert">{problem}</p>
      </main>
    );
  if (user === undefined) return null;
  if (user === null) return <SignIn onSignedIn={again} />;
  const signOut = async () => {
    await request('session', 'DELETE');
    window.location.hash = '';
    await again();
  };
  return (
    <>
      <button type="button" className="skip" onClick={toMain}>
        Skip to the content
      </button>
      <header className="bar">
        <nav aria-label="Main">
          <a href="#/" aria-current={page === '' ? 'page' : undefined}>
            This week
          </a>
        </nav>
        <p>
          {user.name}, {user.part.as}
        </p>
        <button type="button" className="quiet" onClick={signOut}>
          Sign out
        </button>
      </header>
      <main id="main" tabIndex={-1}>
        {page === 'cycles' ? (
          part === 'sees' ? (
            <ExplainedView key={id} id={id} />
          ) : (
            <CycleView key={id} id={id} />
          )
        ) : (
          <WeekView user={user} />
        )}
      </main>
    </>
  );
}

/** A link to `#main` would leave the page, whose address is the hash. */
function toMain(): void {
  document.getElementById('main')?.focus();
}

function useHash(): string {
  const [hash, setHash] = useState(window.location.hash);
  useEffect(() => {
    const changed = () => setHash(window.location.hash);
    window.addEventListener('hashchange', changed);
    return () => window.removeEventListener('hashchange', changed);
  }, []);
  return hash;
}
