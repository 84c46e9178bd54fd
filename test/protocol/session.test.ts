import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  HoverRequest,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver-protocol/node';
import { cleanReport } from '../support/clean-report';
import { faultyReport } from './support/faulty-report';
import { pulling, pushOnly, startClient } from './support/test-client';

describe('a session', () => {
  it('counts in UTF-16 and offers what the client can use', async () => {
    const asks = (await startClient({ capabilities: pulling })).initialized.capabilities;
    assert.equal(asks.positionEncoding, 'utf-16');
    assert.deepEqual(asks.diagnosticProvider, { interFileDependencies: true, workspaceDiagnostics: false });
    assert.equal(
      (await startClient({ capabilities: pushOnly })).initialized.capabilities.diagnosticProvider,
      undefined,
    );
  });

  it('works for a client that can do next to nothing', async () => {
    const client = await startClient({ capabilities: {} });
    const { uri } = client.open(faultyReport(['reviewTotal']).text);
    await client.until('the finding', () => client.published.length > 0);
    assert.deepEqual(
      client.published.map((published) => [published.uri, published.version, published.diagnostics.length]),
      [[uri, undefined, 1]],
    );
  });

  it('is served by `nianbao server --stdio` too', async () => {
    const client = await startClient({ throughCommandLine: true });
    assert.equal((await client.status(client.open(cleanReport()))).state, 'report');
  });

  it('asks to be told of settings at the start, and of reports only once they have been checked', async () => {
    const client = await startClient();
    const globs = () => JSON.stringify(client.registrations.map(({ registerOptions }) => registerOptions));
    await client.until('the watch on nianbao.json', () => globs().includes('**/nianbao.json'));
    assert.doesNotMatch(globs(), /txt/);
    await client.connection.sendRequest('nianbao/checkWorkspace', {});
    await client.until('the watch on reports', () => globs().includes('**/*.{txt,md,nianbao,docx,'));
  });

  it('drops a request that is cancelled', async () => {
    const client = await startClient();
    const document = client.open(cleanReport());
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri: document.uri }, position: { line: 0, character: 0 } };
    const answer = client.connection.sendRequest(HoverRequest.type, params, source.token);
    source.cancel();
    await assert.rejects(
      answer,
      (error) => error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled,
    );
    assert.equal(await client.connection.sendRequest(HoverRequest.type, params), null);
  });

  it('answers with nothing about a document that is not open, and goes on', async () => {
    const client = await startClient();
    const uri = 'untitled:没有打开';
    for (const [method, answer] of [
      ['textDocument/hover', null],
      ['textDocument/documentSymbol', []],
      ['textDocument/foldingRange', []],
      ['textDocument/completion', { isIncomplete: false, items: [] }],
      ['textDocument/diagnostic', { kind: 'full', items: [] }],
    ] as const) {
      const params = { textDocument: { uri }, position: { line: 0, character: 0 } };
      assert.deepEqual(await client.connection.sendRequest(method, params), answer, method);
    }
    assert.deepEqual(client.logged, []);
  });

  it('leaves what is very long until it is asked for, and stays quick for the next document', async () => {
    const client = await startClient();
    const large = client.open(cleanReport() + '一、总体情况\n'.repeat(400_000));
    assert.deepEqual(await client.diagnostics(large), []);
    assert.equal((await client.status(large)).state, 'on-request');
    assert.equal((await client.status(client.open(cleanReport()))).state, 'report');
  });

  it('goes on where a document is closed while it is being checked', async () => {
    for (const capabilities of [pulling, pushOnly]) {
      const client = await startClient({ capabilities });
      const document = client.open(faultyReport(['reviewTotal']).text);
      client.change(document, '没有其他需要报告的事项。', '没有其他需要报告的事项！');
      const params = { textDocument: { uri: document.uri }, position: { line: 0, character: 0 } };
      const answers = ['textDocument/diagnostic', 'textDocument/documentSymbol'].map((method) =>
        client.connection.sendRequest(method, params),
      );
      client.close(document);
      await Promise.all(answers);
      assert.deepEqual(await client.diagnostics(client.open(cleanReport())), []);
      const told = client.published.filter(({ uri }) => uri === document.uri);
      assert.deepEqual(told.at(-1)?.diagnostics ?? [], []);
      assert.deepEqual(client.logged, []);
    }
  });
});
