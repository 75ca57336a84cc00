import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import * as z from 'zod';
import { itemsOf, label } from '../../src/labels/label';
import type { Labelled, Stated } from '../../src/labels/labelled';
import { asViewer } from '../../src/privacy/as-viewer';
import { frozen } from '../../src/privacy/frozen';
import { everything } from '../../src/privacy/mask';
import { everyPolicy } from '../../src/privacy/policies/every-policy';
import { type MaskOfItem, project } from '../../src/privacy/project';
import { viewFor } from '../../src/privacy/view-for';
import { objectsIn } from '../../src/testing/freeze-deep';
import { anyTeam, hats, now, people, type Team, teamEvidence, wide } from './any-team';
import { oracleView } from './oracle';
import { team, teamSchema } from './team-process';
import { twins } from './twin';

const labelled = team as unknown as Labelled;
const { lookOf, viewerOf, twinFor } = twins(team, { evidence: teamEvidence, at: now, known: ['teachers', 'coach'] });
const lists = ['notes', 'work', 'meetings', 'grades'] as const;

/** Everybody in every hat, in any order: what one is shown must not be what was kept of another’s look. */
const looks = people.flatMap((person) => hats.map((hat) => ({ person, hat })));
const inAnyOrder = fc.shuffledSubarray(looks, { minLength: 60, maxLength: 120 });

/** The same state, some of whose parts are frozen, to any depth. */
const partlyFrozen = (state: Team, which: readonly boolean[]): Team => {
  const copy = structuredClone(state);
  for (const [at, each] of [...objectsIn(copy)].entries()) if (which[at % which.length] === true) Object.freeze(each);
  return copy;
};

/** Answers of any kind, as if everybody saw something else of each item: the wall’s own are some of them. */
const anyMask = fc.integer({ min: 0, max: everything });
const anyAnswers: fc.Arbitrary<MaskOfItem> = fc.func(anyMask).map(
  (answer) =>
    ({ owner, by, class: of }) =>
      answer(owner ?? null, by ?? null, of ?? null),
);

/** A list of items within the items of a list: what is shown of an inner one is asked of its own owner. */
const nestedSchema = z.object({
  topic: label('shareable', z.string().nullable()),
  outer: itemsOf(
    'operational',
    z.object({ text: label('confidential', z.string()), inner: itemsOf('shareable', z.object({ words: label('private', z.string()) })) }),
  ),
  aside: label('operational', z.object({ inner: itemsOf('operational', z.object({ words: label('shareable', z.string()) })) })),
});
const anyStamp = fc.record({
  id: fc.constantFrom('i1', 'i2'),
  owner: fc.constantFrom('ben', 'dan', 'team'),
  by: fc.constantFrom('ben', 'cho'),
});
const anyInner = fc.array(
  fc.tuple(anyStamp, fc.string()).map(([stamp, words]) => ({ ...stamp, at: now, words })),
  { maxLength: 3 },
);
const anyNested = fc.record({
  topic: fc.option(fc.string()),
  outer: fc.array(
    fc.tuple(anyStamp, fc.string(), anyInner).map(([stamp, text, inner]) => ({ ...stamp, at: now, text, inner })),
    { maxLength: 3 },
  ),
  aside: fc.record({ inner: anyInner }),
});

const stateOf = <Record>(record: Record): Stated<Record> => ({
  kind: 'any',
  id: 's1',
  revision: 1,
  state: 'on',
  since: now,
  recordedAt: now,
  record,
});

describe('laws', () => {
  test.prop([anyTeam, inAnyOrder], { numRuns: 60 })(
    'whoever looked before, a frozen state shows the bytes that a copy would, which a slow reading of the table gives',
    (state, looked) => {
      const kept = frozen(state);
      for (const { person, hat } of looked) {
        const viewer = viewerOf(person, hat);
        const shown = viewFor(team, kept, viewer);
        expect(JSON.stringify(shown)).toBe(JSON.stringify(viewFor(team, state, viewer)));
        expect(shown.data).toEqual(oracleView(labelled, lookOf(person, hat), wide(state)));
      }
    },
  );

  test.prop([anyTeam, fc.shuffledSubarray(looks, { minLength: 10, maxLength: 20 })], { numRuns: 30 })(
    'a frozen record that comes under another policy is shown as that policy says',
    (state, looked) => {
      const { record } = frozen(state);
      for (const { id, version } of [...everyPolicy, ...everyPolicy]) {
        const reference = { id, version };
        const under = { ...team, who: (each: Stated) => ({ ...team.who(each), policy: reference }) };
        const evidence = { ...teamEvidence, partnerships: teamEvidence.partnerships.map((each) => ({ ...each, policy: reference })) };
        for (const { person, hat } of looked) {
          const viewer = asViewer(everyPolicy, { person, ...hat, at: now }, evidence);
          const data = JSON.stringify(viewFor(under, { ...state, record }, viewer).data);
          expect(data).toBe(JSON.stringify(viewFor(under, state, viewer).data));
        }
      }
    },
  );

  test.prop(
    [
      fc.oneof(
        fc.tuple(
          fc.constant(teamSchema),
          anyTeam.map(({ record }) => record),
        ),
        fc.tuple(fc.constant(nestedSchema), anyNested),
      ),
      fc.array(fc.tuple(anyMask, fc.record({ ofItem: anyAnswers, most: anyMask })), { minLength: 2, maxLength: 20 }),
    ],
    {
      numRuns: 200,
    },
  )('whatever is let through of whose item, what is kept is what would be copied', ([schema, record], asked) => {
    const kept = frozen(stateOf(record)).record;
    for (const [mask, items] of [...asked, ...asked])
      expect(JSON.stringify(project(schema, mask, kept, items))).toBe(JSON.stringify(project(schema, mask, record, items)));
  });

  test.prop([fc.constantFrom(...people), anyTeam, anyTeam], { numRuns: 60 })(
    'no hat shows of a frozen state what is hidden from the person who wears it',
    (person, state, other) => {
      const [one, twin] = [frozen(state), frozen(twinFor(person, state, other))];
      for (const hat of [...hats, ...hats]) {
        const viewer = viewerOf(person, hat);
        expect(JSON.stringify(viewFor(team, twin, viewer))).toBe(JSON.stringify(viewFor(team, one, viewer)));
      }
    },
  );

  test.prop([anyTeam, anyTeam, fc.shuffledSubarray([...lists]), fc.shuffledSubarray(looks, { minLength: 20, maxLength: 40 })], {
    numRuns: 60,
  })('a state that came of a frozen one, frozen in turn, shows what is so now', (state, other, changed, looked) => {
    const first = frozen(state);
    for (const { person, hat } of looked) viewFor(team, first, viewerOf(person, hat));
    const grown = changed.map((list) => [list, [...other.record[list].slice(0, 2), ...first.record[list].slice(1)]]);
    const next: Team = { ...first, state: other.state, since: other.since, record: { ...first.record, ...Object.fromEntries(grown) } };
    for (const { person, hat } of looked) {
      const viewer = viewerOf(person, hat);
      const plain = JSON.stringify(viewFor(team, structuredClone(next), viewer));
      expect(JSON.stringify(viewFor(team, next, viewer))).toBe(plain);
      expect(JSON.stringify(viewFor(team, frozen(next), viewer))).toBe(plain);
      // The name of its state is not in the record.
      expect(JSON.stringify(viewFor(team, { ...next, record: first.record }, viewer))).toBe(
        JSON.stringify(viewFor(team, { ...next, record: state.record }, viewer)),
      );
    }
  });

  test.prop([anyTeam, fc.array(fc.boolean(), { minLength: 1, maxLength: 9 }), fc.constantFrom('ben', 'cho'), fc.gen()], { numRuns: 150 })(
    'what is changed of a state that was not frozen here, however much of it is frozen otherwise, is changed at the next look',
    (state, which, person, draw) => {
      const mine = partlyFrozen(state, which);
      const looked = hats.filter(({ for: purpose }) => purpose === 'coaching').map((hat) => viewerOf(person, hat));
      for (const viewer of looked) viewFor(team, mine, viewer);
      const open = [...objectsIn(mine.record)].filter((each) => !Object.isFrozen(each) && !Array.isArray(each) && 'text' in each);
      fc.pre(open.length > 0);
      Object.assign(draw(fc.constantFrom, ...open), { text: draw(fc.string) });
      for (const viewer of looked)
        expect(JSON.stringify(viewFor(team, mine, viewer))).toBe(JSON.stringify(viewFor(team, structuredClone(mine), viewer)));
    },
  );

  test.prop([anyTeam, inAnyOrder], { numRuns: 40 })(
    'no view shares an object with the record, and all of it is frozen',
    (state, looked) => {
      const kept = frozen(state);
      const inRecords = new Set([...objectsIn(state), ...objectsIn(kept)]);
      for (const { person, hat } of looked) {
        for (const each of objectsIn(viewFor(team, kept, viewerOf(person, hat)).data))
          expect([Object.isFrozen(each), inRecords.has(each)]).toEqual([true, false]);
      }
    },
  );

  test.prop([anyTeam, fc.array(fc.boolean(), { minLength: 1, maxLength: 9 })])(
    'freezing answers the same JSON, frozen to its last object, and leaves what was handed in as it was',
    (state, which) => {
      const mine = partlyFrozen(state, which);
      const before = [...objectsIn(mine)].map((each) => Object.isFrozen(each));
      const kept = frozen(mine);
      expect(JSON.stringify(kept)).toBe(JSON.stringify(state));
      expect([...objectsIn(mine)].map((each) => Object.isFrozen(each))).toEqual(before);
      const given = objectsIn(mine);
      for (const each of objectsIn(kept)) expect([Object.isFrozen(each), given.has(each)]).toEqual([true, false]);
      expect(frozen(kept)).toBe(kept);
    },
  );
});
