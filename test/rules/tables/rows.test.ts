import assert from 'node:assert/strict';
import { fixAll } from '../../../server/src/lint/fix-all';
import { lintText } from '../../../server/src/lint/lint';
import { editionById } from '../../../server/src/standard';
import { applyEdits } from '../../../server/src/text/edits';
import { textOf } from '../../../server/src/text/span';
import { cleanReport } from '../../support/clean-report';
import { inEveryForm } from '../../support/every-layout';
import { assertRestored, blankRows, findingsOf, fixed, rowIn, tableIn, withoutRow } from './support';

/** Rows without figures of their own in the clean report, so that a blank row is the row itself. */
const emptyRows = ['refused-inquiry', 'unavailable-unclear', 'unprocessed-repeated', 'unprocessed-confirmation'];

describe('a mandated row that is missing', () => {
  inEveryForm('is an error at its neighbour, and comes back blank where it stood', (report, { edition }) => {
    const whole = report();
    for (const id of emptyRows) {
      const faulty = withoutRow(whole, 'applications', id);
      assert.notEqual(faulty, whole);
      const [finding, ...more] = findingsOf(faulty, 'tables/missing-row');
      assert.equal(more.length, 0);
      assert.equal(finding!.severity, 'error');
      assert.match(finding!.message.zh, /^表三缺少“.*”这一行，应在“.*”之后。/);
      const above = tableIn(whole, 'applications').rows.findIndex(({ standard }) => standard.id === id) - 1;
      assert.equal(textOf(faulty, finding!.span), tableIn(whole, 'applications').rows[above]!.label!.text);
      assertRestored(faulty, report({ broken: blankRows(edition, ['applications'], [id]) }));
    }
  });

  inEveryForm('comes back with Windows line ends', (report, { edition }) => {
    const newline = '\r\n';
    const whole = report({ newline });
    for (const [table, id] of [
      ['applications', 'refused-state-secret'],
      ['disclosure', 'regulations'],
    ] as const) {
      assertRestored(withoutRow(whole, table, id), report({ newline, broken: blankRows(edition, [table], [id]) }));
    }
  });

  inEveryForm('comes back with the merged label that went with it', (report, { edition }) => {
    const id = 'refused-state-secret';
    const faulty = withoutRow(report(), 'applications', id);
    assert.ok(!faulty.includes('（三）不予公开'));
    assertRestored(faulty, report({ broken: blankRows(edition, ['applications'], [id]) }));
  });

  inEveryForm('is one finding together with its missing neighbours', (report, { edition }) => {
    const whole = report();
    const rows = [...emptyRows.slice(2), 'unprocessed-publication', 'unprocessed-excessive'];
    const gone = rows.reduce((text, id) => withoutRow(text, 'applications', id), whole);
    const findings = findingsOf(gone, 'tables/missing-row');
    assert.equal(findings.length, 1);
    assert.match(findings[0]!.message.zh, /等 4 行/);
    assertRestored(gone, report({ broken: blankRows(edition, ['applications'], rows) }));
  });

  inEveryForm('comes back wherever it stood', (report, { edition }) => {
    const whole = report();
    for (const { id, parts } of editionById(edition)!.tables.slice(0, 2)) {
      for (const row of parts.flatMap(({ rows }) => rows)) {
        const faulty = withoutRow(whole, id, row.id);
        assert.ok(findingsOf(faulty, 'tables/missing-row').length > 0, row.id);
        // A heading that is left without any row is written anew with its table.
        const form = fixAll(faulty).text;
        const anew = findingsOf(form, 'tables/missing-row').flatMap(({ fix }) => fix?.edits ?? []);
        const mended = applyEdits(form, anew);
        assert.ok(anew.length <= Number(parts.some(({ rows }) => rows.length === 1 && rows[0] === row)), row.id);
        assert.deepEqual(
          tableIn(mended, id).rows.map(({ standard }) => standard.id),
          parts.flatMap(({ rows }) => rows.map((other) => other.id)),
        );
        assert.ok(
          rowIn(mended, id, row.id).cells!.every(({ text }) => text === ''),
          row.id,
        );
        const left = lintText(mended).findings.filter(({ rule }) => rule.startsWith('tables/'));
        assert.deepEqual(
          left.map(({ rule, severity }) => `${rule} ${severity}`),
          // Totals are due, and that is the arithmetic's to say.
          row.id === 'outcome-total' ? [] : ['tables/blank-cell info'],
          row.id,
        );
      }
    }
  });

  inEveryForm('is not called missing where only its figures are', (report, { layout }) => {
    const text = report();
    const row = rowIn(text, 'disclosure', 'regulations');
    const faulty = `${text.slice(0, row.label!.span.end)}${layout === 'tabs' ? '\t' : ''}${text.slice(row.span.end)}`;
    assert.deepEqual(findingsOf(faulty, 'tables/missing-row'), []);
    const [finding, ...more] = findingsOf(faulty, 'tables/cell-count');
    assert.equal(more.length, 0);
    assert.equal(textOf(faulty, finding!.span), '规章');
    assert.match(finding!.message.zh, /这一行没有数字/);
  });

  inEveryForm('under another name is told at that name', (report) => {
    const text = report().replace('4.无正当理由大量反复申请', '4.其他情形的说明');
    const [finding, ...more] = findingsOf(text, 'tables/missing-row');
    assert.equal(more.length, 0);
    assert.equal(textOf(text, finding!.span), '4.其他情形的说明');
    assert.equal(finding!.fix!.kind, 'suggestion');
    assert.deepEqual(findingsOf(text, 'tables/extra-row'), []);
  });
});

describe('a mandated row that may be there after all', () => {
  inEveryForm('is not inserted where its words stand close by', (report) => {
    const without = withoutRow(report(), 'applications', 'unprocessed-publication');
    assert.equal(findingsOf(without, 'tables/missing-row')[0]!.fix!.kind, 'safe');
    const { end } = tableIn(without, 'applications').span;
    for (const note of [
      '另有要求提供公开出版物3件。',
      '| 以书面或者口头方式要求提供 公开出版物的件数合计 | 3 |',
      '其中：要求提供公开\n出版物\t3\t1\t12',
    ]) {
      const text = `${without.slice(0, end)}\n\n${note}${without.slice(end)}`;
      assert.deepEqual(
        findingsOf(text, 'tables/missing-row').filter(({ fix }) => fix),
        [],
        note,
      );
      assert.equal(fixAll(text).text, text);
    }
  });

  it('is not inserted where a row of another name stands in its place', () => {
    const text = cleanReport()
      .replace(/^.*2\.重复申请.*\n/m, '')
      .replace('3.要求提供公开出版物', '3.出版物一类');
    const [finding, ...more] = findingsOf(text, 'tables/missing-row');
    assert.deepEqual(more, []);
    assert.match(finding!.message.zh, /2 行/);
    assert.equal(finding!.fix, undefined);
  });
});

describe('a mandated row that has no blank form in the layout of its table', () => {
  /** The figures of each row on the line below its label. */
  const broken = (text: string): string =>
    text.replace(/^\| (规章|行政(?:规范性文件|许可|处罚|强制|事业性收费)) \| /gm, '| $1 |\n| ');

  it('comes back with the whole table written anew, every figure kept', () => {
    const whole = cleanReport({ broken: { 'normative-documents/issued': '３件（含1件）' } });
    const faulty = broken(whole.replace(/^\| 规章.*\n/m, ''));
    const [finding, ...more] = findingsOf(faulty, 'tables/missing-row');
    assert.deepEqual(more, []);
    assert.equal(finding!.fix!.kind, 'suggestion');
    assert.equal(fixed(faulty, [finding!]), whole.replace('规章 | 0 | 0 | 0', '规章 |  |  | '));
    assert.equal(fixAll(faulty).text.includes('规章'), false);
  });

  it('does not come back where something in the table was not read', () => {
    const whole = cleanReport().replace(/^\| 规章.*\n/m, '');
    const faulty = broken(whole.replace(/^(\| 行政许可.*\n)/m, '$1| 其中区级 | 12 |\n'));
    const [finding] = findingsOf(faulty, 'tables/missing-row');
    assert.equal(finding!.fix, undefined);
  });
});

describe('a row beside which something stands', () => {
  it('is not copied with it', () => {
    const whole = cleanReport();
    const text = whole
      .replace(/^.*2\.重复申请.*\n/m, '')
      .replace(/(信访举报投诉类申请 \| 1)/, '$1 <!-- 待核实 12 -->')
      .replace(/(3\.要求提供公开出版物)/, '[bookmark: _1] $1');
    const [finding] = findingsOf(text, 'tables/missing-row');
    assert.equal(finding!.fix!.kind, 'safe');
    assert.doesNotMatch(finding!.fix!.edits[0]!.text, /待核实|bookmark/);
  });
});

describe('what stands above the rows of an article', () => {
  inEveryForm('is missed where it is gone, and comes back', (report, { layout }) => {
    for (const newline of ['\n', '\r\n']) {
      const whole = report({ newline });
      const { labels } = tableIn(whole, 'disclosure');
      const headings = labels.filter(({ kind }) => kind === 'heading');
      for (const heading of headings) {
        const column = labels.find(({ kind, span }) => kind === 'column' && span.start > heading.span.start)!;
        const top = lineStart(whole, heading.span.start);
        const headerTop = lineStart(whole, column.span.start);
        const [, first] = labels.filter(({ kind, span }) => kind === 'column' && span.start >= column.span.start);
        const row = tableIn(whole, 'disclosure').rows.find(({ span }) => span.start > first!.span.start)!;
        // The rule of a Markdown table stays where its first row goes.
        const cut = layout === 'pipes' ? whole.indexOf('\n', top) + 1 : headerTop;
        for (const [start, end] of [
          [top, cut],
          [headerTop, lineStart(whole, row.span.start)],
        ] as const) {
          const faulty = whole.slice(0, start) + whole.slice(end);
          const [finding, ...more] = findingsOf(faulty, 'tables/missing-row');
          assert.equal(more.length, 0);
          assert.match(finding!.message.zh, /上面缺少“(?:第二十条第（.）项|.+、.+)”这一行。$/);
          assertRestored(faulty, whole);
        }
      }
    }
  });
});

describe('a row of table two from 2021', () => {
  it('keeps the cells of a table that has fewer of them than the notice', () => {
    const rows = ['规章\t0\t0\t0', '行政规范性文件\t3\t1\t12'];
    const whole = narrow(rows);
    const faulty = narrow(rows.slice(0, 1));
    assert.equal(fixAll(faulty).text, whole.replace('3\t1\t12', '\t\t'));
  });
});

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Table two without the empty cells that fill up its rows. */
function narrow(rows: readonly string[]): string {
  return cleanReport({ layout: 'tabs' })
    .replace(/^(第二十条.*|信息内容.*|行政.*\d)\t+$/gm, '$1')
    .replace(/^规章.*\n行政规范性文件.*$/m, rows.join('\n'));
}
