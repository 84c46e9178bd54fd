import assert from 'node:assert/strict';
import { type PasteHtmlResult, pasteHtmlRequest } from '../../server/src/language-server/messages';
import { readReport } from '../../server/src/report/read';
import { cleanReport, layouts } from '../support/clean-report';
import { useClient } from './support/test-client';

/** A row of a page: an empty cell belongs to the one on its left. */
const rowOf = (line: string): string => {
  const cells: { readonly text: string; width: number }[] = [];
  for (const text of line.split('\t')) {
    const left = cells.at(-1);
    if (text === '' && left) left.width++;
    else cells.push({ text, width: 1 });
  }
  return `<tr>${cells.map(({ text, width }) => `<td colspan="${width}">${text}</td>`).join('')}</tr>`;
};

/** A report in the layout `tabs` as a page shows it. */
const asPage = (report: string): string =>
  report
    .split('\n')
    .map((line) => (line.includes('\t') ? rowOf(line) : `<p>${line}</p>`))
    .join('\n')
    .replace(/(?:<tr>.*<\/tr>\n?)+/g, '<table>$&</table>');

const figures = (text: string) =>
  readReport(text).report?.tables.map(({ rows }) => rows.map(({ cells }) => cells?.map((cell) => cell.text)));

describe('a table of the clipboard', () => {
  const used = useClient();
  const paste = async (uri: string, html: string): Promise<string | undefined> =>
    (await used.client.connection.sendRequest<PasteHtmlResult>(pasteHtmlRequest, { uri, html })).text;
  const page = asPage(cleanReport({ layout: 'tabs' }));

  for (const layout of layouts) {
    it(`stands in a report as its tables do (${layout})`, async () => {
      const report = cleanReport({ layout });
      const own = figures(report);
      const { uri } = used.client.open(report);
      const pasted = await paste(uri, page);
      assert.ok(pasted);
      assert.deepEqual(figures(pasted), own);
      assert.equal(readReport(pasted).report!.layout, layout);
    });
  }

  it('leaves nothing to find fault with, prose and all', async () => {
    const empty = used.client.open('');
    const pasted = used.client.open((await paste(empty.uri, page))!);
    await used.client.status(pasted, 'report');
    assert.deepEqual(
      (await used.client.diagnostics(pasted)).map(({ message }) => message),
      [],
    );
  });

  it('is Markdown in a Markdown document, paragraphs apart', async () => {
    const { uri } = used.client.open('', { languageId: 'markdown' });
    const html = '<p>甲</p><p>乙</p><table><tr><td>a|b<td>1<tr><td>c<td>2</table><p>丙</p>';
    assert.equal(await paste(uri, html), '甲\n\n乙\n\n| a\\|b | 1 |\n|---|---|\n| c | 2 |\n\n丙');
  });

  for (const [what, html] of [
    ['prose', '<p>一、总体情况</p><p>全年共18件。</p>'],
    ['a single row, which goes into a row of the document', '<table><tr><td>1<td>2<td>3</table>'],
    ['a table that arranges lines', '<table><tr><td>一、总体情况<tr><td>全年共18件。</table>'],
    ['nothing', ''],
  ] as const) {
    it(`is not seen in ${what}`, async () => {
      assert.equal(await paste(used.client.open(cleanReport()).uri, html), undefined);
    });
  }
});
