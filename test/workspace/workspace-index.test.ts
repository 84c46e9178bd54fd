import assert from 'node:assert/strict';
import { agencyKey } from '../../server/src/report/agency';
import { cleanReport } from '../support/clean-report';
import { reportOfLastYear } from '../support/example';
import { indexOf, summaryOf, withoutProse } from './support';

const stoneBridge = '石桥镇人民政府';
const report = (organization: string, year: number, figures = {}) => cleanReport({ organization, year, figures });
/** Figures that agree with nobody's, so that no report resembles another for its tables. */
const other = { 'disclosed/individual': 37, 'licences/decisions': 977 };

describe('agencyKey', () => {
  it('takes what can only be one agency for the same', () => {
    for (const name of ['云岭镇', '云岭镇人民政府', '云岭镇政府', '云岭镇 人民政府'])
      assert.equal(agencyKey(name), '云岭镇', name);
    assert.equal(agencyKey('河东街道办事处'), agencyKey('河东街道'));
  });

  it('joins no two agencies', () => {
    const names = [
      '云岭镇',
      '清溪县云岭镇',
      '清溪县',
      '清溪县人民政府办公室',
      '清溪县水务局',
      '清溪县水务局办公室',
      '云岭乡',
      '清溪市',
    ];
    assert.equal(new Set(names.map(agencyKey)).size, names.length);
  });
});

describe('the index of a workspace', () => {
  it('finds last year’s report by agency and year, whatever the file is called', () => {
    const index = indexOf({
      'a/定稿.txt': report('云岭镇人民政府', 2024),
      'b/2023.md': report('云岭镇', 2023),
      'b/2022.md': report('云岭镇', 2022),
      '云岭镇2023年.md': report(stoneBridge, 2023),
    });
    assert.equal(index.neighboursOf('a/定稿.txt').lastYear?.path, 'b/2023.md');
    assert.equal(index.neighboursOf('b/2023.md').lastYear?.path, 'b/2022.md');
    assert.equal(index.neighboursOf('b/2022.md').lastYear, undefined);
    assert.equal(index.neighboursOf('云岭镇2023年.md').lastYear, undefined);
    assert.deepEqual(index.neighboursOf('没有这个文件.md'), { alike: [] });
  });

  it('takes the first of several files that agree, and none where they disagree', () => {
    const texts = {
      今年: report('云岭镇', 2024),
      副本: reportOfLastYear(),
      原件: reportOfLastYear({ layout: 'tabs' }),
    };
    assert.equal(indexOf(texts).neighboursOf('今年').lastYear?.path, '副本');
    const draft = reportOfLastYear({ figures: { 'carried-out/individual': 4 } });
    assert.equal(indexOf({ ...texts, 旧稿: draft }).neighboursOf('今年').lastYear, undefined);
  });

  it('says whom a change concerns: next year’s report, parents, and no one else', () => {
    /** Reports of which each table differs from every other report's. */
    const tables = (organization: string, year: number) => {
      const figure = year * 10 + organization.length + (organization === '清溪县' ? 5 : 0);
      const keys = ['disclosed/legal', 'licences/decisions', 'cases/reconsideration-upheld'];
      return withoutProse(report(organization, year, Object.fromEntries(keys.map((key) => [key, figure]))));
    };
    const texts = {
      云岭2022: tables('云岭镇', 2022),
      云岭2023: tables('云岭镇', 2023),
      云岭2024: tables('云岭镇', 2024),
      石桥2023: tables(stoneBridge, 2023),
      清溪2023: tables('清溪县', 2023),
      清溪2024: tables('清溪县', 2024),
    };
    const index = indexOf(texts, [{ parent: '清溪县', units: ['云岭镇', '石桥2023'] }]);
    assert.deepEqual(index.affectedBy('云岭2022'), ['云岭2023']);
    assert.deepEqual(index.affectedBy('云岭2023'), ['云岭2024', '清溪2023']);
    assert.deepEqual(index.affectedBy('云岭2024'), ['清溪2024']);
    assert.deepEqual(index.affectedBy('石桥2023'), ['清溪2023']);
    assert.deepEqual(index.affectedBy('清溪2024'), []);
    const { found, missing } = index.neighboursOf('清溪2023').units!;
    assert.deepEqual([found.map(({ path }) => path), missing], [['云岭2023', '石桥2023'], []]);
    assert.deepEqual(index.neighboursOf('清溪2024').units?.missing, ['石桥2023']);
  });

  it('says nothing of a change that the others need not know', () => {
    const index = indexOf({ 今年: cleanReport(), 去年: reportOfLastYear() });
    assert.deepEqual(index.set('去年', { summary: summaryOf(reportOfLastYear()), units: [] }), []);
    assert.deepEqual(index.set('没有', undefined), []);
  });

  it('says whom it concerned before the change as well as behind it', () => {
    const index = indexOf({ 今年: cleanReport(), 去年: reportOfLastYear({ figures: other }) });
    const set = (text: string | undefined) =>
      index.set('去年', text === undefined ? undefined : { summary: summaryOf(text), units: [] });
    assert.deepEqual(set(report(stoneBridge, 2019, other)), ['今年']);
    assert.equal(index.neighboursOf('今年').lastYear, undefined);
    assert.deepEqual(set(reportOfLastYear()), ['今年']);
    assert.equal(index.neighboursOf('今年').lastYear?.path, '去年');
    assert.deepEqual(set(undefined), ['今年']);
    assert.deepEqual(index.paths, ['今年']);
  });

  it('keeps nothing of the text', () => {
    const summary = summaryOf(cleanReport());
    const strings: string[] = [];
    const gather = (value: unknown): void => {
      if (typeof value === 'string') strings.push(value);
      else if (value instanceof Map) for (const [key, inner] of value) [key, inner].forEach(gather);
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(gather);
    };
    gather(summary);
    for (const text of strings) assert.match(text, /^(?:云岭镇(?:人民政府)?|[a-zA-Z0-9/-]+)$/);
    assert.ok(summary.prose.sample.length <= 256);
  });
});
