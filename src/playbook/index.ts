export type { ChecklistFidelity, ChecklistMark } from './checklist-fidelity';
export { checklistFidelity } from './checklist-fidelity';
export type { Strategy } from './strategy';
export { checklistStepSchema, strategySchema } from './strategy';
