import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type CodeAction, type Diagnostic, FileChangeType } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  checkWorkspaceRequest,
  type IgnoreFindingArguments,
  type IgnoreFindingResult,
  ignoreFindingRequest,
} from '../../server/src/language-server/messages';
import { faultyReport } from './support/faulty-report';
import { pulling, pushOnly, type StartOptions, startClient, type TestClient } from './support/test-client';

const faulty = faultyReport(['reviewTotal', 'sectionTitle']).text;

describe('ignoring a finding', () => {
  let folder: string;
  const file = (name: string) => path.join(folder, name);
  const uriOf = (name: string) => pathToFileURL(file(name)).href;
  const configuration = () => readFileSync(file('nianbao.json'), 'utf8');

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'nianbao-')));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const start = (options: StartOptions = {}) =>
    startClient({ folders: [folder], initializationOptions: { ignoreCommand: true }, ...options });

  const findingOf = async (client: TestClient, document: TextDocument, rule: string): Promise<Diagnostic> => {
    const finding = (await client.diagnostics(document)).find(({ code }) => code === rule);
    return finding ?? assert.fail(`no finding of ${rule}`);
  };

  const actionsOf = async (client: TestClient, document: TextDocument, finding: Diagnostic): Promise<CodeAction[]> => {
    const actions = await client.codeActions(document, finding.range, ['quickfix'], [finding]);
    return actions.filter(({ title }) => /忽略/.test(title));
  };

  /** What the client's command does once the user has given a reason; the edits are written to the disk. */
  const carryOut = async (client: TestClient, action: CodeAction, reason: string): Promise<IgnoreFindingResult> => {
    const [{ message, ...given }] = action.command!.arguments as [IgnoreFindingArguments];
    assert.match(message, /\p{Script=Han}/u);
    const result = await client.connection.sendRequest<IgnoreFindingResult>(ignoreFindingRequest, { ...given, reason });
    if (result.change) {
      const { uri, create, edits } = result.change;
      assert.equal(uri, uriOf('nianbao.json'));
      const before = TextDocument.create(uri, 'jsonc', 0, create ? '' : configuration());
      writeFileSync(file('nianbao.json'), TextDocument.applyEdits(before, [...edits] as never));
      client.filesChanged([file('nianbao.json'), create ? FileChangeType.Created : FileChangeType.Changed]);
    }
    return result;
  };

  const rulesOf = async (client: TestClient, document: TextDocument) =>
    (await client.diagnostics(document)).map(({ code }) => code);

  it('writes a new nianbao.json at the top of the workspace, and the finding is gone', async () => {
    mkdirSync(file('下属'));
    const client = await start();
    const document = client.open(faulty, { uri: uriOf('下属/甲镇.txt') });
    const finding = await findingOf(client, document, 'arithmetic/review-total');
    const [action, ...others] = await actionsOf(client, document, finding);
    assert.deepEqual(others, []);
    assert.deepEqual([action!.title, action!.kind], ['忽略此项（表四总计与四种结果之和不符）…', 'quickfix']);
    assert.deepEqual(action!.diagnostics, [finding]);
    assert.deepEqual((await carryOut(client, action!, ' 法院尚未结案 ')).change?.create, true);
    assert.deepEqual(JSON.parse(configuration()), {
      ignoreFindings: [
        {
          rule: 'arithmetic/review-total',
          file: '下属/甲镇.txt',
          where: { section: '四', column: '行政复议总计' },
          reason: '法院尚未结案',
        },
      ],
    });
    await client.until('a refresh', () => client.refreshes > 0);
    assert.deepEqual(await rulesOf(client, document), ['structure/section-title']);
  });

  it('names a file whose name would mean others, were it a pattern', async () => {
    const client = await start();
    const document = client.open(faulty, { uri: uriOf('甲镇+(定稿).txt') });
    const finding = await findingOf(client, document, 'arithmetic/review-total');
    const [action] = await actionsOf(client, document, finding);
    await carryOut(client, action!, '法院尚未结案');
    await client.until('no problem', () => client.refreshes > 0);
    assert.ok(!(await rulesOf(client, document)).includes('arithmetic/review-total'), configuration());
  });

  it('adds to the nearest nianbao.json and leaves what stands there as it is', async () => {
    writeFileSync(file('nianbao.json'), '{\r\n\t// 按 2021 版检查\r\n\t"edition": "2021", // 统一\r\n}\r\n');
    const client = await start();
    const document = client.open(faulty, { uri: uriOf('甲镇.txt') });
    for (const rule of ['arithmetic/review-total', 'structure/section-title']) {
      const before = client.refreshes;
      const [action] = await actionsOf(client, document, await findingOf(client, document, rule));
      assert.deepEqual((await carryOut(client, action!, '已核对')).change?.create, false);
      await client.until('a refresh', () => client.refreshes > before);
    }
    assert.deepEqual(await rulesOf(client, document), []);
    const text = configuration();
    assert.ok(
      text.startsWith('{\r\n\t// 按 2021 版检查\r\n\t"edition": "2021", // 统一\r\n\t"ignoreFindings": [\r\n\t\t{\r\n'),
    );
    assert.ok(!/[^\r]\n/.test(text));
  });

  it('goes by what stands in an open nianbao.json', async () => {
    writeFileSync(file('nianbao.json'), '{}');
    const client = await start();
    const open = client.open('{ "edition": "2021" }', { uri: uriOf('nianbao.json'), languageId: 'jsonc' });
    const document = client.open(faulty, { uri: uriOf('甲镇.txt') });
    const [action] = await actionsOf(client, document, await findingOf(client, document, 'arithmetic/review-total'));
    const [given] = action!.command!.arguments as [IgnoreFindingArguments];
    const { change } = await client.connection.sendRequest<IgnoreFindingResult>(ignoreFindingRequest, {
      ...given,
      reason: '已核对',
    });
    const text = TextDocument.applyEdits(open, [...change!.edits] as never);
    assert.deepEqual(Object.keys(JSON.parse(text)), ['edition', 'ignoreFindings']);
    writeFileSync(file('nianbao.json'), text);
    client.filesChanged([file('nianbao.json'), FileChangeType.Changed]);
    await client.until('a refresh', () => client.refreshes > 0);
    assert.deepEqual(await rulesOf(client, document), ['structure/section-title']);
  });

  it('is refused, with words that say why', async () => {
    const client = await start();
    const document = client.open(faulty, { uri: uriOf('甲镇.txt') });
    const finding = await findingOf(client, document, 'arithmetic/review-total');
    const [action] = await actionsOf(client, document, finding);
    assert.match((await carryOut(client, action!, '  ')).problem!, /理由/);
    client.change(document, '接受社会评议1次', '接受社会评议2次');
    assert.match((await carryOut(client, action!, '已核对')).problem!, /改动/);
    client.change(document, '接受社会评议2次', '接受社会评议1次');
    const [again] = await actionsOf(client, document, await findingOf(client, document, 'arithmetic/review-total'));
    writeFileSync(file('nianbao.json'), '{ "edition": ');
    assert.match((await carryOut(client, again!, '已核对')).problem!, /nianbao\.json 里有错误/);
  });

  it('is offered only where it can be done', async () => {
    const client = await start();
    const unsaved = client.open(faulty);
    assert.deepEqual(await actionsOf(client, unsaved, await findingOf(client, unsaved, 'arithmetic/review-total')), []);
    for (const capabilities of [pulling, pushOnly]) {
      const other = await start({ capabilities, initializationOptions: undefined });
      const document = other.open(faulty, { uri: uriOf('甲镇.txt') });
      assert.deepEqual(
        await actionsOf(other, document, await findingOf(other, document, 'arithmetic/review-total')),
        [],
      );
    }
  });

  for (const [name, capabilities] of [
    ['asks', pulling],
    ['is told', pushOnly],
  ] as const) {
    it(`is done with a comment above the block in Markdown, for a client that ${name}`, async () => {
      const client = await start({ capabilities, initializationOptions: undefined });
      const document = client.open(faulty, { languageId: 'markdown' });
      const [action] = await actionsOf(client, document, await findingOf(client, document, 'arithmetic/review-total'));
      const [change] = action!.edit?.documentChanges ?? [];
      const edits = change && 'edits' in change ? change.edits : Object.values(action!.edit!.changes!).flat();
      const text = TextDocument.applyEdits(document, edits as never);
      assert.match(
        text,
        /\n<!-- 年报忽略 arithmetic\/review-total 列“行政复议总计”：（请填写理由） -->\n\| 行政复议 \|/,
      );
      const open = client.open(text, { languageId: 'markdown' });
      assert.deepEqual((await rulesOf(client, open)).sort(), [
        'arithmetic/review-total',
        'internal/ignore-comment',
        'structure/section-title',
      ]);
      client.change(open, '（请填写理由）', '法院尚未结案');
      assert.deepEqual(await rulesOf(client, open), ['structure/section-title']);
    });
  }
});

describe('an entry of ignoreFindings that means nothing any more', () => {
  let folder: string;
  const file = (name: string) => path.join(folder, name);
  const uriOf = (name: string) => pathToFileURL(file(name)).href;

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'nianbao-')));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const shown = (client: TestClient, count: number): Promise<Diagnostic[]> =>
    client.until(`${count} problems`, () => {
      const problems = client.shownFor(file('nianbao.json')) ?? [];
      return problems.length === count ? problems : undefined;
    });

  it('is told of once the one file that it names is open and mended', async () => {
    const entry =
      '{ "rule": "structure/section-title", "file": "甲镇.txt", "where": { "section": "五" }, "reason": "旧稿" }';
    const text = `{\n  "ignoreFindings": [\n    ${entry}\n  ]\n}\n`;
    writeFileSync(file('nianbao.json'), text);
    const client = await startClient({ folders: [folder] });
    const document = client.open(faultyReport(['sectionTitle']).text, { uri: uriOf('甲镇.txt') });
    assert.deepEqual(await client.diagnostics(document), []);
    client.change(document, '及整改措施', '及改进情况\n');
    const [problem] = await shown(client, 1);
    assert.equal(problem!.severity, 2);
    assert.match(problem!.message as string, /structure\/section-title：五.*已经没有对应的问题/);
    const { start, end } = problem!.range;
    assert.deepEqual(
      [start, end],
      [
        { line: 2, character: 4 },
        { line: 2, character: 4 + entry.length },
      ],
    );

    // Where the file is open in the editor, the words follow the entry.
    const open = client.open(text, { uri: uriOf('nianbao.json'), languageId: 'jsonc' });
    client.change(open, '{\n  "ignoreFindings"', '{\n  // 说明\n  "ignoreFindings"');
    await client.until('the problem to move', () => client.shownFor(file('nianbao.json'))?.[0]?.range.start.line === 3);
    client.change(document, '及改进情况\n\n\n', '及整改措施\n\n');
    await shown(client, 0);
  });

  it('is told of after a check of the workspace, where it could mean any file', async () => {
    const entries = [
      { rule: 'structure/section-title', reason: '旧稿' },
      { rule: 'tables/label', reason: '旧稿' },
      { rule: 'arithmetic/*', file: '下属', reason: '旧稿' },
    ];
    writeFileSync(file('nianbao.json'), JSON.stringify({ ignoreFindings: entries }));
    mkdirSync(file('下属'));
    writeFileSync(file('下属/乙镇.txt'), faultyReport(['sectionTitle']).text);
    const client = await startClient({ folders: [folder] });
    const document = client.open(faultyReport(['reviewTotal']).text, { uri: uriOf('甲镇.txt') });
    assert.equal((await client.diagnostics(document)).length, 1);
    assert.deepEqual(client.shownFor(file('nianbao.json')) ?? [], [], 'nothing is certain yet');
    await client.connection.sendRequest(checkWorkspaceRequest, {});
    const problems = await shown(client, 2);
    assert.deepEqual(
      problems.map(({ message }) => /（(.*?)）/.exec(message as string)![1]),
      ['tables/label', 'arithmetic/*'],
    );
    writeFileSync(file('下属/乙镇.txt'), faultyReport(['reviewTotal']).text);
    client.filesChanged([file('下属/乙镇.txt'), FileChangeType.Changed]);
    await client.until('the entries to change places', () =>
      client.shownFor(file('nianbao.json'))?.every(({ message }) => !/arithmetic/.test(message as string)),
    );
    rmSync(file('下属'), { recursive: true });
    client.filesChanged([file('下属'), FileChangeType.Deleted]);
    await shown(client, 3);
  });
});
