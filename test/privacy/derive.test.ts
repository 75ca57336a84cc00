import { expect, it } from 'vitest';
import { asViewer } from '../../src/privacy/as-viewer';
import { derive } from '../../src/privacy/derive';
import { strict } from '../../src/privacy/policies/strict';
import { viewFor } from '../../src/privacy/view-for';
import { now, teamEvidence } from './any-team';
import { example } from './example-team';
import { team } from './team-process';

it('a number made of a view bears what the view was for', () => {
  const pia = asViewer(strict, { person: 'pia', as: 'principal', for: 'operations', at: now }, teamEvidence);
  const minutes = derive(viewFor(team, example, pia), ({ meetings }) => meetings.reduce((sum, meeting) => sum + meeting.minutes, 0));
  expect(minutes).toEqual({ value: 65, for: 'operations' });
  expect(Object.isFrozen(minutes)).toBe(true);
});
