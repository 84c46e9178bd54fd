import { spawn } from 'node:child_process';

/**
 * Runs `npm` with these arguments in a folder and waits for its end.
 *
 * @param environment added to the environment of this process
 * @throws Error with everything npm printed, when it ends with another status than 0
 */
export const npm = (
  folder: string,
  arguments_: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<string> =>
  new Promise((resolve, reject) => {
    // On Windows npm is a .cmd file, which only a shell can start; every argument here is a literal of ours.
    const child = spawn('npm', [...arguments_], {
      cwd: folder,
      env: { ...process.env, ...environment },
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data));
    child.stderr.on('data', (data: Buffer) => (output += data));
    child.on('error', reject);
    child.on('exit', (status) =>
      status === 0
        ? resolve(output)
        : reject(new Error(`npm ${arguments_.join(' ')} ended with status ${status}\n${output}`)),
    );
  });
