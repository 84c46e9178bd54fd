import assert from 'node:assert/strict';
import { readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readDocx } from '../../server/src/documents/docx/read-docx';
import {
  type AnnotateParams,
  annotateRequest,
  type CheckWorkspaceResult,
  checkWorkspaceRequest,
  type ExportParams,
  exportRequest,
  type IgnoreFindingParams,
  type IgnoreFindingResult,
  ignoreFindingRequest,
  type NewFileResult,
  newWordReportRequest,
  type OverviewResult,
  overviewRequest,
  type ReadDocumentResult,
  readDocumentRequest,
  type StandardTablesResult,
  standardTablesRequest,
  type WriteDocumentParams,
  type WriteDocumentResult,
  writeDocumentRequest,
} from '../../server/src/language-server/messages';
import { readReport } from '../../server/src/report/read';
import { temporaryFolder } from '../files/temporary-folder';
import { cleanReport } from '../support/clean-report';
import { docx, docxOfText, paragraph, run } from '../support/docx';
import { partsOf, remarkedWords } from '../support/docx-parts';
import { startClient, type TestClient, textAt } from './support/test-client';

const clean = cleanReport({ layout: 'tabs' });
const faulty = clean.replace('五、存在的主要问题及改进情况', '五、存在的主要问题及整改措施');
const name = '云岭镇 [2024] 年报.docx';

describe('Word files as text', () => {
  const temporary = temporaryFolder();
  let folder: string;
  let client: TestClient;
  const file = (relative = name): string => join(folder, relative);
  const uriOf = (relative = name): string =>
    `${pathToFileURL(file(relative)).href.replace('file:', 'nianbao-document:')}.nianbao`;
  const bytes = (relative = name): Buffer => readFileSync(file(relative));
  const put = (content: Uint8Array, relative = name): void => writeFileSync(file(relative), content);
  const body = (): string => new TextDecoder().decode(Buffer.from(partsOf(bytes())['word/document.xml']!));
  const textIn = (content: Uint8Array): string | undefined => readDocx(content).document?.text;
  const read = (relative = name) =>
    client.connection.sendRequest<ReadDocumentResult>(readDocumentRequest, { uri: uriOf(relative) });
  const readWell = async (relative = name) => {
    const result = await read(relative);
    assert.ok('text' in result, JSON.stringify(result));
    return result;
  };
  const write = (text: string, version?: string) => {
    const parameters: WriteDocumentParams = { uri: uriOf(), text, ...(version !== undefined && { version }) };
    return client.connection.sendRequest<WriteDocumentResult>(writeDocumentRequest, parameters);
  };
  const problemOf = (result: object): string => {
    assert.ok('problem' in result, JSON.stringify(result));
    return String(result.problem);
  };

  beforeEach(async () => {
    folder = realpathSync(temporary());
    put(docxOfText(faulty));
    client = await startClient({ folders: [folder], initializationOptions: { opensDocuments: true } });
  });

  it('are read, and written as tracked changes', async () => {
    const { text, version } = await readWell();
    assert.equal(text, faulty);
    const written = await write(clean, version);
    assert.equal(textIn(bytes()), clean);
    assert.match(body(), /<w:del [^>]*>.*整改措施.*<\/w:del>/);
    assert.match(body(), /<w:ins [^>]*>.*改进情况.*<\/w:ins>/);
    assert.deepEqual(await readWell(), { text: clean, ...written });
  });

  it('are written again after they were written', async () => {
    const first = await write(clean, (await readWell()).version);
    assert.ok('version' in first);
    const more = clean.replace('改进情况', '改进情况说明');
    assert.ok('version' in (await write(more, first.version)));
    assert.equal(textIn(bytes()), more);
  });

  it('stay as they are, byte by byte, where nothing was changed but the line ends', async () => {
    const before = bytes();
    const { text, version } = await readWell();
    assert.deepEqual(await write(text.replaceAll('\n', '\r\n'), version), { version });
    assert.deepEqual(bytes(), before);
  });

  it('are not written to once another program has changed them', async () => {
    const { version } = await readWell();
    const theirs = docxOfText(`${faulty}\n附件`);
    put(theirs);
    assert.match(problemOf(await write(clean, version)), /被别的程序改过/);
    assert.deepEqual(bytes(), Buffer.from(theirs));
    assert.deepEqual(readdirSync(folder), [name]);
  });

  it('are not written to where one change is refused, and the line in the editor is said', async () => {
    const before = bytes();
    const { text, version } = await readWell();
    const lines = text.split('\n');
    const changed = ['新的一行', ...lines.slice(0, 2), `${lines[2]}\t1`, ...lines.slice(3)].join('\n');
    assert.match(problemOf(await write(changed, version)), /^没有写入 Word 文件。第 4 行：正文里不能输入制表符/);
    assert.deepEqual(bytes(), before);
  });

  it('say why they cannot be read', async () => {
    put(Buffer.from('PK\x03\x04word/'), '坏.docx');
    put(Buffer.from('纯文本'), '文本.docx');
    assert.match(problemOf(await read('坏.docx')), /损坏|不完整/);
    assert.match(problemOf(await read('文本.docx')), /不是 Word 文件/);
    assert.match(problemOf(await read('没有.docx')), /没有这个文件/);
  });

  it('have their findings, fixes and settings as any report', async () => {
    writeFileSync(file('nianbao.json'), '{ "rules": { "structure/section-title": "info" } }');
    const document = client.open((await readWell()).text, { uri: uriOf() });
    const [finding, ...others] = await client.diagnostics(document);
    assert.deepEqual([finding?.code, finding?.severity, others], ['structure/section-title', 3, []]);
    assert.equal(textAt(document, finding!.range), '存在的主要问题及整改措施');
    const actions = await client.codeActions(document, finding!.range, ['quickfix'], [finding!]);
    assert.match(actions.map(({ title }) => title).join('\n'), /改进情况/);
  });

  it('have what is ignored written into the nianbao.json beside them, under their own name', async () => {
    const document = client.open((await readWell()).text, { uri: uriOf() });
    await client.status(document, 'report');
    const given: IgnoreFindingParams = { uri: document.uri, version: 1, finding: 0, reason: '上级如此' };
    const { change } = await client.connection.sendRequest<IgnoreFindingResult>(ignoreFindingRequest, given);
    assert.equal(change?.uri, pathToFileURL(file('nianbao.json')).href);
    writeFileSync(file('nianbao.json'), change!.edits[0]!.newText);
    client.filesChanged([file('nianbao.json'), 1]);
    await client.until('no finding', () => client.statuses.at(-1)?.errors === 0);
  });

  it('take a standard table that is inserted, as a table of Word', async () => {
    const without = clean.split('\n').filter((line) => !line.includes('\t'));
    put(docxOfText(without.join('\n')));
    const { text, version } = await readWell();
    const { uri } = client.open(text, { uri: uriOf() });
    const tables = await client.connection.sendRequest<StandardTablesResult>(standardTablesRequest, { uri });
    assert.deepEqual(new Set(tables.map(({ layout }) => layout)), new Set(['tabs']));
    const table = tables[0]!.snippet.replace(/\$\{?\d+\}?/g, '').replaceAll('\\', '');
    const at = without.findIndex((line) => line.includes('主动公开政府信息情况'));
    const changed = [...without.slice(0, at + 1), table.trimEnd(), ...without.slice(at + 1)].join('\n');
    const written = await write(changed, version);
    assert.ok('version' in written, JSON.stringify(written));
    assert.match(body(), /<w:tbl>/);
  });

  describe('in a check of the workspace', () => {
    const check = () => client.connection.sendRequest<CheckWorkspaceResult>(checkWorkspaceRequest, {});
    const shownAt = (uri: string) => client.published.findLast((published) => published.uri === uri)?.diagnostics;

    it('show their findings where a click opens the text', async () => {
      const { reports, errors } = await check();
      assert.deepEqual([reports, errors], [1, 1]);
      const [finding] = await client.until('findings', () => shownAt(uriOf()));
      const line = faulty.split('\n').findIndex((one) => one.includes('整改措施'));
      assert.deepEqual(finding!.range.start, { line, character: 2 });
    });

    it('show their findings once, whether open or not', async () => {
      await check();
      const document = client.open((await readWell()).text, { uri: uriOf() });
      await client.until('no findings of the file', () => shownAt(uriOf())?.length === 0);
      assert.equal((await check()).reports, 1);
      client.close(document);
      await client.until('the findings again', () => shownAt(uriOf())?.length === 1);
    });

    it('show them at the file itself to a client that cannot open it', async () => {
      const other = await startClient({ folders: [folder] });
      await other.connection.sendRequest<CheckWorkspaceResult>(checkWorkspaceRequest, {});
      await other.until('findings', () => other.shownFor(file())?.length === 1);
    });

    it('are named with the reason where they cannot be checked', async () => {
      put(Buffer.from('PK\x03\x04word/'), '坏.docx');
      put(Buffer.from('d0cf11e0a1b11ae1', 'hex'), '旧.doc');
      const { unreadable } = await check();
      assert.deepEqual(
        unreadable.map(({ path }) => path),
        ['坏.docx', '旧.doc'],
      );
      assert.match(unreadable[1]!.reason, /另存为/);
    });
  });

  it('are told of on the officer’s page, with what could not be checked and who has not reported', async () => {
    put(Buffer.from('d0cf11e0a1b11ae1', 'hex'), '旧.doc');
    put(docxOfText(faulty.replaceAll('云岭镇', '石桥镇')), '石桥镇.docx');
    const units = { parent: '清溪县人民政府', units: ['云岭镇人民政府', '石桥镇人民政府', '松溪镇人民政府'] };
    writeFileSync(file('nianbao.json'), JSON.stringify({ units: [units] }));
    client.open(clean, { uri: uriOf() });
    const { html = '' } = await client.connection.sendRequest<OverviewResult>(overviewRequest, {});
    const rows = html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    // Each is much the same as the other.
    assert.match(rows, /石桥镇人民政府 2024 2021 版 1 0 1 有错误，请修改/);
    assert.match(rows, /云岭镇人民政府 2024 2021 版 0 0 1 有提示，供参考/, 'what stands in the editor counts');
    assert.match(rows, /松溪镇人民政府 2024 未报送/);
    assert.match(html, /旧\.doc/);
    assert.match(html, /<mark>存在的主要问题及整改措施<\/mark>/);
  });

  describe('with comments', () => {
    const annotate = (uri = uriOf()) => {
      const parameters: AnnotateParams = { uri };
      return client.connection.sendRequest<NewFileResult>(annotateRequest, parameters);
    };

    it('are copies beside them, and never replace one', async () => {
      const before = bytes();
      const copies = ['云岭镇 [2024] 年报（批注）.docx', '云岭镇 [2024] 年报（批注）（2）.docx'];
      for (const copy of copies) {
        assert.deepEqual(await annotate(), { uri: pathToFileURL(file(copy)).href });
        const [comment, ...others] = remarkedWords(bytes(copy));
        assert.deepEqual([comment?.words, others], ['存在的主要问题及整改措施', []]);
      }
      assert.deepEqual(bytes(), before);
    });

    it('are not made of what is no Word file, and of no report', async () => {
      writeFileSync(file('年报.txt'), faulty);
      assert.match(problemOf(await annotate(pathToFileURL(file('年报.txt')).href)), /不是 Word 文件/);
      put(docx(paragraph(run('会议纪要'))), '纪要.docx');
      assert.match(problemOf(await annotate(uriOf('纪要.docx'))), /没有认出/);
      assert.match(problemOf(await annotate(uriOf('没有.docx'))), /没有这个文件/);
      assert.equal(readdirSync(folder).length, 3);
    });
  });

  it('are exported in the published form under their title, and never replace a file', async () => {
    const title = faulty.slice(0, faulty.indexOf('\n'));
    for (const [to, expected] of [
      ['docx', `${title}.docx`],
      ['docx', `${title}（2）.docx`],
      ['html', `${title}.html`],
    ] as const) {
      const parameters: ExportParams = { uri: uriOf(), to };
      const result = await client.connection.sendRequest<NewFileResult>(exportRequest, parameters);
      assert.deepEqual(result, { uri: pathToFileURL(file(expected)).href });
    }
    assert.match(textIn(bytes(`${title}.docx`)) ?? '', /^云岭镇/);
  });

  it('are written blank, as new reports, with every table of the year', async () => {
    const asked = { organization: '河口镇人民政府', year: 2024, folder: pathToFileURL(folder).href };
    for (const name of [
      '河口镇人民政府2024年政府信息公开工作年度报告.docx',
      '河口镇人民政府2024年政府信息公开工作年度报告（2）.docx',
    ]) {
      const result = await client.connection.sendRequest<NewFileResult>(newWordReportRequest, asked);
      assert.deepEqual(result, { uri: pathToFileURL(file(name)).href });
      const { report } = readReport(textIn(bytes(name)) ?? '');
      const rows = report?.tables.map(({ id, rows }) => [
        id,
        rows.length,
        rows.every(({ cells }) => cells !== undefined),
      ]);
      assert.deepEqual(rows, [
        ['disclosure', 6, true],
        ['applications', 25, true],
        ['review', 1, true],
      ]);
    }
    const early = client.connection.sendRequest(newWordReportRequest, { ...asked, year: 2018 });
    await assert.rejects(early, /2019 年以前没有统一格式/);
  });
});
