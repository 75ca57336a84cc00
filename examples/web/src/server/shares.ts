import { partnership, partnershipFact } from 'coaching-cycles';
import type { Instant, IsoDate } from 'coaching-cycles/core';
import { goalSchema } from 'coaching-cycles/goals';
import { dateOf, evaluates, type SchoolCalendar } from 'coaching-cycles/people';
import { strict, viewFor, whoLooked } from 'coaching-cycles/privacy';
import { nextSteps, type StateOf } from 'coaching-cycles/process';
import { type KnownOfSharing, scopeFrom, shareFacts, shareOf } from 'coaching-cycles/sharing';
import { handle, type Store, show, stateOf } from 'coaching-cycles/store';
import { everyState } from '../../../district/src/every-state';
import { daysBefore } from '../../../district/src/school-days';
import { askerOf, evidenceOf, type Looker, type OpenCycle, openCycle, type Refused, type Seen, viewerOf } from './cycle';
import { assignments, nameOfId, type User } from './people';
import { fieldTitle, sentence } from './words';

/** How one goal is shared: a copy of it as it is now, which a leader may read. */
const goalShare = shareOf('goal', goalSchema, 'shareable');

type GoalShare = StateOf<typeof goalShare>;

/** For how many days a share is made. */
const days = 30;

/** What a teacher shares of one cycle, and what else they could. */
export interface Sharing {
  /** Who would read it: whoever leads the teacher and does not evaluate them. */
  readonly reader?: string;
  readonly shared: readonly ShareShown[];
  readonly open: readonly ThingToShare[];
}

export interface ShareShown {
  readonly id: string;
  readonly text: string;
  readonly reader: string;
  readonly state: string;
  readonly until: IsoDate;
  /** How often it was read, by whomever it was shared with. */
  readonly read: number;
  readonly lastOn?: IsoDate;
  readonly withdrawable: boolean;
}

/** Something that could be shared, and all that its copy would hold. */
export interface ThingToShare {
  readonly item: string;
  readonly text: string;
  readonly copy: readonly CopyLine[];
}

export interface CopyLine {
  readonly title: string;
  readonly words: string;
}

/** What was put before somebody. */
export interface SharedWithYou {
  readonly id: string;
  readonly from: string;
  readonly text: string;
  readonly copy: readonly CopyLine[];
  readonly until: IsoDate;
}

/** Answers what somebody shares of a cycle; `undefined` where it is not theirs, or not there. */
export async function sharingOf(store: Store, calendar: SchoolCalendar, user: User, id: string, at: Instant): Promise<Sharing | undefined> {
  const viewer = viewerOf(user, at, await evidenceOf(store));
  const cycle = await openCycle(store, id);
  const { goals } = seenOf(cycle, viewer);
  if (user.part.as !== 'teacher' || goals === undefined) return undefined;
  const shares = (await everyState(store, goalShare)).filter(({ record: { scope } }) => scope?.original.stream === id);
  const shared: ShareShown[] = [];
  const taken = new Set<string>();
  for (const state of shares) {
    const shown = await shareShown(store, calendar, state, viewer);
    if (shown === undefined) continue;
    shared.push(shown);
    if (shown.withdrawable) taken.add(state.record.scope?.original.item ?? '');
  }
  const reader = readerOf(user.id, at);
  const open = goals.filter((goal) => goal.owner === user.id && !taken.has(goal.id));
  return {
    ...(reader === undefined ? {} : { reader: nameOfId(reader) }),
    shared,
    open: open.map((goal) => ({ item: goal.id, text: goal.text, copy: linesOf(goal) })),
  };
}

/** A share as its owner sees it, and whether its reader has read it: each look has left a receipt. */
async function shareShown(store: Store, calendar: SchoolCalendar, state: GoalShare, viewer: Looker): Promise<ShareShown | undefined> {
  const { data, receipt } = await show(store, viewFor(goalShare, state, viewer));
  const { scope, copy, state: name = '' } = data as Partial<GoalShare['record']> & { readonly state?: string };
  if (receipt.outcome === 'denied' || scope == null) return undefined;
  const receipts = (await store.receipts(state.id)).map((each) => each.receipt);
  const read = whoLooked(goalShare, state, receipts, viewer, { timeZone: calendar.timeZone }).find(
    ({ person }) => person === scope.reader.person,
  );
  const facts = shareFacts(goalShare, scope, await knownNow(store, scope.partnership, viewer.at));
  return {
    id: state.id,
    text: copy?.text ?? '',
    reader: nameOfId(scope.reader.person),
    state: sentence(name),
    until: dateOf(calendar, scope.until),
    read: read?.shown ?? 0,
    ...(read === undefined ? {} : { lastOn: read.lastOn }),
    withdrawable: nextSteps(goalShare, state, facts, viewer).some(({ type, ready }) => type === 'share.withdrawn' && ready),
  };
}

/** Answers what was put before somebody and is still open to them; each is looked at with a receipt. */
export async function sharedWith(store: Store, calendar: SchoolCalendar, user: User, at: Instant): Promise<readonly SharedWithYou[]> {
  const viewer = viewerOf(user, at, await evidenceOf(store));
  const found: SharedWithYou[] = [];
  for (const state of await everyState(store, goalShare)) {
    // What was taken back or has run out is not asked for: a look that is denied would be on record too.
    const { scope } = state.record;
    if (state.state !== 'shared' || scope?.reader.person !== user.id || Date.parse(scope.until) <= Date.parse(at)) continue;
    const { data } = await show(store, viewFor(goalShare, state, viewer));
    const { copy } = data as Partial<GoalShare['record']>;
    if (copy == null) continue;
    const of = { from: nameOfId(scope.teacher), until: dateOf(calendar, scope.until) };
    found.push({ id: state.id, ...of, text: copy.text, copy: linesOf(copy) });
  }
  return found;
}

/** What became of an act of sharing. `none`: there is no such thing, or it is not theirs. */
type Asked = { readonly ok: true } | { readonly ok: false; readonly refusals: readonly Refused[] } | 'none';

/** Puts a copy of one goal before who leads the teacher. The same id again is the same share. */
export async function shareGoal(
  store: Store,
  user: User,
  { cycle: id, item, share }: { readonly cycle: string; readonly item: string; readonly share: string },
  clock: () => Instant,
): Promise<Asked> {
  const at = clock();
  const person = readerOf(user.id, at);
  const cycle = await openCycle(store, id);
  const of = cycle.state.record.partnership;
  if (of === null || person === undefined) return 'none';
  const reader = { person, as: 'principal', for: 'operations' } as const;
  const factsOf = async () => {
    const now = await openCycle(store, id);
    const { goals = [] } = seenOf(now, viewerOf(user, clock(), await evidenceOf(store)));
    const goal = goals.find((each) => each.id === item && each.owner === user.id);
    return shareFacts(
      goalShare,
      { teacher: user.id, reader },
      await knownNow(store, of, clock()),
      goal && { state: now.state, item: goal },
    );
  };
  const { original: copy, originalAt: original } = await factsOf();
  if (copy === null || original === null) return 'none';
  const made = {
    ...scopeFrom(await knownNow(store, of, at), user.id),
    id: share,
    type: 'share.made',
    by: user.id,
    reader,
    until: daysBefore(at, -days),
    original,
    copy,
  } as const;
  // Who hears no answer asks again, at another moment: what is there under this id is theirs already.
  const { state } = await store.load(share);
  return state !== null && (await stateOf(store, goalShare, share)).record.scope?.teacher === user.id
    ? { ok: true }
    : handle(store, goalShare, share, made, factsOf, { clock });
}

/** Takes a share back: from that moment its reader reads nothing more. */
export async function withdrawShare(
  store: Store,
  user: User,
  { share, id }: { readonly share: string; readonly id: string },
  clock: () => Instant,
): Promise<Asked> {
  const { scope } = (await stateOf(store, goalShare, share)).record;
  if (scope === null) return 'none';
  const factsOf = async () => shareFacts(goalShare, scope, await knownNow(store, scope.partnership, clock()));
  return handle(store, goalShare, share, { id, type: 'share.withdrawn', by: user.id }, factsOf, {
    clock,
    viewerOf: () => askerOf(store, user, clock),
  });
}

async function knownNow(store: Store, id: string, at: Instant): Promise<KnownOfSharing> {
  const state = await stateOf(store, partnership, id);
  const fact = partnershipFact(state);
  if (fact === null) throw new Error('Expected a partnership that has begun, found none.');
  return { partnership: fact, active: state.state === 'active', policy: strict, assignments, at };
}

/** Who leads a teacher and does not evaluate them: the library puts nothing before anybody else. */
function readerOf(teacher: string, at: Instant): string | undefined {
  const leads = assignments.filter((each) => each.of === teacher && each.as === 'principal');
  return leads.find(({ person }) => !evaluates(assignments, person, [teacher], at))?.person;
}

/** What somebody sees of a cycle, to hold a copy against. It is not shown by this, so it leaves no receipt. */
function seenOf({ process, state }: OpenCycle, viewer: Looker): Seen {
  return viewFor(process, state, viewer).data as unknown as Seen;
}

/** All that a copy holds, in words. */
function linesOf(goal: object): readonly CopyLine[] {
  return Object.entries(goal)
    .filter(([name, value]) => Object.hasOwn(goalSchema.shape, name) && value !== undefined)
    .map(([name, value]) => ({ title: fieldTitle(name), words: wordsOf(value) }));
}

function wordsOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([name, each]) => (name === 'kind' ? String(each) : `${fieldTitle(name).toLowerCase()} ${each}`))
    .join(', ');
}
