import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fixAll } from '../../server/src/lint/fix-all';
import { lintText } from '../../server/src/lint/lint';
import { linesOf } from '../../server/src/text/lines';
import { type Span, textOf } from '../../server/src/text/span';
import { anySpoiltReport, anyText, seed } from '../support/arbitrary';

const options = { seed, numRuns: 400 };

describe(`whatever the text (seed ${seed})`, function () {
  // Hundreds of reports each; a busy machine takes its time.
  this.timeout(120_000);

  it('is read and checked without an error, and every span lies in it', () => {
    fc.assert(
      fc.property(fc.oneof(anySpoiltReport, anyText), (text) => {
        for (const { rule, message, span, related, fix } of lintText(text).findings) {
          assert.notEqual(rule, 'internal/rule-failed', message.en);
          const spans = [span, ...related.map((place) => place.span), ...(fix?.edits ?? []).map((edit) => edit.span)];
          for (const { start, end } of spans) assert.ok(0 <= start && start <= end && end <= text.length, rule);
        }
      }),
      options,
    );
  });

  it('has safe fixes that leave nothing to fix', () => {
    fc.assert(
      fc.property(anySpoiltReport, (text) => {
        const once = fixAll(text).text;
        assert.equal(fixAll(once).text, once);
        assert.deepEqual(
          lintText(once).findings.filter(({ fix }) => fix?.kind === 'safe'),
          [],
        );
      }),
      options,
    );
  });

  it('has fixes whose edits do not overlap', () => {
    fc.assert(
      fc.property(anySpoiltReport, (text) => {
        for (const { rule, fix } of lintText(text).findings) {
          const edits = fix?.edits.toSorted((a, b) => a.span.start - b.span.start) ?? [];
          edits.forEach((edit, index) => {
            assert.ok(index === 0 || edits[index - 1]!.span.end <= edit.span.start, rule);
          });
        }
      }),
      options,
    );
  });

  it('draws the same with Windows line ends', () => {
    fc.assert(
      fc.property(anySpoiltReport, (text) => {
        const unix = text.replace(/\r\n?/g, '\n');
        assert.deepEqual(inLines(unix.replaceAll('\n', '\r\n')), inLines(unix));
      }),
      options,
    );
  });

  it('draws the same words behind characters outside the Basic Multilingual Plane', () => {
    fc.assert(
      fc.property(anySpoiltReport, fc.constantFrom('𠮷', '👩‍💻', '𠮷𠮷家👍🏽'), (text, inserted) => {
        // Into the sentence of the preface that names no part of the report.
        const place = text.indexOf('编制本报告');
        fc.pre(place > 0 && text.indexOf('编制本报告', place + 1) < 0);
        const longer = `${text.slice(0, place)}${inserted}${text.slice(place)}`;
        const behind = (whole: string, from: number): string[] =>
          lintText(whole)
            .findings.filter(({ span }) => span.start >= from)
            .map(({ rule, span, message }) => `${rule} “${textOf(whole, span)}” ${span.start - from} ${message.zh}`);
        assert.deepEqual(behind(longer, place + inserted.length), behind(text, place));
      }),
      options,
    );
  });
});

/** Findings by line and column, with their words as they would be with `\n`. */
function inLines(text: string): unknown[] {
  const lines = linesOf(text);
  const place = ({ start, end }: Span): unknown => [lines.position(start), lines.position(end)];
  return lintText(text).findings.map(({ rule, severity, span, related, message, fix }) => ({
    rule,
    severity,
    message: message.zh.replaceAll('\r\n', '\n'),
    words: textOf(text, span).replaceAll('\r\n', '\n'),
    at: place(span),
    related: related.map((operand) => place(operand.span)),
    edits: fix?.edits.map((edit) => [place(edit.span), edit.text.replaceAll('\r\n', '\n')]),
  }));
}
