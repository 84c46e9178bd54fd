import type { Layout, Row, TableForm } from '../report';
import type { Draft } from './drafts';
import type { Glyphs } from './glyphs';
import type { Habits } from './habits';
import { mode } from './mode';
import type { Token } from './tokens';

/** The standard layout that is nearest to what was seen. */
export function layoutOf({ delimiter, boundary }: Habits): Layout {
  if (delimiter === 'bar') return 'pipes';
  return boundary === 'line' ? 'tabs' : 'cells';
}

/** What stands between two cells where a table is written plainly in a layout. */
const plainForms: Readonly<Record<Layout, RegExp>> = {
  pipes: /^[ \t]*\|[ \t]*$/,
  tabs: /^[ \u3000\u00a0]*\t[ \u3000\u00a0]*$/,
  cells: /^[ \u3000\u00a0]*\r?\n\t[ \u3000\u00a0]*$/,
};

/** What stands most often between cells and between rows. */
export function formOf(
  layout: Layout,
  { rows: drafts }: Draft,
  rows: readonly Row[],
  tokens: readonly Token[],
  { text }: Glyphs,
): TableForm {
  const cells: string[] = [];
  for (const { cells: own = [] } of rows)
    for (let i = 1; i < own.length; i++) cells.push(text.slice(own[i - 1]!.span.end, own[i]!.span.start));
  const between: string[] = [];
  for (const { at, item } of drafts) {
    const last = tokens[at + item.figures];
    const next = tokens[at + item.figures + 1];
    if (last?.kind === 'figure' && next?.kind === 'label') between.push(text.slice(last.span.end, next.span.start));
  }
  const betweenCells = mode(cells) ?? '';
  return { isStandard: plainForms[layout].test(betweenCells), betweenCells, betweenRows: mode(between) ?? '' };
}
