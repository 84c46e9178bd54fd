import assert from 'node:assert/strict';
import { type HandedIn, missingUnits } from '../../server/src/overview/missing-units';

const report = (unit: string | undefined, year: number | undefined, path = '年报/甲.md'): HandedIn => ({
  path,
  report: { unit, year },
});
const missing = (units: readonly string[], files: readonly HandedIn[]): string[] =>
  missingUnits(units, files).map(({ unit, year }) => `${unit} ${year}`);

describe('units that have not reported', () => {
  const others = [report('水务局', 2024), report('教育局', 2024)];

  it('are those without a report of the year that is collected', () => {
    assert.deepEqual(missing(['云岭镇', '水务局'], others), ['云岭镇 2024']);
    assert.deepEqual(missing(['云岭镇'], [...others, report('云岭镇人民政府', 2024)]), []);
    assert.deepEqual(missing(['云岭镇'], [...others, report('云岭镇人民政府', 2023)]), ['云岭镇 2024']);
  });

  it('are found though last year’s reports lie beside, and many more of them', () => {
    const lastYear = ['甲镇', '乙镇', '丙镇', '丁镇'].map((unit) => report(unit, 2023));
    assert.deepEqual(missing(['甲镇'], [...lastYear, ...others]), ['甲镇 2024']);
  });

  it('are not all the others where one report has its year wrong', () => {
    assert.deepEqual(missing(['水务局', '教育局', '云岭镇'], [...others, report('云岭镇', 2042)]), []);
  });

  it('are none of which a file may be the report', () => {
    for (const file of [
      report('清溪县云岭镇人民政府', 2024),
      report('云岭镇', undefined),
      report(undefined, 2024, '年报/云岭镇2024.md'),
      { path: '年报/云岭镇/年报.docx' },
    ]) {
      assert.deepEqual(missing(['云岭镇'], [...others, file]), [], JSON.stringify(file));
    }
    assert.deepEqual(missing(['云岭镇'], [...others, { path: '年报/会议记录.txt' }]), ['云岭镇 2024']);
  });

  it('may be named by their files', () => {
    const units = ['水务局/2024年.md', '教育局/2024年.md'];
    const [missed] = missing(units, [report('水务局', 2024, '水务局/2024年.md')]);
    assert.equal(missed, '教育局/2024年.md 2024');
  });

  it('are each said once', () => {
    assert.equal(missingUnits(['云岭镇', '云岭镇'], others).length, 1);
  });
});
