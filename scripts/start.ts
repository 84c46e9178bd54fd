// `npm start`: checks the samples, or the files named behind `--`. It always ends well, because the samples have faults on
// purpose and npm would print a failure of its own below the summary.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(__dirname, '..');
const named = process.argv.slice(2);
spawnSync(
  process.execPath,
  [path.join(root, 'dist/cli.js'), 'check', ...(named.length > 0 ? named : ['samples'])],
  // npm runs scripts in the root; the files were named from where the command was given.
  { stdio: 'inherit', cwd: named.length > 0 ? (process.env.INIT_CWD ?? root) : root },
);
