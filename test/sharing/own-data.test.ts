import { describe, expect, it } from 'vitest';
import type { Stated } from '../../src/labels/labelled';
import { partnershipFact } from '../../src/partnership/partnership-fact';
import { partnership } from '../../src/partnership/partnership-process';
import { asViewer } from '../../src/privacy/as-viewer';
import { strict } from '../../src/privacy/policies/strict';
import { viewFor } from '../../src/privacy/view-for';
import { whoLooked } from '../../src/privacy/who-looked';
import { decide } from '../../src/process/decide';
import { initial } from '../../src/process/initial';
import type { Entry } from '../../src/process/process';
import { storyOf } from '../../src/reports/story';
import { ended, known, pair, type ToldOfPartnership, team } from '../partnership/partnership-story';

const later = '2027-01-01T00:00:00Z';
const contact = (by: string, minutes: number) => ({ type: 'contact.recorded', by, kind: 'visit', minutes }) as const;

/** What a teacher takes along of a partnership, as docs/privacy.md makes it. */
function copyOf(person: string, ...events: readonly ToldOfPartnership[]) {
  const log: Entry[] = [];
  let state: Stated = initial(partnership, 'p1') as never;
  for (const [n, event] of events.entries()) {
    const moment = `2026-09-14T08:${String(n).padStart(2, '0')}:00Z`;
    const decided = decide(partnership, state as never, { id: `e${n}`, at: moment, recordedAt: moment, ...event } as never, known);
    if (!decided.ok) throw new Error(`Expected ${event.type} to be accepted.`);
    state = decided.state;
    log.push(decided.entry as never);
  }
  const fact = partnershipFact(state as never);
  const evidence = { partnerships: fact === null ? [] : [fact], assignments: [], consents: [], classes: [] };
  const viewer = asViewer(strict, { person, as: 'teacher', for: 'own-data', at: later }, evidence);
  const { data, receipt } = viewFor(partnership, state as never, viewer);
  const cho = asViewer(strict, { person: 'cho', as: 'coach', for: 'coaching', at: later }, evidence);
  const looks = whoLooked(partnership, state as never, [viewFor(partnership, state as never, cho).receipt], viewer);
  return { data, receipt, story: storyOf(partnership, state as never, log as never, viewer), looks };
}

describe('the copies that a teacher takes on leaving', () => {
  const leaving = [...team, contact('ben', 11), contact('dan', 15), contact('cho', 22), { type: 'member.left', by: 'dan' }] as const;
  const after = [...leaving, contact('ben', 33)] as const;

  it('are what is theirs of a team, and nothing of a colleague’s, of the team’s, or of what follows', () => {
    const { data, story, receipt, looks } = copyOf('dan', ...after);
    expect(receipt.outcome).toBe('shown');
    expect(data).toEqual({
      signatures: [expect.objectContaining({ owner: 'dan', by: 'dan', version: 1 })],
      contacts: [expect.objectContaining({ owner: 'dan', by: 'dan', minutes: 15 })],
    });
    // The story is the record's as a whole, and so the team's: of who left, each item says itself when and by whom.
    expect([story, looks]).toEqual([[], []]);
    expect(copyOf('dan', ...after)).toEqual(copyOf('dan', ...leaving));
  });

  it('are all of a partnership of two that has ended, with who looked', () => {
    const { data, story, looks } = copyOf('ben', ...pair, contact('cho', 22), ended);
    expect(data).toMatchObject({ state: 'ended', agreement: { version: 1 }, contacts: [{ minutes: 22 }] });
    expect(story.map(({ type }) => type)).toEqual([...pair.map(({ type }) => type), 'contact.recorded', 'partnership.ended']);
    expect(looks.map(({ person, shown, denied }) => ({ person, shown, denied }))).toEqual([{ person: 'cho', shown: 0, denied: 1 }]);
  });

  it('are nothing of a partnership that somebody had no part in', () => {
    const { data, story, receipt, looks } = copyOf('eve', ...after);
    expect([data, story, receipt.outcome, looks]).toEqual([{}, [], 'denied', []]);
  });
});
