import { fc, test as law } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { type AnyActor, createActor } from 'xstate';
import { isCoachingError } from '../../src/core/error';
import type { Stated } from '../../src/labels/labelled';
import { decide } from '../../src/process/decide';
import { initial } from '../../src/process/initial';
import { type MachineContext, machineOf, nameOf } from '../../src/process/machine';
import { anyWalk } from '../../src/testing/any-walk';
import { checkProcess } from '../../src/testing/check-process';
import { freezeDeep } from '../../src/testing/freeze-deep';
import { runWalk } from '../../src/testing/run-walk';
import { walkables, walksEach } from './processes';

describe.each(walkables)('laws of $name', ({ process, world }) => {
  const walks = walksEach(process, 40);
  test.each(checkProcess(process, world, { walks, places: 0 }))('$name', ({ run }) => run());

  law.prop([anyWalk(process, world)], { numRuns: walks })('an actor of its machine and decide agree, event for event', (walk) => {
    const actor = createActor(machineOf(process)).start();
    let state: Stated = initial(process, 'walk');
    for (const { event, facts } of walk.steps) {
      const type = typeOf(event);
      const decided = decide(process, state as never, event as never, facts);
      const marks = contextOf(actor).revision;
      // An actor takes only what has a type; XState keeps names that begin with its own for itself.
      if (type === undefined || type === '*' || type.startsWith('xstate.')) {
        expect(decided.ok).toBe(false);
        continue;
      }
      actor.send({ type, event, facts });
      const { record, revision, mark } = contextOf(actor);
      if (decided.ok) state = decided.state;
      expect({ record, revision, state: nameOf(actor.getSnapshot().value), accepted: revision > marks }).toEqual({
        record: state.record,
        revision: state.revision,
        state: state.state,
        accepted: decided.ok,
      });
      if (decided.ok) expect(mark).toBe(decided.entry.event.id);
    }
    actor.stop();
  });

  law.prop([anyWalk(process, world), fc.anything()], { numRuns: walks })(
    'facts of a wrong shape are a mistake, said without what they hold',
    (walk, wrong) => {
      const { states } = runWalk(process, 'walk', walk);
      const state = freezeDeep(states.at(-1) as Stated);
      fc.pre(!process.compiled.facts.safeParse(wrong).success);
      const event = walk.steps.at(-1)?.event;
      expect(() => decide(process, state as never, event as never, wrong)).toThrow(expect.objectContaining({ code: 'kernel/facts' }));
    },
  );

  law.prop([anyWalk(process, world), fc.anything({ withNullPrototype: true, withObjectString: true })], { numRuns: walks })(
    'no event of any shape throws or is accepted',
    (walk, event) => {
      const { states } = runWalk(process, 'walk', walk);
      expect(decide(process, states.at(-1) as never, event as never, walk.steps.at(-1)?.facts)).toMatchObject({ ok: false });
    },
  );

  test('a state of another process is a mistake', () => {
    const other = { ...initial(process, 'x'), kind: 'another' };
    try {
      decide(process, other as never, {} as never, {});
      expect.unreachable();
    } catch (thrown) {
      expect(isCoachingError(thrown, 'kernel/other-process')).toBe(true);
    }
  });
});

function contextOf(actor: AnyActor): MachineContext {
  return actor.getSnapshot().context as MachineContext;
}

/** The type of an event that may be hostile. */
function typeOf(event: unknown): string | undefined {
  try {
    const type = typeof event === 'object' && event !== null ? Object.getOwnPropertyDescriptor(event, 'type')?.value : undefined;
    return typeof type === 'string' ? type : undefined;
  } catch {
    return undefined;
  }
}
