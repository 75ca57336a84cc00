// @vitest-environment happy-dom
import Form from '@rjsf/core/lib/components/Form.js';
import type { RJSFSchema } from '@rjsf/utils';
import { customizeValidator } from '@rjsf/validator-ajv8';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Document, HTMLElement, HTMLFormElement } from 'happy-dom';
import { act, createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decide } from '../../src/process/decide';
import { formFor } from '../../src/process/form-for';
import type { Process } from '../../src/process/process';
import { explore } from '../../src/testing/explore';
import { runWalk } from '../../src/testing/run-walk';
import type { WalkStep } from '../../src/testing/walk';
import { explorables } from './processes';

/** A way that ends in each event of a process that can come about: each with its example, or with one drawn where it has none. */
function waysOf(...names: readonly string[]): ReadonlyMap<string, { readonly process: Process; readonly way: readonly WalkStep[] }> {
  const worlds = explorables.filter(({ name }) => names.includes(name));
  const ways = worlds.flatMap(({ process, world }) =>
    explore(process, world, { places: 40, seed: 1 }).moves.map((way) => [typeOf(way.at(-1)), { process, way }] as const),
  );
  return new Map(ways.filter(([type]) => !type.startsWith('item.')).reverse());
}

function typeOf(step: WalkStep | undefined): string {
  return (step as { readonly event: { readonly type: string } }).event.type;
}

const validator = customizeValidator<unknown, RJSFSchema>({ AjvClass: Ajv2020 as never });

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

describe.each([
  ['the Impact Cycle', waysOf('impact, in Improve'), ['teacher.left']],
  ['GROW', waysOf('grow, of a team'), []],
  ['the partnership', waysOf('partnership, signed', 'partnership, of a team'), []],
])('the forms of %s, rendered by a form library as they are', (_, ways, unreached) => {
  const { document } = globalThis as unknown as { readonly document: Document };
  const process = [...ways.values()][0]?.process as Process;
  let page: HTMLElement;
  let root: Root;
  beforeEach(() => {
    page = document.createElement('main');
    document.body.append(page);
    root = createRoot(page as never);
  });
  afterEach(async () => {
    await act(async () => root.unmount());
    page.remove();
  });

  /** What the form holds when it is submitted; nothing where the library finds a mistake. */
  async function submitted(type: string, formData: unknown, noValidate = false): Promise<unknown> {
    let held: unknown;
    const props = {
      schema: formFor(process, type) as RJSFSchema,
      validator,
      formData,
      noValidate,
      noHtml5Validate: noValidate,
      // Else the library would choose the first of each enumeration, a reason or a decision, unasked.
      // And it would fill an optional list with one empty line.
      experimental_defaultFormStateBehavior: {
        constAsDefaults: 'skipOneOf' as const,
        arrayMinItems: { populate: 'requiredOnly' as const },
      },
      onSubmit: (data: { readonly formData?: unknown }) => {
        held = data.formData;
      },
    };
    await act(async () => root.render(createElement(Form<unknown, RJSFSchema>, props)));
    await act(async () => (page.querySelector('form') as HTMLFormElement).requestSubmit());
    return held;
  }

  it('are of every event', () => {
    expect([...process.compiled.events.keys()].filter((type) => !ways.has(type))).toEqual(unreached);
  });

  it.each([...ways])('%s: every field has a label, and what is filled in is accepted', async (type, { way }) => {
    const last = way.at(-1) as WalkStep;
    const { id, type: asked, by, at, recordedAt, item, ...payload } = last.event as Readonly<Record<string, unknown>>;
    const held = await submitted(type, payload);
    expect(held).toEqual(payload);

    for (const field of page.querySelectorAll('input, select, textarea')) {
      // The library's own choice between shapes stands under the label of the field.
      if (field.id.endsWith('__oneof_select')) continue;
      const words = page.querySelector(`label[for="${field.id}"]`) ?? field.closest('label');
      expect([field.id, words?.textContent]).toEqual([field.id, expect.stringMatching(/^[A-Z][a-z ]+[*]?(-\d+[*]?)?$/)]);
    }
    const options = [...page.querySelectorAll('option')].map(({ textContent }) => textContent).filter((text) => text !== '');
    for (const option of options) expect(option).toMatch(/^(?!Option )[A-Z][a-z ]+$/);

    const state = runWalk(process, 'form', { steps: way.slice(0, -1) }).states.at(-1);
    const stamp = { id, type: asked, by, at, recordedAt, ...(item === undefined ? {} : { item }) };
    expect(decide(process, state as never, { ...(held as object), ...stamp } as never, last.facts)).toMatchObject({ ok: true });
  });

  it.each([...ways.keys()])('%s: an empty form chooses nothing unasked', async (type) => {
    const { properties = {} } = formFor(process, type);
    const held = (await submitted(type, undefined, true)) as Readonly<Record<string, unknown>>;
    const enumerations = Object.keys(properties).filter(
      (name) => (properties[name] as RJSFSchema).type === 'string' && 'oneOf' in (properties[name] as object),
    );
    expect(enumerations.filter((name) => held[name] !== undefined)).toEqual([]);
  });
});
