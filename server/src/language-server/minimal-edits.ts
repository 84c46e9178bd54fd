import { diffArrays } from 'diff';
import { commonEnds, type TextEdit } from '../text/edits';

/**
 * Few and small edits that make one text into another: lines that agree are left alone, and of a line that differs only
 * what differs is replaced, so that the cursor stays where it is and undo shows what was done.
 * Edits are in the order of the text and do not overlap.
 */
export function minimalEdits(before: string, after: string): TextEdit[] {
  const edits: TextEdit[] = [];
  let offset = 0;
  let removed: readonly string[] = [];
  let added: readonly string[] = [];
  const close = (): void => {
    if (removed.length === added.length) {
      for (const [index, line] of removed.entries()) {
        edits.push(...trimmedEdit(offset, line, added[index]!));
        offset += line.length;
      }
    } else {
      const old = removed.join('');
      edits.push(...trimmedEdit(offset, old, added.join('')));
      offset += old.length;
    }
    removed = [];
    added = [];
  };
  for (const change of diffArrays(linesWithEnds(before), linesWithEnds(after))) {
    if (change.removed) removed = change.value;
    else if (change.added) added = change.value;
    else {
      close();
      for (const line of change.value) offset += line.length;
    }
  }
  close();
  return edits;
}

function linesWithEnds(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? [];
}

/** The edit of one stretch without what its ends have in common; none where nothing differs. */
function trimmedEdit(offset: number, old: string, fresh: string): TextEdit[] {
  if (old === fresh) return [];
  const { head, tail } = commonEnds(old, fresh);
  return [
    {
      span: { start: offset + head, end: offset + old.length - tail },
      text: fresh.slice(head, fresh.length - tail),
    },
  ];
}
