import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Transform } from 'node:stream';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentSyncKind,
} from 'vscode-languageserver-protocol/node';

/** What was seen of a server while a key was hit again and again. Milliseconds; memory in MiB, where it can be known. */
export interface Typing {
  /** From the start of its process to the first findings. */
  readonly start: number;
  readonly keys: readonly number[];
  readonly memory: number | undefined;
  readonly findings: number;
}

const uri = 'file:///typing/report.md';
/** Longer than any server takes; one that says nothing has failed. */
const patience = 120_000;

/** Starts a server, opens a text, and hits a key in the middle of it so many times, waiting each time for the findings. */
export async function type(command: readonly string[], text: string, keys: number): Promise<Typing> {
  const began = performance.now();
  const server = spawn(process.execPath, [...command], { stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout!.pipe(withoutGreeting())),
    new StreamMessageWriter(server.stdin!),
  );
  let arrived: (params: PublishDiagnosticsParams) => void = () => {};
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => arrived(params));
  connection.onUnhandledNotification(() => {});
  connection.listen();
  /**
   * Servers that say of which version findings are may still be at an older one. AutoCorrect does not say it, and takes back
   * what it found before each check.
   */
  const findingsOf = (version: number): Promise<number> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${command.join(' ')} found nothing in time`)), patience);
      arrived = (params) => {
        if (params.version === undefined ? params.diagnostics.length === 0 : params.version < version) return;
        clearTimeout(timer);
        resolve(params.diagnostics.length);
      };
    });

  const { capabilities } = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { publishDiagnostics: { versionSupport: true, relatedInformation: true } } },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  let answer = findingsOf(1);
  const document = { uri, languageId: 'markdown', version: 1, text };
  await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: document });
  let findings = await answer;
  const start = performance.now() - began;

  const [before, behind] = middleOf(text);
  const line = before.split('\n').length - 1;
  const times: number[] = [];
  for (let key = 1; key <= keys; key++) {
    const typed = '数'.repeat(key);
    const place = { line, character: before.length - before.lastIndexOf('\n') - 1 + key - 1 };
    const change = takesChanges(capabilities)
      ? { range: { start: place, end: place }, text: '数' }
      : { text: `${before}${typed}${behind}` };
    const from = performance.now();
    answer = findingsOf(key + 1);
    await connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: key + 1 },
      contentChanges: [change],
    });
    findings = await answer;
    times.push(performance.now() - from);
  }

  const memory = memoryOf(server);
  connection.dispose();
  server.kill();
  return { start, keys: times, memory, findings };
}

/** Leaves out what a server prints before its first message: AutoCorrect says hello. */
function withoutGreeting(): Transform {
  let isOver = false;
  return new Transform({
    transform(data: Buffer, _, done) {
      const from = isOver ? 0 : data.indexOf('Content-Length');
      isOver ||= from >= 0;
      done(null, isOver ? data.subarray(from) : undefined);
    },
  });
}

/** The text before and behind the end of a line of prose near its middle. */
function middleOf(text: string): readonly [string, string] {
  const at = text.indexOf('。', Math.floor(text.length / 2)) + 1;
  return [text.slice(0, at), text.slice(at)];
}

function takesChanges({ textDocumentSync }: InitializeResult['capabilities']): boolean {
  const kind = typeof textDocumentSync === 'object' ? textDocumentSync.change : textDocumentSync;
  return kind === TextDocumentSyncKind.Incremental;
}

/** What a process holds in memory, where the system tells. */
function memoryOf({ pid }: ChildProcess): number | undefined {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}
