import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const folder = 'server/src/rules/narrative';
const files = [
  ...readdirSync(path.join(root, folder)).map((name) => `${folder}/${name}`),
  'server/src/rules/narrative/percentages.ts',
];

/** What a rule about prose may know of a report: what was read in it, and how that is quoted. */
const readings = [/^claims\/\w+$/, /^relations\/relation$/, /^(?:clauses|evidence|phrase|statements)$/];
/** Ways of looking at raw text; writing it, and quoting with `textOf` and `phrase`, are none. */
const looks: readonly (readonly [what: string, form: RegExp])[] = [
  ['a regular expression', /(?:^|[=(,:?&|!]|return)\s*\/(?![/*])[^\n/]+\/[dgimsuvy]*/m],
  ['RegExp', /\bRegExp\b/],
  ['a search of text', /\.(?:match|matchAll|test|search|exec|indexOf|startsWith|endsWith|split)\(/],
  ['a slice of text', /\btext\)?\.(?:slice|substring|at|charAt|charCodeAt|includes)\(|\btext\[/],
];

function code(file: string): string {
  return readFileSync(path.join(root, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

/** The modules that a file imports, types apart, from the root. */
function imports(file: string): { readonly target: string; readonly isType: boolean }[] {
  return Array.from(code(file).matchAll(/^import (type )?[^;]*?from '(\.[^']+)'/gm), ([, type, target]) => ({
    target: path.posix.join(path.posix.dirname(file), target!),
    isType: type !== undefined,
  }));
}

describe('a rule about prose', () => {
  it('sees relations, statements and claims, nothing else of a report', () => {
    assert.ok(files.length > 8);
    const strangers = files.flatMap((file) =>
      imports(file)
        .filter(({ target, isType }) => {
          if (!target.startsWith('server/src/report/')) return false;
          const inProse = /^server\/src\/report\/prose\/(.*)$/.exec(target)?.[1];
          if (inProse !== undefined) return !readings.some((form) => form.test(inProse));
          return !(target === 'server/src/report/report' && isType);
        })
        .map(({ target }) => `${file} imports ${target}`),
    );
    assert.deepEqual(strangers, []);
  });

  it('leans on nothing that looks at text for it', () => {
    const helpers = /^server\/src\/rules\/(?:rule|narrative\/suggest-number|narrative\/percentages)$/;
    const strangers = files.flatMap((file) =>
      imports(file)
        .filter(({ target }) => target.startsWith('server/src/rules/') && !helpers.test(target))
        .map(({ target }) => `${file} imports ${target}`),
    );
    assert.deepEqual(strangers, []);
  });

  it('does not look at the text itself', () => {
    const found = files.flatMap((file) =>
      looks.flatMap(([what, form]) => {
        const hit = form.exec(code(file));
        return hit ? [`${file} has ${what}: ${hit[0].trim()}`] : [];
      }),
    );
    assert.deepEqual(found, []);
  });

  it('would be caught at it', () => {
    const caught = (text: string): boolean => looks.some(([, form]) => form.test(text));
    for (const text of [
      'if (/\\d+件/.test(x)) return;',
      'const form = /[其它]他/u;',
      'new RegExp(word)',
      'report.text.matchAll(word)',
      'text.slice(3, 5)',
    ])
      assert.ok(caught(text), text);
    for (const text of [
      "import a from '../../text/span';",
      'const half = a / b; // x / y',
      'textOf(report.text, span)',
    ])
      assert.ok(!caught(text), text);
  });
});
