import { editions } from '../../standard';
import { groupAliases } from '../../standard/applications-table';
import type { Alias, ColumnStandard, RowStandard, TablePart, TableStandard } from '../../standard/standard';
import { fold } from '../../text/wording';

/** What a mandated table prints, one label after the other; a row is followed by its figures. */
export interface Sequence {
  readonly table: TableStandard;
  /** The editions that have the table in this form, oldest first. */
  readonly editionIds: readonly string[];
  readonly items: readonly Item[];
}

export interface Item {
  readonly kind: 'heading' | 'column' | 'group' | 'row';
  /** The mandated wording. */
  readonly expected: string;
  readonly part: TablePart;
  readonly row?: RowStandard;
  readonly column?: ColumnStandard;
  /** How many figures follow: 0 unless it is a row. */
  readonly figures: number;
}

/** A place in a sequence that a wording can be. */
export interface Meaning {
  readonly sequence: Sequence;
  readonly index: number;
  readonly item: Item;
  /** The number in front, as one character: `七` for `（七）总计`; `''` where there is none. */
  readonly ordinal: string;
  /** For an alias, the severity that the standard gives it. */
  readonly severity: Alias['severity'] | undefined;
}

/** Chinese characters, letters and digits of a label without the number in front, and everything that it can be. */
export interface Wording {
  readonly stem: string;
  readonly meanings: readonly Meaning[];
  /** The same by the sequence, without those that do not know it. */
  readonly meaningsIn: ReadonlyMap<Sequence, readonly Meaning[]>;
  /** How many closing marks stand behind the stem: 1 for `（单位：万元）`. */
  readonly closers: number;
  readonly opensWithBracket: boolean;
}

/** Letters, digits and Chinese characters only: punctuation never decides which label a wording is. */
export function skeleton(text: string): string {
  const folded = fold(text);
  let words = '';
  let from = 0;
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i);
    if (isPlainWord(code)) continue;
    // A regex of all of Unicode takes long to be made, and no mandated label needs it.
    if (code > 0x7f) return folded.replace(/[^\p{L}\p{N}]/gu, '');
    words += folded.slice(from, i);
    from = i + 1;
  }
  return words + folded.slice(from);
}

/** Whether a code is that of a usual Chinese character, a letter or a digit of ASCII. */
function isPlainWord(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a)
  );
}

const numberInFront =
  /^(?:\(([一二三四五六七八九十]{1,2})\)[,.]?|([一二三四五六七八九十]{1,2})[,.](?=.{2})|(\d{1,2})[,.]?)/;

/** The number in front of a label, and the label's skeleton without it. */
export function partsOf(label: string): { readonly ordinal: string; readonly stem: string } {
  const folded = fold(label);
  const found = numberInFront.exec(folded);
  return {
    ordinal: found?.[1] ?? found?.[2] ?? found?.[3] ?? '',
    stem: skeleton(folded.slice(found?.[0].length ?? 0)),
  };
}

/** Every table in every form that an edition gives it, once. */
export const sequences: readonly Sequence[] = [...new Set(editions.flatMap(({ tables }) => tables))].map(sequenceOf);

const byStem = new Map<string, { meanings: Meaning[]; closers: number; opensWithBracket: boolean }>();
for (const sequence of sequences)
  for (const [index, item] of sequence.items.entries()) addWordings(sequence, index, item);

/** Wordings by the codes of their first two characters, the longest first. */
export const wordingsByStart: ReadonlyMap<number, readonly Wording[]> = indexed();

function sequenceOf(table: TableStandard): Sequence {
  const items: Item[] = [];
  for (const part of table.parts) {
    if (part.heading) items.push({ kind: 'heading', expected: part.heading.label, part, figures: 0 });
    for (const expected of part.header.flat()) {
      const column = part.columns.find(({ label }) => label === expected);
      if (expected) items.push({ kind: 'column', expected, part, figures: 0, ...(column && { column }) });
    }
    let above: readonly string[] = [];
    for (const row of part.rows) {
      for (const [depth, expected] of row.groups.entries()) {
        if (above[depth] !== expected) items.push({ kind: 'group', expected, part, figures: 0 });
      }
      above = row.groups;
      if (row.label) items.push({ kind: 'row', expected: row.label, part, row, figures: part.columns.length });
    }
  }
  return { table, editionIds: editions.filter(({ tables }) => tables.includes(table)).map(({ id }) => id), items };
}

function addWordings(sequence: Sequence, index: number, item: Item): void {
  const groups = item.kind === 'group' ? groupAliases.filter(({ group }) => group === item.expected) : [];
  const aliases: readonly Alias[] = [...(item.row?.aliases ?? []), ...(item.column?.aliases ?? []), ...groups];
  for (const { text, severity } of [{ text: item.expected, severity: undefined }, ...aliases]) {
    const { ordinal, stem } = partsOf(text);
    const known = byStem.get(stem) ?? { meanings: [], closers: 0, opensWithBracket: false };
    byStem.set(stem, known);
    known.closers = Math.max(known.closers, /[）”]*$/.exec(text)![0].length);
    known.opensWithBracket ||= text.startsWith('（');
    // An alias that differs in its punctuation alone is no other wording; it only says what may close the label.
    if (known.meanings.some((other) => other.item === item)) continue;
    known.meanings.push({ sequence, index, item, ordinal, severity });
  }
}

function indexed(): ReadonlyMap<number, readonly Wording[]> {
  const index = new Map<number, Wording[]>();
  for (const [stem, known] of [...byStem].sort(([a], [b]) => b.length - a.length)) {
    const key = startKey(stem.charCodeAt(0), stem.charCodeAt(1));
    const meaningsIn = new Map<Sequence, Meaning[]>();
    for (const meaning of known.meanings)
      meaningsIn.set(meaning.sequence, [...(meaningsIn.get(meaning.sequence) ?? []), meaning]);
    index.set(key, [...(index.get(key) ?? []), { stem, ...known, meaningsIn }]);
  }
  return index;
}

export function startKey(first: number, second: number): number {
  return first * 0x10000 + second;
}

/** Whether a line is a label of any edition's tables, or a row of table three with what stands behind its label. */
export function isTableLine(text: string): boolean {
  const { ordinal, stem } = partsOf(text);
  if (byStem.has(stem) || byStem.has(skeleton(text))) return true;
  const wordings = wordingsByStart.get(startKey(stem.charCodeAt(0), stem.charCodeAt(1))) ?? [];
  return wordings.some(
    (one) => stem.startsWith(one.stem) && one.meanings.some((meaning) => ordinal !== '' && meaning.ordinal === ordinal),
  );
}
