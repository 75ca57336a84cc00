import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import { machineOf } from '../../src/process/machine';
import { event, facts, pair } from './example-process';

const begun = event('e1', 'pair.begun', 'cho', { teachers: ['ben'], coach: 'cho' });

describe('machineOf', () => {
  it('is made once', () => {
    expect(machineOf(pair)).toBe(machineOf(pair));
    expect(machineOf(pair).id).toBe('pair');
  });

  it('drives an actor with the event and the facts, and marks what it accepted', () => {
    const actor = createActor(machineOf(pair)).start();
    actor.send({ type: 'pair.begun', event: begun, facts });
    expect(actor.getSnapshot()).toMatchObject({ value: { active: 'first' }, context: { revision: 1, mark: 'e1' } });
    actor.send({ type: 'pair.begun', event: begun, facts });
    expect(actor.getSnapshot().context).toMatchObject({ revision: 1 });
  });

  it('hears the event, not the name that it is sent under', () => {
    const actor = createActor(machineOf(pair)).start();
    actor.send({ type: 'pair.begun', event: begun, facts });
    const drafted = event('e2', 'aim.drafted', 'ben', { text: 'Wait', level: 1, tags: [] });
    actor.send({ type: 'pair.closed', event: drafted, facts });
    actor.send({ type: 'pair.paused', event: drafted, facts });
    const { value, context } = actor.getSnapshot();
    expect({ value, revision: context.revision, aims: context.record.aims }).toEqual({ value: { active: 'first' }, revision: 1, aims: [] });
  });

  it('ends nowhere: an actor goes on after a final state, for authors correct', () => {
    const actor = createActor(machineOf(pair)).start();
    const sent = [
      begun,
      event('e2', 'note.taken', 'ben', { text: 'seeen' }),
      event('e3', 'pair.closed', 'ben', { outcome: 'met' }),
      event('e4', 'item.corrected', 'ben', { item: 'e2', to: { text: 'seen' } }),
    ];
    for (const each of sent) actor.send({ type: (each as { type: string }).type, event: each, facts });
    const { value, status, context } = actor.getSnapshot();
    expect({ value, status, mark: context.mark, notes: context.record.notes }).toMatchObject({
      value: { closed: 'met' },
      status: 'active',
      mark: 'e4',
      notes: [{ text: 'seen' }],
    });
  });

  it('goes on from a stored context', () => {
    const first = createActor(machineOf(pair)).start();
    first.send({ type: 'pair.begun', event: begun, facts });
    const again = createActor(machineOf(pair), { snapshot: JSON.parse(JSON.stringify(first.getPersistedSnapshot())) }).start();
    again.send({ type: 'pair.paused', event: event('e2', 'pair.paused', 'ben', { resumeAt: 'second' }), facts });
    expect(again.getSnapshot()).toMatchObject({ value: 'paused', context: { revision: 2, mark: 'e2' } });
  });

  it('lets facts of a wrong shape change nothing', () => {
    const actor = createActor(machineOf(pair)).start();
    actor.send({ type: 'pair.begun', event: begun, facts: { allowed: 'yes' } });
    expect(actor.getSnapshot()).toMatchObject({ value: 'none', context: { revision: 0, mark: null } });
  });
});
