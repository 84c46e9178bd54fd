import assert from 'node:assert/strict';
import type { Log } from 'sarif';
import { temporaryFolder } from '../files/temporary-folder';
import { cleanReport } from '../support/clean-report';
import { checkJson, nianbao } from './command';
import { faultyReport } from './faulty-report';

const name = '乡 镇/年报.md';
const rowTotal = 'arithmetic/applications-row-total';
const sectionNumber = 'structure/section-number';

describe('nianbao check: formats', () => {
  const folder = temporaryFolder();
  const text = faultyReport();
  const lines = text.split('\n');
  const headingLine = lines.findIndex((line) => line.includes('5、存在')) + 1;
  const figureLine = lines.findIndex((line) => /\| 99 \|/.test(line)) + 1;
  const figureColumn = lines[figureLine - 1]!.indexOf('99') + 1;

  it('json: the contract', () => {
    const root = folder({ [name]: text });
    const document = checkJson(root, []);
    assert.deepEqual(Object.keys(document), ['version', 'files', 'summary']);
    assert.equal(document.version, 1);
    const [file] = document.files;
    assert.deepEqual(Object.keys(file!), ['path', 'report', 'findings']);
    assert.deepEqual(file!.report, {
      title: '云岭镇人民政府2024年政府信息公开工作年度报告',
      organization: '云岭镇人民政府',
      year: 2024,
      edition: '2021',
    });
    const total = file!.findings.find(({ rule }) => rule === rowTotal)!;
    assert.equal(total.severity, 'error');
    assert.match(total.message, /99/);
    assert.equal(total.place, '第三部分 表三 “一、本年新收政府信息公开申请数量”行 “总计”列');
    assert.deepEqual(
      [total.line, total.column, total.endLine, total.endColumn],
      [figureLine, figureColumn, figureLine, figureColumn + 2],
    );
    assert.ok(total.related.length > 0);
    assert.deepEqual(Object.keys(total.related[0]!).sort(), [
      'column',
      'endColumn',
      'endLine',
      'line',
      'message',
      'path',
    ]);
    assert.equal(total.related[0]!.path, name);
    const number = file!.findings.find(({ rule }) => rule === sectionNumber)!;
    assert.equal(number.line, headingLine);
    assert.equal(number.fix?.kind, 'safe');
    const errors = file!.findings.filter(({ severity }) => severity === 'error').length;
    assert.equal((document.summary as { errors: number }).errors, errors);
  });

  it('speaks the language that is asked for', () => {
    const root = folder({ [name]: text });
    const message = (...args: string[]) =>
      checkJson(root, args)
        .files[0]!.findings.map(({ message }) => message)
        .join();
    assert.match(message(), /[一-鿿]{4}/);
    assert.notEqual(message('--language', 'en'), message());
    assert.match(nianbao(root, ['check', '--language=en']).stdout, /Checked 1 report: \d+ error/);
  });

  it('pretty: shows the line, underlines what is meant, lists what it relates to', () => {
    const root = folder({ [name]: text });
    const { stdout } = nianbao(root, ['check']);
    const shown = stdout.split('\n');
    const start = shown.findIndex((line) => line.startsWith(`${name}:${headingLine}:`));
    assert.match(shown[start]!, / {2}第五部分标题 {2}错误 {2}structure\/section-number$/);
    const source = shown.findIndex((line, i) => i > start && line.includes('| ## 5、存在'));
    // "5、" takes three columns of a terminal.
    assert.match(shown[source + 1]!, /^ +\| {4}\^\^\^?$/);
    assert.match(stdout, new RegExp(`→ ${figureLine}:\\d+`));
    assert.match(stdout, /nianbao fix 可一键修复/);
    assert.match(stdout, /检查了 1 份年报：\d+ 条错误，\d+ 条警告，\d+ 条提示。/);
    assert.ok(!stdout.includes('\u001b'), 'no colours outside a terminal');
  });

  it('pretty: begins and ends with the summary, before which each report with findings has a line', () => {
    const root = folder({ 'a.md': text, 'b.md': cleanReport(), 'c.md': text });
    const lines = nianbao(root, ['check']).stdout.trimEnd().split('\n');
    assert.match(lines[0]!, /^检查了 3 份年报：/);
    assert.equal(lines.at(-1), lines[0]);
    const { summary } = JSON.parse(nianbao(root, ['check', '--format', 'json']).stdout) as {
      readonly summary: Readonly<Record<'errors' | 'warnings' | 'infos', number>>;
    };
    const each = (count: number) => count / 2;
    const counts = `错误 ${each(summary.errors)}  警告 ${each(summary.warnings)}  提示 ${each(summary.infos)}`;
    assert.deepEqual(lines.slice(-4, -1), [`${counts}  a.md`, `${counts}  c.md`, '']);

    const clean = nianbao(folder({ 'b.md': cleanReport() }), ['check']).stdout;
    assert.equal(clean, '检查了 1 份年报：没有发现问题。\n', 'once where there is nothing in between');
  });

  it('sarif: rules, places, related places, safe fixes, relative and encoded addresses', () => {
    const root = folder({ [name]: text, 'x.txt': Buffer.from([0, 0, 0, 0]) });
    const { status, stdout } = nianbao(root, ['check', '--format', 'sarif']);
    assert.equal(status, 2);
    const log = JSON.parse(stdout) as Log;
    assert.equal(log.version, '2.1.0');
    const run = log.runs[0]!;
    assert.equal(run.columnKind, 'utf16CodeUnits');
    assert.equal(run.invocations?.[0]?.executionSuccessful, false);
    assert.equal(run.invocations?.[0]?.toolExecutionNotifications?.length, 1);
    for (const result of run.results ?? []) {
      assert.equal(run.tool.driver.rules?.[result.ruleIndex!]?.id, result.ruleId);
      assert.ok(['error', 'warning', 'note'].includes(result.level!));
      const { artifactLocation, region } = result.locations![0]!.physicalLocation!;
      assert.equal(artifactLocation?.uri, '%E4%B9%A1%20%E9%95%87/%E5%B9%B4%E6%8A%A5.md');
      assert.ok(region!.startLine! >= 1 && region!.startColumn! >= 1);
    }
    const total = run.results!.find(({ ruleId }) => ruleId === rowTotal)!;
    assert.deepEqual(total.locations![0]!.physicalLocation!.region, {
      startLine: figureLine,
      startColumn: figureColumn,
      endLine: figureLine,
      endColumn: figureColumn + 2,
    });
    assert.match(total.locations![0]!.logicalLocations![0]!.fullyQualifiedName!, /^第三部分 表三 .*“总计”列$/);
    assert.ok(total.relatedLocations!.length > 0);
    // A total set to the sum is a suggestion: nothing that a machine may carry out.
    assert.equal(total.fixes, undefined);
    const number = run.results!.find(({ ruleId }) => ruleId === sectionNumber)!;
    const { replacements } = number.fixes![0]!.artifactChanges[0]!;
    assert.equal(replacements[0]!.deletedRegion.startLine, headingLine);
    assert.match(replacements[0]!.insertedContent!.text!, /五/);
  });

  it('junit: a suite for each file, a failure for each finding at or above the limit', () => {
    const root = folder({ [name]: text, 'b<&>.md': cleanReport(), 'c.txt': '不是年报' });
    const { stdout } = nianbao(root, ['check', '--format', 'junit']);
    const errors = (checkJson(root, []).summary as { errors: number }).errors;
    assert.match(stdout, /^<\?xml version="1.0" encoding="UTF-8"\?>\n<testsuites name="nianbao"/);
    assert.equal(stdout.match(/<testsuite /g)?.length, 3);
    assert.equal(stdout.match(/<failure /g)?.length, errors);
    assert.match(
      stdout,
      new RegExp(`<testsuites name="nianbao" tests="\\d+" failures="${errors}" errors="0" skipped="1">`),
    );
    assert.match(stdout, /<testsuite name="b&lt;&amp;&gt;\.md" tests="1" failures="0"/);
    assert.match(stdout, /name="structure\/section-number \(\d+:\d+\)"/);
    assert.doesNotMatch(nianbao(root, ['check', '--format', 'junit', '--fail-on', 'never']).stdout, /<failure /);
  });

  it('github: workflow commands, escaped', () => {
    const root = folder({ 'a,b:c%.md': text, 'x.txt': Buffer.from([0, 0, 0, 0]) });
    const commands = nianbao(root, ['check', '--format', 'github']).stdout.split('\n');
    const number = commands.find((line) => line.includes(`title=${sectionNumber}`))!;
    assert.match(
      number,
      new RegExp(
        `^::error file=a%2Cb%3Ac%25\\.md,line=${headingLine},endLine=${headingLine},col=4,endColumn=\\d+,title=`,
      ),
    );
    const total = commands.find((line) => line.includes(`title=${rowTotal}`))!;
    assert.match(total, /%0A→ \d+:\d+/);
    assert.ok(commands.some((line) => /^::error file=x\.txt::.*二进制/.test(line)));
  });
});
