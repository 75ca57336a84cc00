// What Zod and XState cost by themselves.
import { setup } from 'xstate';
import * as z from 'zod';

export const noteSchema = z.object({ id: z.string(), note: z.string().min(1).max(2000) });

type Note = z.infer<typeof noteSchema>;

export const machine = setup({
  types: { context: {} as { readonly notes: readonly Note[] }, events: {} as { readonly type: 'note.taken' } },
}).createMachine({
  context: { notes: [] },
  initial: 'open',
  states: { open: { on: { 'note.taken': 'closed' } }, closed: {} },
});
