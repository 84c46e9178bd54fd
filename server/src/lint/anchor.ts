import type { Report, Section, Table } from '../report/report';
import { rowName } from '../rules/tables/names';
import type { TableStandard } from '../standard/standard';
import { contains, type Span } from '../text/span';
import { fold, squeeze } from '../text/wording';

/**
 * A place of a report in words that people read, and that hold while everything round it is edited: not a line number.
 * What is left out does not matter: an anchor with a section alone means every place in it.
 */
export interface Anchor {
  /** `一` to `六`: the mandated section; `标题` and `前言` stand before the first. */
  readonly section?: string;
  /** The mandated label of a row; of a row that the format does not have, its own. */
  readonly row?: string;
  /** The mandated label of a column. */
  readonly column?: string;
  /** The first words of a sentence. */
  readonly sentence?: string;
}

/** What may be said for a section. */
export const sectionNames: readonly string[] = ['一', '二', '三', '四', '五', '六', '标题', '前言'];

/** The fewest characters of a sentence that stand for it. */
const fewestCharacters = 16;

/** Where something stands. */
export interface Whereabouts {
  readonly section: string | undefined;
  /** Every wording that may be said for the row: its label, then what messages call it. */
  readonly rows: readonly string[];
  /** The same for the column: what messages call it, then its label. */
  readonly columns: readonly string[];
  readonly sentence: string | undefined;
  /** Whether it is a mandated table or another one. */
  readonly table: TableStandard | 'other' | undefined;
  /** Whether it begins in words that stand above what they name: the heading of a section, or the header of a table. */
  readonly isHeading: boolean;
}

/** The place of a span: the innermost cell, row or label that holds it, else the sentence in which it begins. */
export function whereaboutsOf(report: Report, span: Span): Whereabouts {
  const table = report.tables.find((candidate) => contains(candidate.span, span));
  if (table) return whereaboutsInTable(table, span);
  const section = sectionAt(report, span.start);
  const otherRow = report.otherTables
    .find((candidate) => contains(candidate.span, span))
    ?.rows.find((row) => contains(row.span, span));
  const label = otherRow?.cells.find(({ text }) => text !== '')?.text;
  return {
    section,
    rows: label === undefined ? [] : [squeeze(label)],
    columns: [],
    sentence: otherRow ? undefined : sentenceAt(report, span.start),
    table: otherRow && 'other',
    isHeading: report.sections.some(({ heading }) => startsIn(heading.span, span)),
  };
}

/** The anchor of a span, as narrow as it can be said. */
export function anchorOf(report: Report, span: Span): Anchor {
  const { section, rows, columns, sentence } = whereaboutsOf(report, span);
  return {
    ...(section !== undefined && { section }),
    ...(rows[0] !== undefined && { row: rows[0] }),
    ...(columns[0] !== undefined && { column: columns[0] }),
    ...(sentence !== undefined && { sentence: firstWords(report, section, sentence) }),
  };
}

/** Whether a place is what an anchor means; white space and the width of punctuation do not matter. */
export function isAt({ section, row, column, sentence }: Anchor, place: Whereabouts): boolean {
  const isOneOf = (wanted: string, said: readonly string[]) => said.some((one) => fold(one) === fold(wanted));
  return (
    (section === undefined || section === place.section) &&
    (row === undefined || isOneOf(row, place.rows)) &&
    (column === undefined || isOneOf(column, place.columns)) &&
    (sentence === undefined || (place.sentence !== undefined && fold(place.sentence).startsWith(fold(sentence))))
  );
}

function whereaboutsInTable(table: Table, span: Span): Whereabouts {
  const section = table.standard.section;
  const place: Whereabouts = {
    section: ordinals[section],
    rows: [],
    columns: [],
    sentence: undefined,
    table: table.standard,
    isHeading: false,
  };
  const row = table.rows.find((candidate) => contains(candidate.span, span));
  if (row) {
    const column = row.cells?.find((cell) => contains(cell.span, span))?.column;
    return {
      ...place,
      rows: row.standard.label === '' ? [] : [...new Set([row.standard.label, rowName(row.standard)])],
      columns: column ? [...(column.name === undefined ? [] : [column.name]), column.label] : [],
    };
  }
  const stray = table.strayRows.find((candidate) => contains(candidate.span, span));
  if (stray) return { ...place, rows: [squeeze(stray.text)] };
  const label = table.labels.find((candidate) => contains(candidate.span, span));
  if (!label) return place;
  return label.kind === 'column'
    ? { ...place, columns: [label.expected], isHeading: true }
    : { ...place, rows: [label.expected], isHeading: label.kind === 'heading' };
}

function startsIn({ start, end }: Span, span: Span): boolean {
  return start <= span.start && span.start < end;
}

const ordinals: Readonly<Record<Section['standard']['id'], string>> = {
  overview: '一',
  disclosure: '二',
  applications: '三',
  review: '四',
  problems: '五',
  other: '六',
};

function sectionAt({ title, sections }: Report, offset: number): string | undefined {
  if (title && offset >= title.span.start && offset <= title.span.end) return '标题';
  const section = sections.findLast(({ span }) => span.start <= offset);
  return section ? ordinals[section.standard.id] : '前言';
}

function sentenceAt({ paragraphs }: Report, offset: number): string | undefined {
  const paragraph = paragraphs.find(({ span }) => span.start <= offset && offset <= span.end);
  const sentence = paragraph?.sentences.findLast(({ span }) => span.start <= offset);
  return sentence && withoutMarks(sentence.text);
}

/** Markdown's marks in front of a heading, a quotation or an item are no words of the sentence. */
function withoutMarks(text: string): string {
  return squeeze(text).replace(/^[#>+-]+/, '');
}

/** As many characters of a sentence as set it apart from the others of its section. */
function firstWords(report: Report, section: string | undefined, sentence: string): string {
  const others = report.paragraphs
    .filter(({ span }) => sectionAt(report, span.start) === section)
    .flatMap(({ sentences }) => sentences.map(({ text }) => withoutMarks(text)))
    .filter((other) => other !== sentence);
  let length = Math.min(fewestCharacters, sentence.length);
  while (length < sentence.length && others.some((other) => other.startsWith(sentence.slice(0, length)))) length++;
  return sentence.slice(0, splitsPair(sentence, length) ? length + 1 : length);
}

/** Half a character would be nothing that anybody can read. */
function splitsPair(text: string, length: number): boolean {
  const code = text.charCodeAt(length - 1);
  return code >= 0xd800 && code <= 0xdbff;
}
