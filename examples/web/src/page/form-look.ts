import type { RJSFSchema, UiSchema } from '@rjsf/utils';
import type { FormContext } from './validator';

type Ui = UiSchema<unknown, RJSFSchema, FormContext>;

/** A schema as the form library takes it, and how its fields are entered. */
export interface FormLook {
  readonly schema: RJSFSchema;
  readonly ui: Ui;
}

/** How a form looks: long texts in an area, several of a list by ticking, constants not at all, all else as the library does. */
export function formLook(schema: RJSFSchema): FormLook {
  const { schema: plain, ui } = fieldLook(schema);
  return { schema: plain, ui: { ...ui, 'ui:globalOptions': { orderable: false, copyable: false } } };
}

function fieldLook(field: RJSFSchema): FormLook {
  if (field.const !== undefined) return { schema: field, ui: { 'ui:widget': 'hidden' } };
  const { oneOf, ...rest } = field;
  const choices = (oneOf ?? []).filter((each) => typeof each === 'object');
  if (choices.length > 0 && choices.every((each) => each.const !== undefined)) return { schema: field, ui: {} };
  if (choices.length > 0) {
    const looks = choices.map(fieldLook);
    return { schema: { ...rest, oneOf: looks.map((look) => look.schema) }, ui: Object.assign({}, ...looks.map((look) => look.ui)) };
  }
  if (field.properties !== undefined) {
    const looks = Object.entries(field.properties).map(([name, each]) => [name, fieldLook(each as RJSFSchema)] as const);
    const properties = Object.fromEntries(looks.map(([name, look]) => [name, look.schema]));
    return { schema: { ...field, properties }, ui: Object.fromEntries(looks.map(([name, look]) => [name, look.ui])) };
  }
  if (field.type === 'array' && field.uniqueItems === true) return { schema: field, ui: { 'ui:widget': 'checkboxes' } };
  if (field.type === 'array' && typeof field.items === 'object') {
    const { schema: items, ui } = fieldLook(field.items as RJSFSchema);
    return { schema: { ...field, items }, ui: { items: ui } };
  }
  return { schema: field, ui: (field.maxLength ?? 0) >= 1000 ? { 'ui:widget': 'textarea' } : {} };
}
