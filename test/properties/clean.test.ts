import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lintText } from '../../server/src/lint/lint';
import { editionById } from '../../server/src/standard';
import { textOf } from '../../server/src/text/span';
import { anyCleanReport, anyFigures, seed } from '../support/arbitrary';
import { cleanReport } from '../support/clean-report';
import { inEveryForm } from '../support/every-layout';
import { consistent, placesOf, relationsThatTouch } from '../support/figures';
import { atWords } from '../support/marked';

describe(`a consistent report (seed ${seed})`, () => {
  inEveryForm('draws nothing', (write) => {
    const text = write();
    assert.deepEqual(atWords(text, lintText(text).findings), []);
  });

  it('draws nothing, whatever its figures', () => {
    fc.assert(
      fc.property(anyCleanReport, (report) => {
        const text = cleanReport(report);
        assert.deepEqual(atWords(text, lintText(text).findings), []);
      }),
      { seed, numRuns: 150 },
    );
  });
});

describe(`one changed figure of table three or four (seed ${seed})`, () => {
  inEveryForm('draws exactly the relations that touch it', (write, form) => {
    const edition = editionById(form.edition)!;
    const [base] = fc.sample(anyFigures(edition), { seed, numRuns: 1 });
    const figures = consistent(edition, base!);
    placesOf(edition, ['applications', 'review']).forEach((place, index) => {
      const gap = 1 + (index % 7);
      const changed = Number(figures[place.key]) + gap;
      const text = write({ figures, broken: { [place.key]: changed } });
      const findings = lintText(text).findings.filter(({ rule }) => rule.startsWith('arithmetic/'));

      const expected = relationsThatTouch(edition, place).map((relation) => relation.split(' ')[0]!);
      assert.deepEqual(findings.map(({ rule }) => rule).sort(), expected.sort(), place.key);
      for (const { message, severity, span, related } of findings) {
        assert.equal(severity, 'error');
        for (const words of [message.zh, message.en]) assert.match(words, new RegExp(`\\D${gap}(?!\\d)`));
        const shown = [span, ...related.map((operand) => operand.span)].map((operand) => textOf(text, operand));
        assert.ok(shown.includes(String(changed)), `${place.key}: ${shown.join(' ')} does not show ${changed}`);
      }
    });
  });
});
