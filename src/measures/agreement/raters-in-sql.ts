import { notFiniteIn, quoted } from '../column';

/**
 * A column for each rater, and a row for each thing, as PostgreSQL reads them: numbers and names in JSON, which tells 1 from '1'; how many rated a thing; and
 * whether a rating is no finite number.
 */
export function ratersIn(columns: Readonly<Record<string, string>>) {
  const names = Object.values(columns);
  return {
    ratings: names.map((name) => `to_jsonb(${quoted(name)})`),
    given: `num_nonnulls(${names.map(quoted).join(', ')})`,
    infinite: `(${names.map(notFiniteIn).join(' OR ')})`,
  };
}
