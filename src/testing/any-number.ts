import * as fc from 'fast-check';
import type * as z from 'zod';
import { checksOf, nodeOf, type SchemaCheck } from './schema-node';

/** An arbitrary for the numbers that a number schema accepts, its bounds among them. */
export function anyNumber(schema: z.ZodType): fc.Arbitrary<number> {
  const checks = checksOf(nodeOf(schema));
  const { min, max } = boundsOf(checks);
  const step = checks.find((each) => each.check === 'multiple_of')?.value;
  const whole = checks.some((each) => each.check === 'number_format' && each.format !== 'float32' && each.format !== 'float64');
  const accepts = (value: number) => schema.safeParse(value).success;
  if (whole || step !== undefined) {
    const unit = step ?? 1;
    const least = Math.ceil((min ?? -1e9) / unit);
    return fc
      .integer({ min: least, max: Math.max(least, Math.floor((max ?? 1e9) / unit)) })
      .map((n) => n * unit)
      .filter(accepts);
  }
  const range = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  return fc.double({ ...range, noNaN: true, noDefaultInfinity: true }).filter(accepts);
}

function boundsOf(checks: readonly SchemaCheck[]): { readonly min: number | undefined; readonly max: number | undefined } {
  const above = checks.flatMap((each) => (each.check === 'greater_than' && each.value !== undefined ? [each.value] : []));
  const below = checks.flatMap((each) => (each.check === 'less_than' && each.value !== undefined ? [each.value] : []));
  return { min: above.length > 0 ? Math.max(...above) : undefined, max: below.length > 0 ? Math.min(...below) : undefined };
}
