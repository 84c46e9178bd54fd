// The only place that knows the checker. What it exports may be renamed; then this file changes and nothing else does.
import { lintText } from '../../server/src/lint/lint';
import type { Span } from './tables';

/** What the checker said about a text. */
export interface Drawn extends Span {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
}

/** A text that is not taken for a report draws one error, so that silence never passes for a verdict. */
export function check(text: string): readonly Drawn[] {
  const { findings, refusal } = lintText(text);
  if (refusal) return [{ rule: `refused/${refusal}`, severity: 'error', message: refusal, start: 0, end: 0 }];
  return findings.map(({ rule, severity, message, span }) => ({
    rule,
    severity,
    message: message.zh,
    start: span.start,
    end: span.end,
  }));
}
