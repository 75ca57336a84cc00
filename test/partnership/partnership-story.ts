import type { PartnershipFacts } from '../../src/partnership/partnership';
import { type PartnershipEvent, partnership } from '../../src/partnership/partnership-process';
import type { Correction } from '../../src/process/event';
import { given, type Told } from '../../src/testing/given';

/** An event of a partnership, as a test tells it. */
export type ToldOfPartnership = Told<PartnershipEvent | Correction>;

/** The program lets who asks begin, asks for no leader, and nobody both coaches and evaluates. */
export const known: PartnershipFacts = { mayPropose: true, leaderSigns: false, coachEvaluates: false };

export const conflict: PartnershipFacts = { ...known, coachEvaluates: true };

export const terms = ['We meet once a week. What we say stays between us.'];

/** Cho’s proposal to coach these teachers. */
export const proposed = (...teachers: readonly string[]) =>
  ({
    type: 'partnership.proposed',
    by: 'cho',
    teachers,
    coaches: ['cho'],
    enrolment: 'voluntary',
    agreement: { version: 1, terms },
    policy: { id: 'strict', version: 1 },
  }) as const;

export const signed = (by: string) => ({ type: 'agreement.signed', by, version: 1 }) as const;

export const ended = { type: 'partnership.ended', by: 'ben', reason: 'completed' } as const;

export const visited = { id: 'visit', type: 'contact.recorded', by: 'cho', kind: 'visit', minutes: 20 } as const;

/** Cho coaches Ben; both have signed. */
export const pair: readonly ToldOfPartnership[] = [proposed('ben'), signed('cho'), signed('ben')];

/** Cho coaches Ben and Dan; all three have signed. */
export const team: readonly ToldOfPartnership[] = [proposed('ben', 'dan'), signed('cho'), signed('ben'), signed('dan')];

export const told = (...events: readonly ToldOfPartnership[]) => given(partnership, known, ...events);

/** The state of what is told, as the partnership p1. */
export const stateOf = (...events: readonly ToldOfPartnership[]) => ({ ...told(...events).state, id: 'p1' });
