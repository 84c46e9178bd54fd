import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decode, encode } from '../../server/src/files/decode';
import { fixAll } from '../../server/src/lint/fix-all';
import { type Finding, lintText } from '../../server/src/lint/lint';
import { explainWithin } from '../../server/src/report/prose/explain';
import { readReport } from '../../server/src/report/read';
import { applyEdits } from '../../server/src/text/edits';
import { linesOf } from '../../server/src/text/lines';
import { type Span, textOf } from '../../server/src/text/span';
import { anyBytes, anySpoiltReport, anyText } from '../support/arbitrary';

const anything = fc.oneof(anySpoiltReport, anyText);

/** What holds of readers, rules, fixes and the decoder, whatever they are given; by its words in a test. */
export const properties: Readonly<Record<string, fc.IRawProperty<unknown>>> = {
  'is read and checked without an error, and every span lies in it, the right way round': fc.property(
    anything,
    (text) => {
      const { report, findings } = lintText(text);
      for (const { rule, message, span, related, fix } of findings) {
        assert.notEqual(rule, 'internal/rule-failed', message.en);
        assertInside(text, rule, [
          span,
          ...related.map((place) => place.span),
          ...(fix?.edits ?? []).map((edit) => edit.span),
        ]);
      }
      for (const [way, span] of spansIn(report, 'report')) assertInside(text, way, [span]);
    },
  ),

  'draws the same twice': fc.property(anything, (text) => {
    assert.deepEqual(lintText(text).findings, lintText(text).findings);
  }),

  'draws no figure that is none': fc.property(anything, (text) => {
    for (const { rule, message, fix } of lintText(text).findings) {
      const words = [message.zh, message.en, fix?.title.zh, ...(fix?.edits ?? []).map((edit) => edit.text)].join(' ');
      assert.doesNotMatch(words, /Infinity|NaN/, rule);
    }
  }),

  'has every number explained': fc.property(anything, (text) => {
    const { report } = readReport(text);
    if (report)
      for (const { headline } of explainWithin(report, { start: 0, end: text.length })) assert.ok(headline.zh);
  }),

  'has safe fixes that leave nothing to fix': fc.property(anySpoiltReport, (text) => {
    const once = fixAll(text).text;
    assert.equal(fixAll(once).text, once);
    assert.deepEqual(
      lintText(once).findings.filter(({ fix }) => fix?.kind === 'safe'),
      [],
    );
  }),

  'is still a report after any fix, and the same fix is not offered again': fc.property(anySpoiltReport, (text) => {
    for (const finding of lintText(text).findings) {
      if (!finding.fix) continue;
      const fixed = applyEdits(text, finding.fix.edits);
      const { report, findings } = lintText(fixed);
      assert.ok(report, `${finding.rule}: no report after ${finding.fix.title.zh}`);
      assert.ok(!findings.some((again) => isSame(again, finding)), `${finding.rule}: ${finding.fix.title.zh} again`);
    }
  }),

  'has fixes whose edits do not overlap': fc.property(anySpoiltReport, (text) => {
    for (const { rule, fix } of lintText(text).findings) {
      const edits = fix?.edits.toSorted((a, b) => a.span.start - b.span.start) ?? [];
      edits.forEach((edit, index) => {
        assert.ok(index === 0 || edits[index - 1]!.span.end <= edit.span.start, rule);
      });
    }
  }),

  'draws the same with Windows line ends': fc.property(anySpoiltReport, (text) => {
    const unix = text.replace(/\r\n?/g, '\n');
    assert.deepEqual(inLines(unix.replaceAll('\n', '\r\n')), inLines(unix));
  }),

  'draws the same words behind characters outside the Basic Multilingual Plane': fc.property(
    anySpoiltReport,
    fc.constantFrom('𠮷', '👩‍💻', '𠮷𠮷家👍🏽'),
    (text, inserted) => {
      // Into the sentence of the preface that names no part of the report.
      const place = text.indexOf('编制本报告');
      fc.pre(place > 0 && text.indexOf('编制本报告', place + 1) < 0);
      const longer = `${text.slice(0, place)}${inserted}${text.slice(place)}`;
      const behind = (whole: string, from: number): string[] =>
        lintText(whole)
          .findings.filter(({ span }) => span.start >= from)
          .map(({ rule, span, message }) => `${rule} “${textOf(whole, span)}” ${span.start - from} ${message.zh}`);
      assert.deepEqual(behind(longer, place + inserted.length), behind(text, place));
    },
  ),

  'is decoded or refused, and what is decoded is written back byte for byte': fc.asyncProperty(
    anyBytes,
    async (bytes) => {
      const decoded = decode(bytes);
      assert.deepEqual(decode(bytes), decoded);
      if (decoded.text === undefined) {
        assert.ok(decoded.problem.zh);
        return;
      }
      // Where a code has no inverse, that is said and nothing is written.
      const back = await encode(decoded.text, decoded.encoding).catch(() => undefined);
      if (back) assert.equal(decode(back).text, decoded.text);
    },
  ),
};

function assertInside(text: string, what: string, spans: readonly Span[]): void {
  for (const { start, end } of spans)
    assert.ok(0 <= start && start <= end && end <= text.length, `${what}: ${start}–${end} of ${text.length}`);
}

/** Every place that a report knows of, in whatever part of it, by the way that leads there. */
function* spansIn(part: unknown, way: string, seen = new Set<unknown>()): Iterable<readonly [string, Span]> {
  if (typeof part !== 'object' || part === null || ArrayBuffer.isView(part) || seen.has(part)) return;
  seen.add(part);
  if ('start' in part && 'end' in part) yield [way, part as Span];
  const inner = part instanceof Map ? [...part] : Object.entries(part);
  for (const [key, value] of inner) {
    // What the notices prescribe has no place in a text.
    if (key !== 'standard' && key !== 'edition')
      yield* spansIn(value, `${way}.${typeof key === 'string' ? key : ''}`, seen);
  }
}

/** Whether a finding offers at the same place what another offered. */
function isSame(again: Finding, { rule, fix }: Finding): boolean {
  if (again.rule !== rule || !again.fix || !fix || again.fix.edits.length !== fix.edits.length) return false;
  return again.fix.edits.every(({ span, text }, index) => {
    const before = fix.edits[index]!;
    return text === before.text && span.start === before.span.start && span.end === before.span.end;
  });
}

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
