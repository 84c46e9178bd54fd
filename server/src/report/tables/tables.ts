import type { Edition, TableId } from '../../standard/standard';
import type { Span } from '../../text/span';
import type { Table } from '../report';
import { type Alignment, align } from './align';
import { glyphsOf } from './glyphs';
import { findLabels } from './labels';
import { readTable } from './table';
import { type Token, tokensOf } from './tokens';

/** A stretch of a text in which tables are looked for. */
export interface Region {
  readonly span: Span;
  /** The table that belongs there; absent where a table would stand in the wrong place. */
  readonly table: TableId | undefined;
}

export interface ReadTables {
  /** In the order of the text. */
  readonly tables: readonly Table[];
  /** Edition ids by how well the tables agree with them, best first; only those that agree at all. */
  readonly editionVotes: readonly { readonly id: string; readonly votes: number }[];
  /** Where lines of prose begin that stand among the rows; and lines that are neither, such as page numbers. */
  readonly notes: ReadonlySet<number>;
  readonly pages: ReadonlySet<number>;
}

/** No table has more; what goes on is not read. */
const mostTokens = 3000;
const mostLabels = 800;
/** A preferred edition wins where the text agrees with both. */
const preference = 0.5;
/** So many different labels make a table where none belongs. */
const enoughElsewhere = 5;
/** Where it belongs, so many do, or one with figures. */
const enough = 3;

/**
 * Finds the mandated tables in some stretches of a text. A table is known by its labels, whatever parts its cells; each is
 * held against every edition's form of it. `furniture` are lines that are printed on every page.
 */
export function readTables(
  text: string,
  regions: readonly Region[],
  preferred: Edition | undefined,
  furniture: ReadonlySet<string>,
): ReadTables {
  const tables: Table[] = [];
  const notes = new Set<number>();
  const pages = new Set<number>();
  const votes = new Map<string, number>();
  for (const region of regions) {
    const glyphs = glyphsOf(text, region.span, furniture);
    for (const note of glyphs.notes) notes.add(note);
    for (const page of glyphs.pages) pages.add(page);
    const labels = findLabels(glyphs, mostLabels);
    if (labels.length === 0 && !region.table) continue;
    const { all, cut } = tokensOf(glyphs, labels, mostTokens);
    const followed = figuresBehind(all);
    const alignments = align(all, followed);
    for (const alignment of bestForEach(alignments, region, preferred)) {
      const isOwn = alignment.sequence.table.id === region.table;
      if (!isTable(alignment, region, followed) && !(isOwn && hasBareFigures(all))) continue;
      const table = readTable(alignment, all, followed, glyphs, editionOf(alignment, preferred));
      tables.push(cut ? withRest(table, region.span, all.at(-1)!.span) : table);
    }
    for (const { sequence, score } of alignments) {
      for (const id of sequence.editionIds) votes.set(id, (votes.get(id) ?? 0) + score);
    }
  }
  tables.sort((a, b) => a.span.start - b.span.start);
  const editionVotes = [...votes].map(([id, count]) => ({ id, votes: count })).sort((a, b) => b.votes - a.votes);
  return { tables, editionVotes, notes, pages };
}

/** A table of more than is read: what goes on behind the last token is the table's, and unread. */
function withRest(table: Table, { end }: Span, stoppedAt: Span): Table {
  const span = { start: table.span.start, end };
  return { ...table, span, unread: { span, stoppedAt, kind: 'rows' } };
}

/** How many figures stand behind each token before the next label or the next words. */
function figuresBehind(tokens: readonly Token[]): Uint16Array {
  const behind = new Uint16Array(tokens.length + 1);
  for (let at = tokens.length - 2; at >= 0; at--) {
    behind[at] = tokens[at + 1]!.kind === 'figure' ? behind[at + 1]! + 1 : 0;
  }
  return behind;
}

/** So many figures without labels are a table that has lost them. */
const bareFigures = 8;

function hasBareFigures(tokens: readonly Token[]): boolean {
  return tokens.filter(({ kind }) => kind === 'figure').length >= bareFigures;
}

/** Of each table the form that agrees best; where two do alike, that of the report's year. */
function bestForEach(alignments: readonly Alignment[], { table }: Region, preferred: Edition | undefined): Alignment[] {
  const best = new Map<TableId, Alignment>();
  const rank = ({ sequence, score }: Alignment) =>
    score + (preferred && sequence.editionIds.includes(preferred.id) ? preference : 0);
  for (const alignment of alignments) {
    const { id } = alignment.sequence.table;
    const other = best.get(id);
    if (!other || rank(alignment) > rank(other)) best.set(id, alignment);
  }
  // What belongs here is read first.
  return [...best.values()].sort(
    (a, b) => Number(b.sequence.table.id === table) - Number(a.sequence.table.id === table),
  );
}

/** Whether enough of a table is there to call it one. */
function isTable({ sequence, matches }: Alignment, region: Region, followed: Uint16Array): boolean {
  const own = new Set<string>();
  let withFigures = 0;
  for (const [at, { item }] of matches) {
    // One word, 其他 or 总计, tells nothing.
    if (item.expected !== '其他' && item.expected !== '总计' && item.expected !== '信息内容') own.add(item.expected);
    if (item.kind === 'row' && followed[at]! > 0) withFigures++;
  }
  if (sequence.table.id !== region.table)
    return own.size >= enoughElsewhere && (withFigures >= 2 || sequence.table.id === 'review');
  return own.size >= enough || withFigures > 0;
}

function editionOf({ sequence }: Alignment, preferred: Edition | undefined): string {
  return preferred && sequence.editionIds.includes(preferred.id) ? preferred.id : sequence.editionIds[0]!;
}
