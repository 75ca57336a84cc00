export type { Artifact } from './artifact';
export { artifactSchema } from './artifact';
export type { ClassEvidence, EvidenceMethod } from './class-evidence';
export { classEvidenceSchema, evidenceMethods } from './class-evidence';
export { classMissing } from './class-missing';
