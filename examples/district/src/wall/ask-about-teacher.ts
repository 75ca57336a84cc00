import { strict } from 'coaching-cycles/privacy';
import { answerToLeader, question, questionFacts, scopeFrom } from 'coaching-cycles/sharing';
import { handle } from 'coaching-cycles/store';
import type { Pair } from '../pairs';
import { partnershipOf } from '../term-script';
import type { Part } from './part';
import { knownOf, look, once, type Stage } from './stage';

/** A principal asks what one teacher works on. That they asked is kept; the answer is made of the policy alone. */
export async function askAboutTeacher(stage: Stage, pair: Pair): Promise<Part> {
  const { store, nameOf, dateOf, moment } = stage;
  const { teacher, coach, principal } = pair;
  const heading = 'A principal asks about one teacher';
  if (principal === undefined) return { heading, blocks: ['Nobody leads this teacher’s school, so nobody asks.'] };

  const of = partnershipOf(pair);
  const stream = `${of}-question`;
  const at = moment(46);
  const asked = {
    ...scopeFrom(await knownOf(stage, of, at), teacher),
    id: `${stream}-1`,
    type: 'question.asked',
    by: principal,
    as: 'principal',
  } as const;
  const factsOf = async () => questionFacts(asked, await knownOf(stage, of, at));
  await once(stage, stream, asked.id, () => handle(store, question, stream, asked, factsOf, { clock: () => at }));

  const { refusal, given } = answerToLeader(strict, 'principal');
  const whoSaw = [];
  for (const [person, as] of [
    [teacher, 'teacher'],
    [coach, 'coach'],
  ] as const) {
    const seen = await look(stage, question, stream, { person, as, for: 'coaching', at: moment(47) });
    whoSaw.push([
      `${nameOf(person)} sees`,
      seen.asked == null ? 'nothing of it' : `that ${nameOf(seen.asked.person)} asked, on ${dateOf(seen.askedAt ?? at)}`,
    ]);
  }
  const answered = [['Refused', refusal.message], ...given.map(({ message }) => ['Can be given', message])];
  return {
    heading,
    blocks: [
      `${nameOf(principal)} asks what ${nameOf(teacher)} works on with ${nameOf(coach)}. The answer is the same whoever is asked about, and whether or ` +
        'not there is any coaching. What was asked is not kept, since a question may say something about a teacher; that it was, is.',
      { rows: [...answered, ...whoSaw] },
    ],
  };
}
