export type { CreateOptions } from './create-tables';
export { createTables } from './create-tables';
export { postgresStores } from './postgres-stores';
export type { Query, TableOptions } from './query';
