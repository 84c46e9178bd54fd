import assert from 'node:assert/strict';
import { type Finding, lintText } from '../../../server/src/lint/lint';
import { type CleanReport, cleanReport } from '../../support/clean-report';
import { assertAt, change, parseMarked } from '../../support/marked';

/** Where a sentence is put: the text of the clean report that it replaces. */
const places = {
  preface: '编制本报告。',
  overview: '（三）政府信息管理',
  problems: '在查阅点安排专人引导。',
  other: '没有其他需要报告的事项。',
} as const;

/** A report with a paragraph of its own in some place; marks are kept. */
export function saying(prose: string, place: keyof typeof places = 'overview', options: CleanReport = {}): string {
  const words = places[place];
  const paragraph =
    place === 'overview' ? `${words}\n\n${prose}\n` : place === 'other' ? prose : `${words}\n\n${prose}`;
  return change(cleanReport(options), [[words, paragraph]]);
}

export function findingsOf(rule: string, text: string): readonly Finding[] {
  return lintText(text, { rules: { '*': 'off', [rule]: 'warning' } }).findings;
}

/** Asserts that a rule points at the marks in a text, and at nothing else; returns the unmarked text and the findings. */
export function assertFound(rule: string, marked: string): { text: string; findings: readonly Finding[] } {
  const { text, spans } = parseMarked(marked);
  const findings = findingsOf(rule, text);
  assertAt(text, findings, spans);
  return { text, findings };
}

/** Asserts that a rule takes no longer than a text of such a size may take. */
export function assertQuick(rule: string, nasty: string): void {
  const text = saying(nasty);
  const start = performance.now();
  findingsOf(rule, text);
  assert.ok(performance.now() - start < 3000, `${Math.round(performance.now() - start)} ms`);
}
