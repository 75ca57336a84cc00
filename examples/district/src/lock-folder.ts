import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Keeps a folder for this process alone. Answers how to give it back; `undefined` where another process has it. */
export async function lockFolder(folder: string): Promise<(() => Promise<void>) | undefined> {
  const lock = join(folder, 'in-use-by');
  const unlock = () => rm(lock, { force: true });
  if (await written(lock)) return unlock;
  const owner = Number(await readFile(lock, 'utf8').catch(() => ''));
  if (isRunning(owner)) return undefined;
  // Whoever wrote it was ended before they could take it away.
  await unlock();
  return (await written(lock)) ? unlock : undefined;
}

async function written(lock: string): Promise<boolean> {
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw thrown;
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    // Signal 0 is never sent: it only asks whether there is such a process.
    return process.kill(pid, 0);
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'EPERM';
  }
}
