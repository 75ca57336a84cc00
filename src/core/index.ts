export type { ErrorCode, ErrorDetails } from './error';
export { CoachingError, isCoachingError } from './error';
export { idSchema, isId, personIdSchema, reservedIds } from './ids';
export type { Instant, IsoDate } from './instant';
export { compareInstants, dateSchema, instantSchema } from './instant';
export type { Found, Missing, Result } from './result';
export type { Catalogue, ParametersOf, PlacesOf, Sentence, SentenceParameters, Words } from './sentence';
export { inWords, says } from './sentence';
