import type { Instant } from 'coaching-cycles/core';
import { asViewer, strict } from 'coaching-cycles/privacy';
import { deadlines } from 'coaching-cycles/process';
import { evidenceOf } from '../looks';
import type { Pair } from '../pairs';
import { momentOf } from '../school-days';
import { nothing } from '../show-views';
import { hearsayOf } from '../tell-impact';
import { partnershipOf } from '../term-script';
import { nobodyToRead } from './give-consent';
import { answerShare, askToShare, noteShare, notesOf } from './note-share';
import type { Part } from './part';
import { look, once, reasonsOf, type Stage, stateAt } from './stage';

/** A coach would like a leader to read three notes. The teacher accepts one, declines one, and says nothing to the third. */
export async function shareNotes(stage: Stage, pair: Pair): Promise<Part> {
  const { nameOf, dateOf, moment } = stage;
  const { teacher, coach, principal, leaders } = pair;
  const [leader] = leaders;
  const heading = 'A share: a copy of one note, for one reader';
  const share = (which: string) => `${partnershipOf(pair)}-share-${which}`;
  const [accepted, declined, expired, never] = [share('accepted'), share('declined'), share('expired'), share('never')];

  const proposedAt = moment(58);
  const own = (await notesOf(stage, pair, proposedAt)).filter(({ by }) => by === teacher);
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined) throw new Error('Expected notes of the teacher, found none.');
  const refused: string[][] = [];
  if (principal !== undefined && !leaders.some(({ person }) => person === principal)) {
    const toWhoEvaluates = { stream: never, by: teacher, reader: { person: principal, as: 'principal' }, note: last.id } as const;
    const answer = await askToShare(stage, pair, toWhoEvaluates, proposedAt);
    refused.push([`With ${nameOf(principal)}`, answer.ok ? 'Shared' : `Refused. ${reasonsOf(answer)}`]);
  }
  if (leader === undefined) return { heading, blocks: [nobodyToRead(nameOf(teacher)), { rows: refused }] };

  const notes = [
    [accepted, last.id],
    [declined, hearsayOf(partnershipOf(pair))],
    [expired, first.id],
  ] as const;
  for (const [stream, note] of notes)
    await once(stage, stream, `${stream}-1`, () => askToShare(stage, pair, { stream, by: coach, reader: leader, note }, proposedAt));
  const seenBy = async (stream: string, at: Instant) => ({
    teacher: await look(stage, noteShare, stream, { person: teacher, as: 'teacher', for: 'coaching', at }),
    coach: await look(stage, noteShare, stream, { person: coach, as: 'coach', for: 'coaching', at }),
    leader: await look(stage, noteShare, stream, { ...leader, for: 'operations', at }),
  });
  const awaiting = await seenBy(accepted, moment(59));

  const expiredAt = await expiryOf(stage, teacher, expired, proposedAt);
  const answers = [
    [accepted, { type: 'share.agreed', by: teacher, at: moment(60) }],
    [declined, { type: 'share.declined', by: teacher, at: moment(60) }],
    [expired, { type: 'share.expired', by: 'system', at: expiredAt }],
  ] as const;
  for (const [stream, answer] of answers) await once(stage, stream, `${stream}-2`, () => answerShare(stage, pair, stream, answer));

  const at = moment(72);
  const [ofAccepted, ofDeclined, ofExpired, ofNever] = [
    await seenBy(accepted, at),
    await seenBy(declined, at),
    await seenBy(expired, at),
    await seenBy(never, at),
  ];
  const row = (what: string, seen: typeof awaiting) => [
    what,
    seen.teacher.state ?? nothing,
    seen.coach.state ?? nothing,
    seen.leader.copy?.note ?? nothing,
  ];
  const bytes = new Set([ofDeclined, ofExpired, ofNever].map((seen) => JSON.stringify(seen.leader)));
  const copied = Object.keys(ofAccepted.leader.copy ?? {});
  const stayed = Object.keys(last).filter((field) => !copied.includes(field));
  return {
    heading,
    blocks: [
      `${nameOf(coach)} would like ${nameOf(leader.person)}, ${leader.as}, to read three notes. A coach proposes, and the teacher alone decides: ` +
        `${nameOf(teacher)} accepts one, declines one, and says nothing to the third, which expires on ${dateOf(expiredAt)}.`,
      {
        rows: [
          row('The first, awaiting', awaiting),
          row('The first, accepted', ofAccepted),
          row('The second, declined', ofDeclined),
          row('The third, expired', ofExpired),
          row('One that never was', ofNever),
        ],
        titles: ['Note', 'Teacher', 'Coach', `What ${nameOf(leader.person)} reads`],
      },
      {
        rows: [
          [
            'Declined, expired, never',
            `${bytes.size === 1 ? 'The same to the byte' : 'Not the same'} for ${nameOf(leader.person)}: ${[...bytes].join(', ')}`,
          ],
          ['In the copy', `${copied.join(', ')}. Left where it is: ${stayed.join(', ')}`],
          ...refused,
        ],
      },
    ],
  };
}

/** When a proposal that nobody has answered falls due, and the app's clock asks for what that calls for. */
async function expiryOf({ district, store, moment }: Stage, teacher: string, stream: string, at: Instant): Promise<Instant> {
  const viewer = asViewer(strict, { person: teacher, as: 'teacher', for: 'coaching', at }, await evidenceOf(district, store));
  const [due] = deadlines(noteShare, await stateAt({ store }, noteShare, stream, at), viewer, district.calendar);
  const latest = moment(71);
  const dueAt = due?.dueOn == null ? latest : momentOf(district.calendar, due.dueOn, 8 * 60);
  return Date.parse(dueAt) < Date.parse(latest) ? dueAt : latest;
}
