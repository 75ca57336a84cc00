import type { Context } from 'hono';
import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie';
import { type User, userOf } from './people';

const name = 'session';

/** Who is signed in is said by a signed cookie, and by nothing else in a request. */
export interface Sessions {
  readonly begin: (c: Context, user: User) => Promise<void>;
  readonly end: (c: Context) => void;
  readonly user: (c: Context) => Promise<User | undefined>;
}

/** Sessions under one secret. With the secret they end. */
export function sessionsOf(secret: string): Sessions {
  return {
    begin: (c, { id }) => setSignedCookie(c, name, id, secret, { httpOnly: true, sameSite: 'Strict', path: '/' }),
    end: (c) => void deleteCookie(c, name, { path: '/' }),
    user: async (c) => userOf((await getSignedCookie(c, secret, name)) || ''),
  };
}
