import { createInspector, type StatelyInspectionEvent } from '@statelyai/inspect';
import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import { impact } from '../../src/cycle/models/impact';
import { type MachineContext, machineOf } from '../../src/process/machine';
import { factsOf, toLearn } from './coached';
import { event } from './example-process';

/**
 * An actor of the impact cycle with the inspector of Stately attached. What it would send to a window or a socket is kept instead: the
 * inspector in a browser, and the one over a socket, are this one with another adapter, and need a browser or a server at the other end.
 */
function inspected(options: Parameters<typeof createInspector>[1] = {}) {
  const seen: StatelyInspectionEvent[] = [];
  const inspector = createInspector({ send: (each) => void seen.push(each) }, options);
  const actor = createActor(machineOf(impact), { inspect: inspector.inspect });
  actor.start();
  for (const step of toLearn) actor.send({ type: (step.event as { type: string }).type, ...step });
  return { actor, seen };
}

/** The inspector sends each thing on in a turn of its own, in order. */
const sentOn = () => new Promise((resolve) => setTimeout(resolve, 0));

const of = <Type extends StatelyInspectionEvent['type']>(seen: readonly StatelyInspectionEvent[], type: Type) =>
  seen.filter((each): each is Extract<StatelyInspectionEvent, { readonly type: Type }> => each.type === type);

describe('machineOf, inspected', () => {
  it('tells the inspector of the actor with its chart, of each event, and of each state it comes to', async () => {
    const { seen } = inspected();
    await sentOn();
    const [made] = of(seen, '@xstate.actor');
    expect(JSON.parse(made?.definition ?? '{}')).toMatchObject({
      id: 'impact-cycle',
      initial: 'none',
      states: { proposed: {}, active: { states: { identify: {}, learn: {}, improve: {} } } },
    });
    expect(of(seen, '@xstate.event').map((each) => each.event.type)).toEqual(['xstate.init', ...toLearn.map(typeOf)]);
    const states = of(seen, '@xstate.snapshot').map(({ snapshot }) => (snapshot as { readonly value?: unknown }).value);
    expect([states.at(0), states.at(-1)]).toEqual(['none', { active: 'learn' }]);
  });

  it('shows that an event was sent and refused: the state stays, and so does the mark', async () => {
    const { actor, seen } = inspected();
    await sentOn();
    const before = of(seen, '@xstate.snapshot').at(-1);
    seen.length = 0;
    actor.send({ type: 'phase.finished', event: event('e1', 'phase.finished', 'dan'), facts: factsOf(['ben']) });
    await sentOn();
    expect(of(seen, '@xstate.event').map((each) => each.event.type)).toEqual(['phase.finished']);
    expect(of(seen, '@xstate.snapshot').map(({ snapshot }) => snapshot)).toEqual([before?.snapshot]);
  });

  it('shows the whole record, which no view would: it is for development, and can be told to leave the record out', async () => {
    const text = 'Students explain how they got to an answer.';
    const open = inspected();
    await sentOn();
    expect(JSON.stringify(open.seen)).toContain(text);

    const closed = inspected({
      sanitizeContext: (context) => ({ mark: (context as unknown as MachineContext).mark }),
      sanitizeEvent: ({ type }) => ({ type }),
    });
    await sentOn();
    expect(closed.seen.length).toBe(open.seen.length);
    expect(JSON.stringify(closed.seen)).not.toContain(text);
  });
});

function typeOf({ event: each }: { readonly event: unknown }): string {
  return (each as { readonly type: string }).type;
}
