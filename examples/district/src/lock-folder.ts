import { createHash } from 'node:crypto';
import { realpath, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Keeps a folder for this process alone. Answers how to give it back; `undefined` where another process has it.
 *
 * The lock is a socket that this process listens on: with the process it stops answering, however that ended. A process id
 * in a file would be taken by another, or still be there as a zombie.
 */
export async function lockFolder(folder: string): Promise<(() => Promise<void>) | undefined> {
  const address = addressOf(await realpath(folder));
  const first = await listening(address);
  if (first !== undefined) return first;
  if (await answers(address)) return undefined;
  // Whoever made the socket was ended before they could take it away.
  await rm(address, { force: true });
  return listening(address);
}

/** Short, as the name of a socket must be, whatever the folder is called. */
function addressOf(folder: string): string {
  const name = `district-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`;
  return process.platform === 'win32' ? `\\\\?\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

function listening(address: string): Promise<(() => Promise<void>) | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error)));
    server.listen(address, () => resolve(() => closed(server)));
    // The lock alone keeps nobody from ending.
    server.unref();
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
