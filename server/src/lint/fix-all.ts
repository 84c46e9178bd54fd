import { readReport } from '../report/read';
import type { Report } from '../report/report';
import type { Fix } from '../rules/rule';
import { applyEdits, type TextEdit } from '../text/edits';
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
    const chosen: Fix[] = [];
    const taken = new Uint8Array(current.report.text.length + 1);
    for (const { fix } of current.findings) {
      if (fix?.kind !== 'safe' || fix.edits.some((edit) => touches(edit, taken))) continue;
      for (const { span } of fix.edits) taken.fill(1, span.start, span.end + 1);
      chosen.push(fix);
    }
    const { text, made } = make(current.report.text, chosen);
    const next = text === current.report.text ? undefined : readReport(text, settings).report;
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

/** Whether an edit overlaps one that was chosen or adjoins it, where their order would matter. */
function touches({ span: { start, end } }: TextEdit, taken: Uint8Array): boolean {
  return taken.subarray(start, end + 1).includes(1);
}
