import assert from 'node:assert/strict';
import { fixAll } from '../../../server/src/lint/fix-all';
import { lintText } from '../../../server/src/lint/lint';
import { editionById } from '../../../server/src/standard';
import { textOf } from '../../../server/src/text/span';
import { cleanReport } from '../../support/clean-report';
import { inEveryForm } from '../../support/every-layout';
import { atWords } from '../../support/marked';
import { assertRestored, findingsOf, rowIn, tableIn, withoutRow } from './support';

/** Rows without figures of their own in the clean report, so that a blank row is the row itself. */
const emptyRows = ['refused-inquiry', 'unavailable-unclear', 'unprocessed-repeated', 'unprocessed-confirmation'];

describe('a mandated row that is missing', () => {
  inEveryForm('is an error at its neighbour, and comes back where it stood', (report) => {
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
      assertRestored(faulty, whole);
    }
  });

  inEveryForm('comes back with Windows line ends', (report) => {
    const whole = report({ newline: '\r\n' });
    assertRestored(withoutRow(whole, 'applications', 'refused-state-secret'), whole);
    assertRestored(withoutRow(whole, 'disclosure', 'regulations'), whole);
  });

  inEveryForm('comes back with the merged label that went with it', (report) => {
    const whole = report();
    const faulty = withoutRow(whole, 'applications', 'refused-state-secret');
    assert.ok(!faulty.includes('（三）不予公开'));
    assertRestored(faulty, whole);
  });

  inEveryForm('is one finding together with its missing neighbours', (report) => {
    const whole = report();
    const faulty = emptyRows.slice(2).reduce((text, id) => withoutRow(text, 'applications', id), whole);
    const gone = ['unprocessed-publication', 'unprocessed-excessive'].reduce(
      (text, id) => withoutRow(text, 'applications', id),
      faulty,
    );
    const findings = findingsOf(gone, 'tables/missing-row');
    assert.equal(findings.length, 1);
    assert.match(findings[0]!.message.zh, /等 4 行/);
    assertRestored(gone, whole);
  });

  inEveryForm('comes back wherever it stood', (report, { edition }) => {
    const whole = report();
    for (const { id, parts } of editionById(edition)!.tables.slice(0, 2)) {
      for (const row of parts.flatMap(({ rows }) => rows)) {
        const faulty = withoutRow(whole, id, row.id);
        assert.ok(findingsOf(faulty, 'tables/missing-row').length > 0, row.id);
        const mended = fixAll(faulty).text;
        assert.deepEqual(
          tableIn(mended, id).rows.map(({ standard }) => standard.id),
          parts.flatMap(({ rows }) => rows.map((other) => other.id)),
        );
        assert.ok(
          rowIn(mended, id, row.id).cells!.every(({ text }) => text === '0'),
          row.id,
        );
        const form = lintText(mended).findings.filter(({ rule }) => rule.startsWith('tables/'));
        assert.deepEqual(atWords(mended, form), [], row.id);
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
    assert.equal(fixAll(faulty).text, whole.replace('3\t1\t12', '0\t0\t0'));
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
