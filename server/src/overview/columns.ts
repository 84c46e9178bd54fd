import { inLanguage, type Language, type Localized, localized } from '../text/localized';
import { printable } from '../text/printable';
import type { ReportedFinding } from './overview';
import { quotationOf } from './quotation';
import { fixWords, type Row, severityNames } from './rows';

/** A column of a table that is written to a file. */
export interface Column<Entry> {
  readonly heading: Localized;
  /** In characters of Latin script. */
  readonly width: number;
  readonly value: (entry: Entry, language: Language) => string | number | undefined;
}

function column<Entry>(
  zh: string,
  en: string,
  width: number,
  value: (entry: Entry) => string | number | Localized | undefined,
): Column<Entry> {
  return {
    heading: localized(zh, en),
    width,
    value: (entry, language) => {
      const found = value(entry);
      if (found === undefined || typeof found === 'number') return found;
      return printable(typeof found === 'string' ? found : inLanguage(found, language));
    },
  };
}

export const identity: readonly Column<Row>[] = [
  column('单位', 'Unit', 28, ({ name }) => name),
  column('年度', 'Year', 7, ({ year }) => year),
  column('格式版本', 'Edition', 10, ({ edition }) => edition),
];

export const results: readonly Column<Row>[] = [
  column('错误', 'Errors', 7, ({ counts }) => counts?.error),
  column('警告', 'Warnings', 7, ({ counts }) => counts?.warning),
  column('提示', 'Notes', 7, ({ counts }) => counts?.info),
  column('未核对的表', 'Tables not checked', 12, ({ unreadTables }) => unreadTables),
  column('检查结果', 'Outcome', 28, ({ outcome }) => outcome),
];

export const file: Column<Row> = column('文件', 'File', 44, ({ path }) => path);

export const details: readonly Column<ReportedFinding>[] = [
  column('级别', 'Severity', 7, ({ severity }) => severityNames[severity]),
  column('检查项目', 'What was checked', 14, ({ title }) => title),
  column('位置', 'Place', 24, ({ place }) => place),
  column('原文', 'Text', 32, ({ quote }) => bracketed(quotationOf(quote))),
  column('问题', 'Finding', 36, ({ message }) => message),
  column('改法', 'What to do', 24, ({ fix }) => fix && fixWords(fix)),
];

/** Where nothing can be underlined, brackets show what is meant. */
function bracketed({ before, marked, after }: ReturnType<typeof quotationOf>): string {
  return marked === '' ? before + after : `${before}【${marked}】${after}`;
}
