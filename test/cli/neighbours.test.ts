import assert from 'node:assert/strict';
import { join } from 'node:path';
import { temporaryFolder } from '../files/temporary-folder';
import { cleanReport } from '../support/clean-report';
import { reportOfLastYear } from '../support/example';
import { checkJson, type JsonFinding, nianbao } from './command';

const lastYear = reportOfLastYear();
/** Three figures of table three that were carried in are others than last year's report carried out. */
const thisYear = cleanReport({ figures: { 'carried-in/individual': 3 } });
/** The clean reports are copies of one another, which is no concern of these tests. */
const configuration = '{ "rules": { "workspace/copied-report": "off" } }';

describe('nianbao check of several files', () => {
  const folder = temporaryFolder();
  const findings = (root: string, args: readonly string[], file: string): readonly JsonFinding[] =>
    checkJson(root, args).files.find(({ path }) => path === file)!.findings;
  const files = { 'a/定稿.md': thisYear, 'b/旧.txt': lastYear, 'nianbao.json': configuration };

  it('holds a report against last year’s, whatever the files are called, and names both', () => {
    const root = folder(files);
    const [finding, ...more] = findings(root, [], 'a/定稿.md');
    assert.deepEqual(more, []);
    assert.deepEqual([finding!.rule, finding!.severity], ['workspace/carry-over', 'error']);
    const [related] = finding!.related;
    assert.equal(related!.path, 'b/旧.txt');
    const line = lastYear.split('\n')[related!.line - 1]!;
    assert.match(line, /结转下年度继续办理/);
    assert.equal(nianbao(root, ['check']).status, 1);
    assert.deepEqual(findings(root, [], 'b/旧.txt'), []);
  });

  it('reads no file that was not named', () => {
    const root = folder({ ...files, 'a/旧.txt': lastYear });
    assert.deepEqual(findings(root, [join('a', '定稿.md')], 'a/定稿.md'), []);
    assert.equal(findings(root, [join('a', '定稿.md'), join('a', '旧.txt')], 'a/定稿.md').length, 1);
  });

  it('knows what comes from standard input too', () => {
    const root = folder(files);
    const { files: checked } = checkJson(root, ['-', 'b'], thisYear);
    assert.equal(checked.find(({ path }) => path === '-')!.findings[0]!.related[0]!.path, 'b/旧.txt');
  });

  it('names the other file in every format', () => {
    const root = folder(files);
    const address = /b\/旧\.txt:\d+:\d+ {2}2023 年年报/;
    assert.match(nianbao(root, ['check']).stdout, address);
    assert.match(nianbao(root, ['check', '--format', 'junit']).stdout, address);
    assert.match(nianbao(root, ['check', '--format', 'github']).stdout, address);
    const sarif = JSON.parse(nianbao(root, ['check', '--format', 'sarif']).stdout);
    const { relatedLocations } = sarif.runs[0].results[0];
    assert.equal(decodeURIComponent(relatedLocations[0].physicalLocation.artifactLocation.uri), 'b/旧.txt');
    const line = lastYear.split('\n')[relatedLocations[0].physicalLocation.region.startLine - 1]!;
    assert.match(line, /结转下年度继续办理/);
  });

  it('adds up the units that nianbao.json names, by agency or by file', () => {
    const root = folder({
      '全县.md': cleanReport({ organization: '清溪县人民政府', broken: { 'cases/reconsideration-total': 3 } }),
      '各镇/1.md': cleanReport(),
      'nianbao.json': `{ "rules": { "*": "off", "workspace/roll-up": "error" },
        "units": [{ "parent": "清溪县", "units": ["各镇/1.md"] }] }`,
    });
    const [finding, ...more] = findings(root, [], '全县.md');
    assert.deepEqual([finding!.rule, more.length], ['workspace/roll-up', 0]);
    assert.deepEqual([...new Set(finding!.related.map(({ path }) => path))], ['各镇/1.md']);
    const [same] = findings(root, [join(root, '全县.md'), join(root, '各镇')], join(root, '全县.md'));
    assert.equal(same!.related[0]!.path, join(root, '各镇/1.md'));
  });

  it('counts what is left after nianbao fix in the same way', () => {
    assert.equal(nianbao(folder(files), ['fix']).status, 1);
  });
});
