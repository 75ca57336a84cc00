import type { Stated } from '../labels/labelled';
import type { AnyRecord, CompiledEvent, Process } from '../process/process';
import { itemsIn } from '../process/who-is-who';
import type { Draw, Drawing } from './drawing';
import { exampleOf } from './example-of';
import { openSteps, type StepBy } from './open-steps';
import type { WalkStep } from './walk';

const day = 86_400_000;

/** Draws what somebody asks for next. */
export function drawStep(process: Process, drawing: Drawing, draw: Draw, state: Stated, n: number): WalkStep {
  const facts = draw(drawing.facts);
  const last = Date.parse(state.recordedAt ?? drawing.start);
  const recordedAt = new Date(last + draw(drawing.pause)).toISOString();
  const stamp = { id: `e${n}`, at: recordedAt, recordedAt };
  const kind = draw(drawing.kind);
  const event =
    kind === 'ready'
      ? readyEvent(process, drawing, draw, state, facts, stamp)
      : kind === 'correction'
        ? correction(process, drawing, draw, state, facts, stamp)
        : anyEvent(process, drawing, draw, state, facts, stamp, kind === 'hostile');
  return { event: event ?? anyEvent(process, drawing, draw, state, facts, stamp, false), facts };
}

interface Stamp {
  readonly id: string;
  readonly at: string;
  readonly recordedAt: string;
}

/** Something that is ready by `nextSteps`, with a payload that its schema accepts, or its example. */
function readyEvent(process: Process, drawing: Drawing, draw: Draw, state: Stated, facts: unknown, stamp: Stamp): object | undefined {
  const steps = openSteps(process, state, facts, drawing.people, stamp.recordedAt).filter((each) => each.ready);
  // What ends a process is asked for once where everything else is asked for four times: else most walks end at once.
  const weighted = steps.flatMap((each) => (ends(process, state, each) ? [each] : [each, each, each, each]));
  const step = weighted[draw(drawing.below, weighted.length)];
  const spec = step === undefined ? undefined : process.compiled.events.get(step.type);
  if (step === undefined || spec === undefined) return undefined;
  const asking = { by: step.by, at: stamp.recordedAt, facts, item: step.item };
  const example = draw(drawing.below, 4) > 0 ? exampleOf(process, state, spec, asking) : undefined;
  const payload = example ?? draw(drawing.payload, spec.type);
  const about = step.item === undefined ? {} : { item: step.item };
  return { ...(payload as object), ...stamp, type: spec.type, by: step.by, ...about, at: happenedAt(drawing, draw, spec, stamp) };
}

/** A happening is entered at once, on the last day that it may be, or once in a while a day too late. */
function happenedAt(drawing: Drawing, draw: Draw, spec: CompiledEvent, { recordedAt }: Stamp): string {
  if (spec.when === 'act') return recordedAt;
  const { enteredWithinDays: days } = spec.when.happening;
  const late = [0, 0, days / 2, days, days + 1][draw(drawing.below, 5)] as number;
  return new Date(Date.parse(recordedAt) - late * day).toISOString();
}

function ends(process: Process, state: Stated, { type }: StepBy): boolean {
  const { states } = process.compiled;
  const target = states.get(state.state)?.moves.get(type)?.target;
  const targets =
    target === undefined || target.kind === 'stay'
      ? []
      : target.kind === 'state'
        ? [target.to]
        : target.kind === 'payload'
          ? Object.values(target.is)
          : target.oneOf;
  return targets.length > 0 && targets.every((to) => states.get(to)?.final === true);
}

/** Any event by anybody about anything, half of them by who has that turn; malformed where it is to be hostile. */
function anyEvent(process: Process, drawing: Drawing, draw: Draw, state: Stated, facts: unknown, stamp: Stamp, hostile: boolean): unknown {
  const open = openSteps(process, state, facts, drawing.people, stamp.recordedAt);
  const turn = draw(drawing.below, 2) === 0 ? undefined : open[draw(drawing.below, open.length)];
  const types = [...process.compiled.events.keys()];
  const type = turn?.type ?? (types[draw(drawing.below, types.length)] as string);
  const askers = ['system', 'stranger', ...drawing.people];
  const by = turn?.by ?? askers[draw(drawing.below, askers.length)];
  const item = itemAskedAbout(process, drawing, draw, state, type, turn);
  const whole = { ...stamp, type, by, ...(item === undefined ? {} : { item }) };
  if (!hostile) return { ...(draw(drawing.payload, type) as object), ...whole };
  // Half of them are right but for their stamp; else the payload would hide whatever comes after it.
  const rightly = draw(drawing.below, 2) === 0;
  const payload = rightly ? draw(drawing.payload, type) : draw(drawing.hostile, type);
  if (typeof payload !== 'object' || payload === null) return payload;
  return withStamp(payload, rightly || draw(drawing.below, 2) === 0 ? { ...whole, ...draw(drawing.oddStamp) } : whole);
}

/** The item of somebody's turn, or any of the list, in whatever stage. */
function itemAskedAbout(
  process: Process,
  drawing: Drawing,
  draw: Draw,
  state: Stated,
  type: string,
  turn: StepBy | undefined,
): string | undefined {
  const about = process.compiled.events.get(type)?.about;
  if (about === undefined) return undefined;
  const items = itemsIn(state.record as AnyRecord, about.items);
  const any = items[draw(drawing.below, items.length)]?.id;
  return draw(drawing.below, 2) === 0 ? (turn?.item ?? any) : any;
}

/** Own properties are moved as they are, getters unread. A proxy that answers nothing goes as it is. */
function withStamp(payload: object, stamp: object): unknown {
  try {
    return Object.defineProperties({}, { ...Object.getOwnPropertyDescriptors(payload), ...Object.getOwnPropertyDescriptors(stamp) });
  } catch {
    return payload;
  }
}

/** A correction or a strike of an item, most often by its author. */
function correction(process: Process, drawing: Drawing, draw: Draw, state: Stated, facts: unknown, stamp: Stamp): object | undefined {
  const record = state.record as AnyRecord;
  const lists = [...process.compiled.lists.values()];
  const all = lists.flatMap((list) => itemsIn(record, list.name).map((item) => ({ item, spec: list.event })));
  const found = all[draw(drawing.below, all.length)];
  if (found?.spec === undefined) return undefined;
  const by = draw(drawing.below, 5) > 0 ? found.item.by : drawing.people[draw(drawing.below, drawing.people.length)];
  const whole = { ...stamp, by, item: found.item.id };
  if (draw(drawing.below, 3) === 0) return { ...whole, type: 'item.struck' };
  const asking = { by: found.item.by, at: stamp.recordedAt, facts, item: undefined };
  const example = draw(drawing.below, 2) === 0 ? exampleOf(process, state, found.spec, asking) : undefined;
  return { ...whole, type: 'item.corrected', to: example ?? draw(drawing.payload, found.spec.type) };
}
