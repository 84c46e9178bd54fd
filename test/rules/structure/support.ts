import assert from 'node:assert/strict';
import { readReport } from '../../../server/src/report/read';
import type { Report, Section } from '../../../server/src/report/report';
import { noNeighbours } from '../../../server/src/rules/neighbours';
import type { Rule, RuleFinding, Severity } from '../../../server/src/rules/rule';
import { rule as contentsList } from '../../../server/src/rules/structure/contents-list';
import { rule as duplicateSection } from '../../../server/src/rules/structure/duplicate-section';
import { rule as emptySection } from '../../../server/src/rules/structure/empty-section';
import { rule as missingSection } from '../../../server/src/rules/structure/missing-section';
import { rule as period } from '../../../server/src/rules/structure/period';
import { rule as sectionContent } from '../../../server/src/rules/structure/section-content';
import { rule as sectionNumber } from '../../../server/src/rules/structure/section-number';
import { rule as sectionOrder } from '../../../server/src/rules/structure/section-order';
import { rule as sectionTitle } from '../../../server/src/rules/structure/section-title';
import { rule as subsectionSequence } from '../../../server/src/rules/structure/subsection-sequence';
import { rule as title } from '../../../server/src/rules/structure/title';
import { applyEdits } from '../../../server/src/text/edits';
import { type Span, textOf } from '../../../server/src/text/span';
import { parseMarked } from '../../support/marked';

const structure: readonly Rule[] = [
  contentsList,
  duplicateSection,
  emptySection,
  missingSection,
  period,
  sectionContent,
  sectionNumber,
  sectionOrder,
  sectionTitle,
  subsectionSequence,
  title,
];

export interface Found extends RuleFinding {
  readonly rule: string;
  readonly severity: Severity;
}

/** What the rules of the group say of a text that is a report; `only` is the name of one of them. */
export function findingsOf(text: string, only?: string): Found[] {
  const { report, refusal } = readReport(text);
  assert.ok(report, `Not read as a report: ${refusal}`);
  return structure
    .filter(({ name }) => only === undefined || name === `structure/${only}`)
    .flatMap((rule) =>
      [...rule.check(report, noNeighbours)].map((found) => ({ severity: rule.severity, ...found, rule: rule.name })),
    )
    .sort((a, b) => a.span.start - b.span.start);
}

export function errorsOf(text: string): Found[] {
  return findingsOf(text).filter(({ severity }) => severity === 'error');
}

/** `severity name “words”` for each finding. */
export function shown(text: string, findings: readonly Found[]): string[] {
  return findings.map(
    ({ rule, severity, span }) => `${severity} ${rule.replace('structure/', '')} “${textOf(text, span)}”`,
  );
}

/** Asserts that a rule reports what is marked, and nothing else; gives what it found. */
export function assertMarked(marked: string, only: string): Found[] {
  const { text, spans } = parseMarked(marked);
  const findings = findingsOf(text, only);
  const show = (span: Span) => `${span.start} “${textOf(text, span)}”`;
  assert.deepEqual(
    findings.map(({ span }) => show(span)),
    spans.map(show),
  );
  return findings;
}

/** The text with the first fix of the group applied, again and again, as a person would. */
export function mended(text: string): string {
  let current = text;
  for (let round = 0; round < 12; round++) {
    const next = findingsOf(current).find(({ fix, severity }) => fix && severity === 'error');
    if (!next) return current;
    current = applyEdits(current, next.fix!.edits);
  }
  assert.fail(`No end of fixes: ${shown(current, errorsOf(current)).join('; ')}`);
}

export function sectionsOf(text: string): readonly Section[] {
  return reportOf(text).sections;
}

export function reportOf(text: string): Report {
  const { report, refusal } = readReport(text);
  assert.ok(report, `Not read as a report: ${refusal}`);
  return report;
}

export function replace(text: string, { start, end }: Span, by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}

/** The text with two stretches exchanged, the first standing before the second. */
export function exchange(text: string, first: Span, second: Span): string {
  return (
    text.slice(0, first.start) +
    textOf(text, second) +
    text.slice(first.end, second.start) +
    textOf(text, first) +
    text.slice(second.end)
  );
}
