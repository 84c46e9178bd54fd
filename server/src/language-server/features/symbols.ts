import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver/node';
import type { Report, Section, Table } from '../../report/report';
import { inLanguage } from '../../text/localized';
import { contains, type Span, textOf, trim } from '../../text/span';
import { type CheckedDocument, rangeOf } from '../checked-document';
import type { ClientFeatures } from '../client-features';

/** An entry of the outline before it is made into ranges. */
interface Entry {
  readonly name: string;
  readonly kind: SymbolKind;
  readonly span: Span;
  /** What is shown when the entry is chosen. */
  readonly selection: Span;
  readonly children: readonly Entry[];
}

const longestName = 40;

/** The outline: title, sections, and in each section its table and its headings （一）, （二） … */
export function documentSymbols(
  checked: CheckedDocument,
  client: ClientFeatures,
): DocumentSymbol[] | SymbolInformation[] {
  if (!checked.report) return [];
  const entries = outline(checked, checked.report);
  return client.nestedSymbols
    ? entries.map((entry) => nested(checked, entry))
    : entries.flatMap((entry) => flat(checked, entry));
}

function outline(checked: CheckedDocument, report: Report): Entry[] {
  const { title } = report;
  const titleEntry: Entry[] = title
    ? [
        {
          name: oneLine(textOf(report.text, title.span)),
          kind: SymbolKind.File,
          span: title.span,
          selection: title.span,
          children: [],
        },
      ]
    : [];
  return [...titleEntry, ...report.sections.map((section) => sectionEntry(checked, report, section))];
}

function sectionEntry(checked: CheckedDocument, report: Report, section: Section): Entry {
  const tables = report.tables.filter(({ span }) => contains(section.span, span));
  const children = [...tables.map((table) => tableEntry(checked, table)), ...subheadings(report, section)];
  return {
    name: oneLine(textOf(report.text, section.heading.span)) || section.standard.title,
    kind: SymbolKind.Module,
    span: { start: section.span.start, end: trim(report.text, section.span).end },
    selection: section.heading.span,
    children: children.sort((a, b) => a.span.start - b.span.start),
  };
}

function tableEntry({ settings }: CheckedDocument, { standard, span }: Table): Entry {
  return {
    name: inLanguage(standard.name, settings.language),
    kind: SymbolKind.Struct,
    span,
    selection: { start: span.start, end: span.start },
    children: [],
  };
}

/** The paragraphs that begin with a number in brackets; a heading that runs on into its text ends at the full stop. */
function subheadings(report: Report, section: Section): Entry[] {
  return report.paragraphs.flatMap((paragraph): Entry[] => {
    const first = paragraph.sentences[0];
    if (!first || !contains(section.span, paragraph.span)) return [];
    const text = first.text.replace(/^[#\s\u3000]+/, '');
    if (!/^（[一二三四五六七八九十]{1,3}）/.test(text)) return [];
    return [
      { name: oneLine(text), kind: SymbolKind.String, span: paragraph.span, selection: first.span, children: [] },
    ];
  });
}

function oneLine(text: string): string {
  const name = text.replace(/[\s\u3000]+/g, ' ').trim();
  const characters = [...name];
  return characters.length > longestName ? `${characters.slice(0, longestName).join('')}…` : name;
}

function nested(checked: CheckedDocument, { name, kind, span, selection, children }: Entry): DocumentSymbol {
  return {
    name,
    kind,
    range: rangeOf(checked.document, span),
    // Clients refuse a selection outside the range.
    selectionRange: rangeOf(checked.document, contains(span, selection) ? selection : span),
    children: children.map((child) => nested(checked, child)),
  };
}

function flat(
  checked: CheckedDocument,
  { name, kind, span, children }: Entry,
  container?: string,
): SymbolInformation[] {
  const location = { uri: checked.document.uri, range: rangeOf(checked.document, span) };
  return [
    { name, kind, location, ...(container !== undefined && { containerName: container }) },
    ...children.flatMap((child) => flat(checked, child, name)),
  ];
}
