import * as fc from 'fast-check';
import type { Result } from '../../../src/core/result';
import { contribution, type Entry } from '../../../src/privacy/disclosure/contribution';
import { disclose } from '../../../src/privacy/disclosure/disclose';
import { discloseMeans } from '../../../src/privacy/disclosure/disclose-means';
import { discloseMedians } from '../../../src/privacy/disclosure/disclose-medians';
import { discloseShares } from '../../../src/privacy/disclosure/disclose-shares';
import { type DisclosureRules, disclosureRules, inside } from '../../../src/privacy/disclosure/disclosure-rules';
import { emptyLedger, type Ledger } from '../../../src/privacy/disclosure/ledger';
import { type Table, type TableOptions, tableOf } from '../../../src/privacy/disclosure/table';
import type { CountedAbout } from '../../../src/privacy/mask';
import type { ReleasedBands, ReleasedTable } from '../../../src/testing/released';
import { names } from './tables';

/** The least that rules may ask. */
const least = disclosureRules(inside, { teachers: 3 });
if (!least.ok) throw new Error(least.message);

/** How tables of one program follow each other, in the same groups or in the program's or somebody's own. */
const manners = ['same', 'grow', 'leave', 'filter', 'regroup'] as const;

/** What lies within what: schools within zones within the district. A table is told at one level, of all or of a half. */
const levels = ['school', 'zone', 'district'] as const;
const zones = [0, 0, 1, 1, 2] as const;

const personFields = {
  row: fc.nat(2),
  column: fc.nat(2),
  amount: fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 100 })),
  coach: fc.nat(2),
  /** From which table on they are there, after which they are not, and in which of two groups they are. */
  since: fc.nat(2),
  until: fc.nat(4),
  half: fc.nat(2),
};
const personIn = fc.record(personFields);

/** Three tables of one program, one after the other, of teachers who come, leave, are filtered or grouped anew. */
export const anyReleases = fc
  .record({
    rows: fc.integer({ min: 1, max: 3 }),
    columns: fc.integer({ min: 1, max: 3 }),
    counts: fc.constantFrom('teachers' as const, 'amounts' as const),
    about: fc.constantFrom<CountedAbout>('operations', 'practice'),
    rules: fc.constantFrom(least.rules, inside),
    manner: fc.constantFrom(...manners),
    people: fc.array(personIn, { minLength: 4, maxLength: 40 }),
    /** What each table calls what it counts. */
    measures: fc.constantFrom(['m', 'm', 'm'], ['m', 'n', 'm'], ['m', 'n', 'o']),
  })
  .map(({ rows, columns, counts, about, rules, manner, people, measures }) => {
    const there = ({ since, until, half }: (typeof people)[number], step: number) =>
      ({
        same: true,
        grow: since <= step,
        leave: step === 0 || until > step,
        filter: step === 0 || half === step - 1,
        regroup: true,
      })[manner];
    const rowOf = (person: (typeof people)[number], step: number) =>
      manner === 'regroup' && step > 0 ? [person.half, person.column][step - 1] : person.row;
    const tables = [0, 1, 2].map((step) =>
      tableWith(
        people.flatMap((person, n): Entry[] => {
          if (!there(person, step)) return [];
          const row = `r${(rowOf(person, step) as number) % rows}`;
          const column = columns === 1 ? undefined : `k${person.column % columns}`;
          const amount = counts === 'teachers' ? 1 : person.amount;
          return [{ about, for: 'improvement', item: `i${n}`, teacher: `t${n}`, coaches: [`c${person.coach}`], row, column, amount }];
        }),
        {
          title: 'T',
          measure: measures[step] as string,
          counts,
          rows: names('r', rows),
          ...(columns === 1 ? {} : { columns: names('k', columns) }),
        },
      ),
    );
    return { manner, rules, tables };
  });

/** Up to five tables of one program, one after the other, by school, by zone and of the district, some of them of one half or of one column alone. */
export const anyNested = fc
  .record({
    columns: fc.integer({ min: 1, max: 2 }),
    counts: fc.constantFrom('teachers' as const, 'amounts' as const),
    about: fc.constantFrom<CountedAbout>('operations', 'practice'),
    rules: fc.constantFrom(least.rules, inside),
    steps: fc.array(fc.record({ level: fc.constantFrom(...levels), only: fc.constantFrom(undefined, undefined, 'half', 'k0', 'k1') }), {
      minLength: 2,
      maxLength: 5,
    }),
    people: fc.array(fc.record({ ...personFields, school: fc.nat(4) }), { minLength: 8, maxLength: 60 }),
  })
  .map(({ columns, counts, about, rules, steps, people }) => {
    const rowOf = (school: number, level: (typeof levels)[number]) =>
      ({ school: `school ${school}`, zone: `zone ${zones[school]}`, district: 'district' })[level];
    const tables = steps.map(({ level, only }) => {
      const isThere = ({ half, column }: (typeof people)[number]) =>
        only === 'half' ? half > 0 : only === undefined || only === `k${column % 2}`;
      const inColumns = columns > 1 && only !== 'k0' && only !== 'k1';
      const entries = people.flatMap((person, n): Entry[] => {
        if (!isThere(person)) return [];
        const column = inColumns ? `k${person.column % columns}` : undefined;
        const amount = counts === 'teachers' ? 1 : person.amount;
        const row = rowOf(person.school, level);
        return [{ about, for: 'improvement', item: `i${n}`, teacher: `t${n}`, coaches: [`c${person.coach}`], row, column, amount }];
      });
      const rows = [...new Set(zones.map((_, school) => rowOf(school, level)))];
      return tableWith(entries, { title: 'T', measure: 'm', counts, rows, ...(inColumns ? { columns: names('k', columns) } : {}) });
    });
    return { steps, rules, tables };
  });

/** Three to six totals of one program, each of whom somebody's filter lets through: they overlap as they like. */
export const anyFilters = fc
  .record({
    counts: fc.constantFrom('teachers' as const, 'amounts' as const),
    about: fc.constantFrom<CountedAbout>('operations', 'practice'),
    rules: fc.constantFrom(least.rules, inside),
    filters: fc.array(fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), { minLength: 3, maxLength: 6 }),
    people: fc.array(fc.record({ ...personFields, kind: fc.nat(7) }), { minLength: 8, maxLength: 40 }),
  })
  .map(({ counts, about, rules, filters, people }) => {
    const tables = filters.map((filter) => {
      const entries = people.flatMap(({ kind, amount, coach }, n): Entry[] =>
        filter[kind]
          ? [
              {
                about,
                for: 'improvement',
                item: `i${n}`,
                teacher: `t${n}`,
                coaches: [`c${coach}`],
                row: 'all',
                column: undefined,
                amount: counts === 'teachers' ? 1 : amount,
              },
            ]
          : [],
      );
      return tableWith(entries, { title: 'T', measure: 'm', counts, rows: ['all'] });
    });
    return { rules, tables };
  });

/** Two to four things of one program, one after the other: numbers, shares, means or medians of the same answers, of all or of some. */
export const anyBands = fc
  .record({
    rows: fc.integer({ min: 1, max: 3 }),
    about: fc.constantFrom<CountedAbout>('operations', 'practice'),
    rules: fc.constantFrom(least.rules, inside),
    steps: fc.array(
      fc.record({
        form: fc.constantFrom('numbers' as const, 'shares' as const, 'means' as const, 'medians' as const, 'who do' as const),
        manner: fc.constantFrom('same', 'same', 'grow', 'leave', 'filter'),
        measure: fc.constantFrom('m', 'm', 'n'),
      }),
      { minLength: 2, maxLength: 4 },
    ),
    people: fc.array(fc.record({ ...personFields, answer: fc.integer({ min: 1, max: 5 }) }), { minLength: 6, maxLength: 60 }),
  })
  .map(({ rows, about, rules, steps, people }) => {
    const told = steps.map(({ form, manner, measure }, step) => {
      const isThere = ({ since, until, half }: (typeof people)[number]) =>
        ({ same: true, grow: since <= step, leave: until > step, filter: half > 0 })[manner] as boolean;
      const isAnswer = form === 'means' || form === 'medians' || (form === 'numbers' && measure === 'm');
      const entries = people.flatMap((person, n): Entry[] => {
        const does = person.column === 0;
        if (!isThere(person) || (form === 'who do' && !does)) return [];
        const column = form === 'shares' ? (does ? 'yes' : 'no') : undefined;
        const amount = isAnswer ? person.answer : 1;
        const row = `r${person.row % rows}`;
        return [{ about, for: 'improvement', item: '', teacher: `t${n}`, coaches: [`c${person.coach}`], row, column, amount }];
      });
      const options = { title: 'T', measure, counts: isAnswer ? 'amounts' : 'teachers', rows: names('r', rows) } as const;
      return { form, table: tableWith(entries, form === 'shares' ? { ...options, columns: ['yes', 'no'] } : options) };
    });
    return { rules, told };
  });

/** Lets numbers and bands out in turn, each held against those before it. */
export function letOutBands(
  told: readonly { readonly form: string; readonly table: Table }[],
  rules: DisclosureRules,
  { remembering = true } = {},
) {
  let ledger = emptyLedger;
  const scale = { low: 1, high: 5 };
  const released: (ReleasedTable | ReleasedBands)[] = [];
  const outcomes = told.map(({ form, table }) => {
    const before = remembering ? ledger : emptyLedger;
    const take = <Told extends ReleasedTable['disclosed'] | ReleasedBands['disclosed']>(
      answer: Result<{ disclosed: Told; ledger: Ledger }, string>,
    ) => {
      if (answer.ok) {
        ledger = answer.ledger;
        released.push({ table, disclosed: answer.disclosed, ...(form === 'means' ? { scale } : {}) } as ReleasedTable | ReleasedBands);
      }
      return `${form} ${answer.ok ? 'told' : answer.reason}`;
    };
    if (form === 'shares') return take(discloseShares(table, rules, before));
    if (form === 'means') return take(discloseMeans(table, scale, rules, before));
    return form === 'medians' ? take(discloseMedians(table, [2, 4], rules, before)) : take(disclose(table, rules, before));
  });
  return { released, outcomes };
}

/** A table of entries; it must be one. */
export function tableWith(entries: readonly Entry[], options: TableOptions): Table {
  const made = tableOf(entries.map(contribution), options);
  if (!made.ok) throw new Error(made.message);
  return made.table;
}

/** Lets tables out in turn, each held against those before it, and answers what came of each. */
export function letOut(tables: readonly Table[], rules: DisclosureRules, { remembering = true } = {}) {
  let ledger = emptyLedger;
  const released: ReleasedTable[] = [];
  const answers = tables.map((table) => {
    const answer = disclose(table, rules, remembering ? ledger : emptyLedger);
    if (answer.ok) {
      ledger = answer.ledger;
      released.push({ table, disclosed: answer.disclosed });
    }
    return answer;
  });
  return { released, answers, outcomes: answers.map((answer) => (answer.ok ? 'told' : answer.reason)), ledger };
}
