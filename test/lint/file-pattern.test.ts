import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pathMatcher, patternOf, unsupported, withoutBraces } from '../../server/src/lint/file-pattern';

describe('pathMatcher', () => {
  const patterns: readonly [pattern: string, matching: readonly string[], other: readonly string[]][] = [
    ['年报.md', ['年报.md', '年报.md/a'], ['x/年报.md', '年报xmd']],
    ['*.md', ['a.md', '.md', '草稿.md'], ['a.txt', 'x/a.md']],
    ['20??年', ['2024年', '2023年/a.md'], ['204年', '20/4年']],
    ['?.md', ['𠮷.md'], ['ab.md']],
    ['**/旧*/**', ['旧稿/a.md', 'x/y/旧稿/z/a.md', '旧稿'], ['新稿/a.md']],
    ['a/**/b', ['a/b', 'a/x/y/b'], ['b', 'a/bb']],
    ['a**b', ['ab', 'axb'], ['a/b']],
    ['[甲乙]镇', ['甲镇', '乙镇'], ['丙镇', '镇']],
    ['[!甲乙]镇', ['丙镇'], ['甲镇']],
    ['[^甲]镇', ['丙镇'], ['甲镇']],
    ['[0-9a-].md', ['5.md', 'a.md', '-.md'], ['b.md']],
    ['[]x].md', ['].md', 'x.md'], ['[]x].md']],
    ['[草稿.md', ['[草稿.md'], ['草稿.md']],
    ['[(]1).md', ['(1).md'], ['1).md']],
    ['*.{md,txt}', ['a.md', 'a.txt'], ['a.nianbao', 'a.{md,txt}']],
    ['{甲,乙/{丙,丁}}/a', ['甲/a', '乙/丙/a', '乙/丁/a'], ['乙/a', '丙/a']],
    ['{草稿}{,2}.md', ['{草稿}.md', '{草稿}2.md'], ['草稿.md']],
    ['a[{,]b', ['a{b', 'a,b'], ['ab']],
    ['{a,b', ['{a,b'], ['a', 'b']],
    ['a+b$.(1)|^', ['a+b$.(1)|^'], ['aab1']],
  ];
  for (const [pattern, matching, other] of patterns) {
    it(`knows what ${pattern} means`, () => {
      const matches = pathMatcher([pattern]);
      for (const path of matching) assert.equal(matches(path), true, path);
      for (const path of other) assert.equal(matches(path), false, path);
    });
  }

  it('agrees with a regular expression that tries everything', () => {
    const parts: Readonly<Record<string, string>> = {
      a: 'a',
      b: 'b',
      '?': '[^/]',
      '*': '[^/]*',
      '[ab]': '[ab]',
      '[!a]': '[^a/]',
      '{a,b?}': '(?:a|b[^/])',
    };
    const name = fc.array(fc.constantFrom(...Object.keys(parts)), { minLength: 1, maxLength: 6 });
    const pattern = fc.array(fc.oneof(name, fc.constant(['**'])), { minLength: 1, maxLength: 4 });
    const path = fc.array(fc.stringMatching(/^[abc]{1,5}$/), { minLength: 1, maxLength: 5 });
    const expected = (names: readonly (readonly string[])[]): RegExp =>
      new RegExp(
        `^${names.map((one) => (one[0] === '**' ? '(?:[^/]+/)*' : `${one.map((part) => parts[part]).join('')}/`)).join('')}(?:[^/]+/)*$`,
      );
    fc.assert(
      fc.property(pattern, path, (names, folders) => {
        // Neighbouring stars would be one of the folders’ kind.
        const given = names.map((one) => (one.join('') === '**' ? ['**'] : one));
        const written = given.map((one) => one.join('')).join('/');
        assert.equal(pathMatcher([written])(folders.join('/')), expected(given).test(`${folders.join('/')}/`), written);
      }),
      { numRuns: 2000 },
    );
  });

  it('is done at once with patterns that make others go back and forth without end', () => {
    const path = `${'a'.repeat(2000)}/${'a/'.repeat(1000)}a`;
    for (const pattern of [
      '*a*a*a*a*a*a*b',
      `${'*a'.repeat(400)}*b`,
      `${'**/*a/'.repeat(150)}b`,
      `${'?*'.repeat(400)}b`,
    ]) {
      assert.equal(pathMatcher([pattern])(path), false, pattern);
    }
  });
});

describe('withoutBraces', () => {
  it('gives up where braces stand for too much', () => {
    assert.deepEqual(withoutBraces('a{b,c}', 6), ['ac', 'ab']);
    assert.equal(withoutBraces('a{b,c}', 5), undefined);
    assert.equal(withoutBraces('{a,b}'.repeat(60), 10_000), undefined);
    assert.equal(withoutBraces('{,}'.repeat(60), 10_000), undefined);
    assert.deepEqual(withoutBraces(`${'{a,'.repeat(3)}${'}'.repeat(3)}`, 10_000), ['', 'a', 'a', 'a']);
  });
});

describe('patternOf', () => {
  for (const name of [
    '云岭镇/年报(1).md',
    '[草稿]年报.md',
    '年报+(1).md',
    '年报{1..2}.md',
    '!急/年报.md',
    'a\\b.md',
    '*!(x)[[:{1..2}',
  ]) {
    it(`means ${name} itself`, () => {
      const pattern = patternOf(name);
      assert.equal(unsupported(pattern), undefined);
      assert.doesNotMatch(pattern, /\\|^!/);
      assert.ok(pattern === name || pathMatcher([pattern])(name), pattern);
    });
  }
});
