// @vitest-environment happy-dom
import { useActor, useActorRef, useSelector } from '@xstate/react';
import type { Document, HTMLElement } from 'happy-dom';
import { act, createElement, type ReactElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ActorRefFrom, AnyStateMachine, SnapshotFrom } from 'xstate';
import { impact } from '../../src/cycle/models/impact';
import { type MachineContext, type MachineEvent, machineOf, nameOf } from '../../src/process/machine';
import { factsOf, toLearn } from './coached';
import { event } from './example-process';

const facts = factsOf(['ben']);

/** Events as `machineOf` takes them; the past of a cycle until it is in the phase Learn. */
const past = toLearn.map(({ event: each, facts: known }) => sent(each, known));

function sent(each: unknown, known: unknown = facts): MachineEvent {
  return { type: (each as { readonly type: string }).type, event: each, facts: known };
}

/** What a page says of a cycle: its state, how often something was accepted, and its goals. */
function words({ value, context }: SnapshotFrom<AnyStateMachine>): string {
  const { record, revision } = context as MachineContext;
  const goals = record.goals as readonly { readonly text: string; readonly stage: string }[];
  return [nameOf(value), `revision ${revision}`, ...goals.map(({ text, stage }) => `${text} (${stage})`)].join(', ');
}

/** A page with `useActor`: what the cycle says, and buttons that send events. */
function Cycle({ buttons }: { readonly buttons: Readonly<Record<string, readonly MachineEvent[]>> }) {
  const [snapshot, send] = useActor(machineOf(impact));
  const shown = Object.entries(buttons).map(([id, events]) => {
    const onClick = () => {
      for (const each of events) send(each);
    };
    return createElement('button', { key: id, id, type: 'button', onClick }, id);
  });
  return createElement('section', null, createElement('p', { id: 'words' }, words(snapshot)), ...shown);
}

/** A page with an actor that it hands on, and a part of it that reads one thing. */
function Whole({ onMade, onPhase }: { readonly onMade: (actor: ActorRefFrom<AnyStateMachine>) => void } & Pick<PhaseProps, 'onPhase'>) {
  const actor = useActorRef(machineOf(impact));
  onMade(actor);
  return createElement(Phase, { actor, onPhase });
}

interface PhaseProps {
  readonly actor: ActorRefFrom<AnyStateMachine>;
  readonly onPhase: (phase: string) => void;
}

function Phase({ actor, onPhase }: PhaseProps) {
  const phase = useSelector(actor, ({ value }) => nameOf(value));
  onPhase(phase);
  return createElement('p', { id: 'phase' }, phase);
}

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

describe('machineOf, with React', () => {
  // The project compiles without the types of a browser, so that no room of the library can use one.
  const { document } = globalThis as unknown as { readonly document: Document };
  let page: HTMLElement;
  let root: Root;
  const show = (element: ReactElement) => act(async () => root.render(element));
  const textOf = (id: string) => page.querySelector(`#${id}`)?.textContent;
  const click = (id: string) => act(async () => (page.querySelector(`#${id}`) as HTMLElement).click());

  beforeEach(() => {
    page = document.createElement('main');
    document.body.append(page);
    root = createRoot(page as never);
  });
  afterEach(async () => {
    await act(async () => root.unmount());
    page.remove();
  });

  it('renders the state with useActor, and again after each event that is accepted', async () => {
    await show(createElement(Cycle, { buttons: { propose: past.slice(0, 1), go: past.slice(1) } }));
    expect(textOf('words')).toBe('none, revision 0');
    await click('propose');
    expect(textOf('words')).toBe('proposed, revision 1');
    await click('go');
    expect(textOf('words')).toBe('active.learn, revision 7, Students explain how they got to an answer. (agreed)');
  });

  it('shows the same after an event that is refused', async () => {
    const unready = sent(event('e1', 'cycle.closed', 'ben', { outcome: 'met' }));
    const strange = sent(event('e2', 'goal.drafted', 'dan', { text: 'Mine now.' }));
    const elsewhere = sent(event('e3', 'phase.finished', 'ben'), { ...facts, partnership: null });
    await show(createElement(Cycle, { buttons: { go: past, refused: [unready, strange, elsewhere] } }));
    await click('go');
    const before = page.innerHTML;
    await click('refused');
    expect(page.innerHTML).toBe(before);
  });

  it('lets useSelector render one part alone, only when that part changes', async () => {
    const rendered: string[] = [];
    let actor: ActorRefFrom<AnyStateMachine> | undefined;
    const onMade = (made: ActorRefFrom<AnyStateMachine>) => {
      actor = made;
    };
    await show(createElement(Whole, { onMade, onPhase: (phase) => rendered.push(phase) }));
    for (const each of past) await act(async () => actor?.send(each));
    expect(textOf('phase')).toBe('active.learn');
    // Four events between were accepted and led to no other state.
    expect(rendered).toEqual(['none', 'proposed', 'active.identify', 'active.learn']);
  });
});
