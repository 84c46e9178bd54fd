import { readReport } from '../report/read';
import type { Report } from '../report/report';
import type { Fix } from '../rules/rule';
import { applyEdits } from '../text/edits';
import { type LintedAlone, lintAlone } from './lint';
import type { Settings } from './settings';

/** More rounds than any text needs: a guard against two fixes that undo each other. */
const mostRounds = 20;

export interface FixedText {
  readonly text: string;
  /** How many fixes were applied. */
  readonly applied: number;
}

/** What is found in a report after its safe fixes. */
export interface FixedReport extends LintedAlone {
  /** How many fixes were applied. */
  readonly applied: number;
}

/** Makes fixes that neither overlap nor adjoin; gives the text as it is then, and how many of them were made. */
export type MakeFixes = (text: string, fixes: readonly Fix[]) => { readonly text: string; readonly made: number };

const makeInText: MakeFixes = (text, fixes) => ({
  text: applyEdits(
    text,
    fixes.flatMap(({ edits }) => edits),
  ),
  made: fixes.length,
});

/**
 * Applies the safe fixes of a report, round after round until nothing changes. Fixes that overlap wait for the next
 * round, so that none is computed from a text that another has changed. Suggestions are never applied.
 *
 * @param make where the text stands in a file that is more than text: makes them there
 */
export function fixReport(report: Report, settings: Settings = {}, make = makeInText): FixedReport {
  let current = lintAlone(report, settings);
  let applied = 0;
  for (let round = 0; round < mostRounds; round++) {
    const { text: before } = current.report;
    const safe = current.findings.flatMap(({ fix }) => (fix?.kind === 'safe' ? [fix] : []));
    const { text, made } = make(before, apart(safe, before.length));
    const next = text === before ? undefined : readReport(text, settings).report;
    if (!next) break;
    current = lintAlone(next, settings);
    applied += made;
  }
  return { ...current, applied };
}

/** The same for a text, which stays as it is where it is no report. */
export function fixAll(text: string, settings: Settings = {}): FixedText {
  const { report } = readReport(text, settings);
  if (!report) return { text, applied: 0 };
  const fixed = fixReport(report, settings);
  return { text: fixed.report.text, applied: fixed.applied };
}

/**
 * Of the fixes of a text of a length those that neither overlap nor adjoin one before them: where two adjoin, their
 * order would matter. In time proportional to the length, however many there are.
 */
export function apart(fixes: readonly Fix[], length: number): readonly Fix[] {
  const taken = new Uint8Array(length + 1);
  return fixes.filter(({ edits }) => {
    if (edits.some(({ span }) => taken.subarray(span.start, span.end + 1).includes(1))) return false;
    for (const { span } of edits) taken.fill(1, span.start, span.end + 1);
    return true;
  });
}
