import type { SourceDocument } from '../documents/source-document';
import type { Report } from '../report/report';
import { tableName } from '../rules/tables/names';
import { type Localized, localized } from '../text/localized';
import type { Span } from '../text/span';
import { sectionNames, type Whereabouts, whereaboutsOf } from './anchor';

/**
 * Where a span stands, in words by which a person finds it in Word, where lines have no numbers:
 * `第三部分 表三 “（七）总计”行 “总计”列`, `第一部分 “全年共公开信息18条”一句`, `第二部分标题`.
 */
export function placeOf(report: Report, span: Span): Localized {
  const place = whereaboutsOf(report, span);
  const parts = [sectionWords(place), place.table ? tableWords(place.table) : undefined, ...innermost(place)];
  const said = parts.filter((part) => part !== undefined);
  return localized(said.map(({ zh }) => zh).join(' '), said.map(({ en }) => en).join(', '));
}

/** The same for the places of a document, with the page where its format has pages. */
export function placeIn(report: Report, document: SourceDocument | undefined): (span: Span) => Localized {
  const { pageAt } = document ?? {};
  if (!pageAt) return (span) => placeOf(report, span);
  return (span) => {
    const { zh, en } = placeOf(report, span);
    const page = pageAt(span.start);
    return localized(`第 ${page} 页 ${zh}`, `page ${page}, ${en}`);
  };
}

const outsideSections = new Map([
  ['标题', localized('标题', 'title')],
  ['前言', localized('前言', 'preface')],
]);

function sectionWords({ section, table, isHeading }: Whereabouts): Localized | undefined {
  if (section === undefined) return undefined;
  const outside = outsideSections.get(section);
  if (outside) return outside;
  const number = sectionNames.indexOf(section) + 1;
  return isHeading && !table
    ? localized(`第${section}部分标题`, `heading of section ${number}`)
    : localized(`第${section}部分`, `section ${number}`);
}

function tableWords(table: NonNullable<Whereabouts['table']>): Localized {
  return table === 'other' ? localized('其他表格', 'another table') : tableName(table);
}

function* innermost({ rows, columns, sentence, isHeading }: Whereabouts): Iterable<Localized> {
  const [row, column] = [rows.at(-1), columns[0]];
  if (row) {
    const name = quoted(shortened(row, mostOfLabel));
    yield isHeading ? localized(`${name}一行`, `line ${name}`) : localized(`${name}行`, `row ${name}`);
  }
  if (column) {
    const name = quoted(column);
    yield isHeading ? localized(`表头${name}`, `header ${name}`) : localized(`${name}列`, `column ${name}`);
  }
  if (sentence) {
    const words = quoted(shortened(sentence, mostOfSentence));
    // （一）存在的主要问题 is none.
    const isSentence = /[，。！？；]/.test(sentence);
    yield isSentence ? localized(`${words}一句`, `sentence ${words}`) : localized(`${words}一行`, `line ${words}`);
  }
}

/** In characters. A label is a name and is best said whole; of a sentence the beginning is enough to find it. */
const mostOfLabel = 30;
const mostOfSentence = 20;

/** What is too long ends at a mark where one leaves enough, else where no figure is parted. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const atMark = new RegExp(`^.{8,${most}}(?=[，、。；（,;(])`, 'u').exec(text);
  return `${(atMark ?? /^.{8,16}(?!(?<=\d)\d)/u.exec(text) ?? [text])[0]}…`;
}

/** Quotation marks inside quotation marks are single ones. */
function quoted(text: string): string {
  return `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}
