import type { Stated } from '../labels/labelled';
import type { Asking } from '../process/definition';
import type { AnyRecord, CompiledEvent, Process } from '../process/process';
import { partiesOf, readableTo } from '../process/who-is-who';

/** The payload that an event's author gives as an example; nothing where there is none, or it has none for this record. */
export function exampleOf(process: Process, state: Stated, spec: CompiledEvent, asking: Asking<unknown>): AnyRecord | undefined {
  const { compiled } = process;
  const record = state.record as AnyRecord;
  const readable = state.revision === 0 ? record : readableTo(compiled, record, asking.by, partiesOf(compiled, record, asking.by));
  try {
    return spec.example?.({ ...asking, record: readable });
  } catch {
    return undefined;
  }
}
