import { impact, type PartnershipEvent, partnership, partnershipFacts, partnershipPeople } from 'coaching-cycles';
import type { Instant } from 'coaching-cycles/core';
import { evaluates, holdsAt } from 'coaching-cycles/people';
import { strict } from 'coaching-cycles/privacy';
import { handle, stateOf, type Unstamped } from 'coaching-cycles/store';
import type { Pair } from '../pairs';
import { type Seen, seenRows } from '../show-views';
import { partnershipOf } from '../term-script';
import type { Part } from './part';
import { look, once, type Stage } from './stage';

/** A coach leaves. Another goes on, and knows what the teacher chose to carry over. */
export async function changeCoach(stage: Stage, pairs: readonly Pair[]): Promise<Part> {
  const { store, nameOf, dateOf, moment } = stage;
  const heading = 'Another coach goes on';
  // The first pair's story is told elsewhere, up to its end.
  const pair = pairs.slice(1, 3).at(-1);
  const next = pair === undefined ? undefined : otherCoach(stage, pair);
  if (pair === undefined || next === undefined) return { heading, blocks: ['There is nobody in this roster to go on.'] };

  const { teacher, coach } = pair;
  const old = partnershipOf(pair);
  const goesOn = partnershipOf({ ...pair, coach: next });
  const cycle = `${old}-c1`;
  const teacherSees = (at: Instant) => look(stage, impact, cycle, { person: teacher, as: 'teacher', for: 'own-data', at });
  const coachSees = (person: string, at: Instant): Promise<Seen> =>
    look(stage, impact, cycle, { person, as: 'coach', for: 'coaching', at });

  const before = await coachSees(coach, moment(79));
  const at = moment(79);
  const { record } = await stateOf(store, partnership, old);
  const { goals, strategies } = await teacherSees(at);
  const carried = [
    ...goals.slice(-1).map(({ id, text }) => ({ kind: 'goal', text, original: id }) as const),
    ...strategies.slice(-1).map(({ id, name }) => ({ kind: 'strategy', text: name, original: id }) as const),
  ];
  await ask(old, { type: 'partnership.ended', id: `${old}-ended`, by: coach, reason: 'left' });
  await ask(goesOn, {
    type: 'partnership.proposed',
    id: `${goesOn}-1`,
    by: next,
    teachers: [teacher],
    coaches: [next],
    enrolment: 'voluntary',
    agreement: record.agreement ?? { version: 1, terms: [] },
    policy: { id: strict.id, version: strict.version },
    continues: old,
  });
  for (const [n, by] of [teacher, next].entries())
    await ask(goesOn, { type: 'agreement.signed', id: `${goesOn}-${n + 2}`, by, version: record.agreement?.version ?? 1 });
  for (const [n, each] of carried.entries())
    await ask(goesOn, { type: 'work.carried-over', id: `${goesOn}-${n + 4}`, by: teacher, from: cycle, ...each });

  const later = moment(80);
  const columns: readonly (readonly [string, Seen])[] = [
    ['Old coach, before', before],
    ['Old coach, after', await coachSees(coach, later)],
    ['New coach', await coachSees(next, later)],
    ['Teacher', await teacherSees(later)],
  ];
  const known = await look(stage, partnership, goesOn, { person: next, as: 'coach', for: 'coaching', at: later });
  return {
    heading,
    blocks: [
      `${nameOf(coach)} leaves, and ${nameOf(next)} goes on with ${nameOf(teacher)} from ${dateOf(at)}: one partnership ends, and another continues it. ` +
        'What each sees of the cycle that they had:',
      {
        rows: seenRows(
          columns.map(([, seen]) => seen),
          ['State', 'Topic', 'Sessions', 'Goals', 'Strategies', 'Notes'],
        ),
        titles: ['', ...columns.map(([title]) => title)],
      },
      `What ${nameOf(next)} knows of it, since ${nameOf(teacher)} carried it over:`,
      { rows: (known.carried ?? []).map(({ kind, text }) => [kind, text]) },
    ],
  };

  function ask(stream: string, event: Unstamped<PartnershipEvent>): Promise<void> {
    const { assignments } = stage.district;
    return once(stage, stream, event.id, () =>
      handle(
        store,
        partnership,
        stream,
        event,
        (state, asked) => partnershipFacts(partnershipPeople(state, asked, at), { assignments, at, policy: strict, mayPropose: true }),
        { clock: () => at },
      ),
    );
  }
}

/** Another coach of the roster, who does not evaluate the teacher. */
function otherCoach({ district: { assignments }, end }: Stage, { teacher, coach }: Pair): string | undefined {
  const now = assignments.filter((each) => holdsAt(each, end));
  const coaches = now.filter(({ as, person }) => as === 'coach' && person !== coach && person !== teacher);
  return coaches.find(({ person }) => !evaluates(now, person, [teacher], end))?.person;
}
