import { compareInstants, type Instant } from '../core/instant';
import type { Policy, PolicyRow, Purpose, Relationship } from '../labels/label-kind';
import type { Labelled, Stated, Who } from '../labels/labelled';
import type { Assignment } from '../people/assignment';
import { type Consent, type Evidence, hadPart, hasPart, type PartnershipFact } from './evidence';
import { type CountedAbout, capped, consented, forNamed, forTotals, type Mask, maskOf, nothing } from './mask';
import type { OwnedItem } from './project';

/** Who looks: one person in one relationship, for one purpose, at one moment, under the policies that the app knows. */
export interface Looking {
  readonly policies: readonly Policy[];
  readonly person: string;
  readonly as: Relationship;
  readonly for: Purpose;
  readonly at: Instant;
  readonly evidence: Evidence;
  /** The person's own assignments that hold at the moment. */
  readonly held: readonly Assignment[];
  /** The consents to this person, in this hat, that hold at the moment. */
  readonly granted: readonly Consent[];
  /** Where nothing is shown and something is counted. */
  readonly counts?: CountedAbout;
}

/** What is proved of one viewer and one record. */
export interface Proof {
  readonly policy: Policy;
  /** What is visible of what belongs to the record as a whole. */
  readonly record: Mask;
  /** What is visible of what somebody owns and wrote. */
  readonly ofItem: (item: OwnedItem) => Mask;
  /** What may be visible of any item at most. */
  readonly most: Mask;
  /** Whether the viewer is one of the teachers that the record is about. */
  readonly owner: boolean;
  /** Whether the viewer was one, and is left with what they own of it, as their own data. */
  readonly leaver: boolean;
}

/** The proof that somebody may look at a record; nothing where the relationship, the policy or the record is not there. */
export function prove(looking: Looking, labelled: Labelled, state: Stated): Proof | undefined {
  if (state.revision === 0 || state.kind !== labelled.kind) return undefined;
  const who = labelled.who(state);
  const policy = looking.policies.find((each) => each.id === who.policy?.id && each.version === who.policy?.version);
  if (policy === undefined) return undefined;
  const partnership = looking.evidence.partnerships.find((each) => each.id === who.partnership);
  if (partnership !== undefined && (partnership.policy.id !== policy.id || partnership.policy.version !== policy.version)) return undefined;
  if (!mayRead(looking, who)) return undefined;
  const about: About = { policy, who, partnership, stream: state.id };
  const whole = rowOf(looking, about, 'team');
  const left = whole === undefined ? rowOfLeaver(looking, about) : undefined;
  if (whole === undefined && left === undefined) return undefined;
  // Many items are of few owners; of who has left a team, nothing is left but their own.
  const rows = new Map<string, PolicyRow | undefined>([['team', whole]]);
  const rowFor = (owner: string) => {
    if (!rows.has(owner)) rows.set(owner, left === undefined ? rowOf(looking, about, owner) : owner === looking.person ? left : undefined);
    return rows.get(owner);
  };
  const ofItem = (item: OwnedItem): Mask => {
    const owner = typeof item.owner === 'string' ? item.owner : 'team';
    const row = rowFor(owner);
    return row === undefined ? nothing : maskOf(row, item.by === looking.person, ownClass(looking, who, owner, item.class));
  };
  const mostOf = (owner: string): Mask => {
    const row = rowFor(owner);
    return row === undefined ? nothing : maskOf(row, true, true);
  };
  let most = left === undefined ? mostOf('team') : mostOf(looking.person);
  // By position: a list could bring a way of its own to go through it.
  if (left === undefined) for (let at = 0; at < who.owners.length; at += 1) most |= mostOf(who.owners[at] as string);
  return {
    policy,
    record: whole === undefined ? nothing : maskOf(whole, false, false),
    ofItem,
    most,
    owner: looking.as === 'teacher' && whole !== undefined,
    leaver: left !== undefined,
  };
}

/** What is known of a record before anybody's items are looked at. */
interface About {
  readonly policy: Policy;
  readonly who: Who;
  readonly partnership: PartnershipFact | undefined;
  readonly stream: string;
}

/** Whether a record that is for somebody by name is for this viewer: teachers and coaches are proved as ever. */
function mayRead({ person, as, for: purpose, at }: Looking, { named }: Who): boolean {
  if (named === undefined || as === 'teacher' || as === 'coach') return true;
  return named !== null && named.person === person && named.as === as && named.for === purpose && compareInstants(at, named.until) < 0;
}

/** The policy's row for what one teacher owns, or all of them together. */
function rowOf(looking: Looking, about: About, owner: string): PolicyRow | undefined {
  const row = rowToSee(looking, about, owner);
  return row === undefined || looking.counts === undefined ? row : forTotals(row, looking.counts);
}

function rowToSee(looking: Looking, about: About, owner: string): PolicyRow | undefined {
  const { policy, who, partnership } = about;
  const owners = owner === 'team' ? who.owners : [owner];
  if (owners.some((each) => !who.owners.includes(each))) return undefined;
  // What belongs to nobody is nobody's to read, but for its coach and who is named where its teacher may not be told yet.
  if (owners.length === 0 && who.named === undefined) return undefined;
  const as = relationshipTo(looking, who, partnership, owner, owners);
  // A teacher is a colleague’s peer: what is for another by name is not for them.
  const byName = as !== undefined && who.named !== undefined && looking.as !== 'teacher' && looking.as !== 'coach';
  // What is for somebody by name was put before them by its owner: the policy has been asked then.
  const row = byName ? forNamed(as) : as === undefined ? undefined : policy.table[as]?.[looking.for];
  if (row === undefined) return undefined;
  // No consent widens what an evaluator sees, and no exception: who was told and evaluates now reads it no more.
  if (policy.confidential && owners.some((each) => holds(looking.held, 'evaluator', each))) return capped(row, as === 'evaluator');
  return looking.granted.length === 0 ? row : consented(row, (label) => owners.every((each) => consents(looking, about, each, label)));
}

/** The policy's row for what a teacher owns who has left the record, or the partnership: they read what is theirs, as their own data. */
function rowOfLeaver({ person, as, for: purpose, at }: Looking, { policy, who, partnership }: About): PolicyRow | undefined {
  if (as !== 'teacher' || purpose !== 'own-data' || partnership === undefined) return undefined;
  const left = hadPart(partnership, person, 'teacher', at) && !(who.owners.includes(person) && hasPart(partnership, person, 'teacher', at));
  return left ? policy.table.teacher?.['own-data'] : undefined;
}

/** Whether an owner lets the viewer read a label of this record, while they have a part in it. To oneself there is nothing to consent to. */
function consents(
  { granted, person, at }: Looking,
  { who, stream, partnership }: About,
  owner: string,
  label: Consent['labels'][number],
): boolean {
  if (owner === person) return true;
  // A consent ends with its teacher's time.
  if (partnership === undefined || !hasPart(partnership, owner, 'teacher', at)) return false;
  return granted.some(
    (each) => each.owner === owner && each.partnership === who.partnership && each.streams.includes(stream) && each.labels.includes(label),
  );
}

/** In which relationship the viewer stands to an owner, wearing the one hat that was asked for; none where it is not proved. */
function relationshipTo(
  { person, as, at, held }: Looking,
  who: Who,
  partnership: PartnershipFact | undefined,
  owner: string,
  owners: readonly string[],
): Relationship | undefined {
  if (as === 'teacher' || as === 'peer') {
    if (partnership === undefined || !who.owners.includes(person) || !hasPart(partnership, person, 'teacher', at)) return undefined;
    if (owner === person || owner === 'team') return as === 'teacher' ? 'teacher' : owner === 'team' ? 'peer' : undefined;
    return 'peer';
  }
  if (as === 'coach') return partnership !== undefined && hasPart(partnership, person, 'coach', at) ? 'coach' : undefined;
  return owners.every((each) => holds(held, as, each)) ? as : undefined;
}

/** Whether something about students is about a class that its owner teaches. */
function ownClass(looking: Looking, who: Who, owner: string, classId: unknown): boolean {
  const teachers = owner === 'team' ? who.owners : [owner];
  return looking.evidence.classes.some((each) => each.id === classId && each.teachers.some((teacher) => teachers.includes(teacher)));
}

function holds(held: readonly Assignment[], as: Relationship, teacher: string): boolean {
  return held.some((each) => each.of === teacher && each.as === as);
}
