import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** The built command. `npm run build` makes it. */
export const cli = join(__dirname, '..', '..', 'dist', 'cli.js');

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built `nianbao` in a folder as a shell would. */
export function nianbao(
  folder: string,
  args: readonly string[],
  input: string | Uint8Array = '',
  env: NodeJS.ProcessEnv = {},
): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd: folder, input, env });
  return { status, stdout: stdout.toString(), stderr: stderr.toString() };
}

/** The answer of `check --format json`, as far as the tests look at it. */
export interface JsonDocument {
  readonly version: number;
  readonly files: readonly {
    readonly path: string;
    readonly report: object | null;
    readonly findings: readonly JsonFinding[];
  }[];
  readonly summary: object;
}

export interface JsonFinding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly place: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly related: readonly { readonly message: string; readonly path: string; readonly line: number }[];
  readonly fix?: { readonly title: string; readonly kind: string };
}

/** Runs `check --format json` and reads the answer. */
export function checkJson(folder: string, args: readonly string[], input?: string | Uint8Array): JsonDocument {
  return JSON.parse(nianbao(folder, ['check', '--format', 'json', ...args], input).stdout) as JsonDocument;
}
