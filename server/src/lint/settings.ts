import type { Severity } from '../rules/rule';
import type { IgnoreEntry } from './ignore-entries';

/** What the person who runs the linter may decide; `nianbao.json` and VS Code's settings both end here. */
export interface Settings {
  /** An edition id; absent or `auto`: found from the report's year. */
  readonly edition?: string | undefined;
  /** The report's own agency, where the title does not say it well. */
  readonly organization?: string | undefined;
  /** Rule names or patterns such as `tables/*` or `*`, each with a severity or `off`; the most specific one counts. */
  readonly rules?: Readonly<Record<string, Severity | 'off'>> | undefined;
  /** The entries of `ignoreFindings` that mean the file at hand. */
  readonly ignoreFindings?: readonly IgnoreEntry[] | undefined;
}

/** The severity in force for a rule: that of its name, else of its group, else of `*`, else `fallback`. */
export function severityFor(settings: Settings, rule: string, fallback: Severity): Severity | 'off' {
  const chosen = settings.rules;
  if (!chosen) return fallback;
  const group = `${rule.slice(0, rule.indexOf('/'))}/*`;
  return chosen[rule] ?? chosen[group] ?? chosen['*'] ?? fallback;
}
