/** What a system's or a database's code means to somebody who has not read its manual. */
const meanings: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'nothing there'],
  ['ENOTDIR', 'a file where a folder was expected'],
  ['EEXIST', 'a file where a folder was expected'],
  ['EISDIR', 'a folder where a file was expected'],
  ['EACCES', 'no permission'],
  ['EPERM', 'no permission'],
  ['EROFS', 'a disk that cannot be written'],
  ['ENOSPC', 'a full disk'],
  ['ECONNREFUSED', 'nobody who listens there'],
  ['ECONNRESET', 'a connection that was cut'],
  ['ENOTFOUND', 'no host of that name'],
  ['EAI_AGAIN', 'no host of that name'],
  ['ETIMEDOUT', 'no answer in time'],
  ['28P01', 'a password that is not accepted'],
  ['28000', 'a user who may not enter'],
  ['3D000', 'no database of that name'],
  ['42501', 'a user who may not create tables'],
]);

/** Why something outside failed, in a few words on one line. */
export function failureReason(thrown: unknown): string {
  const error = thrown instanceof AggregateError ? thrown.errors[0] : thrown;
  if (!(error instanceof Error)) return 'an unknown failure';
  const meaning = meanings.get(String((error as NodeJS.ErrnoException).code));
  return meaning ?? error.message.split('\n')[0]?.trim() ?? error.name;
}
