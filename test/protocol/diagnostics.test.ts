import assert from 'node:assert/strict';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-protocol/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { cleanReport, layouts } from '../support/clean-report';
import { faultyReport } from './support/faulty-report';
import { pulling, pushOnly, startClient, textAt, useClient } from './support/test-client';

for (const [name, capabilities] of [
  ['a client that asks', pulling],
  ['a client that is told', pushOnly],
] as const) {
  describe(`findings for ${name}`, () => {
    const used = useClient(() => ({ capabilities }));

    /** Opens a text with marks and expects findings of the rules at the marks, in their order. */
    async function expectAt(
      { text, spans }: Pick<ReturnType<typeof faultyReport>, 'text' | 'spans'>,
      rules: readonly string[],
    ): Promise<{ document: TextDocument; diagnostics: Diagnostic[] }> {
      const document = used.client.open(text);
      const diagnostics = await used.client.diagnostics(document);
      const show = (code: unknown, start: number, words: string) => `${code} at ${start}: “${words}”`;
      assert.deepEqual(
        diagnostics.map(({ code, range }) => show(code, document.offsetAt(range.start), textAt(document, range))),
        spans.map(({ start, end }, index) => show(rules[index], start, text.slice(start, end))),
      );
      return { document, diagnostics };
    }

    it('stand at the characters that are at fault, with the rule, its page and what it says', async () => {
      const { diagnostics } = await expectAt(faultyReport(['sectionTitle']), ['structure/section-title']);
      const { severity, source, codeDescription, message } = diagnostics[0]!;
      assert.deepEqual([severity, source], [DiagnosticSeverity.Error, '年报']);
      assert.match(codeDescription!.href, /\/docs\/rules\/structure\/section-title\.md$/);
      assert.match(message as string, /存在的主要问题及改进情况/);
    });

    it('point at every operand', async () => {
      const { document, diagnostics } = await expectAt(faultyReport(['reviewTotal']), ['arithmetic/review-total']);
      const related = diagnostics[0]!.relatedInformation!;
      assert.ok(related.length >= 1, 'related places');
      for (const { location, message } of related) {
        assert.equal(location.uri, document.uri);
        assert.match(textAt(document, location.range), /^\d+$/);
        assert.notEqual(message, '');
      }
    });

    for (const [what, before] of [
      ['characters outside the basic plane', '𠮷家庄🎉'],
      ['a combining sequence', '👨‍👩‍👧e\u0301'],
    ] as const) {
      it(`stand in the right place behind ${what}, on the line and above it`, async () => {
        const { text, spans } = faultyReport(['sectionTitle']);
        const moved = before.length;
        const shift = ({ start, end }: (typeof spans)[number]) => ({ start: start + moved, end: end + moved });
        const marked = { text: text.replace('接受社会评议', `${before}接受社会评议`), spans: spans.map(shift) };
        await expectAt(marked, ['structure/section-title']);
      });
    }

    it('stand in the right place where lines end as in Windows', async () => {
      const { text, spans } = faultyReport(['sectionTitle', 'sectionNumber']);
      const widened = (offset: number) => offset + text.slice(0, offset).split('\n').length - 1;
      await expectAt(
        {
          text: text.replaceAll('\n', '\r\n'),
          spans: spans.map(({ start, end }) => ({ start: widened(start), end: widened(end) })),
        },
        ['structure/section-title', 'structure/section-number'],
      );
    });

    it('follow every change, and only the latest version counts', async () => {
      const { client } = used;
      const document = client.open(cleanReport());
      assert.deepEqual(await client.diagnostics(document), []);
      client.change(document, '五、存在的主要问题及改进情况\n', '五、存在问题\n');
      client.change(document, '五、存在问题\n', '五、存在的主要问题及整改措施\n');
      const [finding] = await client.diagnostics(document);
      assert.equal(textAt(document, finding!.range), '存在的主要问题及整改措施');
      client.change(document, '五、存在的主要问题及整改措施\n', '五、存在的主要问题及改进情况\n');
      assert.deepEqual(await client.diagnostics(document), []);
    });

    for (const layout of layouts) {
      it(`are none for a clean report (${layout})`, async () => {
        for (const edition of ['2019', '2021']) {
          assert.deepEqual(await used.client.diagnostics(used.client.open(cleanReport({ layout, edition }))), []);
        }
      });
    }

    it('are none for a text that is no report, whatever its language', async () => {
      const minutes = '会议纪要\n\n一、总体情况\n共提出意见18件，其中1件、2件。\n[bookmark: _GoBack]\n';
      for (const languageId of ['nianbao', 'plaintext', 'markdown']) {
        assert.deepEqual(await used.client.diagnostics(used.client.open(minutes, { languageId })), []);
      }
    });
  });
}

describe('findings, asked for or sent', () => {
  it('are the same', async () => {
    const { text } = faultyReport(['reviewTotal', 'sectionTitle', 'sectionNumber']);
    const clients = await Promise.all([
      startClient({ capabilities: pulling }),
      startClient({ capabilities: pushOnly }),
    ]);
    const [asked, sent] = await Promise.all(
      clients.map((client) => client.diagnostics(client.open(text, { uri: 'untitled:同一份报告' }))),
    );
    assert.deepEqual(asked, sent);
    assert.equal(asked!.length, 3);
  });

  it('are never sent for an open document to a client that asks', async () => {
    const client = await startClient();
    const document = client.open(faultyReport(['reviewTotal']).text);
    await client.status(document);
    assert.deepEqual(client.published, []);
  });

  it('are not repeated to a client that has them', async () => {
    const client = await startClient();
    const document = client.open(faultyReport(['reviewTotal']).text);
    const first = await client.pull(document);
    assert.ok(first.kind === 'full' && first.resultId !== undefined);
    client.change(document, '没有其他需要报告的事项。', '没有其他需要报告的事项！');
    assert.deepEqual(await client.pull(document, first.resultId), { kind: 'unchanged', resultId: first.resultId });
    client.change(document, '| 2 | 0 | 0 | 1 | 2 |', '| 1 | 0 | 0 | 1 | 2 |');
    const repaired = await client.pull(document, first.resultId);
    assert.deepEqual([repaired.kind, repaired.kind === 'full' && repaired.items], ['full', []]);
  });

  it('are not sent again to a client that has them, unless it is told of versions', async () => {
    for (const [capabilities, expected] of [
      [{}, [1, 0]],
      [pushOnly, [1, 1, 0]],
    ] as const) {
      const client = await startClient({ capabilities });
      const document = client.open(faultyReport(['reviewTotal']).text);
      await client.until('the finding', () => client.published.length > 0);
      client.change(document, '没有其他需要报告的事项。', '没有其他需要报告的事项！');
      // By the second answer whatever there was to tell has been told.
      await client.codeActions(document, { start: document.positionAt(0), end: document.positionAt(0) });
      await client.codeActions(document, { start: document.positionAt(0), end: document.positionAt(0) });
      client.change(document, '| 2 | 0 | 0 | 1 | 2 |', '| 1 | 0 | 0 | 1 | 2 |');
      await client.until('none', () => client.published.at(-1)!.diagnostics.length === 0);
      assert.deepEqual(
        client.published.map(({ diagnostics }) => diagnostics.length),
        expected,
      );
    }
  });

  it('are taken back when a document is closed by a client that is told', async () => {
    const client = await startClient({ capabilities: pushOnly });
    const document = client.open(faultyReport(['reviewTotal']).text);
    assert.equal((await client.diagnostics(document)).length, 1);
    client.close(document);
    await client.until('an empty list', () => client.published.at(-1)!.diagnostics.length === 0);
  });

  it('leave out what a client does not know', async () => {
    const client = await startClient({
      capabilities: { textDocument: { publishDiagnostics: { versionSupport: true } } },
    });
    const [finding] = await client.diagnostics(client.open(faultyReport(['reviewTotal']).text));
    assert.deepEqual([finding!.relatedInformation, finding!.codeDescription], [undefined, undefined]);
    assert.equal(client.initialized.capabilities.codeActionProvider, undefined);
  });
});

describe('the page of a rule', () => {
  it('is shown by the client where it can do that, so that no network is needed', async () => {
    const client = await startClient({ initializationOptions: { showRuleCommand: true } });
    const document = client.open(faultyReport(['sectionTitle']).text);
    const [finding] = await client.diagnostics(document);
    const link = `command:nianbao.showRule?${encodeURIComponent('["structure/section-title"]')}`;
    assert.equal(finding!.codeDescription!.href, link);
    const { contents } = (await client.connection.sendRequest('textDocument/hover', {
      textDocument: { uri: document.uri },
      position: finding!.range.start,
    })) as { contents: { value: string } };
    assert.ok(contents.value.includes(`](${link})`), contents.value);
  });
});
