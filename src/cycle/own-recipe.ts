type Draft = Record<string, unknown>;
export type Recipe = (draft: Draft, event: never, left: never) => void;

/** A vendor's recipe as a recipe of the whole record: it is handed its own fields, and has no way to the others. */
export function ownRecipe(write: Recipe, fields: readonly string[]): Recipe {
  return (draft, event, left) => write(onlyFields(draft, fields), event, left);
}

function onlyFields(draft: Draft, fields: readonly string[]): Draft {
  const own: Draft = {};
  for (const field of fields)
    Object.defineProperty(own, field, {
      enumerable: true,
      get: () => draft[field],
      set: (value: unknown) => {
        draft[field] = value;
      },
    });
  return Object.seal(own);
}
