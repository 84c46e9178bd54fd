import assert from 'node:assert/strict';
import { lintText } from '../../server/src/lint/lint';
import { readReport } from '../../server/src/report/read';
import type { Report } from '../../server/src/report/report';
import { writeBlankReport, writeTable } from '../../server/src/report/write';
import { editionById, editions, tableOf } from '../../server/src/standard';
import { textOf } from '../../server/src/text/span';
import { layouts } from '../support/clean-report';
import { inEveryForm } from '../support/every-layout';
import { placesOf } from '../support/figures';

const latest = editionById('2021')!;

describe('a standard table', () => {
  it('stands with a cell per line, merged cells as Word writes them', () => {
    assert.equal(
      writeTable(tableOf(latest, 'review'), 'cells').split('\n\n').slice(0, 2).join('\n\n'),
      '\t行政复议\n\t行政诉讼\n\n\t结果维持\n\t结果纠正\n\t其他结果\n\t尚未审结\n\t总计\n\t未经复议直接起诉\n\t复议后起诉',
    );
  });

  it('stands with a row per line', () => {
    assert.equal(
      writeTable(tableOf(latest, 'disclosure'), 'tabs').split('\n').slice(0, 6).join('\n'),
      '第二十条第（一）项\t\t\t\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t\t\t\n行政规范性文件\t\t\t\n第二十条第（五）项\t\t\t\n信息内容\t本年处理决定数量\t\t',
    );
  });

  it('stands in Markdown, all rows of one width', () => {
    for (const { tables } of editions) {
      for (const table of tables) {
        const lines = writeTable(table, 'pipes').split('\n');
        assert.match(lines[1]!, /^(\|---)+\|$/);
        assert.equal(new Set(lines.map((line) => line.split('|').length)).size, 1, table.id);
      }
    }
  });

  it('asks for each figure once, in the order in which they are printed', () => {
    const table = tableOf(latest, 'applications');
    const asked: string[] = [];
    writeTable(table, 'tabs', {
      cell: (row, column) => {
        asked.push(`${row.id}/${column.id}`);
        return '';
      },
    });
    assert.deepEqual(
      asked,
      placesOf(latest, ['applications']).map(({ key }) => key),
    );
  });

  it('has rows that can be written alone', () => {
    const table = tableOf(latest, 'applications');
    const part = table.parts[0]!;
    for (const layout of layouts) {
      const whole = writeTable(table, layout);
      for (const row of part.rows) {
        const alone = writeTable(table, layout, { lines: (line) => line.row === row });
        assert.ok(whole.includes(alone) && alone.includes(row.label), row.id);
      }
    }
  });

  it('holds no figure unless it is given one', () => {
    for (const { tables } of editions) {
      for (const table of tables) {
        for (const layout of layouts) {
          const labels = table.parts.flatMap(({ heading, header, rows }) => [
            heading?.label ?? '',
            ...header.flat(),
            ...rows.flatMap(({ label, groups }) => [...groups, label]),
          ]);
          const rest = [...new Set(labels)]
            .toSorted((a, b) => b.length - a.length)
            .reduce((text, label) => text.replaceAll(label, ''), writeTable(table, layout));
          assert.doesNotMatch(rest, /[^\s|-]/);
        }
      }
    }
  });
});

describe('a blank report', () => {
  for (const layout of layouts) {
    for (const year of [2019, 2020, 2021, 2024]) {
      it(`draws no error, and one warning for each thing that is to be written (${year}, ${layout})`, () => {
        const text = writeBlankReport({ organization: '云岭镇人民政府', year, layout });
        const { report, findings } = lintText(text);
        assert.equal(report?.year, year);
        assert.equal(report.organization, '云岭镇人民政府');
        assert.deepEqual(
          findings
            .filter(({ rule }) => rule !== 'wording/placeholder')
            .map(({ rule, severity, span }) => `${rule} (${severity}) “${textOf(text, span)}”`),
          ['第二十条第（一）项', report.tables[1]!.labels[0]!.text, '行政复议'].map(
            (words) => `tables/blank-cell (warning) “${words}”`,
          ),
        );
        assert.ok(findings.length <= 13, 'no heap');
        const cells = report.tables.map(({ rows }) => rows.flatMap((row) => row.cells!));
        assert.deepEqual(
          cells.map(({ length }) => length),
          report.edition.tables.map(({ id }) => placesOf(report.edition, [id]).length),
        );
        assert.ok(cells.flat().every(({ figure }) => figure.kind === 'blank'));
      });
    }
  }

  it('has the line ends asked for', () => {
    const options = { organization: '云岭镇人民政府', year: 2024, layout: 'cells' } as const;
    const text = writeBlankReport({ ...options, newline: '\r\n' });
    assert.doesNotMatch(text, /[^\r]\n/);
    assert.equal(text.replaceAll('\r\n', '\n'), writeBlankReport(options));
  });

  it('cannot be for a year without a format', () => {
    assert.throws(() => writeBlankReport({ organization: '云岭镇', year: 2018, layout: 'tabs' }), RangeError);
  });
});

describe('what was written is read back', () => {
  inEveryForm('every section, label and figure', (write, { edition, layout }) => {
    const text = write();
    const report = readReport(text).report!;
    assert.equal(report.edition.id, edition);
    assert.equal(report.layout, layout);
    assert.deepEqual(
      report.sections.map(({ standard, heading }) => [
        standard.id,
        heading.number?.value,
        heading.title.text,
        heading.agreement,
      ]),
      report.edition.sections.map(({ id, ordinal, title }) => [id, ordinal, title, 'exact']),
    );
    assert.deepEqual(
      report.tables.map(({ id }) => id),
      ['disclosure', 'applications', 'review'],
    );
    for (const table of report.tables) {
      assert.deepEqual(table.strayRows, []);
      for (const label of table.labels) assert.equal(label.agreement, 'exact', label.text);
    }
    assertFigures(report, write);
  });

  inEveryForm('with every figure yet to be typed', (write, { edition }) => {
    const places = placesOf(editionById(edition)!, ['disclosure', 'applications', 'review']);
    const blank = Object.fromEntries(places.map(({ key }) => [key, '']));
    const report = readReport(write({ broken: blank })).report!;
    const read = report.tables.flatMap(({ rows }) =>
      rows.flatMap((row) => (row.cells ?? []).map(({ column }) => `${row.standard.id}/${column.id}`)),
    );
    assert.deepEqual(
      read,
      places.map(({ key }) => key),
    );
  });

  inEveryForm('with Windows line ends', (write) => {
    const report = readReport(write({ newline: '\r\n' })).report!;
    assert.equal(report.sections.length, 6);
    assertFigures(report, write);
  });
});

/** Every figure is the number written, at its span. */
function assertFigures(report: Report, write: (options?: { broken: Record<string, number> }) => string): void {
  const numbered = Object.fromEntries(
    placesOf(report.edition, ['disclosure', 'applications', 'review']).map(({ key }, index) => [key, index + 1]),
  );
  const again = readReport(write({ broken: numbered })).report!;
  const read: Record<string, number> = {};
  for (const table of again.tables) {
    for (const row of table.rows) {
      assert.ok(row.cells, `${table.id} ${row.standard.id}`);
      for (const { column, figure, span } of row.cells) {
        assert.equal(figure.kind, 'number');
        read[`${row.standard.id}/${column.id}`] = figure.kind === 'number' ? figure.value : Number.NaN;
        assert.equal(Number(textOf(again.text, span)), read[`${row.standard.id}/${column.id}`]);
      }
    }
  }
  assert.deepEqual(read, numbered);
}
