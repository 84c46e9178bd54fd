import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { applyEdits } from '../../server/src/text/edits';
import { textOf } from '../../server/src/text/span';
import { type CleanReport, cleanReport } from '../support/clean-report';
import { inEveryForm } from '../support/every-layout';
import { reportOfLastYear } from '../support/example';
import { assertAt, change, parseMarked } from '../support/marked';
import { needsSharedReports, sharedFiles } from '../support/shared-reports';
import { findingsIn, withoutProse } from './support';

const all = ['workspace/carry-over', 'workspace/documents-in-force', 'workspace/copied-report', 'workspace/roll-up'];

describe('workspace/carry-over', () => {
  const rule = 'workspace/carry-over';
  /** The cells of the row, which are marked where they are to be found fault with. */
  const check = (form: CleanReport, broken: CleanReport['broken']) => {
    const { text, spans } = parseMarked(cleanReport({ ...form, broken: broken! }));
    const findings = findingsIn({ 去年: reportOfLastYear(form), 今年: text }, '今年', rule);
    assertAt(text, findings, spans);
    return { text, findings };
  };

  inEveryForm('draws nothing where the years join', (_, form) => void check(form, {}));

  inEveryForm('points at the one column that is off, and into the other file', (_, form) => {
    const { text, findings } = check(form, { 'carried-in/individual': '⟦7⟧' });
    const [finding] = findings;
    assert.match(finding!.message.zh, /^“自然人”的上年结转为 7，\d{4} 年年报的“结转下年度继续办理”为 1，差 6。/);
    const [related, ...more] = finding!.related;
    assert.equal(more.length, 0);
    assert.equal(related!.elsewhere!.path, '去年');
    const other = reportOfLastYear(form);
    assert.equal(textOf(other, related!.span), '1');
    const line = other.split('\n')[related!.elsewhere!.start.line]!;
    assert.equal(line.slice(related!.elsewhere!.start.column, related!.elsewhere!.end.column), '1');
    assert.equal(finding!.fix!.kind, 'suggestion');
    assert.equal(applyEdits(text, finding!.fix!.edits), cleanReport(form));
  });

  inEveryForm('points at the column alone where the total is off for its sake', (_, form) => {
    check(form, { 'carried-in/individual': '⟦7⟧', 'carried-in/total': 7 });
    check(form, { 'carried-in/individual': '⟦7⟧', 'carried-in/total': '⟦8⟧' });
    check(form, { 'carried-in/individual': '⟦0⟧', 'carried-in/legal': '⟦1⟧' });
    check(form, { 'carried-in/total': '⟦2⟧' });
  });

  inEveryForm('leaves alone what cannot be read', (_, form) => {
    for (const unreadable of ['若干', '-1', '约1']) check(form, { 'carried-in/individual': unreadable });
    const last = reportOfLastYear({ ...form, broken: { 'carried-out/individual': 'O' } });
    assert.deepEqual(findingsIn({ 去年: last, 今年: cleanReport(form) }, '今年', rule), []);
  });

  it('holds 2021 against 2020, whose format is another', () => {
    const last = cleanReport({ edition: '2019', year: 2020, figures: { 'carried-out/individual': 3 } });
    const text = cleanReport({ year: 2021 });
    assert.equal(findingsIn({ 去年: last, 今年: text }, '今年', rule).length, 1);
    assert.deepEqual(findingsIn({ 去年: last, 今年: text }, '今年', 'workspace/documents-in-force'), []);
  });
});

describe('workspace/documents-in-force', () => {
  for (const layout of ['cells', 'tabs', 'pipes'] as const) {
    it(`points at what is in force, at what it follows from, and into the other file (${layout})`, () => {
      const { text, spans } = parseMarked(cleanReport({ layout, broken: { 'normative-documents/in-force': '⟦11⟧' } }));
      const findings = findingsIn(
        { 去年: reportOfLastYear({ layout }), 今年: text },
        '今年',
        'workspace/documents-in-force',
      );
      assertAt(text, findings, spans);
      assert.match(findings[0]!.message.zh, /上年现行有效 10 \+ 本年制发 3 − 本年废止 1 = 12，现行有效却为 11，差 1/);
      assert.deepEqual(
        findings[0]!.related.map(({ elsewhere }) => elsewhere?.path),
        ['去年', undefined, undefined],
      );
    });
  }
});

describe('workspace/copied-report', () => {
  const rule = 'workspace/copied-report';
  const zero = {
    figures: Object.fromEntries(
      [
        'disclosed/individual',
        'disclosed/business',
        'partly-disclosed/individual',
        'refused-third-party/business',
        'refused-internal-affairs/individual',
        'unavailable-not-held/individual',
        'unavailable-not-held/legal',
        'unprocessed-petition/individual',
        'carried-in/individual',
        'carried-out/individual',
        'cases/reconsideration-upheld',
        'cases/reconsideration-pending',
        'cases/direct-litigation-upheld',
        'cases/litigation-after-reconsideration-pending',
        'licences/decisions',
        'penalties/decisions',
        'coercion/decisions',
        'charges/charged',
      ].map((key) => [key, 0]),
    ),
  };
  const tablesOf = (options: CleanReport) => withoutProse(cleanReport(options));

  it('is silent where all is 0, as it is in many towns', () => {
    const texts = {
      甲: tablesOf({ ...zero, organization: '石桥镇人民政府' }),
      乙: tablesOf(zero),
      去年: tablesOf({ ...zero, year: 2023 }),
    };
    for (const path of Object.keys(texts)) assert.deepEqual(findingsIn(texts, path, rule), [], path);
  });

  it('is silent where a few small figures agree', () => {
    const few = { figures: { ...zero.figures, 'disclosed/individual': 2, 'unprocessed-petition/individual': 1 } };
    assert.deepEqual(
      findingsIn({ 甲: tablesOf({ ...few, organization: '石桥镇' }), 乙: tablesOf(few) }, '乙', rule),
      [],
    );
  });

  it('sees the same figures, and no longer once one of each table differs', () => {
    const mine = tablesOf({});
    const [finding] = findingsIn({ 甲: tablesOf({ organization: '石桥镇' }), 乙: mine }, '乙', rule);
    assert.match(finding!.message.zh, /^与石桥镇 2024 年年报雷同：表二、表三、表四的数字完全相同。/);
    assert.equal(finding!.related[0]!.elsewhere!.path, '甲');
    const figures = { 'licences/decisions': 127, 'disclosed/individual': 5, 'cases/reconsideration-upheld': 2 };
    assert.deepEqual(findingsIn({ 甲: tablesOf({ organization: '石桥镇', figures }), 乙: mine }, '乙', rule), []);
  });

  it('sees the same prose though names, years and figures were changed', () => {
    const figures = { 'licences/decisions': 127, 'disclosed/individual': 5, 'cases/reconsideration-upheld': 2 };
    const copy = cleanReport({ organization: '石桥镇人民政府', figures })
      .replaceAll('云岭镇', '石桥镇')
      .replace('136条', '137条');
    const [finding] = findingsIn({ 甲: copy, 乙: cleanReport() }, '乙', rule);
    assert.match(finding!.message.zh, /^与石桥镇人民政府 2024 年年报雷同：正文约 (?:9\d|100)% 相同/);
  });

  it('is told of the later of two years, of both of two agencies, and of no two drafts', () => {
    const texts = { 今年: cleanReport(), 去年: cleanReport({ year: 2023 }), 草稿: cleanReport() };
    assert.equal(findingsIn(texts, '今年', rule).length, 1);
    assert.equal(findingsIn(texts, '去年', rule).length, 0);
    assert.deepEqual(findingsIn({ 今年: cleanReport(), 草稿: cleanReport() }, '今年', rule), []);
    const two = { 甲: cleanReport(), 乙: cleanReport({ organization: '石桥镇' }) };
    for (const path of ['甲', '乙']) assert.equal(findingsIn(two, path, rule).length, 1);
  });
});

describe('workspace/roll-up', () => {
  const rule = 'workspace/roll-up';
  const units = [{ parent: '清溪县', units: ['云岭镇', '石桥.md'] }];
  const one = (form: CleanReport) => cleanReport({ ...form, organization: '云岭镇人民政府' });
  const two = (form: CleanReport) => cleanReport({ ...form, organization: '石桥镇' });
  const parts = [
    'disclosed/individual',
    'disclosed/business',
    'partly-disclosed/individual',
    'refused-third-party/business',
    'refused-internal-affairs/individual',
    'unavailable-not-held/legal',
    'unprocessed-petition/individual',
    'carried-in/individual',
    'carried-out/individual',
    'cases/reconsideration-upheld',
    'cases/reconsideration-pending',
    'cases/direct-litigation-upheld',
    'cases/litigation-after-reconsideration-pending',
  ];
  const sums = {
    ...Object.fromEntries(parts.map((key) => [key, 2])),
    'disclosed/individual': 8,
    'unavailable-not-held/individual': 4,
  };
  const parent = (form: CleanReport, broken = {}) =>
    cleanReport({ ...form, organization: '清溪县人民政府', figures: sums, broken });
  const check = (
    form: CleanReport,
    text: string,
    others: Record<string, string> = { '云岭.md': one(form), '石桥.md': two(form) },
  ) => findingsIn({ ...others, '全县.md': text }, '全县.md', rule, units);

  inEveryForm('draws nothing where the units add up', (_, form) => {
    assert.deepEqual(check(form, parent(form)), []);
  });

  inEveryForm('says a row once, at its total, and points into the units’ files', (_, form) => {
    const { text, spans } = parseMarked(
      parent(form, { 'disclosed/individual': 9, 'disclosed/total': '⟦11⟧', 'cases/reconsideration-pending': '⟦3⟧' }),
    );
    const findings = check(form, text);
    assertAt(text, findings, spans);
    assert.match(
      findings[0]!.message.zh,
      /“（一）予以公开，总计”为 11，2 个单位之和为 10，差 1。这一行的自然人也不相等。/,
    );
    assert.deepEqual(
      findings[0]!.related.map(({ elsewhere }) => elsewhere!.path),
      ['云岭.md', '石桥.md'],
    );
  });

  it('says which units are missing, and nothing where all are', () => {
    const text = parent({});
    const [finding] = check({}, text, { '云岭.md': one({}) });
    assert.match(finding!.message.zh, /没有找到石桥\.md的 2024 年年报/);
    assert.deepEqual(check({}, text, {}), []);
    assert.deepEqual(check({}, text, { '云岭.md': cleanReport({ year: 2023 }) }), []);
  });

  it('leaves alone what is not named as a parent', () => {
    const texts = { '云岭.md': one({}), '石桥.md': two({}), '全县.md': parent({}, { 'disclosed/total': 11 }) };
    assert.deepEqual(findingsIn(texts, '全县.md', rule), []);
    assert.deepEqual(findingsIn(texts, '云岭.md', rule, units), []);
  });
});

describe('two years of a published report', () => {
  if (!needsSharedReports()) return;
  const read = (start: string) => readFileSync(sharedFiles('published').find((file) => file.includes(start))!, 'utf8');
  const row = '二、上年结转政府信息公开申请数量\t\t\t118\t';

  it('join on without a word', () => {
    const texts = { 2023: read('real-02'), 2024: read('real-03') };
    for (const rule of all) {
      for (const path of Object.keys(texts)) assert.deepEqual(findingsIn(texts, path, rule), [], `${rule} in ${path}`);
    }
  });

  it('draw one error where one carried figure is changed, with both files named', () => {
    const { text, spans } = parseMarked(change(read('real-03'), [[row, row.replace('118', '⟦119⟧')]]));
    const texts = { 2023: read('real-02'), 2024: text };
    const findings = findingsIn(texts, '2024', 'workspace/carry-over');
    assertAt(text, findings, spans);
    assert.equal(findings[0]!.severity, 'error');
    assert.equal(findings[0]!.related[0]!.elsewhere!.path, '2023');
    for (const rule of all.slice(1)) assert.deepEqual(findingsIn(texts, '2024', rule), []);
  });
});
