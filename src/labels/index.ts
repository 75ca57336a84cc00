export type { CheckLabelsOptions, LabelFinding } from './check-labels';
export { checkLabels } from './check-labels';
export type {
  ItemList,
  LabelledEach,
  LabelledObject,
  LabelledShape,
  LabelOf,
  StagedList,
  StageShape,
  StampShape,
  WithLabel,
} from './label';
export { itemsOf, label, labelEach, labelOf, stagesOf } from './label';
export type { Cell, Label, LabelKind, Policy, PolicyReference, PolicyRow, PolicyTable, Purpose, Relationship } from './label-kind';
export { ceiling, cells, keepsAs, labelKinds, partsOf, purposes, relationships } from './label-kind';
export type { Labelled, Named, Owned, Stated, StateLabel, Viewer, Who } from './labelled';
export type { RelabelledShape } from './relabel';
export { relabel } from './relabel';
export type { CellsOf, ViewOf, ViewOfShape, ViewOfValue } from './view-of';
