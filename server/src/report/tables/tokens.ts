import { isDigitAt } from '../../text/numbers';
import type { Span } from '../../text/span';
import type { Figure } from '../report';
import { looksLikeFigure, readFigure } from './figures';
import { bar, blank, cleared, comma, type Glyphs, lineEnd, skip, stop, tab } from './glyphs';
import type { FoundLabel } from './labels';

/** What stands between two tokens. */
export interface Gap {
  lines: number;
  /** Lines on which nothing stands: a line with a tab is an empty cell. */
  breaks: number;
  tabs: number;
  bars: number;
  commas: number;
  blanks: number;
  /** Something was taken out here, so that lines cannot be counted. */
  cleared: boolean;
}

/** A piece of a table's text; `span` counts from the start of the report. Of a label that its figures part it is the first half, `text` the whole. */
export interface Token {
  readonly kind: 'label' | 'figure' | 'words';
  readonly span: Span;
  readonly text: string;
  /** What stands between the token before and this one. */
  readonly gap: Gap;
  /** Its line, counted from 0 as the table has lines. */
  readonly line: number;
  /** How many line ends it reaches over: more than 0 where a label is wrapped. */
  readonly lines: number;
  /** Tokens of one field are parted by nothing but blanks. */
  readonly field: number;
  readonly label: FoundLabel | undefined;
  readonly figure: Figure | undefined;
}

export interface Tokens {
  readonly all: readonly Token[];
  /** Whether there was more text than is read. */
  readonly cut: boolean;
}

/** Nothing longer is parted at its blanks: a row of table four is shorter. UTF-16 code units. */
const longestField = 300;

/** Parts what stands between labels into figures and other words. */
export function tokensOf(glyphs: Glyphs, labels: readonly FoundLabel[], most: number): Tokens {
  const { text, start, kinds } = glyphs;
  const parts = commasPart(glyphs, labels);
  const all: Token[] = [];
  let gap = noGap();
  let line = 0;
  let isEmpty = true;
  let field = 0;
  let next = 0;
  let rest: FoundLabel['rest'];
  let from = -1;
  let to = 0;
  const add: Add = (kind, own, label, figure, lines = 0) => {
    const more = label?.rest ? text.slice(start + label.rest.start, start + label.rest.end) : '';
    all.push({ kind, span: own, text: text.slice(own.start, own.end) + more, gap, line, lines, field, label, figure });
    gap = noGap();
  };
  const flush = () => {
    if (from >= 0) readField(text, { start: start + from, end: start + to }, add, () => gap.blanks++);
    from = -1;
  };
  let i = 0;
  for (; i < kinds.length && all.length < most; i++) {
    if (rest && i >= rest.start) {
      flush();
      line += linesWithin(kinds, rest);
      isEmpty = false;
      i = rest.end - 1;
      rest = undefined;
      continue;
    }
    const label = labels[next];
    if (label && i >= label.start) {
      flush();
      const bullet = all.at(-1);
      // A dash directly before a label is the mark of a list.
      if (
        bullet?.figure?.kind === 'dash' &&
        bullet.gap.lines > 0 &&
        gap.lines + gap.tabs + gap.bars + gap.commas === 0
      ) {
        gap = all.pop()!.gap;
      }
      const lines = linesWithin(kinds, label);
      add('label', { start: start + label.start, end: start + label.end }, label, undefined, lines);
      line += lines;
      isEmpty = false;
      i = label.end - 1;
      rest = label.rest;
      next++;
      continue;
    }
    // The figures that stand within a label are its own, as if they stood on its line.
    const kind = rest && kinds[i] === lineEnd ? delimiterWithin(kinds, i, rest.start) : kinds[i]!;
    if (kind === skip) continue;
    if (kind === blank) {
      if (from < 0) gap.blanks++;
    } else if (
      kind === lineEnd ||
      kind === tab ||
      kind === bar ||
      kind === stop ||
      kind === cleared ||
      (kind === comma && parts)
    ) {
      flush();
      field++;
      if (kind !== lineEnd) isEmpty = false;
      if (kind === lineEnd) {
        gap.lines++;
        if (isEmpty) gap.breaks++;
        isEmpty = true;
        line++;
      } else if (kind === tab) gap.tabs++;
      else if (kind === bar) gap.bars++;
      else if (kind === comma) gap.commas++;
      else gap.cleared = true;
    } else {
      if (from < 0) from = i;
      to = i + 1;
      isEmpty = false;
    }
  }
  flush();
  return { all, cut: i < kinds.length };
}

/** How many lines end within a stretch. */
function linesWithin(kinds: Uint8Array, { start, end }: Span): number {
  let lines = 0;
  for (let i = start; i < end; i++) if (kinds[i] === lineEnd) lines++;
  return lines;
}

/** What parts the figures of a stretch. */
function delimiterWithin(kinds: Uint8Array, from: number, to: number): number {
  return kinds.subarray(from, to).includes(tab) ? tab : blank;
}

function noGap(): Gap {
  return { lines: 0, breaks: 0, tabs: 0, bars: 0, commas: 0, blanks: 0, cleared: false };
}

/** A comma parts cells, not thousands, where one stands between a label and the next label or a figure. */
function commasPart({ text, start, kinds }: Glyphs, labels: readonly FoundLabel[]): boolean {
  return labels.some(({ end }, i) => {
    if (kinds[end] !== comma) return false;
    return (
      labels[i + 1]?.start === end + 1 || /^["”]?[,，]\s?["“]?[\d０-９]/.test(text.slice(start + end, start + end + 4))
    );
  });
}

type Add = (kind: Token['kind'], own: Span, label?: FoundLabel, figure?: Figure, lines?: number) => void;

/** Reads a field as one figure, as several parted by blanks, or as words and figures. */
function readField(text: string, whole: Span, add: Add, blanks: () => void): void {
  if (whole.end - whole.start > longestField) {
    add('words', whole);
    return;
  }
  const own = withoutQuotes(text, whole);
  const content = text.slice(own.start, own.end);
  if (content.length === 0) return;
  const figure = readFigure(content);
  if (figure.kind !== 'other') {
    add('figure', own, undefined, figure);
    return;
  }
  // Marks alone, and remarks in brackets, say nothing.
  if (!/[\p{L}\p{N}]/u.test(content) || /^[（(][^（()）]*[）)]$/.test(content)) return;
  if (!/[\s\u3000\u00a0]/.test(content)) {
    addOne(text, own, add);
    return;
  }
  let words: Span | undefined;
  const close = () => {
    if (words) addOne(text, words, add);
    words = undefined;
  };
  for (let at = own.start; at < own.end; ) {
    const end = wordEnd(text, at, own.end);
    const next = afterBlanks(text, end, own.end);
    const withUnit = wordEnd(text, next, own.end);
    const word = readFigure(text.slice(at, end));
    if (word.kind === 'other') {
      words = { start: words?.start ?? at, end };
      at = next;
      continue;
    }
    close();
    // A unit or a remark may stand apart from its figure: `3 件`.
    const joined =
      next < withUnit && !/^[\d０-９]/.test(text[next]!) ? readFigure(text.slice(at, withUnit)) : undefined;
    const isJoined = joined !== undefined && joined.kind === 'number';
    add('figure', { start: at, end: isJoined ? withUnit : end }, undefined, isJoined ? joined : word);
    blanks();
    at = isJoined ? afterBlanks(text, withUnit, own.end) : next;
  }
  close();
}

function addOne(text: string, own: Span, add: Add): void {
  const isFigure = looksLikeFigure(text.slice(own.start, own.end));
  if (isFigure) add('figure', own, undefined, { kind: 'other' });
  else add('words', own);
}

const opening = /^[“”"：:=\s\u3000\u00a0]+/;
const closing = /[“”",，、：:\s\u3000\u00a0]+$/;

/** A field without quotation marks round it, a colon before it and a comma behind it. */
function withoutQuotes(text: string, whole: Span): Span {
  // Nearly every field is a figure.
  if (isDigitAt(text, whole.start) && isDigitAt(text, whole.end - 1)) return whole;
  const content = text.slice(whole.start, whole.end);
  const before = opening.exec(content)?.[0].length ?? 0;
  const behind = before < content.length ? (closing.exec(content)?.[0].length ?? 0) : 0;
  return before + behind === 0 ? whole : { start: whole.start + before, end: whole.end - behind };
}

function wordEnd(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && !/[\s\u3000\u00a0]/.test(text[end]!)) end++;
  return end;
}

function afterBlanks(text: string, at: number, limit: number): number {
  let next = at;
  while (next < limit && /[\s\u3000\u00a0]/.test(text[next]!)) next++;
  return next;
}

/** The line on which a label ends: it may be wrapped. */
export function lineBehind(label: Token | undefined): number {
  return label ? label.line + label.lines : -1;
}
