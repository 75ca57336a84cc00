import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { postgresStores } from '../../src/store/postgres/postgres-stores';
import { ownSchema, unlessSet, url } from '../store/own-schema';
import { beyondPhone, foundByAxe, hasChromium, launch, type RunningWeb, startWeb } from './run-web';

if (!hasChromium) console.warn('The example web is not tried: there is no /usr/bin/chromium.');

describe.skipIf(!hasChromium)('the example web', () => {
  const folder = mkdtempSync(join(tmpdir(), 'web-'));
  const problems: string[] = [];
  let web: RunningWeb;
  let browser: Browser;

  beforeAll(async () => {
    [web, browser] = await Promise.all([startWeb(folder), launch()]);
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), web?.stop()]);
    rmSync(folder, { recursive: true, force: true });
  });

  /** A browser of one's own, signed in as somebody. */
  async function pageOf(name: string): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
    page.on('pageerror', ({ message }) => problems.push(message));
    page.on('console', (said) => said.type() === 'error' && !said.text().includes('422') && problems.push(said.text()));
    await page.goto(web.address);
    await page.getByRole('button', { name }).click();
    await page.getByRole('heading', { name: 'This week', level: 1 }).waitFor();
    await page.getByRole('heading', { name: 'Cycles' }).or(page.getByText('Nothing here is open to you')).waitFor();
    return page;
  }

  async function open(page: Page, cycle: string): Promise<void> {
    await page.getByRole('listitem').filter({ hasText: cycle }).getByRole('link').last().click();
    await page.getByRole('heading', { name: 'What you can do' }).waitFor();
  }

  /** Nothing is wrong for who uses keys or a screen reader, and nothing leaves a phone's width. */
  async function expectFit(page: Page): Promise<void> {
    expect(await foundByAxe(page)).toEqual([]);
    expect(await beyondPhone(page)).toBeLessThanOrEqual(0);
  }

  test('whoever comes chooses who they are, and reads that a real app proves it', async () => {
    const page = await browser.newPage();
    await page.goto(web.address);
    await page.getByText('a real app proves it').waitFor();
    await page.getByRole('button', { name: 'Exempla Judgemore' }).waitFor();
    await expectFit(page);
  });

  test('the coach sees a cycle with its chart, asks for what is not ready, and reads why', async () => {
    const page = await pageOf('Mockwell Coachley');
    await expectFit(page);
    await open(page, 'Student talk');
    await page.locator('[role=img] svg').waitFor();
    await page.getByText('of the way, from 4 measurements').waitFor();
    await expectFit(page);
    await page.setViewportSize({ width: 400, height: 800 });
    await page.waitForFunction("document.querySelector('[role=img] svg').getBoundingClientRect().right <= 400");

    await page.getByRole('link', { name: 'This week' }).click();
    await open(page, 'Time to think');
    const finish = page.getByRole('button', { name: 'Finish this phase' });
    await finish.focus();
    await page.keyboard.press('Enter');
    expect(await finish.getAttribute('aria-disabled')).toBe('true');
    expect(await page.getByRole('dialog').count()).toBe(0);
    const why = page.locator(`[id="${await finish.getAttribute('aria-describedby')}"]`);
    expect(await why.textContent()).toMatch(/^Not yet\. .*goal/);
    await expectFit(page);
  });

  test('what is refused about a field is said at the field', async () => {
    const page = await pageOf('Mockwell Coachley');
    await open(page, 'Time to think');
    await page.getByRole('button', { name: 'Record a session' }).click();
    const dialog = page.getByRole('dialog', { name: 'Record a session' });
    await dialog.getByLabel('Kind').selectOption('Visit');
    await dialog.getByLabel('Minutes').fill('0');
    await dialog.getByLabel('Demona Fakeworth').check();
    await dialog.getByRole('button', { name: 'Record a session' }).click();
    const minutes = dialog.getByLabel('Minutes');
    await dialog.locator('#root_minutes__error').waitFor();
    expect(await minutes.getAttribute('aria-describedby')).toContain('root_minutes__error');
    await expectFit(page);
    await minutes.fill('40');
    await dialog.getByRole('button', { name: 'Record a session' }).click();
    await page.getByText('entered a visit of 40 minutes').waitFor();
    expect(await dialog.count()).toBe(0);
  });

  test('the teacher takes a step through its form, and sees it in the story; an aside stays theirs', async () => {
    const page = await pageOf('Demona Fakeworth');
    await open(page, 'Time to think');
    await page.getByRole('button', { name: 'Take a note' }).click();
    const dialog = page.getByRole('dialog', { name: 'Take a note' });
    await dialog.getByLabel('Note', { exact: true }).fill('Three of them answered after a pause.');
    await dialog.getByLabel('A note for yourself alone').fill('I counted under the table.');
    await expectFit(page);
    await dialog.getByRole('button', { name: 'Take a note' }).click();
    await page.getByText('Done: take a note.').waitFor();
    const story = page.getByRole('region', { name: 'What happened' });
    await story.getByText('Three of them answered after a pause.').waitFor();
    await story.getByText('I counted under the table.').waitFor();

    const coach = await pageOf('Mockwell Coachley');
    await open(coach, 'Time to think');
    await coach.getByText('Three of them answered after a pause.').waitFor();
    expect(await coach.content()).not.toContain('I counted under the table.');

    await page.getByRole('link', { name: 'What you see, and why' }).click();
    await page.getByRole('row', { name: 'Goals confidential Yes Yes No No' }).waitFor();
    await expectFit(page);
  });

  test('who entered something puts it right, and strikes it; nobody else is offered that', async () => {
    const page = await pageOf('Demona Fakeworth');
    await open(page, 'Time to think');
    const story = page.getByRole('region', { name: 'What happened' });
    await story.getByRole('button', { name: /^Correct it: took a note: Three of them/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Correct it' });
    const note = dialog.getByLabel('Note', { exact: true });
    expect(await note.inputValue()).toBe('Three of them answered after a pause.');
    await note.fill('x'.repeat(10_001));
    await dialog.getByRole('button', { name: 'Correct it' }).click();
    await dialog.locator('#root_note__error').waitFor();
    await expectFit(page);
    await note.fill('Four of them answered after a pause.');
    await dialog.getByRole('button', { name: 'Correct it' }).click();
    await story
      .getByText('Four of them answered after a pause. For yourself alone: I counted under the table. (as corrected later)')
      .waitFor();
    await expectFit(page);

    const coach = await pageOf('Mockwell Coachley');
    await open(coach, 'Time to think');
    await coach.getByText('Four of them answered after a pause.').first().waitFor();
    expect(await coach.content()).not.toContain('Three of them');
    expect(await coach.getByRole('button', { name: /^Strike it: took a note: Four of them/ }).count()).toBe(0);

    await story
      .getByRole('button', { name: /^Strike it: took a note: Four of them/ })
      .first()
      .click();
    await page.getByRole('dialog', { name: 'Strike it' }).getByRole('button', { name: 'Strike it' }).click();
    await page.getByText('Done: strike it.').waitFor();
    expect(await story.textContent()).not.toContain('Four of them');
  });

  test('the principal sees that there is coaching and when, never what about; the evaluator sees nothing', async () => {
    const page = await pageOf('Imagina Leadworth');
    await open(page, 'Demona Fakeworth');
    await page.getByText('In progress').waitFor();
    await page.getByText('entered a visit of').first().waitFor();
    const shown = await page.content();
    for (const hidden of ['Time to think', 'Students have time', 'Three of them', 'Identify']) expect(shown).not.toContain(hidden);
    await expectFit(page);

    const evaluator = await pageOf('Exempla Judgemore');
    await evaluator.goto(`${web.address}/#/cycles/p-dee-noor-c1`);
    await evaluator.getByText('There is no such cycle, or it is not open to you.').waitFor();
    await expectFit(evaluator);
  });

  test('the teacher reads who else has looked, and what was shown to them; nobody else does', async () => {
    const page = await pageOf('Demona Fakeworth');
    await page.goto(`${web.address}/#/cycles/p-dee-noor-c1/sees`);
    const looks = page.getByRole('region', { name: 'Who has looked' });
    await looks.waitFor();
    const rows = looks.getByRole('row');
    expect(await rows.first().textContent()).toBe('WhoAsShownDeniedLast onWhat was open');
    const told = (await rows.allTextContents()).slice(1).sort();
    expect(told).toEqual([
      expect.stringMatching(/^Exempla JudgemoreEvaluator0[1-9].*Nothing$/),
      expect.stringMatching(/^Imagina LeadworthPrincipal[1-9]\d*0[A-Z].*Sessions and \d+ more$/),
      expect.stringMatching(/^Mockwell CoachleyCoach[1-9]\d*0[A-Z].*Topic, goals,.* more$/),
    ]);
    await expectFit(page);

    const coach = await pageOf('Mockwell Coachley');
    await coach.goto(`${web.address}/#/cycles/p-dee-noor-c1/sees`);
    await coach.getByRole('heading', { name: 'What the policy rests on' }).waitFor();
    expect(await coach.getByText('Who has looked').count()).toBe(0);
  });

  test('the teacher shares one goal with the principal, who reads the copy alone, and takes it back', async () => {
    const goal = 'Students have time to think before one of them answers.';
    const teacher = await pageOf('Demona Fakeworth');
    await teacher.goto(`${web.address}/#/cycles/p-dee-noor-c1/sees`);
    const shares = teacher.getByRole('region', { name: 'What you share' });
    await shares.getByText('Nothing: what you and your coach do stays between you.').waitFor();
    await shares.getByText('What is in the copy').click();
    await shares.getByText('Seconds between a question and the first answer').waitFor();
    await expectFit(teacher);
    await shares.getByRole('button', { name: `Share with Imagina Leadworth: ${goal}` }).focus();
    await teacher.keyboard.press('Enter');
    await shares.getByText(`Shared with Imagina Leadworth: ${goal}`).waitFor();
    await shares.getByText('Not read yet.').waitFor();
    expect(await teacher.evaluate<string>('document.activeElement.textContent')).toBe('What you share');
    expect(await shares.getByRole('button', { name: /^Share with/ }).count()).toBe(0);
    await expectFit(teacher);

    const principal = await pageOf('Imagina Leadworth');
    const put = principal.getByRole('region', { name: 'Shared with you' });
    await put.getByRole('paragraph').getByText(goal).waitFor();
    await put.getByText('The whole copy').click();
    await put.getByText('Seconds between a question and the first answer').waitFor();
    await expectFit(principal);
    await open(principal, 'Demona Fakeworth');
    expect(await principal.content()).not.toContain('Students have time');
    const coach = await pageOf('Mockwell Coachley');
    expect(await coach.getByText('Shared with you').count()).toBe(0);

    await teacher.reload();
    await shares.getByText(/Read \d+ times?, last on/).waitFor();
    await shares.getByRole('button', { name: `Take it back: ${goal}` }).click();
    await shares.getByText(`Taken back: ${goal}`).waitFor();
    await shares.getByText('Withdrawn with Imagina Leadworth').waitFor();
    expect(await shares.getByRole('button', { name: /^Take it back/ }).count()).toBe(0);
    await shares.getByRole('button', { name: /^Share with Imagina Leadworth/ }).waitFor();
    await expectFit(teacher);
    await principal.goto(`${web.address}/#/`);
    await principal.reload();
    await principal.getByRole('heading', { name: 'Cycles' }).waitFor();
    expect(await principal.content()).not.toContain('Students have time');
  });

  test('nobody but the teacher shares, takes back or lists what is shared, and one who asks twice shares once', async () => {
    const as = async (person: string) => {
      const signed = await fetch(`${web.address}/api/session`, { method: 'POST', body: JSON.stringify({ person }) });
      const cookie = signed.headers.get('set-cookie')?.split(';')[0] ?? '';
      return async (path: string, body?: object) => {
        const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
        const answer = await fetch(`${web.address}/api/${path}`, { headers: { cookie }, ...sent });
        return {
          status: answer.status,
          ...((await answer.json()) as { open?: { item: string }[]; shared?: { id: string; state: string }[] }),
        };
      };
    };
    const cycle = 'cycles/p-ana-noor-c1';
    const [ana, ben, coach, principal] = [await as('ana'), await as('ben'), await as('noor'), await as('pat')];
    const item = (await ana(`${cycle}/sharing`)).open?.[0]?.item ?? '';
    const share = { id: 'share-of-ana', item };
    for (const other of [ben, coach, principal]) {
      expect((await other(`${cycle}/sharing`)).status).toBe(404);
      expect([404, 422]).toContain((await other(`${cycle}/shares`, share)).status);
    }
    expect((await ana(`${cycle}/shares`, { id: 'share-of-nothing', item: 'no-such-goal' })).status).toBe(404);
    expect((await ana(`${cycle}/shares`, { id: '../x', item })).status).toBe(404);
    expect((await ana(`${cycle}/shares`, share)).status).toBe(200);
    expect((await ana(`${cycle}/shares`, share)).status).toBe(200);
    expect((await ana(`${cycle}/sharing`)).shared).toMatchObject([{ id: share.id, state: 'Shared' }]);
    for (const other of [ben, coach, principal]) expect((await other(`shares/${share.id}/withdrawn`, { id: 'w1' })).status).toBe(422);
    expect((await ben('shares/no-such-share/withdrawn', { id: 'w1' })).status).toBe(404);
    for (const _ of [1, 2]) expect((await ana(`shares/${share.id}/withdrawn`, { id: 'w1' })).status).toBe(200);
    expect((await ana(`${cycle}/sharing`)).shared).toMatchObject([{ id: share.id, state: 'Withdrawn' }]);
  });

  test('who asks is said by the session alone', async () => {
    const asked = (cookie: string, body: object) =>
      fetch(`${web.address}/api/cycles/p-dee-noor-c1/events`, { method: 'POST', headers: { cookie }, body: JSON.stringify(body) });
    expect((await asked('', {})).status).toBe(401);
    expect((await asked('session=dee.c2lnbmF0dXJl', {})).status).toBe(401);
    const signed = await fetch(`${web.address}/api/session`, { method: 'POST', body: JSON.stringify({ person: 'pat' }) });
    const cookie = signed.headers.get('set-cookie')?.split(';')[0] ?? '';
    const answer = await asked(cookie, { id: 'x1', type: 'note.taken', by: 'dee', payload: { note: 'Not mine.', by: 'dee' } });
    expect([answer.status, await answer.json()]).toMatchObject([422, { refusals: [{ code: 'not-open-to-you' }] }]);
  });

  test('every look is on record, and no page had an error', async () => {
    expect(problems.filter((problem) => !problem.includes('404'))).toEqual([]);
    await web.stop();
    const database = await PGlite.create(join(folder, 'pglite'));
    const store = postgresStores((text, values) => database.query(text, values))('web');
    const looks = (await store.receipts('p-dee-noor-c1')).map(({ receipt }) => `${receipt?.person} ${receipt?.outcome}`);
    await database.close();
    expect(new Set(looks)).toEqual(new Set(['noor shown', 'dee shown', 'pat shown', 'eve denied']));
  });
});

describe.skipIf(url === undefined)(`the example web on PostgreSQL${unlessSet}`, () => {
  const { schema, query } = ownSchema('web');

  /** As the example web is started with a database of one's own, in a schema that the test drops. */
  async function started(): Promise<RunningWeb> {
    const address = new URL(url ?? '');
    address.searchParams.set('options', `-c search_path=${schema}`);
    return startWeb('unused', ['--database', address.href]);
  }

  test('keeps there what was entered, and the looks, and goes on from it when it is started again', async () => {
    const ask = async (web: RunningWeb, path: string, cookie: string, body?: object) => {
      const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
      return fetch(`${web.address}/api/${path}`, { headers: { cookie }, ...sent });
    };
    const signIn = async (web: RunningWeb) => {
      const signed = await ask(web, 'session', '', { person: 'dee' });
      return signed.headers.get('set-cookie')?.split(';')[0] ?? '';
    };
    const first = await started();
    const note = { id: 'n1', type: 'note.taken', payload: { note: 'Kept in PostgreSQL.' } };
    const kept = await ask(first, 'cycles/p-dee-noor-c1/events', await signIn(first), note);
    expect([kept.status, await kept.json()]).toEqual([200, { ok: true }]);
    await first.stop();

    const again = await started();
    const page = await ask(again, 'cycles/p-dee-noor-c1', await signIn(again));
    expect(await page.text()).toContain('Kept in PostgreSQL.');
    await again.stop();
    const store = postgresStores(query, { prefix: `${schema}.coaching_` })('web');
    expect((await store.receipts('p-dee-noor-c1')).map(({ receipt }) => receipt?.person)).toEqual(['dee']);
  });
});
