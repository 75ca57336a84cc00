import { serveStatic } from '@hono/node-server/serve-static';
import { isId } from 'coaching-cycles/core';
import type { SchoolCalendar } from 'coaching-cycles/people';
import type { Store } from 'coaching-cycles/store';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import { ask, openCycle } from './cycle';
import { cyclePageOf } from './cycle-page';
import { explainedTo } from './explained';
import { correctionOf, formOf } from './form';
import { type User, userOf, users } from './people';
import { sessionsOf } from './session';
import { shareGoal, sharingOf, withdrawShare } from './shares';
import { weekOf } from './week';

export interface AppOptions {
  readonly store: Store;
  readonly calendar: SchoolCalendar;
  /** By which sessions are signed. */
  readonly secret: string;
  readonly clock: () => string;
  /** The folder of the built page. */
  readonly page: string;
}

const message = 'There is no such cycle, or it is not open to you.';
const notThere = 'There is no such thing, or it is not yours to share.';

/** The whole app: a few routes, and the page. */
export function appOf({ store, calendar, secret, clock, page }: AppOptions): Hono<{ Variables: { user: User } }> {
  const app = new Hono<{ Variables: { user: User } }>();
  const sessions = sessionsOf(secret);

  // No script but the page's own, and none made of text. Charts are drawn with styles of their own.
  app.use(
    secureHeaders({
      strictTransportSecurity: false,
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        frameAncestors: ["'none'"],
      },
    }),
  );

  app.use(bodyLimit({ maxSize: 100_000, onError: (c) => c.json({ message: 'Expected less than 100 kB, found more.' }, 413) }));

  app.get('/api/people', (c) => c.json(users));
  app.get('/api/session', async (c) => c.json((await sessions.user(c)) ?? null));
  app.post('/api/session', async (c) => {
    const user = userOf(String((await bodyOf(c.req)).person));
    if (user === undefined) return c.json({ message: 'Expected somebody of the list, found nobody of that name.' }, 422);
    await sessions.begin(c, user);
    return c.json(user);
  });
  app.delete('/api/session', (c) => {
    sessions.end(c);
    return c.json(null);
  });

  app.use('/api/*', async (c, next) => {
    const user = await sessions.user(c);
    if (user === undefined) return c.json({ message: 'Please sign in.' }, 401);
    c.set('user', user);
    c.header('Cache-Control', 'no-store');
    return next();
  });
  app.use('/api/cycles/:id/*', (c, next) => (isId(c.req.param('id')) ? next() : Promise.resolve(c.json({ message }, 404))));

  app.get('/api/week', async (c) => c.json(await weekOf(store, calendar, c.var.user, clock())));
  app.get('/api/cycles/:id', async (c) => {
    if (!isId(c.req.param('id'))) return c.json({ message }, 404);
    const found = await cyclePageOf(store, calendar, c.var.user, c.req.param('id'), clock());
    return found === undefined ? c.json({ message }, 404) : c.json(found);
  });
  app.get('/api/cycles/:id/explained', async (c) => {
    const found = await explainedTo(store, calendar, c.var.user, c.req.param('id'), clock());
    return found === undefined ? c.json({ message }, 404) : c.json(found);
  });
  app.get('/api/cycles/:id/forms/:type', async (c) => {
    const asked = { cycle: c.req.param('id'), type: c.req.param('type'), item: c.req.query('item') };
    const found = await formOf(store, calendar, c.var.user, asked, clock());
    return found === undefined ? c.json({ message }, 404) : c.json(found);
  });
  app.post('/api/cycles/:id/events', async (c) => {
    const { id, type, item, payload } = await bodyOf(c.req);
    // Who asks is who is signed in, whatever the body says; the kernel parses the rest.
    const about = item === undefined ? {} : { item };
    const cycle = await openCycle(store, c.req.param('id'));
    // What a correction was filled in with is the item as it should have been.
    const said = type === 'item.corrected' ? await correctionOf(store, cycle, item, payload) : (payload as object);
    const event = { ...said, id, type, ...about, by: c.var.user.id } as unknown as Parameters<typeof ask>[3];
    const answer = await ask(store, c.var.user, cycle, event, clock);
    return answer.ok ? c.json({ ok: true }) : c.json({ refusals: answer.refusals }, 422);
  });

  app.get('/api/cycles/:id/sharing', async (c) => {
    const found = await sharingOf(store, calendar, c.var.user, c.req.param('id'), clock());
    return found === undefined ? c.json({ message: notThere }, 404) : c.json(found);
  });
  app.post('/api/cycles/:id/shares', async (c) => {
    const { id, item } = await bodyOf(c.req);
    if (!isId(id) || !isId(item)) return c.json({ message: notThere }, 404);
    const answer = await shareGoal(store, c.var.user, { cycle: c.req.param('id'), item, share: id }, clock);
    if (answer === 'none') return c.json({ message: notThere }, 404);
    return answer.ok ? c.json({ ok: true }) : c.json({ refusals: answer.refusals }, 422);
  });
  app.post('/api/shares/:share/withdrawn', async (c) => {
    const { id } = await bodyOf(c.req);
    const share = c.req.param('share');
    if (!isId(id) || !isId(share)) return c.json({ message: notThere }, 404);
    const answer = await withdrawShare(store, c.var.user, { share, id }, clock);
    if (answer === 'none') return c.json({ message: notThere }, 404);
    return answer.ok ? c.json({ ok: true }) : c.json({ refusals: answer.refusals }, 422);
  });

  app.all('/api/*', (c) => c.json({ message: 'There is no such address.' }, 404));
  app.use('/*', serveStatic({ root: page }));
  app.onError((error, c) => {
    console.error(error);
    return c.json({ message: 'Something went wrong here. Nothing was lost; please try again.' }, 500);
  });
  return app;
}

/** What a request holds, as far as it is an object. */
async function bodyOf(request: { json(): Promise<unknown> }): Promise<Readonly<Record<string, unknown>>> {
  const body = await request.json().catch(() => null);
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
}
