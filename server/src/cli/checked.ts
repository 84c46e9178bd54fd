import type { SourceDocument } from '../documents/source-document';
import type { FoundConfiguration } from '../files/find-configuration';
import type { IgnoreEntry } from '../lint/ignore-entries';
import type { Finding } from '../lint/lint';
import { placeIn } from '../lint/place';
import { type Quote, quoteOf } from '../lint/quote';
import type { ReportHead } from '../lint/report-head';
import type { Counts } from '../overview/overview';
import type { Refusal, Report } from '../report/report';
import type { Fix, Related } from '../rules/rule';
import { type Lines, linesOf } from '../text/lines';
import type { Localized } from '../text/localized';
import type { Span } from '../text/span';
import type { LeftOut } from './inputs';

/** A file that was looked at: a report with its findings, or the reason why it was passed over. */
export interface CheckedFile {
  readonly path: string;
  readonly named: boolean;
  readonly configuration: FoundConfiguration | undefined;
  readonly report: ReportHead | undefined;
  readonly findings: readonly PrintedFinding[];
  /** How many findings the configuration or comments in the text ignore. */
  readonly ignored: number;
  readonly usedEntries: readonly IgnoreEntry[];
  readonly passedOver: { readonly kind: Refusal; readonly reason: Localized } | undefined;
}

/** A finding as outputs tell it. It holds its places, since the text that they are in is not kept. */
export interface PrintedFinding extends Pick<Finding, 'rule' | 'severity' | 'message'> {
  readonly place: PrintedPlace;
  /** The same in words, for who sees no line numbers. */
  readonly placeInWords: Localized;
  /** The line in which it begins. */
  readonly quote: Quote;
  readonly related: readonly PrintedRelated[];
  readonly fix?: PrintedFix;
}

export interface PrintedFix extends Pick<Fix, 'kind' | 'title'> {
  /** None where the file is not the text that was read. */
  readonly edits: readonly { readonly place: PrintedPlace; readonly text: string }[];
}

export interface PrintedRelated {
  readonly message: Localized;
  readonly place: PrintedPlace;
  /** Where it is in another file. */
  readonly path?: string;
}

/** Everything an output format may tell. */
export interface Checked extends LeftOut {
  readonly files: readonly CheckedFile[];
  readonly counts: Counts;
  readonly reports: number;
  /** Nothing was checked in these. */
  readonly unreadTables: number;
}

/** A span as people and editors count: lines and columns from 1, columns in UTF-16 code units. */
export interface PrintedPlace {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export function printedPlace(lines: Lines, { start, end }: Span): PrintedPlace {
  const from = lines.position(start);
  const to = lines.position(end);
  return { line: from.line + 1, column: from.column + 1, endLine: to.line + 1, endColumn: to.column + 1 };
}

/** Where the places of a report are told, and whether its file can be changed. */
export interface Origin {
  readonly place: (span: Span) => PrintedPlace;
  readonly placeInWords: (span: Span) => Localized;
  /** The edits of a fix may be made in the file as they stand. */
  readonly isText: boolean;
  readonly isEditable: boolean;
}

/** The text that was read, or the file itself where that is text as well, such as a web page. */
export function originOf(report: Report, document: SourceDocument | undefined): Origin {
  const { source } = document ?? {};
  const lines = source ? linesOf(source.text) : report.lines;
  return {
    place: source ? (span) => printedPlace(lines, source.spanOf(span)) : (span) => printedPlace(lines, span),
    placeInWords: placeIn(report, document),
    isText: document === undefined,
    isEditable: document === undefined || document.edit !== undefined,
  };
}

export function printedFinding(report: Report, origin: Origin, finding: Finding): PrintedFinding {
  const { rule, severity, message, span, related, fix } = finding;
  return {
    rule,
    severity,
    message,
    place: origin.place(span),
    placeInWords: origin.placeInWords(span),
    quote: quoteOf(report.text, report.lines, span),
    related: related.map((other) => printedRelated(origin, other)),
    ...(fix && { fix: printedFix(origin, fix) }),
  };
}

/** What cannot be written back is for a person to do, however safe. */
function printedFix({ place, isText, isEditable }: Origin, { kind, title, edits }: Fix): PrintedFix {
  return {
    kind: isEditable ? kind : 'suggestion',
    title,
    edits: isText ? edits.map(({ span, text }) => ({ place: place(span), text })) : [],
  };
}

function printedRelated(origin: Origin, { message, span, elsewhere }: Related): PrintedRelated {
  if (!elsewhere) return { message, place: origin.place(span) };
  const { path, start, end } = elsewhere;
  const place = {
    line: start.line + 1,
    column: start.column + 1,
    endLine: end.line + 1,
    endColumn: end.column + 1,
  };
  return { message, place, path };
}

/** Where an operand stands, for people to read: `12:3`, or `去年.md:12:3` in another file. */
export function relatedAddress({ path, place: { line, column } }: PrintedRelated): string {
  return path === undefined ? `${line}:${column}` : `${path}:${line}:${column}`;
}
