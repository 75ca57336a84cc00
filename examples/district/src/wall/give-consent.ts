import { impact } from 'coaching-cycles';
import type { Purpose } from 'coaching-cycles/labels';
import { consent, consentFacts, scopeFrom } from 'coaching-cycles/sharing';
import { handle } from 'coaching-cycles/store';
import { everyState } from '../every-state';
import type { Leader, Pair } from '../pairs';
import { type Seen, seenRows } from '../show-views';
import { partnershipOf } from '../term-script';
import type { Part } from './part';
import { knownOf, look, once, type Stage } from './stage';

/** A teacher lets one leader read what a cycle is about, for one purpose and a while, and takes it back. */
export async function giveConsent(stage: Stage, pair: Pair): Promise<Part> {
  const { store, nameOf, dateOf, moment, end } = stage;
  const { teacher, leaders } = pair;
  const [leader, other] = leaders;
  const heading = 'A consent: for one reader, one purpose, a while';
  if (leader === undefined) return { heading, blocks: [nobodyToRead(nameOf(teacher))] };

  const of = partnershipOf(pair);
  const cycle = `${of}-c1`;
  const stream = `${of}-consent`;
  const sees = (at: string, who: Leader = leader, purpose: Purpose = 'operations'): Promise<Seen> =>
    look(stage, impact, cycle, { ...who, for: purpose, at });

  const before = await sees(moment(48));
  const givenAt = moment(48);
  const reader = { ...leader, for: 'operations' } as const;
  const given = {
    ...scopeFrom(await knownOf(stage, of, givenAt), teacher),
    id: `${stream}-1`,
    type: 'consent.given',
    by: teacher,
    reader,
    labels: ['shareable'],
    streams: [cycle],
    until: end,
    statement: 'You may know what we work on, so that you can plan the training of all.',
  } as const;
  const factsOf = (at: string) => async () => consentFacts(given, await knownOf(stage, of, at), await cyclesOf(stage, of));
  await once(stage, stream, given.id, () =>
    handle(store, consent, stream, { ...given, labels: [...given.labels], streams: [cycle] }, factsOf(givenAt), { clock: () => givenAt }),
  );
  const during = await sees(moment(52));
  const elsewhere = await sees(moment(52), leader, 'coaching');
  const others = other === undefined ? undefined : await sees(moment(52), other);

  const withdrawnAt = moment(56);
  const withdrawn = { id: `${stream}-2`, type: 'consent.withdrawn', by: teacher } as const;
  await once(stage, stream, withdrawn.id, () =>
    handle(store, consent, stream, withdrawn, factsOf(withdrawnAt), { clock: () => withdrawnAt }),
  );
  const after = await sees(moment(56));

  const columns: readonly (readonly [string, Seen])[] = [
    ['Before', before],
    ['While it holds', during],
    ['Other purpose', elsewhere],
    ...(other === undefined || others === undefined ? [] : [['Other person', others] as const]),
    ['Withdrawn', after],
  ];
  return {
    heading,
    blocks: [
      `${nameOf(teacher)} lets ${nameOf(leader.person)}, ${leader.as}, who does not evaluate the teacher, read for operations what the cycle is about: ` +
        `from ${dateOf(givenAt)} until ${dateOf(end)} at most. On ${dateOf(withdrawnAt)} the teacher takes it back, and no reason is asked. What ` +
        `${nameOf(leader.person)} sees; and meanwhile for another purpose, and another person.`,
      {
        rows: seenRows(
          columns.map(([, seen]) => seen),
          ['State', 'Sessions', 'Topic', 'Strategies', 'Goals', 'Notes'],
        ),
        titles: ['', ...columns.map(([title]) => title)],
      },
    ],
  };
}

/** The cycles of a partnership that there are: nobody consents to what is still to come. */
async function cyclesOf({ store }: Stage, of: string): Promise<readonly string[]> {
  return (await everyState(store, impact)).filter(({ record }) => record.partnership === of).map(({ id }) => id);
}

/** Under `strict` nobody who evaluates a teacher can be let in, not by the teacher either. */
export function nobodyToRead(teacher: string): string {
  return `Everybody in this roster who leads ${teacher} evaluates them too. No consent and no share opens anything to them.`;
}
