import { readReport } from '../report/read';
import type { Refusal, Report } from '../report/report';
import { rules } from '../rules';
import { type Neighbours, noNeighbours } from '../rules/neighbours';
import type { Fix, Related, Rule, Severity } from '../rules/rule';
import { type Localized, localized } from '../text/localized';
import type { Span } from '../text/span';
import { heldToForm } from './form-only';
import { type Sifted, withoutIgnored } from './ignoring';
import { type Settings, severityFor } from './settings';

export interface Finding {
  /** `group/name`; `internal/rule-failed` where a rule threw. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Localized;
  readonly span: Span;
  readonly related: readonly Related[];
  readonly fix?: Fix;
}

export type LintResult =
  | ({ readonly report: Report; readonly refusal?: undefined } & Sifted)
  /** A text that is not checked never has findings. */
  | ({ readonly report?: undefined; readonly refusal: Refusal } & Sifted);

/** Asked once the report has been read, since only then it is known whose report of which year it is. */
export type FindNeighbours = (report: Report) => Neighbours;

/**
 * Reads a text and runs every rule that the settings leave on. The same for every caller: editor and command line
 * differ only in what they do with the result. Findings are in the order of the text, and those that the settings or
 * comments in the text ignore are not among them.
 */
export function lint(
  text: string,
  settings: Settings = {},
  findNeighbours: FindNeighbours = () => noNeighbours,
): LintResult {
  const { report, refusal } = readReport(text, settings);
  if (!report) return { refusal, findings: [], ignored: [], usedEntries: [] };
  const neighbours = findNeighbours(report);
  const found = rules.flatMap((rule) => runRule(rule, report, neighbours, settings));
  const { findings, ...ignored } = withoutIgnored(report, found, settings.ignoreFindings ?? []);
  const inOrder = findings.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return { report, findings: inOrder, ...ignored };
}

function runRule(rule: Rule, report: Report, neighbours: Neighbours, settings: Settings): Finding[] {
  if (rule.editions && !rule.editions.includes(report.edition.id)) return [];
  if (severityFor(settings, rule.name, rule.severity) === 'off') return [];
  try {
    return Array.from(rule.check(report, neighbours), (found) => ({
      related: [],
      ...found,
      ...(found.fix && { fix: heldToForm(report.text, found.fix) }),
      rule: rule.name,
      severity: severityFor(settings, rule.name, found.severity ?? rule.severity) as Severity,
    }));
  } catch (error) {
    return [failure(rule.name, error)];
  }
}

/** A rule that throws becomes a finding about itself, and takes nothing else down. */
function failure(name: string, error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    rule: 'internal/rule-failed',
    severity: 'info',
    message: localized(
      `规则 ${name} 运行出错，本次未检查此项：${reason}。其他检查不受影响。`,
      `Rule ${name} failed and was not checked this time: ${reason}. The other checks are not affected.`,
    ),
    span: { start: 0, end: 0 },
    related: [],
  };
}
