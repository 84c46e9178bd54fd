import assert from 'node:assert/strict';
import {
  checkWorkspaceRequest,
  type NewReportResult,
  newReportRequest,
  type StandardTablesResult,
  standardTablesRequest,
} from '../../server/src/language-server/messages';
import { readReport } from '../../server/src/report/read';
import { cleanReport, layouts } from '../support/clean-report';
import { faultyReport } from './support/faulty-report';
import { useClient } from './support/test-client';

describe('status', () => {
  const used = useClient();

  it('says which edition applies and why, who reports on which year, and how many findings stand', async () => {
    const status = await used.client.status(used.client.open(faultyReport(['reviewTotal', 'sectionTitle']).text));
    const { uri: _, ...rest } = status;
    assert.deepEqual(rest, {
      state: 'report',
      edition: '2021',
      organization: '云岭镇人民政府',
      year: 2024,
      errors: 2,
      warnings: 0,
      infos: 0,
      explanation: '2024 年的年报，按 2021 版格式（国办公开办函〔2021〕30号）检查。',
    });
  });

  for (const [state, text, word] of [
    ['not-a-report', '会议纪要\n会议听取了汇报。', '没有认出'],
    ['too-old', cleanReport({ year: 2016 }), '2018 年或更早'],
    ['on-request', cleanReport() + ' '.repeat(700_000), '检查工作区'],
    ['too-large', cleanReport() + ' '.repeat(10_000_000), '太大'],
  ] as const) {
    it(`says why a file is left alone (${state})`, async () => {
      const status = await used.client.status(used.client.open(text));
      assert.equal(status.state, state);
      assert.ok(status.explanation.includes(word), status.explanation);
      assert.equal(status.edition, undefined);
    });
  }

  it('checks a very long report when the workspace is checked, until it is changed', async () => {
    const { client } = used;
    const { text } = faultyReport(['reviewTotal']);
    const document = client.open(text + ' '.repeat(700_000));
    assert.equal((await client.status(document)).state, 'on-request');
    assert.deepEqual(await client.diagnostics(document), []);

    const sent = client.statuses.length;
    await client.connection.sendRequest(checkWorkspaceRequest, {});
    const [status] = client.statuses.slice(sent).filter(({ uri }) => uri === document.uri);
    assert.deepEqual([status?.state, status?.errors], ['report', 1]);
    assert.equal((await client.diagnostics(document)).length, 1);

    client.change(document, '接受社会评议1次', '接受社会评议2次');
    await client.until('the status of the changed text', () => client.statuses.at(-1)?.state === 'on-request');
    assert.deepEqual(await client.diagnostics(document), []);
  });

  it('is sent again only when something has changed', async () => {
    const { client } = used;
    const document = client.open(cleanReport());
    await client.status(document);
    const sent = client.statuses.length;
    client.change(document, '接受社会评议1次', '接受社会评议2次');
    await client.diagnostics(document);
    client.change(document, '# 云岭镇人民政府2024年政府信息公开工作年度报告', '# 会议纪要');
    client.change(document, '国办公开办函〔2021〕30号', '略');
    await client.until('another status', () => client.statuses.length > sent);
    assert.equal(client.statuses.length, sent + 1);
  });
});

describe('requests for blank texts', () => {
  const used = useClient();

  for (const layout of layouts) {
    it(`writes a blank report (${layout})`, async () => {
      const parameters = { organization: '云岭镇人民政府', year: 2024, layout };
      const { text } = await used.client.connection.sendRequest<NewReportResult>(newReportRequest, parameters);
      assert.equal(readReport(text).report?.layout, layout);
    });
  }

  it('says in words that there was no format before 2019', async () => {
    const parameters = { organization: '云岭镇人民政府', year: 2018, layout: 'tabs' };
    await assert.rejects(used.client.connection.sendRequest(newReportRequest, parameters), /2019 年以前没有统一格式/);
  });

  const tablesFor = (uri: string) =>
    used.client.connection.sendRequest<StandardTablesResult>(standardTablesRequest, { uri });

  it('gives the tables that suit a report', async () => {
    const { uri } = used.client.open(cleanReport({ edition: '2019', layout: 'cells' }));
    const tables = await tablesFor(uri);
    assert.deepEqual(
      tables.map(({ edition, layout }) => `${edition} ${layout}`),
      ['2019 cells', '2019 cells', '2019 cells'],
    );
    assert.equal(tables[1]!.name, '表三“收到和处理政府信息公开申请情况”');
    assert.match(tables[1]!.snippet, /\t\$1\n/);
  });

  it('gives those in force for any other document', async () => {
    const { uri } = used.client.open('', { languageId: 'markdown' });
    assert.deepEqual(
      [...(await tablesFor(uri)), ...(await tablesFor('untitled:不存在'))].map(
        ({ edition, layout }) => `${edition} ${layout}`,
      ),
      ['2021 pipes', '2021 pipes', '2021 pipes', '2021 tabs', '2021 tabs', '2021 tabs'],
    );
  });
});
