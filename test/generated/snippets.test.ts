import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { lintText } from '../../server/src/lint/lint';
import { writeTable } from '../../server/src/report/write';
import { editionById, sectionOf } from '../../server/src/standard';
import { layouts } from '../support/clean-report';
import { atWords } from '../support/marked';

interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

const snippets: Readonly<Record<string, Snippet>> = JSON.parse(
  readFileSync(path.resolve(__dirname, '../../snippets/nianbao.json'), 'utf8'),
);
const byPrefix = new Map(
  Object.values(snippets).flatMap((snippet) => snippet.prefix.map((prefix) => [prefix, snippet])),
);

/** What is in the document when every tab stop is left as it is. */
function expanded({ body }: Snippet): string {
  return body
    .join('\n')
    .replace(/\$\{\d+:([^}]*)\}|\$\d+/g, (_, placeholder: string = '') => placeholder)
    .replace(/\\([\\$}])/g, '$1');
}

describe('the snippets', () => {
  it('can be told apart by what one types', () => {
    const prefixes = Object.values(snippets).flatMap(({ prefix }) => prefix);
    assert.equal(new Set(prefixes).size, prefixes.length);
  });

  for (const [prefix, snippet] of byPrefix) {
    const table = /^biao(\d)-(\d{4})-(\w+)$/.exec(prefix);
    if (table) {
      it(`${prefix} is the blank standard table, every figure a tab stop`, () => {
        const edition = editionById(table[2]!)!;
        const standard = edition.tables.find(
          ({ section }) => sectionOf(edition, section).ordinal === Number(table[1]),
        )!;
        const layout = layouts.find((name) => name === table[3])!;
        assert.equal(expanded(snippet), writeTable(standard, layout));
        const stops = Array.from(snippet.body.join('\n').matchAll(/\$(\d+)/g), ([, stop]) => Number(stop));
        assert.deepEqual(
          stops,
          stops.map((_, index) => index + 1),
        );
        const figures = standard.parts.reduce((sum, { rows, columns }) => sum + rows.length * columns.length, 0);
        assert.equal(stops.length, figures);
      });
    }
    if (/^nianbao-\d{4}-/.test(prefix)) {
      it(`${prefix} is a report without an error`, () => {
        const text = expanded(snippet);
        const { report, findings } = lintText(text);
        assert.equal(report?.edition.id, prefix.split('-')[1]);
        assert.equal(report?.sections.length, 6);
        assert.deepEqual(
          atWords(
            text,
            findings.filter(({ severity }) => severity === 'error'),
          ),
          [],
        );
      });
    }
  }
});
