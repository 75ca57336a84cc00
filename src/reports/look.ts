import * as z from 'zod';
import type { LabelledObject } from '../labels/label';
import type { Label } from '../labels/label-kind';
import type { Labelled, Owned, Stated, Viewer } from '../labels/labelled';

/** One viewer before one record. */
export interface Look {
  /** Whether the viewer may learn of what has a label. */
  readonly opens: (label: Label, of: Owned) => boolean;
  /** What the viewer sees of a value; `undefined` where not even that it is there. */
  readonly shows: (label: Label, schema: LabelledObject, value: object, of: Owned) => Readonly<Record<string, unknown>> | undefined;
}

const nothing = z.object({});

/** A look at a record, which asks the viewer each thing once. */
export function lookAt(labelled: Labelled, state: Stated, viewer: Viewer): Look {
  const asked = new Map<string, boolean>();
  return {
    opens: (label, of) => {
      const key = `${label} ${of.owner} ${of.by}`;
      const known = asked.get(key) ?? viewer.shows(labelled, state, label, nothing, {}, of) !== undefined;
      asked.set(key, known);
      return known;
    },
    // A payload's visible fields are an object of them.
    shows: (label, schema, value, of) =>
      viewer.shows(labelled, state, label, schema, value, of) as Readonly<Record<string, unknown>> | undefined,
  };
}
