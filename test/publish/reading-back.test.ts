import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { readDocx } from '../../server/src/documents/docx/read-docx';
import { readHtml } from '../../server/src/documents/html/read-html';
import type { ReadDocument } from '../../server/src/documents/source-document';
import { lintText } from '../../server/src/lint/lint';
import { docxOf, htmlOf, type Publication } from '../../server/src/publish';
import { readReport } from '../../server/src/report/read';
import { textOf } from '../../server/src/text/span';
import { anyCleanReport, seed } from '../support/arbitrary';
import { cleanReport } from '../support/clean-report';
import { inEveryForm } from '../support/every-layout';
import { itHoldsForSharedReports } from '../support/shared-reports';
import { published } from './support';

/** The text of a publication as it is read from the file that it was written to. */
const ways: Readonly<Record<string, (publication: Publication) => ReadDocument>> = {
  Word: (publication) => readDocx(docxOf(publication)),
  HTML: (publication) => readHtml(htmlOf(publication)),
};

function readBack(text: string, way: string): string {
  const { document, problem } = ways[way]!(published(text));
  assert.ok(document, problem?.zh);
  return document.text;
}

/** The figures of the mandated tables, row by row; a row in doubt has none. */
function figuresOf(text: string): string[][] {
  const { tables } = readReport(text).report!;
  return tables.flatMap(({ rows }) =>
    rows.map(({ standard, cells }) => [standard.id, ...(cells?.map((cell) => cell.text) ?? [])]),
  );
}

/** What is found, and at which words, white space aside. */
function findingsOf(text: string): string[] {
  const { report, findings } = lintText(text);
  assert.ok(report);
  return findings.map(({ rule, span }) => `${rule} ${textOf(text, span).replace(/\s/g, '')}`);
}

function newFindings(text: string, back: string): string[] {
  const own = new Set(findingsOf(text));
  return findingsOf(back).filter((finding) => !own.has(finding));
}

function partition<T>(all: readonly T[], belongs: (one: T) => boolean): [T[], T[]] {
  return [all.filter(belongs), all.filter((one) => !belongs(one))];
}

const samples = ['clean', 'faulty'].flatMap((folder) =>
  readdirSync(`samples/${folder}`).map((name) => path.join('samples', folder, name)),
);

for (const way of Object.keys(ways)) {
  describe(`a publication read back from ${way}`, () => {
    for (const file of samples) {
      it(`has the figures of the draft, and draws nothing new: ${path.basename(file)}`, () => {
        const text = readFileSync(file, 'utf8');
        const back = readBack(text, way);
        const own = figuresOf(text);
        // A mandated row that the draft lacks is there, and blank.
        const [missing, others] = partition(figuresOf(back), ([row]) => !own.some(([id]) => id === row));
        assert.deepEqual(others, own);
        assert.ok(missing.every((row) => row.slice(1).join('') === ''));
        const fresh = newFindings(text, back);
        assert.equal(fresh.length, missing.length);
        assert.ok(fresh.every((finding) => finding.startsWith('tables/blank-cell')));
      });
    }

    inEveryForm('is clean where the draft is', (report) => {
      assert.deepEqual(findingsOf(report()), []);
      assert.deepEqual(findingsOf(readBack(report(), way)), []);
    });

    it(`is clean whatever the figures of a clean draft (seed ${seed})`, function () {
      this.timeout(120_000);
      fc.assert(
        fc.property(anyCleanReport, (form) => {
          const text = cleanReport(form);
          const back = readBack(text, way);
          assert.deepEqual(figuresOf(back), figuresOf(text));
          assert.deepEqual(newFindings(text, back), []);
        }),
        { seed, numRuns: 30, interruptAfterTimeLimit: 20_000 },
      );
    });

    itHoldsForSharedReports('draws nothing new in', (text) => {
      // The words that a finding stands at may be the mandated ones now; a table that is unread stops elsewhere.
      const rules = (findings: readonly string[]) => findings.map((finding) => finding.split(' ')[0]!);
      const own = new Set(rules(findingsOf(text)));
      assert.deepEqual(
        rules(findingsOf(readBack(text, way))).filter((rule) => !own.has(rule)),
        [],
      );
    });
  });
}
