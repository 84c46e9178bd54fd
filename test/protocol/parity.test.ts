import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { encode } from 'iconv-lite';
import type { CodeAction, Diagnostic, Range } from 'vscode-languageserver-protocol/node';
import { decode } from '../../server/src/files/decode';
import { type CheckWorkspaceResult, checkWorkspaceRequest } from '../../server/src/language-server/messages';
import { lintText } from '../../server/src/lint/lint';
import { editions } from '../../server/src/standard';
import { cleanReport, layouts } from '../support/clean-report';
import { needsSharedReports, sharedReports } from '../support/shared-reports';
import { faultyReport } from './support/faulty-report';
import { pulling, pushOnly, startClient } from './support/test-client';

const commandLine = path.resolve(__dirname, '../../dist/cli.js');
const samples = path.resolve(__dirname, '../../samples');
const everything = { start: { line: 0, character: 0 }, end: { line: 1_000_000, character: 0 } };

interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface CheckedFile {
  readonly path: string;
  readonly report: object | null;
  readonly findings: readonly (Place & {
    readonly rule: string;
    readonly severity: 'error' | 'warning' | 'info';
    readonly message: string;
    readonly related: readonly (Place & { readonly message: string; readonly path: string })[];
    readonly fix?: { readonly title: string; readonly kind: string };
  })[];
}

/** What the command line says of every file in a folder. */
function checkOnCommandLine(folder: string): CheckedFile[] {
  const output = execFileSync(
    process.execPath,
    [commandLine, 'check', '--format', 'json', '--fail-on', 'never', folder],
    { encoding: 'utf8' },
  );
  return (JSON.parse(output) as { files: CheckedFile[] }).files;
}

const place = ({ line, column, endLine, endColumn }: Place) => `${line}:${column}–${endLine}:${endColumn}`;
const rangePlace = ({ start, end }: Range) =>
  place({ line: start.line + 1, column: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 });
const address = (file: string) => pathToFileURL(path.resolve(file)).href;

/** Both sides brought into one form, a line for each finding, operand and fix. */
function ofCommandLine({ findings }: CheckedFile): string[] {
  return findings.flatMap((finding) => [
    `${finding.severity} ${finding.rule} ${place(finding)} ${finding.message}`,
    ...finding.related.map((related) => `  ${place(related)} ${related.message} ${address(related.path)}`),
  ]);
}

function ofEditor(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.flatMap(({ severity, code, range, message, relatedInformation = [] }) => [
    `${['error', 'warning', 'info'][severity! - 1]} ${code} ${rangePlace(range)} ${message}`,
    ...relatedInformation.map(
      (related) => `  ${rangePlace(related.location.range)} ${related.message} ${related.location.uri}`,
    ),
  ]);
}

function fixesOfCommandLine({ findings }: CheckedFile): string[] {
  return findings.flatMap(({ fix }) => (fix ? [`${fix.kind} ${fix.title}`] : []));
}

/** Without what only an editor offers: all safe fixes at once, and choices, which the command line leaves to the message. */
function fixesOfEditor(actions: readonly CodeAction[], text: string): string[] {
  const choices = lintText(text).findings.flatMap(({ choices = [] }) => choices.map(({ title }) => title.zh));
  return actions
    .filter(({ data, title }) => data === undefined && !choices.includes(title))
    .map(({ title, isPreferred }) => `${isPreferred ? 'safe' : 'suggestion'} ${title}`);
}

function itSaysTheSame(what: string, folder: () => string): void {
  it(`of ${what}, file by file in the editor`, async () => {
    const files = checkOnCommandLine(folder());
    assert.ok(files.some(({ report }) => report));
    const clients = await Promise.all([
      startClient({ capabilities: pulling, folders: [folder()] }),
      startClient({ capabilities: pushOnly, folders: [folder()] }),
    ]);
    // Then the reports know of each other, as they do where they are checked together on the command line.
    await Promise.all(clients.map(({ connection }) => connection.sendRequest(checkWorkspaceRequest, {})));
    for (const file of files) {
      const { text } = decode(await readFile(file.path));
      const documents = clients.map((client) =>
        client.open(text!, { uri: address(file.path), languageId: 'plaintext' }),
      );
      for (const [index, client] of clients.entries()) {
        const document = documents[index]!;
        assert.deepEqual(ofEditor(await client.diagnostics(document)), ofCommandLine(file), file.path);
        assert.equal((await client.status(document)).state === 'report', file.report !== null, file.path);
      }
      const actions = await clients[0].codeActions(documents[0]!, everything, ['quickfix']);
      assert.deepEqual(fixesOfEditor(actions, text!), fixesOfCommandLine(file), file.path);
    }
  });

  it(`of ${what}, in the check of the workspace`, async () => {
    const files = checkOnCommandLine(folder());
    const client = await startClient({ folders: [folder()] });
    const result = await client.connection.sendRequest<CheckWorkspaceResult>(checkWorkspaceRequest, {});
    assert.deepEqual(
      [result.files, result.reports],
      [files.length, files.filter(({ report }) => report !== null).length],
    );
    for (const file of files) {
      assert.deepEqual(ofEditor(client.shownFor(file.path) ?? []), ofCommandLine(file), file.path);
    }
  });
}

describe('editor and command line say the same', () => {
  let folder: string;

  before(() => {
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'nianbao-')));
    const write = (name: string, content: string | Uint8Array) => writeFileSync(path.join(folder, name), content);
    for (const layout of layouts) {
      for (const { id: edition } of editions) write(`${edition}-${layout}.txt`, cleanReport({ edition, layout }));
    }
    const faulty = faultyReport(['reviewTotal', 'sectionTitle', 'sectionNumber']).text;
    write('有误.md', faulty);
    write('有误-windows.txt', `\ufeff${faulty.replaceAll('\n', '\r\n')}`);
    write('有误-gbk.txt', encode(faulty, 'gb18030'));
    write('有误-生僻字.txt', faulty.replace('接受社会评议', '𠮷🎉接受社会评议').replaceAll('云岭镇', '𠮷岭镇'));
    write('半份.txt', faulty.slice(0, faulty.length * 0.6));
    write('会议纪要.txt', '会议纪要\n\n一、总体情况\n共18件，其中1件。\n');
    write('nianbao.json', '{ "rules": { "structure/section-number": "warning" } }');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  itSaysTheSame('reports of every kind', () => folder);
  itSaysTheSame('the samples', () => samples);
  if (needsSharedReports()) {
    itSaysTheSame('the seeds', () => path.join(sharedReports, 'seeds'));
    itSaysTheSame('the published reports', () => path.join(sharedReports, 'published'));
  }
});
