import { applyEdits, commonEnds, type TextEdit } from '../../text/edits';
import type { Span } from '../../text/span';
import { alignLines } from './align-lines';
import type { Block, Layout } from './layout';
import { blockIndexAt } from './places';
import { Refused } from './refusals';

/** What edits of a text mean for the blocks of a document. */
export type Change = WordsChange | RemovedBlock | NewLines;

/** Other words within one paragraph or one cell; a line end among them is a soft break. */
export interface WordsChange {
  readonly kind: 'words';
  readonly block: Block;
  readonly span: Span;
  readonly text: string;
}

export interface RemovedBlock {
  readonly kind: 'removed';
  readonly index: number;
}

/** Whole lines that stand before the block of this index; after the last one where there is none. */
export interface NewLines {
  readonly kind: 'new';
  readonly index: number;
  readonly lines: readonly string[];
}

/** Edits that concern the same blocks, or one edit alone. */
export interface Hunk {
  readonly edits: readonly TextEdit[];
  /** The blocks `[first, last]`. */
  readonly first: number;
  readonly last: number;
  /** Whether lines come or go, so that it must be found out which block each new line belongs to. */
  readonly isOfLines: boolean;
}

/** Edits with ends of lines are looked at together with all others of the same blocks. */
export function hunksOf(layout: Layout, edits: readonly TextEdit[]): Hunk[] {
  const hunks: Hunk[] = [];
  for (const edit of edits.toSorted((a, b) => a.span.start - b.span.start)) {
    const first = blockIndexAt(layout, edit.span.start);
    const last = blockIndexAt(layout, edit.span.end);
    const isOfLines = first !== last || edit.text.includes('\n');
    let hunk: Hunk = { edits: [edit], first, last, isOfLines };
    for (let before = hunks.at(-1); before && sharesBlocks(before, hunk); before = hunks.at(-1)) {
      hunk = { edits: [...before.edits, ...hunk.edits], first: before.first, last: hunk.last, isOfLines: true };
      hunks.pop();
    }
    hunks.push(hunk);
  }
  return hunks;
}

function sharesBlocks(before: Hunk, hunk: Hunk): boolean {
  return before.last >= hunk.first && (before.isOfLines || hunk.isOfLines);
}

/** Throws `Refused` where an edit has no meaning for a Word file. */
export function changesOf({ text, blocks }: Layout, hunk: Hunk): Change[] {
  const first = blocks[hunk.first];
  const last = blocks[hunk.last];
  if (!first || !last) throw new Refused('place');
  if (!hunk.isOfLines) return hunk.edits.flatMap((edit) => wordsOf(text, first, edit.span, edit.text));

  const region = { start: first.start, end: last.end };
  const moved = hunk.edits.map((edit) => ({
    span: { start: edit.span.start - region.start, end: edit.span.end - region.start },
    text: edit.text,
  }));
  const lines = applyEdits(text.slice(region.start, region.end), moved).split('\n');
  return changesOfLines(text, blocks, hunk, lines);
}

/** Finds out what becomes of each block of a region that is to consist of these lines. */
function changesOfLines(
  text: string,
  blocks: readonly Block[],
  { first, last }: Hunk,
  lines: readonly string[],
): Change[] {
  const owned = blocks.slice(first, last + 1).flatMap((block, at) =>
    text
      .slice(block.start, block.end)
      .split('\n')
      .map((line) => ({ line, index: first + at })),
  );
  const continued = alignLines(
    owned.map(({ line }) => line),
    lines,
  );
  const own = new Map<number, { from: number; to: number }>();
  continued.forEach((old, at) => {
    if (old < 0) return;
    const { index } = owned[old]!;
    own.set(index, { from: own.get(index)?.from ?? at, to: at });
  });

  const changes: Change[] = [];
  let at = 0;
  let anchor = first;
  const takeNew = (to: number): void => {
    if (to > at) changes.push({ kind: 'new', index: anchor, lines: lines.slice(at, to) });
  };
  for (let index = first; index <= last; index++) {
    const block = blocks[index]!;
    const range = own.get(index);
    if (!range) {
      changes.push({ kind: 'removed', index });
      continue;
    }
    takeNew(range.from);
    changes.push(...wordsOf(text, block, block, lines.slice(range.from, range.to + 1).join('\n')));
    at = range.to + 1;
    anchor = index + 1;
  }
  takeNew(lines.length);
  return changes;
}

/** The least that has to change: line by line and cell by cell where there are as many as before. */
function wordsOf(text: string, block: Block, span: Span, now: string): WordsChange[] {
  const old = text.slice(span.start, span.end);
  if (old === now) return [];
  const mark = old.split('\n').length === now.split('\n').length && old.includes('\n') ? '\n' : '\t';
  const olds = old.split(mark);
  const news = now.split(mark);
  if (block.row && olds.length !== news.length) throw new Refused('cells');
  if (!block.row && now.includes('\t')) throw new Refused('tab');
  if (olds.length > 1 && olds.length === news.length) {
    let start = span.start;
    return olds.flatMap((part, at) => {
      const own = { start, end: start + part.length };
      start = own.end + 1;
      return wordsOf(text, block, own, news[at]!);
    });
  }
  const { head, tail } = commonEnds(old, now);
  const differing = stretchesOf(old.slice(head, old.length - tail), now.slice(head, now.length - tail));
  return differing.map((stretch) => ({
    kind: 'words',
    block,
    span: { start: span.start + head + stretch.start, end: span.start + head + stretch.end },
    text: stretch.text,
  }));
}

/**
 * The stretches in which one text differs from the other, `[2021]` from `〔2021〕` in its brackets alone, so that what
 * stays keeps its formatting. Texts that have little in common differ as a whole.
 */
function stretchesOf(old: string, now: string): (Span & { readonly text: string })[] {
  const whole = { start: 0, end: old.length, text: now };
  if (old.length !== now.length || /[\ud800-\udfff]/.test(old + now)) return [whole];
  const stretches: { start: number; end: number; text: string }[] = [];
  let differing = 0;
  for (let at = 0; at < old.length; at++) {
    if (old[at] === now[at]) continue;
    differing++;
    const last = stretches.at(-1);
    if (last?.end === at)
      stretches[stretches.length - 1] = { start: last.start, end: at + 1, text: last.text + now[at] };
    else stretches.push({ start: at, end: at + 1, text: now[at]! });
  }
  return differing * 2 <= old.length ? stretches : [whole];
}
