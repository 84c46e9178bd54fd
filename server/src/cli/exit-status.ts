import type { Severity } from '../rules/rule';
import type { FailOn } from './invocation';

/** What the process tells its caller; people script against these. */
export const exitStatus = { clean: 0, findings: 1, failure: 2, noReport: 3 } as const;

const ranks: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** Whether a severity is at or above the one that makes a check fail. */
export function fails(severity: Severity, failOn: FailOn): boolean {
  return failOn !== 'never' && ranks[severity] >= ranks[failOn];
}
