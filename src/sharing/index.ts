export type { ConsentEvent, ConsentFacts, ConsentRecord, ConsentSchema, ConsentScope, ConsentState } from './consent';
export { consent, consentFactsSchema, consentSchema, consentScopeSchema } from './consent';
export type { KnownOfSharing } from './consent-facts';
export { consentFact, consentFacts } from './consent-facts';
export type { PartnershipKnown, Reader } from './reader';
export { longestDays, readerSchema } from './reader';
export { shareFacts } from './share-facts';
export type { ShareEvent, ShareFacts, ShareSchema, ShareState, Target } from './share-of';
export { shareOf } from './share-of';
