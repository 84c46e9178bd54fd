import assert from 'node:assert/strict';
import type { Finding } from '../../server/src/lint/lint';
import { type Span, textOf } from '../../server/src/text/span';

/** A text whose marks `⟦` and `⟧` have been taken out, and what stood between them. */
export interface Marked {
  readonly text: string;
  readonly spans: readonly Span[];
}

export function parseMarked(marked: string): Marked {
  const spans: Span[] = [];
  let text = '';
  let start: number | undefined;
  for (const character of marked) {
    if (character === '⟦') {
      assert.equal(start, undefined, `Marks do not nest: ${marked}`);
      start = text.length;
    } else if (character === '⟧') {
      assert.notEqual(start, undefined, `⟧ without ⟦: ${marked}`);
      spans.push({ start: start!, end: text.length });
      start = undefined;
    } else text += character;
  }
  assert.equal(start, undefined, `⟦ without ⟧: ${marked}`);
  return { text, spans };
}

export function hasMark(text: string): boolean {
  return text.includes('⟦');
}

/**
 * Makes the changes to a text, each `from` standing in it exactly once.
 *
 * @throws AssertionError where it stands nowhere, or more than once.
 */
export function change(text: string, changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((changed, [from, to]) => {
    const occurrences = changed.split(from).length - 1;
    assert.equal(occurrences, 1, `“${from}” stands ${occurrences} times in the text, not once`);
    return changed.replace(from, () => to);
  }, text);
}

/** Findings by the words they stand at, in a form that reads well in a failed assertion. */
export function atWords(text: string, findings: readonly Finding[]): string[] {
  return findings.map(
    ({ rule, severity, span }) => `${rule} (${severity}) ${span.start}–${span.end} “${textOf(text, span)}”`,
  );
}

/** Asserts that findings stand exactly at the spans, in whatever order. */
export function assertAt(text: string, findings: readonly Finding[], spans: readonly Span[]): void {
  const show = (span: Span): string => `${span.start}–${span.end} “${textOf(text, span)}”`;
  const messages = findings.map(({ rule, message, span }) => `${rule} at ${show(span)}: ${message.zh}`).join('\n');
  assert.deepEqual(findings.map(({ span }) => show(span)).sort(), spans.map(show).sort(), messages);
}
