import { countWhere, notFiniteIn, quoted } from '../column';
import type { FleissCounts } from './fleiss-kappa';
import type { Coincidences } from './krippendorff-alpha';

/** A column for each rater, by any names. */
type RaterColumns = Readonly<Record<string, string>>;

/** What `mergeableFleiss` is made of, as expressions of PostgreSQL. */
export function fleissInSql(columns: RaterColumns): Readonly<Record<keyof FleissCounts, string>> {
  const { ratings, given, infinite } = ratersIn(columns);
  const all = `${given} = ${ratings.length}`;
  const whole = `${all} AND NOT ${infinite}`;
  const agreeing = ratings.flatMap((one, i) => ratings.slice(i + 1).map((other) => `(${one} = ${other})::int`)).join(' + ') || '0';
  const met = `unnest(array_agg(ARRAY[${ratings.join(', ')}]) FILTER (WHERE ${whole})) AS met(category)`;
  return {
    n: countWhere(whole),
    raters: `${ratings.length}`,
    chosen: `(SELECT coalesce(jsonb_object_agg(category, times), '{}') FROM (SELECT category::text, count(*) AS times FROM ${met} GROUP BY 1) AS counted)`,
    pairs: `coalesce(sum(2 * (${agreeing})) FILTER (WHERE ${whole}), 0)::float8`,
    // All agree where all pairs of them do.
    allAgree: countWhere(`${whole} AND ${agreeing} = ${(ratings.length * (ratings.length - 1)) / 2}`),
    uneven: '0::float8',
    missing: countWhere(`NOT ${all}`),
    notFinite: countWhere(`${all} AND ${infinite}`),
  };
}

/** What `mergeableKrippendorff` is made of. */
export function krippendorffInSql(columns: RaterColumns): Readonly<Record<keyof Coincidences, string>> {
  const { ratings, given, infinite } = ratersIn(columns);
  const paired = `${given} > 1 AND NOT ${infinite}`;
  const units = `unnest(array_agg(to_jsonb(array_remove(ARRAY[${ratings.join(', ')}], NULL))) FILTER (WHERE ${paired})) AS met(unit)`;
  const rated = (as: string) => `jsonb_array_elements(unit) WITH ORDINALITY AS ${as}(rating, i)`;
  const pairs = `${units}, ${rated('one')}, ${rated('other')} WHERE one.i <> other.i`;
  const met = `SELECT format('[%s,%s]', one.rating, other.rating) AS pair, sum(1 / (jsonb_array_length(unit) - 1)::float8) AS times FROM ${pairs}`;
  return {
    n: countWhere(paired),
    ratings: `coalesce(sum(${given}) FILTER (WHERE ${paired}), 0)::float8`,
    unpaired: countWhere(`${given} < 2 AND NOT ${infinite}`),
    notFinite: countWhere(infinite),
    cells: `(SELECT coalesce(jsonb_object_agg(pair, times), '{}') FROM (${met} GROUP BY 1) AS met)`,
  };
}

/**
 * A column for each rater, and a row for each thing, as PostgreSQL reads them: numbers and names in JSON, which tells 1 from '1'; how many rated a thing; and
 * whether a rating is no finite number.
 */
function ratersIn(columns: RaterColumns) {
  const names = Object.values(columns);
  return {
    ratings: names.map((name) => `to_jsonb(${quoted(name)})`),
    given: `num_nonnulls(${names.map(quoted).join(', ')})`,
    infinite: `(${names.map(notFiniteIn).join(' OR ')})`,
  };
}
