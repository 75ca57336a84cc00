import { useCallback, useEffect, useState } from 'react';
import type { Refused } from '../server/cycle';

/** What the server said where it could not answer, in words for the reader. */
export class Unanswered extends Error {
  readonly refusals: readonly Refused[];

  constructor(message: string, refusals: readonly Refused[] = []) {
    super(message);
    this.refusals = refusals;
  }
}

/** Asks the server. Throws {@link Unanswered} with words that can be shown. */
export async function request<Answer>(path: string, method: 'GET' | 'POST' | 'DELETE' = 'GET', body?: object): Promise<Answer> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const response = await fetch(`/api/${path}`, { method, ...sent }).catch(() => {
    throw new Unanswered('The server does not answer. Please try again.');
  });
  const answer = await response.json().catch(() => ({}));
  if (response.ok) return answer;
  throw new Unanswered(answer.message ?? 'It was refused.', answer.refusals);
}

/** What the server answers at an address: nothing yet, an answer, or why there is none. */
export interface Asked<Answer> {
  readonly answer?: Answer;
  readonly problem?: string;
  readonly again: () => Promise<void>;
}

/** Asks the server for something to show, and again where the address changes. */
export function useAnswer<Answer>(path: string): Asked<Answer> {
  const [found, setFound] = useState<{ readonly path: string; readonly answer?: Answer; readonly problem?: string }>({ path });
  const again = useCallback(async () => {
    try {
      setFound({ path, answer: await request<Answer>(path) });
    } catch (thrown) {
      setFound({ path, problem: (thrown as Error).message });
    }
  }, [path]);
  useEffect(() => void again(), [again]);
  // What was found at another address is nothing here.
  return found.path === path ? { ...found, again } : { again };
}
