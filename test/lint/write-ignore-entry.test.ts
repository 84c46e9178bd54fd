import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseConfiguration } from '../../server/src/lint/configuration';
import { writeIgnoreEntry } from '../../server/src/lint/write-ignore-entry';
import { applyEdits } from '../../server/src/text/edits';

const entry = {
  rule: 'tables/label',
  file: '云岭镇/年报.md',
  where: { section: '三', row: '3.危及“三安全一稳定”' },
  reason: '原文如此："照旧"',
};

const item = (indentation: string, unit = '  ') =>
  [
    '{',
    `${unit}"rule": "tables/label",`,
    `${unit}"file": "云岭镇/年报.md",`,
    `${unit}"where": { "section": "三", "row": "3.危及“三安全一稳定”" },`,
    `${unit}"reason": "原文如此：\\"照旧\\""`,
    '}',
  ].join(`\n${indentation}`);

function written(text: string): string | undefined {
  const edits = writeIgnoreEntry(text, entry);
  return edits && applyEdits(text, edits);
}

describe('writeIgnoreEntry', () => {
  const whole = `{\n  "ignoreFindings": [\n    ${item('    ')}\n  ]\n}\n`;
  const cases: readonly [string, before: string, after: string][] = [
    ['a blank file', '', whole],
    ['a file of blanks', ' \n', whole],
    ['an empty object', '{\n}\n', whole],
    [
      'other settings, with a comment behind the last',
      '{\n  "edition": "2021" // 统一\n}\n',
      `{\n  "edition": "2021", // 统一\n  "ignoreFindings": [\n    ${item('    ')}\n  ]\n}\n`,
    ],
    [
      'a trailing comma, and four blanks',
      '{\n    "edition": "2021",\n}\n',
      `{\n    "edition": "2021",\n    "ignoreFindings": [\n        ${item('        ', '    ')}\n    ],\n}\n`,
    ],
    [
      'entries with comments',
      '{\n  "ignoreFindings": [\n    { "rule": "tables/unit", "reason": "x" }, // 甲，\n    { "rule": "*", "reason": "y" } /* 乙, */\n    // 末\n  ]\n}\n',
      `{\n  "ignoreFindings": [\n    { "rule": "tables/unit", "reason": "x" }, // 甲，\n    { "rule": "*", "reason": "y" }, /* 乙, */\n    // 末\n    ${item('    ')}\n  ]\n}\n`,
    ],
    ['an empty list', '{\n  "ignoreFindings": []\n}\n', whole],
    [
      'all on one line',
      '{"ignoreFindings":[{"rule":"*","reason":"x"}]}',
      `{"ignoreFindings":[{"rule":"*","reason":"x"},\n  ${item('  ')}\n]}`,
    ],
  ];
  for (const [name, before, after] of cases) {
    it(`adds to ${name}`, () => {
      assert.equal(written(before), after);
      assert.equal(
        written(before.replaceAll('\n', '\r\n')),
        before.includes('\n') ? after.replaceAll('\n', '\r\n') : after,
      );
    });
  }

  it('indents with tabs where the file does', () => {
    const text = written('{\n\t"edition": "2021"\n}\n')!;
    assert.match(text, /\n\t"ignoreFindings": \[\n\t\t\{\n\t\t\t"rule"/);
  });

  it('leaves out what is not given', () => {
    const edits = writeIgnoreEntry('{}', { rule: '*', where: {}, reason: 'x' })!;
    assert.deepEqual(JSON.parse(applyEdits('{}', edits)), { ignoreFindings: [{ rule: '*', reason: 'x' }] });
  });

  it('refuses what is no configuration', () => {
    for (const text of ['[]', '{ "edition": ', '7', '{ "ignoreFindings": {} }', '{,}']) {
      assert.equal(writeIgnoreEntry(text, entry), undefined, text);
    }
  });

  it('takes nothing away, writes what is read again, and can be repeated', () => {
    const blank = fc.constantFrom('', ' ', '\n  ', '\n\t', ' // 说明,\n', ' /* , ] */ ');
    const property = fc.constantFrom('"edition": "2021"', '"ignore": ["旧稿/**"]', '"rules": { "*": "info" }');
    const text = fc
      .tuple(fc.uniqueArray(property, { maxLength: 3 }), fc.array(blank, { minLength: 8, maxLength: 8 }), fc.boolean())
      .map(([properties, blanks, hasComma]) => {
        const body = properties.map((each, i) => blanks[i]! + each + blanks[i + 3]!).join(',');
        return `{${body}${hasComma && properties.length > 0 ? ',' : ''}${blanks[6]}}${blanks[7]}`;
      });
    fc.assert(
      fc.property(text, (before) => {
        const once = written(before);
        assert.notEqual(once, undefined, before);
        const twice = written(once!)!;
        assert.deepEqual(parseConfiguration(twice).problems, [], twice);
        const { configuration } = parseConfiguration(twice);
        assert.deepEqual(
          configuration.ignoreFindings.map(({ span, ...rest }) => rest),
          [entry, entry],
        );
        let at = 0;
        for (const character of before.replace(/\s/g, '')) {
          at = once!.indexOf(character, at) + 1;
          assert.ok(at > 0, `${character} of ${before} is missing in ${once}`);
        }
      }),
      { seed: 20261121 },
    );
  });
});
