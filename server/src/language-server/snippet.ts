import type { Layout } from '../report/report';
import { writeBlankReport, writeTable } from '../report/write';
import type { TableStandard } from '../standard/standard';

/** A text to insert: in LSP's snippet syntax, and plainly for clients that have none. */
export interface Insertion {
  readonly snippet: string;
  readonly plain: string;
}

/** Stand before and behind a tab stop while the text is written: no report contains them, and escaping leaves them alone. */
const stopStart = '\ue000';
const stopEnd = '\ue001';
const stop = (content: string): string => stopStart + content + stopEnd;

const invitation = '××人民政府';

/** A blank standard table, every figure a tab stop in the order in which they are printed. */
export function tableInsertion(table: TableStandard, layout: Layout, newline: string): Insertion {
  return insertion(writeTable(table, layout, { newline, cell: () => stop('') }));
}

/**
 * A whole blank report: what is to be written and every figure a tab stop in the order of the text; without an organization
 * its name too, and the year where it may be another one.
 */
export function reportInsertion(
  organization: string | undefined,
  year: number,
  layout: Layout,
  newline: string,
  anyYear = false,
): Insertion {
  const text = writeBlankReport({
    organization: organization ?? stop(invitation),
    year,
    layout,
    newline,
    cell: () => stop(''),
  }).replace(/（请填写：[^）]*）/g, stop);
  return insertion(anyYear ? text.replaceAll(`${year}年`, `${stop(String(year))}年`) : text);
}

/** A text in which nothing has a meaning in snippet syntax. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** Numbers the marked places from 1 in the order of the text; the same words filled in wherever they stand. */
function insertion(marked: string): Insertion {
  const numbers = new Map<string, number>();
  let stops = 0;
  const snippet = escapeSnippet(marked).replace(/\ue000(.*?)\ue001/g, (_, content: string) => {
    if (content === '') return `$${++stops}`;
    const number = numbers.get(content) ?? ++stops;
    numbers.set(content, number);
    return `\${${number}:${content}}`;
  });
  return { snippet, plain: marked.replace(/[\ue000\ue001]/g, '') };
}
