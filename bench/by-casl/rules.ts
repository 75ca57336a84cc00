import { createMongoAbility, type MongoAbility, type RawRuleOf } from '@casl/ability';
import type { Hat } from '../people';

type Rule = RawRuleOf<MongoAbility>;

/** The lists of a cycle: each is a type of subject of its own, so that a rule may ask for an item’s owner, author or class. */
export const lists: ReadonlySet<string> = new Set([
  'sessions',
  'realities',
  'artifacts',
  'observations',
  'notes',
  'goals',
  'measurements',
  'strategies',
  'checklists',
  'modelings',
  'implementations',
  'reviews',
  'options',
  'commitments',
  'appointments',
  'successes',
  'carried',
]);

const stamp = ['id', 'owner', 'by', 'at'];
const staged = [...stamp, 'stage', 'since'];

const operational = ['partnership', 'teachers', 'coaches', 'policy', 'model', 'continues', 'sessions', 'appointments'];
const session = ['kind', 'minutes', 'attended', ...stamp];
const appointment = ['kind', 'on', 'startsAt', 'minutes', 'replaces', ...staged];

/** What teachers and coaches read of an item, whatever it says of students and less what is for its author. */
const fields: Readonly<Record<string, readonly string[]>> = {
  sessions: [...session, 'about'],
  realities: ['class', 'method', 'on', 'summary', 'artifact', ...stamp],
  artifacts: ['class', 'kind', 'keepUntil', 'held.shows', ...stamp],
  observations: ['method', 'observedOn', 'sweeps', 'note', ...stamp],
  notes: ['observedOn', 'note', ...stamp],
  goals: [
    ...['text', 'about', 'measure', 'unit', 'target', 'startsOn', 'dueOn', 'why', 'easy', 'emotional', 'domain', 'replaces'],
    ...['strategiesSetAside', ...staged],
  ],
  measurements: ['goal', 'on', 'value', 'reached', 'of', 'note', ...stamp],
  strategies: ['key', 'name', 'version', 'checklist', 'goal', ...stamp],
  checklists: ['strategy', 'steps', ...stamp],
  modelings: ['strategy', 'mode', 'otherwise', 'on', 'words', ...staged],
  implementations: ['strategy', 'on', 'class', 'words', 'marks', ...staged],
  reviews: ['direction', 'progress', 'decision', 'improvement', 'nextOn', 'gathers', 'goal', ...stamp],
  options: ['text', 'helps', ...staged],
  commitments: ['text', 'who', 'byWhen', ...staged],
  appointments: [...appointment, 'about', 'missing', 'why'],
  successes: ['text', 'goal', 'how', ...staged],
  carried: ['kind', 'text', 'from', ...stamp],
};

const heldFields = ['held.address', 'held.hash', 'held.title'];

/** A rule that lets read some fields, of the items that fit. */
function read(subject: string, of: readonly string[], conditions?: Rule['conditions']): Rule {
  return { action: 'read', subject, fields: [...of], ...(conditions === undefined ? {} : { conditions }) };
}

/** What somebody reads who works in the cycle: the items of these owners, their own private words, students of the owners’ classes. */
function coaching(person: string, classes: Readonly<Record<string, readonly string[]>>): readonly Rule[] {
  const owner = { $in: Object.keys(classes) };
  const whole = [...operational, 'state', 'since', 'topic', 'acceptedBy', 'resumeAt', 'pausedUntil', 'closingReason', ...lists];
  return [
    read('cycle', whole),
    ...Object.entries(fields).map(([list, of]) => read(list, of, { owner })),
    read('notes', ['ownNote'], { owner, by: person }),
    read('artifacts', heldFields, { owner, 'held.shows': 'no-students' }),
    // Whether a class is the owner’s own depends on both: a rule for each owner.
    ...Object.entries(classes).flatMap(([of, taught]) => {
      const ownClass = { owner: of, class: { $in: [...taught] } };
      return [read('realities', ['ofStudents'], ownClass), read('artifacts', heldFields, { ...ownClass, 'held.shows': 'students' })];
    }),
  ];
}

/**
 * The policy `strict` for one cycle, as rules of CASL: what `strict` says of a label is written out for each field, and whose an item
 * is and who wrote it are conditions. Who somebody is to the teachers is taken as known.
 *
 * `fieldPatternMatcher` is the matcher that `createMongoAbility` brings. The fields are named one by one and not by patterns, for
 * `permittedFieldsOf` hands out what a rule lists: a pattern would have to be matched with every key of every item again.
 */
export const rules: Readonly<Record<Hat, readonly Rule[]>> = {
  teacher: coaching('ben', { ben: ['k1'], team: ['k1', 'k2'] }),
  coach: coaching('cho', { ben: ['k1'], dan: ['k2'], team: ['k1', 'k2'] }),
  principal: [
    read('cycle', [...operational, 'seenAs']),
    read('sessions', session, { owner: { $in: ['ben', 'dan', 'team'] } }),
    read('appointments', appointment, { owner: { $in: ['ben', 'dan', 'team'] } }),
  ],
  evaluator: [],
};

/** The abilities, made once. */
export const abilities: Readonly<Record<Hat, MongoAbility>> = {
  teacher: createMongoAbility([...rules.teacher]),
  coach: createMongoAbility([...rules.coach]),
  principal: createMongoAbility([...rules.principal]),
  evaluator: createMongoAbility([...rules.evaluator]),
};
