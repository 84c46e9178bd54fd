import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseConfiguration } from '../../server/src/lint/configuration';
import { textOf } from '../../server/src/text/span';
import { parseMarked } from '../support/marked';

const names = ['tables/label', 'tables/missing-row', 'arithmetic/review-total'];

describe('parseConfiguration', () => {
  it('reads every setting, with comments and trailing commas', () => {
    const { configuration, problems } = parseConfiguration(
      `{ "$schema": "x", // why
         "edition": "2021", "organization": " 云岭镇 ",
         "rules": { "tables/*": "off", "tables/label": "info", "*": "warning" },
         "ignore": ["存档/**"], "units": [{ "parent": "清溪县", "units": [" 云岭镇 ", "a/b.md"] }] }`,
      names,
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(configuration, {
      settings: {
        edition: '2021',
        organization: '云岭镇',
        rules: { 'tables/*': 'off', 'tables/label': 'info', '*': 'warning' },
      },
      ignore: ['存档/**'],
      ignoreFindings: [],
      units: [{ parent: '清溪县', units: ['云岭镇', 'a/b.md'] }],
    });
  });

  const faulty: readonly [text: string, ...messages: RegExp[]][] = [
    ['{ ⟦"edtion"⟧: "2021" }', /没有“edtion”这个配置项，是不是想写“edition”？/],
    ['{ ⟦"colour"⟧: 1 }', /没有“colour”这个配置项。/],
    ['{ "edition": ⟦2021⟧ }', /"auto"、"2019"或"2021"/],
    ['{ "edition": ⟦"2018"⟧ }', /"auto"、"2019"或"2021"/],
    ['{ "organization": ⟦""⟧ }', /单位名称/],
    ['{ "rules": ⟦[]⟧ }', /花括号/],
    ['{ "rules": { ⟦"tables/lable"⟧: "off" } }', /“tables\/lable”.*“tables\/label”/],
    ['{ "rules": { ⟦"tabels/*"⟧: "off" } }', /“tables\/\*”/],
    ['{ "rules": { "tables/label": ⟦"err"⟧ } }', /"error"、"warning"、"info"或"off"/],
    ['{ "rules": { "tables/label": ⟦["error"]⟧ } }', /"off"/],
    ['{ "ignore": ⟦"a"⟧ }', /方括号/],
    ['{ "ignore": [⟦1⟧, ⟦" "⟧, ⟦"a\\\\b"⟧, ⟦"!a"⟧, ⟦"../a"⟧, ⟦"C:/a"⟧, "ok"] }', /通配符/, /通配符/, /\\/, /!/, /\.\./],
    ['{ "units": ⟦{}⟧ }', /“units”应当是写在方括号里/],
    ['{ "units": [⟦"云岭镇"⟧] }', /“parent”和“units”/],
    ['{ "units": [⟦{ "parent": "甲" }⟧, ⟦{ "units": ["乙"] }⟧] }', /缺少“units”/, /缺少“parent”/],
    ['{ "units": [{ "parent": "甲", "units": ["乙"], ⟦"unit"⟧: [] }] }', /是不是想写“units”/],
    ['{ "units": [{ "parent": ⟦""⟧, "units": ⟦[]⟧ }] }', /单位名称或文件/, /至少有一个/],
    ['{ "units": [{ "parent": "甲", "units": [⟦1⟧, ⟦"乙\\\\年报.md"⟧] }] }', /单位名称或文件/, /用 \/ 分隔/],
    ['{ "edition": "2019", ⟦"edition"⟧: "2021" }', /两次/],
    ['{ "ignore": [⟦"+([a-z]|a*)b"⟧, ⟦"+(!(b))c"⟧, "年报(1).md", "*[(]1).md"] }', /不支持“\+\(…\)”/, /不支持“\+\(…\)”/],
    ['{ "ignore": [⟦"{2019..2023}年/**"⟧, ⟦"[[:alpha:]].md"⟧] }', /不支持“\{2019\.\.2023\}”.*\{2023,2024\}/, /\[\[:/],
    ['⟦[]⟧', /花括号/],
    ['{ ⟦"toString"⟧: 1, ⟦"constructor"⟧: 2 }', /没有“toString”/, /没有“constructor”/],
    ['⟦  ⟧', /空的/],
    ['{ "edition" ⟦"2021"⟧ }', /冒号/],
    ['{ "edition": "2021"⟦⟧', /花括号/],
  ];
  for (const [marked, ...messages] of faulty) {
    it(`points at what is wrong: ${marked}`, () => {
      const { text, spans } = parseMarked(marked);
      const { problems } = parseConfiguration(text, names);
      assert.deepEqual(
        problems.map(({ span }) => [span.start, textOf(text, span)]),
        spans.map((span) => [span.start, textOf(text, span)]),
      );
      for (const [i, message] of messages.entries()) assert.match(problems[i]!.message.zh, message);
    });
  }

  it('keeps what could be understood', () => {
    const { configuration } = parseConfiguration(
      '{ "edition": "2021", "rules": { "x/y": "off", "*": "info" }, "a": 1',
      names,
    );
    assert.deepEqual(configuration.settings.edition, '2021');
    assert.deepEqual(configuration.settings.rules, { '*': 'info' });
  });

  it('counts the characters of all patterns together, braces written out', () => {
    const stars = '*'.repeat(999);
    const ignore = [...Array.from({ length: 10 }, () => stars), '*', '**/a', '年报.md'];
    const { configuration, problems } = parseConfiguration(JSON.stringify({ ignore }), names);
    assert.deepEqual(configuration.ignore, [...ignore.slice(0, 10), '年报.md']);
    for (const { message } of problems) assert.match(message.zh, /合计不能超过 10000 个字符/);
    const bomb = JSON.stringify({ ignore: ['{a,b}'.repeat(100)] });
    assert.match(parseConfiguration(bomb, names).problems[0]!.message.zh, /花括号按展开后计/);
  });

  const harmful: readonly [what: string, text: string, message: RegExp][] = [
    ['lists nested 100,000 deep', '['.repeat(100_000) + ']'.repeat(100_000), /嵌套得太深/],
    ['objects nested 50,000 deep', '{"a":'.repeat(50_000), /嵌套得太深/],
    ['a pattern of 70,000 characters', JSON.stringify({ ignore: ['*a'.repeat(35_000)] }), /太长/],
    ['a name of 70,000 slashes', JSON.stringify({ ignore: [`${'/'.repeat(70_000)}a`] }), /太长/],
    ['an agency of 70,000 characters', JSON.stringify({ organization: '镇'.repeat(70_000) }), /单位名称/],
    [
      'a unit of 70,000 characters',
      JSON.stringify({ units: [{ parent: '甲', units: ['镇'.repeat(70_000)] }] }),
      /单位名称/,
    ],
    ['a key of 70,000 characters', JSON.stringify({ ['项'.repeat(70_000)]: 1 }), /没有“项{60}……”这个配置项。/],
    ['more than a quarter of a million characters', `{} //${'x'.repeat(256 * 1024)}`, /太大/],
  ];
  for (const [what, text, message] of harmful) {
    it(`says what is wrong with ${what}, and goes on`, () => {
      const { configuration, problems } = parseConfiguration(text, names);
      assert.equal(problems.length, 1);
      assert.match(problems[0]!.message.zh, message);
      assert.ok(problems[0]!.span.end <= text.length);
      assert.deepEqual(configuration.settings, { edition: undefined, organization: undefined, rules: undefined });
    });
  }

  it('lists a hundred problems, and how many more there are', () => {
    const { problems } = parseConfiguration(`{ ${'"a": 1,'.repeat(300)} }`, names);
    assert.equal(problems.length, 101);
    assert.match(problems.at(-1)!.message.zh, /还有 200 处/);
  });

  it('never throws, and its spans lie in the text', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"rules"',
      '"ignore"',
      '"*"',
      '"off"',
      '1',
      '//',
      '\n',
      '“',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        for (const { span } of parseConfiguration(text, names).problems) {
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, text);
        }
      }),
    );
  });
});
