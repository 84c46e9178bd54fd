import assert from 'node:assert/strict';
import { type CodeAction, CodeActionResolveRequest, type TextEdit } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { lintText } from '../../server/src/lint/lint';
import { cleanReport } from '../support/clean-report';
import { faults, faultyReport } from './support/faulty-report';
import { pushOnly, type TestClient, useClient } from './support/test-client';

const all = Object.keys(faults) as (keyof typeof faults)[];
const everything = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };

describe('code actions', () => {
  const used = useClient();
  const older = useClient(() => ({ capabilities: pushOnly }));

  const editsOf = ({ edit }: CodeAction): TextEdit[] => {
    const [change] = edit?.documentChanges ?? [];
    return change && 'edits' in change ? (change.edits as TextEdit[]) : Object.values(edit?.changes ?? {}).flat();
  };
  const applied = (document: TextDocument, action: CodeAction) => TextDocument.applyEdits(document, editsOf(action));
  const resolved = (action: CodeAction, client: TestClient = used.client) =>
    client.connection.sendRequest(CodeActionResolveRequest.type, action);

  it('mend the finding in the range, name its diagnostic and the version that they are for', async () => {
    const { client } = used;
    const document = client.open(faultyReport(['sectionTitle', 'sectionNumber']).text);
    const diagnostics = await client.diagnostics(document);
    const [fix, ...others] = await client.codeActions(document, diagnostics[0]!.range, ['quickfix'], diagnostics);
    assert.deepEqual(
      others.map(({ title }) => title),
      ['一键修复格式问题（不改数字）'],
    );
    assert.deepEqual([fix!.kind, fix!.isPreferred], ['quickfix', true]);
    assert.deepEqual(fix!.diagnostics, [diagnostics[0]]);
    const [change] = fix!.edit!.documentChanges!;
    assert.deepEqual('textDocument' in change! && change.textDocument, { uri: document.uri, version: 1 });
    assert.equal(applied(document, fix!), faultyReport(['sectionNumber']).text);
  });

  it('show the equation of a fix that writes a number, and do not prefer it', async () => {
    const { client } = used;
    const document = client.open(faultyReport(['reviewTotal']).text);
    const [finding] = await client.diagnostics(document);
    const fixes = await client.codeActions(document, finding!.range, ['quickfix']);
    assert.equal(fixes.length, 1);
    assert.match(fixes[0]!.title, /2.*0.*0.*1.*3|3.*2.*0.*0.*1/);
    assert.equal(fixes[0]!.isPreferred, undefined);
    assert.ok(applied(document, fixes[0]!).includes('| 2 | 0 | 0 | 1 | 3 | 1 |'));
  });

  it('are none where nothing is at fault', async () => {
    const document = used.client.open(faultyReport(['sectionTitle']).text);
    const start = { line: 0, character: 0 };
    assert.deepEqual(await used.client.codeActions(document, { start, end: start }, ['quickfix']), []);
  });

  it('are of the kinds that were asked for', async () => {
    const { client } = used;
    const document = client.open(faultyReport(all).text);
    const kinds = async (only?: string[]) =>
      [...new Set((await client.codeActions(document, everything, only)).map(({ kind }) => kind))].sort();
    assert.deepEqual(await kinds(), ['quickfix'], '“fix all” stands there once, as a quick fix');
    assert.deepEqual(await kinds(['quickfix']), ['quickfix']);
    for (const asked of ['source', 'source.fixAll', 'source.fixAll.nianbao']) {
      assert.deepEqual(await kinds([asked]), ['source.fixAll.nianbao']);
    }
    for (const asked of ['source.fixAll.eslint', 'source.organizeImports', 'refactor', 'quick']) {
      assert.deepEqual(await kinds([asked]), []);
    }
  });

  it('fix all that is safe at once, with small edits, and leave the numbers alone', async () => {
    const { client } = used;
    const document = client.open(faultyReport(all).text);
    const [action] = await client.codeActions(document, everything, ['source.fixAll']);
    assert.equal(action!.edit, undefined, 'computed when it is chosen');
    const { edit, ...rest } = await resolved(action!);
    assert.deepEqual(
      editsOf({ ...rest, edit: edit! }).map(({ newText }) => newText),
      ['改进情况', '六'],
    );
    assert.equal(applied(document, { ...rest, edit: edit! }), faultyReport(['reviewTotal']).text);
  });

  it('fix all from a finding with a safe fix, where it is not the only one', async () => {
    const { client } = used;
    const document = client.open(faultyReport(all).text);
    const diagnostics = await client.diagnostics(document);
    const at = async (code: string) => {
      const { range } = diagnostics.find((one) => one.code === code)!;
      return (await client.codeActions(document, range, ['quickfix'])).filter(({ data }) => data !== undefined);
    };
    const [action, ...others] = await at('structure/section-title');
    assert.deepEqual([action!.title, others], ['一键修复格式问题（不改数字）', []]);
    assert.equal(applied(document, await resolved(action!)), faultyReport(['reviewTotal']).text);
    assert.deepEqual(await at('arithmetic/review-total'), [], 'a number is not of form');

    const single = client.open(faultyReport(['sectionTitle']).text);
    const fixes = await client.codeActions(single, everything, ['quickfix']);
    assert.deepEqual([fixes.length, fixes[0]!.data], [1, undefined]);
  });

  it('offer each of two ways to mend an amount without a unit, and prefer neither', async () => {
    const { client } = used;
    const text = cleanReport({ edition: '2019' }).replace('| 6 | 160.5万元 |', '| 6 | 255933.8 |');
    const document = client.open(text);
    const [finding] = await client.diagnostics(document);
    assert.equal(finding!.code, 'tables/unit');
    const fixes = await client.codeActions(document, finding!.range, ['quickfix']);
    assert.deepEqual(
      fixes.map(({ title, isPreferred }) => [title, isPreferred]),
      [
        ['单位是元：写作 255933.8元', undefined],
        ['单位是万元：写作 255933.8万元', undefined],
      ],
    );
    assert.deepEqual(
      fixes.map((fix) => /\| 6 \| (.*?) \|/.exec(applied(document, fix))![1]),
      ['255933.8元', '255933.8万元'],
    );
  });

  it('offer no “fix all” once everything safe is fixed', async () => {
    const { client } = used;
    const document = client.open(faultyReport(['reviewTotal']).text);
    assert.deepEqual(await client.codeActions(document, everything, ['source.fixAll']), []);
  });

  it('keep the line ends of the document', async () => {
    const { client } = used;
    const text = faultyReport(all).text.replaceAll('\n', '\r\n');
    const document = client.open(text);
    const [action] = await client.codeActions(document, everything, ['source.fixAll']);
    const fixed = applied(document, await resolved(action!));
    assert.equal(fixed, faultyReport(['reviewTotal']).text.replaceAll('\n', '\r\n'));
  });

  it('insert a missing section so that “fix all” leaves nothing safe to do', async () => {
    const { client } = used;
    const text = cleanReport();
    const document = client.open(text.slice(0, text.indexOf('## 四、')) + text.slice(text.indexOf('## 五、')));
    const [action] = await client.codeActions(document, everything, ['source.fixAll']);
    const fixed = applied(document, await resolved(action!));
    assert.match(fixed, /## 四、政府信息公开行政复议、行政诉讼情况/);
    assert.deepEqual(
      lintText(fixed).findings.filter(({ fix }) => fix?.kind === 'safe'),
      [],
    );
  });

  it('fill the blanks of the table in the range with 0, only when that is chosen', async () => {
    const { client } = used;
    const text = cleanReport({
      broken: { 'regulations/issued': '', 'regulations/in-force': '', 'disclosed/legal': '' },
    });
    const document = client.open(text);
    const at = (words: string) => {
      const position = document.positionAt(text.indexOf(words));
      return client.codeActions(document, { start: position, end: position }, ['refactor.rewrite']);
    };
    const [action, ...others] = await at('二、主动公开');
    assert.deepEqual(others, []);
    assert.deepEqual([action!.title, action!.kind], ['其余空格填 0（表二，2 格）', 'refactor.rewrite.nianbao']);
    assert.equal(applied(document, action!), cleanReport({ broken: { 'disclosed/legal': '' } }));
    assert.deepEqual(await at('一、总体情况'), []);
    assert.deepEqual(await client.codeActions(document, everything, ['source.fixAll']), []);
    assert.deepEqual(
      (await client.codeActions(document, everything, ['refactor'])).map(({ title }) => title),
      ['其余空格填 0（表二，2 格）', '其余空格填 0（表三，1 格）'],
    );
  });

  it('refuse to resolve for a version that has gone', async () => {
    const { client } = used;
    const document = client.open(faultyReport(['sectionTitle']).text);
    const [action] = await client.codeActions(document, everything, ['source.fixAll']);
    client.change(document, '接受社会评议1次', '接受社会评议2次');
    assert.equal((await resolved(action!)).edit, undefined);
  });

  it('come with plain edits for a client that knows neither versions nor later edits', async () => {
    const { client } = older;
    const document = client.open(faultyReport(all).text);
    const actions = await client.codeActions(document, everything);
    assert.ok(actions.every(({ edit, isPreferred }) => edit?.changes && isPreferred === undefined));
    const fixAll = actions.find(({ kind }) => kind === 'source.fixAll.nianbao')!;
    assert.equal(applied(document, fixAll), faultyReport(['reviewTotal']).text);
  });

  it('are none in a text that is no report', async () => {
    const document = used.client.open('会议纪要\n[bookmark: _GoBack]\n');
    assert.deepEqual(await used.client.codeActions(document, everything), []);
  });
});
