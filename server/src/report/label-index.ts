import { editions } from '../standard';
import { groupAliases } from '../standard/applications-table';
import type { Alias, ColumnStandard, Edition, RowStandard, TablePart, TableStandard } from '../standard/standard';
import { fold, similarity } from '../text/wording';

/** Where a wording stands in an edition's tables. */
export interface KnownLabel {
  readonly kind: 'heading' | 'column' | 'group' | 'row';
  /** The mandated wording. */
  readonly expected: string;
  /** For an alias, the severity that the standard gives it. */
  readonly severity: Alias['severity'] | undefined;
  readonly table: TableStandard;
  readonly part: TablePart;
  readonly row?: RowStandard;
  readonly column?: ColumnStandard;
}

/** The labels of one edition, found by wording. */
export interface LabelIndex {
  readonly edition: Edition;
  /** By wording without punctuation: all meanings that a wording has, e.g. `总计`. */
  readonly byWording: ReadonlyMap<string, readonly KnownLabel[]>;
  readonly rows: readonly KnownLabel[];
}

/** Letters, digits and Chinese characters only: punctuation never decides which label a wording is. */
export function skeleton(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** A label without the number in front of it: `属于国家秘密` for `1.属于国家秘密`. */
export function withoutNumber(text: string): string {
  return skeleton(fold(text).replace(/^(?:\(?[一二三四五六七八九十]{1,2}\)?[,.]?(?=.{2})|\d{1,2}[,.]?)/, ''));
}

function indexOf(edition: Edition): LabelIndex {
  const byWording = new Map<string, KnownLabel[]>();
  const rows: KnownLabel[] = [];
  const add = (wording: string, label: KnownLabel) => {
    const key = skeleton(wording);
    const known = byWording.get(key) ?? [];
    if (known.length === 0) byWording.set(key, known);
    if (
      !known.some(
        (other) =>
          other.kind === label.kind &&
          other.row === label.row &&
          other.column === label.column &&
          other.part === label.part &&
          other.expected === label.expected,
      )
    )
      known.push(label);
  };
  for (const table of edition.tables) {
    for (const part of table.parts) {
      const own = { table, part, severity: undefined };
      if (part.heading) add(part.heading.label, { ...own, kind: 'heading', expected: part.heading.label });
      for (const label of part.header.flat()) {
        if (label) add(label, { ...own, kind: 'column', expected: label });
      }
      for (const column of part.columns) {
        const known: KnownLabel = { ...own, kind: 'column', expected: column.label, column };
        add(column.label, known);
        for (const alias of column.aliases ?? []) add(alias.text, { ...known, severity: alias.severity });
      }
      for (const row of part.rows) {
        for (const group of row.groups) add(group, { ...own, kind: 'group', expected: group });
        if (!row.label) continue;
        const known: KnownLabel = { ...own, kind: 'row', expected: row.label, row };
        add(row.label, known);
        rows.push(known);
        for (const alias of row.aliases ?? []) add(alias.text, { ...known, severity: alias.severity });
      }
      for (const alias of groupAliases) {
        const holds = part.rows.some((row) => row.groups.includes(alias.group));
        if (holds) add(alias.text, { ...own, kind: 'group', expected: alias.group, severity: alias.severity });
      }
    }
  }
  return { edition, byWording, rows };
}

export const labelIndexes: readonly LabelIndex[] = editions.map(indexOf);

const knownWordings = new Set(labelIndexes.flatMap((index) => [...index.byWording.keys()]));

/** Whether a wording is a label of any edition's tables. */
export function isKnownLabel(text: string): boolean {
  return knownWordings.has(skeleton(text));
}

/** From here on a label with the right number is taken for a misspelt one. */
const alike = 0.62;

/**
 * The row that a misspelt label means, among the rows of one group: the number in front must agree, or the
 * wording must be so near that no other row can be meant.
 */
export function nearestRow(text: string, among: readonly KnownLabel[]): KnownLabel | undefined {
  const wording = withoutNumber(text);
  if (wording.length < 3) return undefined;
  let best: { label: KnownLabel; likeness: number } | undefined;
  for (const label of among) {
    const likeness = similarity(wording, withoutNumber(label.expected), alike);
    if (likeness >= alike && likeness > (best?.likeness ?? 0)) best = { label, likeness };
  }
  return best?.label;
}

/**
 * The wording that a misspelt one resembles, or `undefined`. A part of a wording is no misspelt one: it may have been
 * cut by a page break.
 */
export function nearestWording(text: string, among: readonly string[]): string | undefined {
  const wording = withoutNumber(text);
  if (wording.length < 3) return undefined;
  let best: { wording: string; likeness: number } | undefined;
  for (const candidate of new Set(among)) {
    const expected = withoutNumber(candidate);
    if (expected.includes(wording)) continue;
    const likeness = similarity(wording, expected, alike);
    if (likeness >= alike && likeness > (best?.likeness ?? 0)) best = { wording: candidate, likeness };
  }
  return best?.wording;
}

/** The wording that has the same number in front, whatever follows: `（四）无法提供` for `（四）不能提供`. */
export function sameNumber(text: string, among: readonly string[]): string | undefined {
  const number = numberOf(text);
  const wording = withoutNumber(text);
  if (number === '' || wording.length < 3) return undefined;
  return among.find((candidate) => numberOf(candidate) === number && !withoutNumber(candidate).includes(wording));
}

function numberOf(text: string): string {
  const whole = skeleton(text);
  return whole.slice(0, whole.length - withoutNumber(text).length);
}
