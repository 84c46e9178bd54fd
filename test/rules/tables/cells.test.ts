import assert from 'node:assert/strict';
import { fixAll } from '../../../server/src/lint/fix-all';
import { lintText } from '../../../server/src/lint/lint';
import { editionById } from '../../../server/src/standard';
import { applyEdits } from '../../../server/src/text/edits';
import { textOf } from '../../../server/src/text/span';
import { cleanReport } from '../../support/clean-report';
import { inEveryForm } from '../../support/every-layout';
import { atWords } from '../../support/marked';
import { blankRows, findingsOf, fixed, rowIn } from './support';

describe('a cell that holds no count', () => {
  inEveryForm('is an error at the cell', (report) => {
    for (const written of ['O', '-3', '0.5', '若干', '约3', '３个多', '1a']) {
      const text = report({ broken: { 'unprocessed-repeated/welfare': written } });
      const [finding, ...more] = findingsOf(text, 'tables/not-a-count');
      assert.equal(more.length, 0, written);
      assert.equal(finding!.severity, 'error', written);
      assert.equal(textOf(text, finding!.span), written);
      assert.match(finding!.message.zh, /“社会公益组织”/);
    }
  });

  inEveryForm('is a count all the same with separators, blanks, units and remarks', (report) => {
    for (const written of ['1,284', '　3　', '\u00a03', '3件', '22（其中修订 16 件）', '3 件']) {
      const text = report({ broken: { 'coercion/decisions': written } });
      assert.deepEqual(atWords(text, lintText(text).findings), [], written);
    }
  });

  inEveryForm('is a warning for the whole table where it is a dash, and 0 by a suggestion', (report) => {
    const text = report({ broken: { 'unprocessed-repeated/welfare': '/', 'unprocessed-repeated/legal': '—' } });
    const findings = findingsOf(text, 'tables/not-a-count');
    assert.deepEqual(atWords(text, findings).length, 1);
    assert.equal(findings[0]!.severity, 'warning');
    assert.equal(textOf(text, findings[0]!.span), '/');
    assert.deepEqual(
      findings[0]!.related.map(({ span }) => textOf(text, span)),
      ['—'],
    );
    assert.equal(fixed(text, findings), report());
    assert.equal(fixAll(text).text, text);
  });

  inEveryForm('is made half-width by a safe fix', (report) => {
    const text = report({
      broken: { 'disclosed/individual': '４', 'disclosed/total': '５（含１件）' },
      newline: '\r\n',
    });
    const findings = findingsOf(text, 'tables/not-a-count');
    assert.equal(findings[0]!.severity, 'info');
    assert.equal(fixAll(text).text, report({ broken: { 'disclosed/total': '5（含1件）' }, newline: '\r\n' }));
  });
});

describe('a blank cell', () => {
  inEveryForm('is one note for each row, and 0 by a suggestion', (report) => {
    const rows = ['refused-inquiry', 'unavailable-unclear', 'unprocessed-repeated'];
    const text = report({
      broken: Object.fromEntries(
        rows.flatMap((row) => ['individual', 'research', 'legal'].map((column) => [`${row}/${column}`, ''])),
      ),
    });
    assert.deepEqual(
      lintText(text).findings.map(({ rule, severity, span }) => `${rule} ${severity} ${textOf(text, span)}`),
      rows.map((row) => `tables/blank-cell info ${rowIn(text, 'applications', row).label!.text}`),
    );
    const findings = findingsOf(text, 'tables/blank-cell');
    assert.match(
      findings[0]!.message.zh,
      /^“（三）不予公开 8.属于行政查询事项”的“自然人、科研机构、法律服务机构”空着，按 0 计/,
    );
    const edits = findings.flatMap(({ fix }) => fix!.edits);
    assert.equal(applyEdits(text, edits), report());
    assert.equal(fixAll(text).text, text);
  });

  inEveryForm('is one note where rows one behind the other lack the same figures', (report) => {
    const rows = ['unprocessed-repeated', 'unprocessed-publication', 'unprocessed-excessive'];
    const broken = Object.fromEntries(
      rows.flatMap((row) => [`${row}/research`, `${row}/legal`].map((key) => [key, ''])),
    );
    const [finding, ...more] = findingsOf(report({ broken }), 'tables/blank-cell');
    assert.deepEqual(more, []);
    assert.match(finding!.message.zh, /^“（五）不予处理 2.重复申请”等 3 行的“科研机构、法律服务机构”空着/);
  });

  inEveryForm('is one note where the whole row is blank, and those behind it', (report, { edition }) => {
    const rows = ['unprocessed-repeated', 'unprocessed-publication', 'unavailable-unclear'];
    const text = report({ broken: blankRows(edition, ['applications'], rows) });
    const findings = findingsOf(text, 'tables/blank-cell');
    assert.deepEqual(
      findings.map(({ severity, message, related }) => [severity, message.zh.split('，')[0], related.length]),
      [
        ['info', '“（四）无法提供 3.补正后申请内容仍不明确”整行空着', 0],
        ['info', '“（五）不予处理 2.重复申请”等 2 行整行空着', 1],
      ],
    );
    assert.equal(
      applyEdits(
        text,
        findings.flatMap(({ fix }) => fix!.edits),
      ),
      report(),
    );
  });

  inEveryForm('is one warning where the whole table is blank', (report, { edition }) => {
    for (const { id, parts } of editionById(edition)!.tables) {
      const text = report({ broken: blankRows(edition, [id]) });
      const [finding, ...more] = findingsOf(text, 'tables/blank-cell');
      assert.deepEqual(more, []);
      assert.equal(finding!.severity, 'warning');
      const due = parts.reduce((sum, { rows, columns }) => sum + rows.length * columns.length, 0);
      assert.match(finding!.message.zh, new RegExp(`整张空着，应填 ${due} 个数字。.*“其余空格填 0”`));
      assert.equal(finding!.fix!.kind, 'suggestion');
    }
  });

  inEveryForm('is one note for the table where many rows have blanks here and there', (report) => {
    const places = ['individual', 'business', 'research', 'welfare', 'legal', 'otherOrganization'];
    const rows = [
      'partly-disclosed',
      'refused-state-secret',
      'refused-stability',
      'refused-process',
      'unavailable-unclear',
      'unprocessed-repeated',
    ];
    const broken = Object.fromEntries(rows.map((row, i) => [`${row}/${places[i]}`, '']));
    const [finding, ...more] = findingsOf(report({ broken }), 'tables/blank-cell');
    assert.deepEqual(more, []);
    assert.match(finding!.message.zh, /^表三有 6 行共 6 格空着，按 0 计/);
    assert.equal(finding!.related.length, 5);
  });

  inEveryForm('names its column where it is alone', (report) => {
    const text = report({ broken: { 'cases/reconsideration-other': '' } });
    const [finding] = findingsOf(text, 'tables/blank-cell');
    assert.match(finding!.message.zh, /^“表四”的“行政复议其他结果”空着/);
  });

  inEveryForm('is read at either end of table four', (report, { edition }) => {
    const { parts } = editionById(edition)!.tables.find(({ id }) => id === 'review')!;
    const { rows, columns } = parts[0]!;
    const cases = [columns.slice(0, 1), columns.slice(-1), columns.slice(0, 2), [columns[0]!, columns.at(-1)!]];
    for (const newline of ['\n', '\r\n'] as const) {
      for (const blank of cases) {
        const broken = Object.fromEntries(blank.map(({ id }) => [`${rows[0]!.id}/${id}`, '']));
        const text = report({ broken, newline });
        const rules = lintText(text).findings.map(({ rule, severity }) => `${rule} ${severity}`);
        // A total that is blank is due, and no 0: that is the arithmetic's to say.
        assert.deepEqual(
          rules.filter((rule) => rule.startsWith('tables/')),
          blank[0] === columns.at(-1) ? [] : ['tables/blank-cell info'],
        );
        assert.equal(rules.includes('arithmetic/review-total error'), true);
      }
    }
  });
});

describe('a row with the wrong number of cells', () => {
  inEveryForm('says how many there should be', (report, { layout }) => {
    const text = report();
    const row = rowIn(text, 'applications', 'disclosed');
    const last = row.cells!.at(-1)!;
    const another = { cells: `${last.text}\n\t7`, tabs: `${last.text}\t7`, pipes: `${last.text} | 7` }[layout];
    const faulty = text.slice(0, last.span.start) + another + text.slice(last.span.end);
    const [finding, ...more] = findingsOf(faulty, 'tables/cell-count');
    assert.equal(more.length, 0);
    assert.equal(finding!.severity, 'error');
    assert.equal(textOf(faulty, finding!.span), '（一）予以公开');
    assert.equal(finding!.message.zh, '“（一）予以公开”应有 7 个数字，这里有 8 个，多 1 个。');
    assert.deepEqual(findingsOf(faulty, 'arithmetic/applications-row-total'), []);
  });
});

describe('a row of another width', () => {
  it('counts its figures from the first on in the cells layout', () => {
    const text = cleanReport({ layout: 'cells' });
    const row = rowIn(text, 'applications', 'disclosed');
    const last = row.cells!.at(-1)!;
    const short = text.slice(0, text.lastIndexOf('\n', last.span.start)) + text.slice(last.span.end);
    const [finding] = findingsOf(short, 'tables/cell-count');
    assert.equal(finding!.message.zh, '“（一）予以公开”应有 7 个数字，这里有 6 个，少 1 个。');
  });
});

describe('an amount', () => {
  it('needs a unit in 2019 unless it is 0', () => {
    for (const [written, count] of [
      ['255933.8', 1],
      ['0', 0],
      ['0.00', 0],
      ['93368.00元', 0],
      ['40万元', 0],
      ['1.2亿元', 0],
    ] as const) {
      const text = cleanReport({ edition: '2019', broken: { 'procurement/procured': written } });
      assert.equal(findingsOf(text, 'tables/unit').length, count, written);
    }
  });

  it('is in 万元 from 2021 on', () => {
    for (const [written, severity] of [
      ['59237.2449', undefined],
      ['1.26万元', undefined],
      ['93368.00元', 'warning'],
      ['1.23456', 'info'],
    ] as const) {
      const text = cleanReport({ broken: { 'charges/charged': written } });
      assert.equal(findingsOf(text, 'tables/unit')[0]?.severity, severity, written);
    }
    const text = cleanReport({ layout: 'tabs', broken: { 'charges/charged': '93368.00元' } });
    const mended = applyEdits(text, findingsOf(text, 'tables/unit')[0]!.fix!.edits);
    assert.equal(mended, cleanReport({ layout: 'tabs', broken: { 'charges/charged': '9.3368' } }));
  });
});

describe('规章', () => {
  it('are implausible only for agencies that cannot make them', () => {
    for (const [organization, count] of [
      ['云岭镇人民政府', 1],
      ['清溪县人民政府', 1],
      ['清溪县财政局', 1],
      ['云岭街道办事处', 1],
      ['临江市青山区人民政府', 1],
      ['临江市人民政府', 0],
      ['青山州人民政府', 0],
      ['临江省人民政府', 0],
      ['青山自治区人民政府', 0],
      ['国家云岭局', 0],
      ['临江市人民政府办公室', 0],
    ] as const) {
      const text = cleanReport({ organization, figures: { 'regulations/issued': 1, 'regulations/in-force': 3 } });
      assert.equal(findingsOf(text, 'tables/plausibility').length, count, organization);
    }
  });
});
