import { readReport } from '../report/read';
import type { Refusal, Report } from '../report/report';
import { rules } from '../rules';
import { type Neighbours, needsNeighbours, noNeighbours } from '../rules/neighbours';
import type { Fix, Related, Rule, Severity } from '../rules/rule';
import { type Localized, localized } from '../text/localized';
import type { Span } from '../text/span';
import { heldToForm } from './form-only';
import { type IgnoreComment, readIgnoreComments } from './ignore-comments';
import type { IgnoreEntry } from './ignore-entries';
import { commentFaults, withoutIgnored } from './ignoring';
import { type Settings, severityFor } from './settings';

export interface Finding {
  /** `group/name`; `internal/rule-failed` where a rule threw. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Localized;
  readonly span: Span;
  readonly related: readonly Related[];
  readonly fix?: Fix;
  readonly choices?: readonly Fix[];
}

/** What the linter says of a report, in the order of the text; what is to be ignored is not among the findings. */
export interface Linted {
  readonly findings: readonly Finding[];
  readonly ignored: readonly Finding[];
  /** The entries of `ignoreFindings` that mean at least one finding. */
  readonly usedEntries: readonly IgnoreEntry[];
}

/** What was found in a report by itself, and all that is needed to go on among its neighbours; small enough to be kept. */
export interface LintedAlone extends Linted {
  /** Without its prose. */
  readonly report: Report;
  readonly comments: readonly IgnoreComment[];
  readonly settings: Settings;
}

/**
 * Runs every rule that the settings leave on. The same for every caller: editor and command line differ only in what
 * they do with the result.
 */
export function lint(report: Report, settings: Settings = {}, neighbours: Neighbours = noNeighbours): Linted {
  return lintAmong(lintAlone(report, settings), neighbours);
}

/** The first half: the rules that look at nothing but the report. */
export function lintAlone(report: Report, settings: Settings = {}): LintedAlone {
  const comments = readIgnoreComments(report);
  const found = rules.flatMap((rule) =>
    needsNeighbours(rule.name) ? [] : runRule(rule, report, noNeighbours, settings),
  );
  const { findings, usedRules, ...rest } = withoutIgnored(report, found, comments, settings.ignoreFindings);
  const all = inOrder([...findings, ...commentFaults(report, comments, usedRules)]);
  return { ...rest, findings: all, report: withoutProse(report), comments, settings };
}

/** The second half: the rules that hold the report against its neighbours. */
export function lintAmong({ report, comments, settings, ...alone }: LintedAlone, neighbours: Neighbours): Linted {
  const found = rules.flatMap((rule) =>
    needsNeighbours(rule.name) ? runRule(rule, report, neighbours, settings) : [],
  );
  if (found.length === 0) return alone;
  const more = withoutIgnored(report, found, comments, settings.ignoreFindings);
  return {
    findings: inOrder([...alone.findings, ...more.findings]),
    ignored: [...alone.ignored, ...more.ignored],
    usedEntries: [...new Set([...alone.usedEntries, ...more.usedEntries])],
  };
}

export type LintedText =
  | ({ readonly report: Report; readonly refusal?: undefined } & Linted)
  /** A text that is not checked never has findings. */
  | ({ readonly report?: undefined; readonly refusal: Refusal } & Linted);

/** Asked once the report has been read, since only then it is known whose report of which year it is. */
export type FindNeighbours = (report: Report) => Neighbours;

/** For who has a text and nothing else: reads it, and lints the report that it is. */
export function lintText(
  text: string,
  settings: Settings = {},
  findNeighbours: FindNeighbours = () => noNeighbours,
): LintedText {
  const { report, refusal } = readReport(text, settings);
  if (!report) return { refusal, findings: [], ignored: [], usedEntries: [] };
  return { report, ...lint(report, settings, findNeighbours(report)) };
}

/** What the prose says takes most of a report's memory, and no rule that needs neighbours looks at it. */
function withoutProse(report: Report): Report {
  return { ...report, prose: { passages: [], statements: new Map(), relations: [] } };
}

function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
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
