import { applyEdits, type TextEdit } from '../text/edits';
import { lint } from './lint';
import type { Settings } from './settings';

export { applyEdits };

/** More rounds than any text needs: a guard against two fixes that undo each other. */
const mostRounds = 20;

export interface FixedText {
  readonly text: string;
  /** How many fixes were applied. */
  readonly applied: number;
}

/**
 * Applies the safe fixes of a text, round after round until nothing changes. Fixes that overlap wait for the next
 * round, so that none is computed from a text that another has changed. Suggestions are never applied.
 */
export function fixAll(text: string, settings: Settings = {}): FixedText {
  let current = text;
  let applied = 0;
  for (let round = 0; round < mostRounds; round++) {
    const chosen: TextEdit[] = [];
    let inRound = 0;
    for (const { fix } of lint(current, settings).findings) {
      if (fix?.kind !== 'safe' || fix.edits.some((edit) => chosen.some((other) => touch(edit, other)))) continue;
      chosen.push(...fix.edits);
      inRound++;
    }
    const next = applyEdits(current, chosen);
    if (next === current) break;
    current = next;
    applied += inRound;
  }
  return { text: current, applied };
}

/** Whether two edits overlap or insert at the same place, where their order would matter. */
function touch(a: TextEdit, b: TextEdit): boolean {
  return a.span.start <= b.span.end && b.span.start <= a.span.end;
}
