import type { Report } from '../report/report';
import { rules } from '../rules';
import { needsNeighbours } from '../rules/neighbours';
import { localized } from '../text/localized';
import type { Span } from '../text/span';
import { isAt, type Whereabouts, whereaboutsOf } from './anchor';
import { namesAndPatterns } from './configuration-nodes';
import { commentForm, type IgnoreComment, type NamedRule } from './ignore-comments';
import { type IgnoreEntry, isMeant } from './ignore-entries';
import type { Finding } from './lint';
import { nearestName } from './nearest-name';

/** The name under which the linter speaks of the ignoring comments of a text. */
export const ignoreCommentRule = 'internal/ignore-comment';

interface Sifted {
  readonly findings: readonly Finding[];
  readonly ignored: readonly Finding[];
  readonly usedEntries: readonly IgnoreEntry[];
  /** The names in the comments that mean at least one of the findings. */
  readonly usedRules: ReadonlySet<NamedRule>;
}

/** Takes out the findings that entries of the configuration or comments in the text say are to be ignored. */
export function withoutIgnored(
  report: Report,
  findings: readonly Finding[],
  comments: readonly IgnoreComment[],
  entries: readonly IgnoreEntry[] = [],
): Sifted {
  const usedEntries = new Set<IgnoreEntry>();
  const usedRules = new Set<NamedRule>();
  if (entries.length === 0 && comments.length === 0) return { findings, ignored: [], usedEntries: [], usedRules };

  const kept: Finding[] = [];
  const ignored: Finding[] = [];
  for (const finding of findings) {
    const place = whereaboutsOf(report, finding.span);
    // What the linter says of itself is nobody's to ignore.
    const isOwn = finding.rule.startsWith('internal/');
    const byEntries = isOwn ? [] : entries.filter((entry) => isMeantBy(entry, finding, place));
    const byComments = isOwn ? [] : comments.flatMap((comment) => rulesThatMean(comment, finding, place));
    for (const entry of byEntries) usedEntries.add(entry);
    for (const rule of byComments) usedRules.add(rule);
    (byEntries.length + byComments.length > 0 ? ignored : kept).push(finding);
  }
  return { findings: kept, ignored, usedEntries: [...usedEntries], usedRules };
}

/** What is wrong with the ignoring comments of a text; `used` are the names in them that mean a finding. */
export function commentFaults(
  report: Report,
  comments: readonly IgnoreComment[],
  used: ReadonlySet<NamedRule>,
): readonly Finding[] {
  if (comments.length === 0) return [];
  const known = namesAndPatterns(rules.map(({ name }) => name));
  return comments.flatMap((comment) => faultsOf(report, comment, used, known));
}

function isMeantBy({ rule, where }: IgnoreEntry, finding: Finding, place: Whereabouts): boolean {
  return isMeant(finding.rule, rule) && isAt(where ?? {}, place);
}

function rulesThatMean(comment: IgnoreComment, { rule, span }: Finding, place: Whereabouts): readonly NamedRule[] {
  const { block, where, rules } = comment;
  if (!block || !hasEffect(comment) || span.start < block.start || span.start > block.end) return [];
  return isAt(where, place) ? rules.filter(({ name }) => isMeant(rule, name)) : [];
}

/** A comment that gives no reason, or says something that cannot be understood, hides nothing. */
function hasEffect({ hasReason, garbled }: IgnoreComment): boolean {
  return hasReason && !garbled;
}

function faultsOf(
  report: Report,
  comment: IgnoreComment,
  used: ReadonlySet<NamedRule>,
  known: readonly string[],
): readonly Finding[] {
  const { span, rules, garbled, hasReason } = comment;
  if (garbled) {
    const where = garbled.end > garbled.start ? garbled : span;
    return [
      fault(
        where,
        `这条忽略注释的写法有误，不起作用。请写成：${commentForm}`,
        `This ignoring comment cannot be understood and has no effect. Write it like this: ${commentForm}`,
      ),
    ];
  }
  const unknown = rules.filter(({ name }) => !known.includes(name));
  const faults = unknown.map((rule) => unknownRule(rule, known));
  if (!hasReason) {
    const form = `<!-- 年报忽略 ${rules.map(({ name }) => name).join('、')}：理由 -->`;
    return [
      ...faults,
      fault(
        span,
        `这条忽略注释没有写明理由，不起作用。请写成：${form}`,
        `This ignoring comment gives no reason and has no effect. Write it like this: ${form}`,
      ),
    ];
  }
  const unused = rules.filter((rule) => !unknown.includes(rule) && !used.has(rule) && !needsNeighbours(rule.name));
  // Where none of its rules is needed, the whole comment is not.
  if (unused.length > 0 && unused.length === rules.length) return [...faults, unusedComment(report, comment)];
  return [...faults, ...unused.map(unusedRule)];
}

function unknownRule({ name, span }: NamedRule, known: readonly string[]): Finding {
  const near = nearestName(name, known);
  const finding = fault(
    span,
    `没有“${name}”这条规则${near ? `，是不是想写“${near}”？` : '。'}`,
    `There is no rule "${name}"${near ? `; did you mean "${near}"?` : '.'}`,
  );
  if (near === undefined) return finding;
  const title = localized(`改为“${near}”`, `Change to "${near}"`);
  return { ...finding, fix: { kind: 'suggestion', title, edits: [{ span, text: near }] } };
}

function unusedComment(report: Report, { span }: IgnoreComment): Finding {
  return {
    ...fault(
      span,
      '这条忽略注释下面已经没有它所说的问题，可以删除。',
      'Below this ignoring comment there is no such finding any more: it can be deleted.',
    ),
    fix: {
      kind: 'suggestion',
      title: localized('删除这条注释', 'Delete the comment'),
      edits: [{ span: wholeLines(report, span), text: '' }],
    },
  };
}

function unusedRule({ name, span }: NamedRule): Finding {
  return fault(
    span,
    `这条忽略注释下面已经没有“${name}”的问题，可以从注释中删去。`,
    `Below this ignoring comment there is no finding of "${name}" any more: the name can be deleted.`,
  );
}

/** The lines of a span with their line end, where nothing else stands on them. */
function wholeLines({ text, lines }: Report, span: Span): Span {
  const start = lines.at(span.start).span.start;
  const last = lines.at(span.end);
  const isAlone = text.slice(start, span.start).trim() === '' && text.slice(span.end, last.span.end).trim() === '';
  return isAlone ? { start, end: lines.all[last.number + 1]?.span.start ?? last.span.end } : span;
}

function fault(span: Span, zh: string, en: string): Finding {
  return { rule: ignoreCommentRule, severity: 'warning', message: localized(zh, en), span, related: [] };
}
