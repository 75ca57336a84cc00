import { type OutputUnit, type Schema, Validator } from '@cfworker/json-schema';
import type { RJSFSchema, ValidatorType } from '@rjsf/utils';

/**
 * What the form library asks in order to know which of several shapes a value has. It makes no code of text. Whether what was filled in
 * is right is the server's to say alone, so the form itself finds no errors.
 */
export const validator: ValidatorType<unknown, RJSFSchema, FormContext> = {
  isValid: (schema, value) => value !== undefined && outcome(schema, value).valid,
  rawValidation: <Result>(schema: RJSFSchema, value: unknown) => ({ errors: outcome(schema, value).errors as Result[] }),
  validateFormData: () => ({ errors: [], errorSchema: {} }),
};

/** Nothing is handed through the form. */
export interface FormContext {
  readonly [name: string]: never;
}

function outcome(schema: RJSFSchema, value: unknown): { readonly valid: boolean; readonly errors: readonly OutputUnit[] } {
  return new Validator(schema as Schema, '2020-12').validate(value);
}
