import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDocx } from '../../server/src/documents/docx/read-docx';
import { readHtml } from '../../server/src/documents/html/read-html';
import { docxOf, htmlOf, publicationOf } from '../../server/src/publish';
import { readReport } from '../../server/src/report/read';
import type { Report } from '../../server/src/report/report';
import { anyCleanReport, anySpoiltReport, anyText, seed } from '../support/arbitrary';
import { cleanReport } from '../support/clean-report';
import { itHoldsForSharedReports } from '../support/shared-reports';
import { gridOf, tablesOf, wordsOf } from './support';

const options = { seed, numRuns: 100, interruptAfterTimeLimit: 20_000 };

/** Letters, characters and digits, without the marks of HTML. */
function letters(text: string): string {
  return text.replace(/<[^<>]*>|&\w{2,6};/g, '').replace(/[^\p{L}\p{N}]/gu, '');
}

function holdsEverySentence(report: Report): void {
  const words = letters(wordsOf(publicationOf(report)));
  let from = 0;
  for (const { sentences } of report.paragraphs) {
    for (const { text } of sentences) {
      const sentence = letters(text);
      const at = words.indexOf(sentence, from);
      assert.ok(at >= 0, `“${text}” is lost, or stands elsewhere`);
      from = at + sentence.length;
    }
  }
}

const figuresIn = (text: string) => new Set(text.match(/[0-9０-９]+/g) ?? []);

/** Every figure of the draft below its title stands in the publication, and no figure of a cell is not the draft’s. */
function holdsEveryFigure(report: Report): void {
  const publication = publicationOf(report);
  const own = figuresIn(report.visible);
  const shown = figuresIn(wordsOf(publication));
  for (const figure of figuresIn(report.visible.slice(report.preface.start))) assert.ok(shown.has(figure), figure);
  for (const { rows } of tablesOf(publication))
    for (const { text, role } of rows.flat())
      if (role === 'figure') for (const figure of figuresIn(text)) assert.ok(own.has(figure), `${figure} is invented`);
}

function holdsTogether(report: Report): void {
  const publication = publicationOf(report);
  tablesOf(publication).forEach(gridOf);
  assert.ok(readDocx(docxOf(publication)).document);
  assert.ok(readHtml(htmlOf(publication)).document);
}

function ofEvery(texts: fc.Arbitrary<string>, holds: (report: Report) => void): void {
  let reports = 0;
  fc.assert(
    fc.property(texts, (text) => {
      const { report } = readReport(text);
      if (!report) return;
      reports++;
      holds(report);
    }),
    options,
  );
  assert.ok(reports > 0);
}

describe(`a publication (seed ${seed})`, function () {
  this.timeout(120_000);

  it('holds every sentence of a report, in its order', () => ofEvery(anySpoiltReport, holdsEverySentence));
  it('holds every figure of a clean report, and none besides', () =>
    ofEvery(anyCleanReport.map(cleanReport), holdsEveryFigure));
  it('holds every figure of a spoilt report, and none besides', () => ofEvery(anySpoiltReport, holdsEveryFigure));
  it('has tables without holes, and can be read as a file, whatever the text', () =>
    ofEvery(fc.oneof(anySpoiltReport, anyText), holdsTogether));

  itHoldsForSharedReports('holds every sentence and figure of', (text) => {
    const { report } = readReport(text);
    assert.ok(report);
    holdsEverySentence(report);
    holdsEveryFigure(report);
    holdsTogether(report);
  });
});
