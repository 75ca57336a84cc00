import Form from '@rjsf/core/lib/components/Form.js';
import type { ErrorSchema, RJSFSchema } from '@rjsf/utils';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Refused } from '../server/cycle';
import type { StepShown } from '../server/cycle-page';
import type { FilledForm } from '../server/form';
import { request, type Unanswered, useAnswer } from './api';
import { formLook } from './form-look';
import { templates } from './form-templates';
import { refusalWords } from './refusal-words';
import { type FormContext, validator } from './validator';

interface StepFormProps {
  readonly cycle: string;
  readonly step: StepShown;
  readonly onKept: () => Promise<void>;
  readonly onClosed: () => void;
}

/** The form of one step, in a dialog. What is refused about a field is said at the field, all else at the button. */
export function StepForm({ cycle, step, onKept, onClosed }: StepFormProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const { answer: form, problem } = useAnswer<FilledForm>(`cycles/${cycle}/forms/${step.type}${of(step)}`);
  const schema = form?.schema as RJSFSchema | undefined;
  const look = useMemo(() => schema && formLook(schema), [schema]);
  const [filledIn, setValue] = useState<unknown>();
  const value = filledIn ?? form?.value;
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const [asking, setAsking] = useState(false);
  // The same id again after an answer that was lost: what was kept is not kept twice.
  const [id] = useState(() => crypto.randomUUID());
  useEffect(() => dialog.current?.showModal(), []);
  const [atFields, others] = useMemo(() => {
    const atField = ({ path: [name = ''] = [] }: Refused) => schema?.properties?.[name] !== undefined;
    return [refused.filter(atField), refused.filter((each) => !atField(each))];
  }, [refused, schema]);
  const errors = useMemo(() => errorsAt(atFields), [atFields]);
  // Whoever cannot see where it is wrong is taken there.
  useEffect(() => {
    if (atFields.length > 0) fieldOf(dialog.current?.querySelector('.refused[id]'))?.focus();
  }, [atFields]);

  const ask = async () => {
    setAsking(true);
    try {
      await request(`cycles/${cycle}/events`, 'POST', { id, type: step.type, item: step.item, payload: value });
      await onKept();
    } catch (thrown) {
      const { message, refusals = [] } = thrown as Unanswered;
      const at = refusals.map(ofField);
      setRefused(at.length > 0 ? at.map((each) => ({ ...each, message: refusalWords(each, value) })) : [{ message }]);
      setAsking(false);
    }
  };
  return (
    <dialog ref={dialog} aria-labelledby={title} onClose={onClosed}>
      <h2 id={title}>{step.label}</h2>
      {step.about !== undefined && <p>{step.about}</p>}
      {step.type === 'item.struck' && <p>It is shown no more. The log keeps that it was there.</p>}
      {problem !== undefined && <p role="alert">{problem}</p>}
      {look !== undefined && (
        <Form<unknown, RJSFSchema, FormContext>
          schema={look.schema}
          uiSchema={look.ui}
          formData={value}
          onChange={(changed) => setValue(changed.formData)}
          onSubmit={ask}
          validator={validator}
          templates={templates}
          extraErrors={errors}
          showErrorList={false}
          noHtml5Validate
          // The library would choose the first of several constants unasked.
          experimental_defaultFormStateBehavior={{
            emptyObjectFields: 'populateRequiredDefaults',
            constAsDefaults: 'skipOneOf',
            arrayMinItems: { populate: 'requiredOnly' },
          }}
        >
          <div role="alert" className="refused">
            {others.map(({ message }) => (
              <p key={message}>{message}</p>
            ))}
            {atFields.length > 0 && <p>It was not kept: please see the fields above.</p>}
          </div>
          <div className="buttons">
            <button type="submit" className="main" disabled={asking}>
              {step.label}
            </button>
            <button type="button" className="quiet" onClick={() => dialog.current?.close()}>
              Cancel
            </button>
          </div>
        </Form>
      )}
    </dialog>
  );
}

function of({ item, type }: StepShown): string {
  return item !== undefined && type.startsWith('item.') ? `?item=${encodeURIComponent(item)}` : '';
}

/** What is wrong with a correction is said of what it is corrected to. */
function ofField(refused: Refused): Refused {
  const [first, ...rest] = refused.path ?? [];
  return first === 'to' ? { ...refused, path: rest } : refused;
}

/** The field that an error describes. */
function fieldOf(error: Element | null | undefined): HTMLElement | null {
  return error == null ? null : document.querySelector(`[aria-describedby~="${error.id}"]`);
}

/** Refusals in the form library's shape: a tree of fields, with what is wrong at each. */
function errorsAt(refused: readonly Refused[]): ErrorSchema<unknown> {
  const root: Branch = {};
  for (const { message, path = [] } of refused) {
    if (path.length === 0) continue;
    let at = root;
    for (const part of path) {
      at[part] ??= {};
      at = at[part] as Branch;
    }
    at.__errors = [...((at.__errors as string[] | undefined) ?? []), message];
  }
  return root as ErrorSchema<unknown>;
}

interface Branch {
  [part: string | number]: Branch | string[];
}
