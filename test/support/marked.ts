import assert from 'node:assert/strict';
import type { Finding } from '../../server/src/lint/lint';
import type { Change } from '../../server/src/rules/rule';
import { type Span, textOf } from '../../server/src/text/span';

/** A text whose marks have been taken out, and what stood between them: `⟦` and `⟧`, and `⟨` and `⟩` for related places. */
export interface Marked {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly related: readonly Span[];
}

const pairs = ['⟦⟧', '⟨⟩'] as const;

/** Marks of one kind do not nest; those of the other kind may stand anywhere. */
export function parseMarked(marked: string): Marked {
  const [spans, related] = pairs.map(() => [] as Span[]) as [Span[], Span[]];
  const starts: (number | undefined)[] = pairs.map(() => undefined);
  let text = '';
  for (const character of marked) {
    const kind = pairs.findIndex((pair) => pair.includes(character));
    if (kind < 0) {
      text += character;
      continue;
    }
    const [opening, closing] = pairs[kind]!;
    const start = starts[kind];
    if (character === opening) {
      assert.equal(start, undefined, `Marks do not nest: ${marked}`);
      starts[kind] = text.length;
    } else {
      assert.notEqual(start, undefined, `${closing} without ${opening}: ${marked}`);
      [spans, related][kind]!.push({ start: start!, end: text.length });
      starts[kind] = undefined;
    }
  }
  assert.ok(
    starts.every((start) => start === undefined),
    `A mark is not closed: ${marked}`,
  );
  return { text, spans, related };
}

export function hasMark(text: string): boolean {
  return text.includes('⟦');
}

/** What a change takes the place of. */
export function oldText(one: Change): string {
  return typeof one === 'string' ? parseMarked(one).text : one[0];
}

/** What a change makes stand in a text, marks included. */
export function newText(one: Change): string {
  return typeof one === 'string' ? one : one[1];
}

/**
 * Makes the changes to a text, each `from` standing in it exactly once.
 *
 * @throws AssertionError where it stands nowhere, or more than once.
 */
export function change(text: string, changes: readonly Change[]): string {
  return changes.reduce<string>((changed, one) => {
    const [from, to] = [oldText(one), newText(one)];
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
  const show = (span: Span): string => shown(text, span);
  const messages = findings.map(({ rule, message, span }) => `${rule} at ${show(span)}: ${message.zh}`).join('\n');
  assert.deepEqual(findings.map(({ span }) => show(span)).sort(), spans.map(show).sort(), messages);
}

/** A span and its words. */
export function shown(text: string, span: Span): string {
  return `${span.start}–${span.end} “${textOf(text, span)}”`;
}
