import type { Range } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { SourceDocument } from '../documents/source-document';
import type { IgnoreEntry } from '../lint/ignore-entries';
import { type Finding, type LintedAlone, lintAlone, lintAmong } from '../lint/lint';
import type { Settings } from '../lint/settings';
import { readReport, refusedAtSight } from '../report/read';
import type { Report } from '../report/report';
import type { Neighbours, UnitGroup } from '../rules/neighbours';
import type { Language } from '../text/localized';
import type { Span } from '../text/span';
import type { RecognitionState } from './messages';

/** The settings in force for one document. Compared by identity: another object means that something changed. */
export interface DocumentSettings {
  readonly lint: Settings;
  readonly language: Language;
  /** An `ignore` pattern of `nianbao.json` or of the editor's settings leaves the document alone. */
  readonly ignored: boolean;
  /** The path of the `nianbao.json` in force. */
  readonly configuration: string | undefined;
  /** Which reports add up to which; files by their paths. */
  readonly units: readonly UnitGroup[];
}

/**
 * One version of a document as it was read. `document` is changed in place by the next edit, so that spans can only be
 * made into ranges until then.
 */
export interface ReadDocument {
  readonly document: TextDocument;
  readonly version: number;
  readonly settings: DocumentSettings;
  readonly state: RecognitionState;
  /** Present exactly where `state` is `report`. */
  readonly report: Report | undefined;
  /** Of a file that is text itself, but not the text that was read: a web page. */
  readonly source?: SourceDocument['source'];
}

/** The same with what the linter says of it. Every feature answers from this and none lints again. */
export interface CheckedDocument extends ReadDocument {
  /** What was found without a look at the neighbours. */
  readonly alone: LintedAlone | undefined;
  readonly findings: readonly Finding[];
  /** How many findings are ignored, for reasons given. */
  readonly ignored: number;
  /** The entries of `ignoreFindings` that mean a finding here, which is then not among them. */
  readonly usedEntries: readonly IgnoreEntry[];
}

/** What is longer, about 2 MB, takes seconds, and is read when somebody asks for it. UTF-16 code units. */
const longestUnasked = 700_000;

/**
 * Whether a text was decoded in a wrong encoding, so that it says nothing of what its file holds. A report with a damaged
 * character in it is still seen to be about what reports are about.
 */
export function isGarbled(text: string): boolean {
  return text.includes('\ufffd') && refusedAtSight(text) === 'not-a-report';
}

/** Reads a document; a very long one only if somebody asked for it, for every keystroke would have to wait. */
export function readDocument(document: TextDocument, settings: DocumentSettings, isAskedFor: boolean): ReadDocument {
  const read = { document, version: document.version, settings };
  if (settings.ignored) return { ...read, state: 'ignored', report: undefined };
  const text = document.getText();
  if (isGarbled(text)) return { ...read, state: 'garbled', report: undefined };
  if (text.length > longestUnasked && !isAskedFor && !refusedAtSight(text))
    return { ...read, state: 'on-request', report: undefined };
  const { report, refusal } = readReport(text, settings.lint);
  return { ...read, state: refusal ?? 'report', report };
}

export function checkDocument(read: ReadDocument, neighbours: Neighbours): CheckedDocument {
  const alone = read.report && lintAlone(read.report, read.settings.lint);
  return checkAmong({ ...read, alone, findings: [], ignored: 0, usedEntries: [] }, neighbours);
}

/** The same document among other neighbours. */
export function checkAmong(checked: CheckedDocument, neighbours: Neighbours): CheckedDocument {
  if (!checked.alone) return checked;
  const { findings, ignored, usedEntries } = lintAmong(checked.alone, neighbours);
  return { ...checked, findings, ignored: ignored.length, usedEntries };
}

/** A span as lines and columns. */
export function rangeOf(document: TextDocument, { start, end }: Span): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}
