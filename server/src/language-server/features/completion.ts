import {
  type CompletionItem,
  CompletionItemKind,
  CompletionList,
  InsertTextFormat,
  InsertTextMode,
  type Position,
  type Range,
} from 'vscode-languageserver/node';
import type { Layout, Report } from '../../report/report';
import { writeHeading } from '../../report/write';
import { editionForYear, latestEdition } from '../../standard';
import type { Edition, SectionStandard } from '../../standard/standard';
import { lineEndOf } from '../../text/lines';
import { inLanguage, type Language, localized } from '../../text/localized';
import type { CheckedDocument } from '../checked-document';
import type { ClientFeatures } from '../client-features';
import { escapeSnippet, type Insertion, reportInsertion, tableInsertion } from '../snippet';

/** How a line begins at the cursor, and what of it a completion replaces. */
interface Beginning {
  /** What has been typed, without indentation. */
  readonly typed: string;
  /** The Markdown marks at its start: `## `. */
  readonly marks: string;
  readonly range: Range;
}

interface Offer {
  readonly label: string;
  readonly detail: string;
  readonly kind: CompletionItemKind;
  readonly insertion: Insertion;
}

/**
 * What may stand at the start of a line: section headings and blank standard tables, what the report lacks first;
 * in an empty document of the language `nianbao` a whole blank report as well. Nothing in any other text. What is
 * typed may be the beginning of a heading or of its words: `一、` and `总体` alike.
 *
 * @param thisYear the calendar year now; a report is about the year before
 */
export function completions(
  checked: CheckedDocument,
  position: Position,
  client: ClientFeatures,
  thisYear: number,
): CompletionList {
  const beginning = beginningAt(checked, position);
  if (!beginning) return nothing;
  const { report, document, settings } = checked;
  const { language } = settings;
  const newline = lineEndOf(document.getText());
  if (report) {
    const offset = document.offsetAt(position);
    if (report.tables.some(({ span }) => span.start < offset && offset <= span.end)) return nothing;
    const offers = [...headingOffers(report, language), ...tableOffers(report, language, newline)];
    return itemsOf(offers, beginning, client);
  }
  if (checked.state !== 'not-a-report' || document.languageId !== 'nianbao' || !isAlmostEmpty(document.getText())) {
    return nothing;
  }
  const year = thisYear - 1;
  const edition = editionForYear(year) ?? latestEdition;
  const offers = [
    ...reportOffers(settings.lint.organization, year, language, newline),
    ...edition.sections.map((section) => headingOffer(section, edition, 'tabs', language)),
    ...edition.tables.map((table) => tableOffer(table, edition, 'tabs', language, newline)),
  ];
  return itemsOf(offers, beginning, client);
}

const nothing = CompletionList.create();

/** `undefined` where the cursor is not at the start of a line, or in what looks like a table. */
function beginningAt({ document }: CheckedDocument, position: Position): Beginning | undefined {
  const line = document.getText({
    start: { line: position.line, character: 0 },
    end: { line: position.line + 1, character: 0 },
  });
  const before = line.slice(0, position.character);
  if (line.slice(position.character).trim() !== '' || before.includes('\t') || before.includes('|')) return undefined;
  const typed = before.trimStart();
  return {
    typed,
    marks: /^#* */.exec(typed)![0],
    range: { start: { line: position.line, character: before.length - typed.length }, end: position },
  };
}

/** One line that has been begun, and nothing else. */
function isAlmostEmpty(text: string): boolean {
  const content = text.trim();
  return content.length <= 40 && !/[\r\n]/.test(content);
}

function headingOffers(report: Report, language: Language): Offer[] {
  const present = new Set(report.sections.map(({ standard }) => standard.id));
  return missingFirst(report.edition.sections, ({ id }) => present.has(id)).map((section) =>
    headingOffer(section, report.edition, report.layout, language),
  );
}

function headingOffer(section: SectionStandard, edition: Edition, layout: Layout, language: Language): Offer {
  const heading = writeHeading(section, layout);
  return {
    label: heading.replace(/^#+ /, ''),
    detail: inLanguage(localized(`规定标题 · ${edition.name.zh}`, `Mandated heading · ${edition.name.en}`), language),
    kind: CompletionItemKind.Module,
    insertion: { snippet: escapeSnippet(heading), plain: heading },
  };
}

function tableOffers({ edition, tables, layout }: Report, language: Language, newline: string): Offer[] {
  const present = new Set(tables.map(({ id }) => id));
  return missingFirst(edition.tables, ({ id }) => present.has(id)).map((table) =>
    tableOffer(table, edition, layout, language, newline),
  );
}

function tableOffer(
  table: Edition['tables'][number],
  edition: Edition,
  layout: Layout,
  language: Language,
  newline: string,
): Offer {
  return {
    label: inLanguage(table.name, language),
    detail: inLanguage(
      localized(`标准空表 · ${edition.name.zh}`, `Blank standard table · ${edition.name.en}`),
      language,
    ),
    kind: CompletionItemKind.Struct,
    insertion: tableInsertion(table, layout, newline),
  };
}

const layoutNames: Readonly<Record<Layout, { readonly zh: string; readonly en: string }>> = {
  tabs: { zh: '制表符表格', en: 'tables with tabs' },
  pipes: { zh: 'Markdown 表格', en: 'Markdown tables' },
  cells: { zh: '一格一行', en: 'a cell per line' },
};

function reportOffers(organization: string | undefined, year: number, language: Language, newline: string): Offer[] {
  return (['tabs', 'pipes', 'cells'] as const).map((layout) => {
    const { zh, en } = layoutNames[layout];
    return {
      label: inLanguage(localized(`整份年报（${zh}）`, `Whole annual report (${en})`), language),
      detail: inLanguage(
        localized(`${year} 年政府信息公开工作年度报告`, `Annual report for ${year}, every section and table`),
        language,
      ),
      kind: CompletionItemKind.File,
      insertion: reportInsertion(organization, year, layout, newline),
    };
  });
}

function missingFirst<T>(standards: readonly T[], isPresent: (standard: T) => boolean): T[] {
  return [...standards.filter((standard) => !isPresent(standard)), ...standards.filter(isPresent)];
}

function itemsOf(offers: readonly Offer[], { typed, marks, range }: Beginning, client: ClientFeatures): CompletionList {
  const sought = typed.slice(marks.length);
  const items = offers
    .filter(({ label }) => hasInOrder(label, sought))
    .map(
      ({ label, detail, kind, insertion }, index): CompletionItem => ({
        label,
        detail,
        kind,
        // Clients compare with all that is replaced, the marks included, and want what is typed at the beginning.
        filterText: marks + label.slice(label.indexOf(sought.charAt(0))),
        sortText: String(index).padStart(2, '0'),
        insertTextFormat: client.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
        ...(client.keepsWhiteSpace && { insertTextMode: InsertTextMode.asIs }),
        textEdit: { range, newText: client.snippets ? insertion.snippet : insertion.plain },
      }),
    );
  // Before anything is typed, nobody knows with which words it will begin.
  return CompletionList.create(items, sought === '');
}

/** Whether the characters of `sought` stand in `text` in this order, as clients filter; ordinary prose offers nothing. */
function hasInOrder(text: string, sought: string): boolean {
  let from = 0;
  for (const character of sought) {
    const found = text.indexOf(character, from);
    if (found < 0) return false;
    from = found + character.length;
  }
  return true;
}
