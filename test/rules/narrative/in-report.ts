import { type Finding, lintText } from '../../../server/src/lint/lint';
import { type CleanReport, cleanReport } from '../../support/clean-report';
import { assertAt, change, parseMarked } from '../../support/marked';

/** A clean report whose section one also says `prose`, in a paragraph of its own; marks are kept. */
export function reportSaying(prose: string, options: CleanReport = {}): string {
  return change(cleanReport(options), [['（三）政府信息管理', `（三）政府信息管理\n\n${prose}\n`]]);
}

/** The findings of the narrative rules. */
export function narrativeFindings(text: string): readonly Finding[] {
  return lintText(text, { rules: { '*': 'off', 'narrative/*': 'error' } }).findings;
}

/** Asserts that the narrative rules point at the marks in `prose`, and at nothing else in the report. */
export function assertSaid(prose: string, options: CleanReport = {}): readonly Finding[] {
  const { text, spans } = parseMarked(reportSaying(prose, options));
  const findings = narrativeFindings(text);
  assertAt(text, findings, spans);
  return findings;
}
