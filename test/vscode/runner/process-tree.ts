import { type ChildProcess, spawnSync } from 'node:child_process';

const graceMilliseconds = 3000;

/**
 * Ends a process that was spawned `detached`, together with everything it started (extension host, language servers).
 * Returns when it is gone.
 */
export const endTree = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = new Promise((resolve) => child.once('exit', resolve));
  signalTree(child, 'SIGTERM');
  const impatience = setTimeout(() => signalTree(child, 'SIGKILL'), graceMilliseconds);
  await exited;
  clearTimeout(impatience);
  // Whatever the leader left behind in its group.
  signalTree(child, 'SIGKILL');
};

/** Sends a signal to the whole group at once; fit for an exit handler, where nothing can be awaited. */
export const signalTree = (child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): void => {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group is gone already.
  }
};
