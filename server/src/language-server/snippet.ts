import type { Layout } from '../report/report';
import { writeBlankReport, writeTable } from '../report/write';
import type { TableStandard } from '../standard/standard';

/** A text to insert: in LSP's snippet syntax, and plainly for clients that have none. */
export interface Insertion {
  readonly snippet: string;
  readonly plain: string;
}

/** Stand for a tab stop while the text is written: no report contains them, and escaping leaves them alone. */
const stopStart = '\ue000';
const stopEnd = '\ue001';

/** A blank standard table, every figure a tab stop that holds `0`. */
export function tableInsertion(table: TableStandard, layout: Layout, newline: string): Insertion {
  const marked = writeTable(table, layout, { newline, cell: () => `${stopStart}0${stopEnd}` });
  return { snippet: withTabStops(marked), plain: writeTable(table, layout, { newline }) };
}

/** A whole blank report; without an organization its name is a tab stop, filled in wherever it stands. */
export function reportInsertion(
  organization: string | undefined,
  year: number,
  layout: Layout,
  newline: string,
): Insertion {
  const invitation = '××人民政府';
  const write = (name: string) => writeBlankReport({ organization: name, year, layout, newline });
  return {
    snippet: organization
      ? escapeSnippet(write(organization))
      : escapeSnippet(write(stopStart)).replaceAll(stopStart, `\${1:${invitation}}`),
    plain: write(organization ?? invitation),
  };
}

/** A text in which nothing has a meaning in snippet syntax. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** Numbers the marked places from 1 in the order of the text. */
function withTabStops(marked: string): string {
  let stop = 0;
  return escapeSnippet(marked)
    .replaceAll(stopStart, () => `\${${++stop}:`)
    .replaceAll(stopEnd, '}');
}
