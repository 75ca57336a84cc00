import type { ArrayFieldItemTemplateProps, FieldErrorProps, IconButtonProps, RJSFSchema, TemplatesType } from '@rjsf/utils';
import { errorId } from '@rjsf/utils';
import type { FormContext } from './validator';

type Of<Props> = Props extends ArrayFieldItemTemplateProps ? ArrayFieldItemTemplateProps<unknown, RJSFSchema, FormContext> : never;
type ButtonProps = IconButtonProps<unknown, RJSFSchema, FormContext>;

function AddButton({ id, onClick, disabled }: ButtonProps) {
  return (
    <button type="button" className="quiet" id={id} onClick={onClick} disabled={disabled}>
      Add one
    </button>
  );
}

function RemoveButton({ id, onClick, disabled }: ButtonProps) {
  return (
    <button type="button" className="quiet" id={id} onClick={onClick} disabled={disabled}>
      Remove
    </button>
  );
}

function ArrayFieldItemTemplate({ children, buttonsProps, hasToolbar }: Of<ArrayFieldItemTemplateProps>) {
  const { fieldPathId, onRemoveItem, disabled, registry } = buttonsProps;
  return (
    <div className="item">
      {children}
      {hasToolbar && <RemoveButton id={`${fieldPathId.$id}-remove`} onClick={onRemoveItem} disabled={disabled} registry={registry} />}
    </div>
  );
}

function FieldErrorTemplate({ errors = [], fieldPathId }: FieldErrorProps<unknown, RJSFSchema, FormContext>) {
  if (errors.length === 0) return null;
  return (
    <div id={errorId(fieldPathId)} className="refused">
      {errors.map((each) => (
        <p key={String(each)}>{each}</p>
      ))}
    </div>
  );
}

/** What of the form library's own look is not ours: words for its icons, and errors in our type. */
export const templates = {
  ArrayFieldItemTemplate,
  FieldErrorTemplate,
  ButtonTemplates: { AddButton, RemoveButton } as Partial<TemplatesType<unknown, RJSFSchema, FormContext>['ButtonTemplates']>,
} as Partial<Omit<TemplatesType<unknown, RJSFSchema, FormContext>, 'ButtonTemplates'>>;
