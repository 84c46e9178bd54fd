import assert from 'node:assert/strict';
import { lintText } from '../../server/src/lint/lint';
import { readReport } from '../../server/src/report/read';
import { cleanReport } from '../support/clean-report';
import { docxOfText } from '../support/docx';
import { openDocx } from '../support/open-docx';
import { itHoldsForSharedDocument } from '../support/shared-documents';

describe('a report in a Word file', () => {
  for (const edition of ['2019', '2021']) {
    it(`of ${edition} reads as the text that it was made from, and draws the same findings`, () => {
      const broken = { 'received/individual': 987 };
      for (const text of [cleanReport({ edition, layout: 'tabs' }), cleanReport({ edition, layout: 'tabs', broken })]) {
        const read = openDocx(docxOfText(text)).text;
        assert.equal(read, text);
        assert.deepEqual(lintText(read).findings, lintText(text).findings);
      }
    });
  }

  itHoldsForSharedDocument(
    'made in WPS is read in all of its tables once figures are typed in',
    'wps-template.docx',
    (bytes) => {
      const document = openDocx(bytes);
      const title = '政府信息公开工作年度报告格式模板';
      const start = document.text.indexOf(title);
      const edits = [
        { span: { start, end: start + title.length }, text: '云岭镇2023年政府信息公开工作年度报告' },
        ...Array.from(document.text.matchAll(/(?<=\t)　*(?=[\t\n])/g), ({ 0: blank, index }) => ({
          span: { start: index, end: index + blank.length },
          text: '0',
        })),
      ];
      // Merged cells are blank as well, and say that nothing can be typed into them.
      const { refused } = document.edit!(edits, { kind: 'plain' });
      const merged = new Set(refused!.map(({ edit }) => edit));
      const possible = edits.filter((edit) => !merged.has(edit));
      const filled = openDocx(document.edit!(possible, { kind: 'plain' }).bytes!);
      const { report } = readReport(filled.text);
      assert.deepEqual(
        report?.tables.map((table) => [
          table.standard.id,
          table.rows.filter(({ cells, doubt }) => cells && !doubt).length,
          table.unread,
        ]),
        [
          ['disclosure', 6, undefined],
          ['applications', 25, undefined],
          ['review', 1, undefined],
        ],
      );
    },
  );
});
