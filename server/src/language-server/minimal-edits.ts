import { diffArrays } from 'diff';
import type { TextEdit } from '../rules/rule';

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
  const shorter = Math.min(old.length, fresh.length);
  let head = 0;
  while (head < shorter && old[head] === fresh[head]) head++;
  while (head > 0 && (splitsCharacter(old, head) || splitsCharacter(fresh, head))) head--;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail]) tail++;
  while (tail > 0 && (splitsCharacter(old, old.length - tail) || splitsCharacter(fresh, fresh.length - tail))) tail--;
  return [
    {
      span: { start: offset + head, end: offset + old.length - tail },
      text: fresh.slice(head, fresh.length - tail),
    },
  ];
}

/** Whether an offset lies within a surrogate pair or a Windows line end, which some editors cannot address. */
function splitsCharacter(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const behind = text.charCodeAt(offset);
  return (
    (before >= 0xd800 && before <= 0xdbff && behind >= 0xdc00 && behind <= 0xdfff) || (before === 13 && behind === 10)
  );
}
