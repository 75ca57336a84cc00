export type { SentenceName } from './english';
export { english } from './english';
