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

/** Four times the text takes four times as long, sixteen times where the work is quadratic; far enough from both. */
const most = 10;
const tries = 5;

/** Asserts that a rule takes time in proportion to a text. */
export function assertQuick(rule: string, nasty: string): void {
  const [small, large] = [saying(nasty.slice(0, nasty.length / 4)), saying(nasty)];
  const ratios: number[] = [];
  // One quiet moment is enough to show that it is not quadratic.
  do ratios.push(timeOf(rule, large) / timeOf(rule, small));
  while (ratios.at(-1)! > most && ratios.length < tries);
  assert.ok(ratios.at(-1)! <= most, `${ratios.map((ratio) => ratio.toFixed(1)).join(', ')} times as long`);
}

/** Processor time. */
function timeOf(rule: string, text: string): number {
  const before = process.cpuUsage();
  findingsOf(rule, text);
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
