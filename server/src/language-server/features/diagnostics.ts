import { createHash } from 'node:crypto';
import {
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type Location,
  uinteger,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../../lint/lint';
import type { Related, Severity } from '../../rules/rule';
import { inLanguage } from '../../text/localized';
import { type CheckedDocument, rangeOf } from '../checked-document';
import type { ClientFeatures } from '../client-features';
import { textAddressOf } from '../file-addresses';
import { rulePage } from '../rule-page';

/** The name that stands beside every finding. */
export const diagnosticSource = '年报';

/** What a diagnostic remembers, so that its fix is found again without a second look at the text. */
export interface DiagnosticData {
  /** The finding's place among the findings of its document. */
  readonly finding: number;
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** The findings of a document in LSP's words; the same whether they are pushed or pulled. */
export function diagnosticsOf(checked: CheckedDocument, client: ClientFeatures): Diagnostic[] {
  return checked.findings.map((finding, index) => diagnosticOf(checked, client, finding, index));
}

function diagnosticOf(
  { document, settings }: CheckedDocument,
  client: ClientFeatures,
  finding: Finding,
  index: number,
): Diagnostic {
  const page = client.codeDescription ? rulePage(finding.rule, client) : undefined;
  const related = client.relatedInformation ? finding.related : [];
  const data: DiagnosticData = { finding: index };
  return {
    range: rangeOf(document, finding.span),
    severity: severities[finding.severity],
    code: finding.rule,
    ...(page && { codeDescription: { href: page } }),
    source: diagnosticSource,
    message: inLanguage(finding.message, settings.language),
    ...(related.length > 0 && {
      relatedInformation: related.map((operand) => ({
        location: locationOf(document, operand, client),
        message: inLanguage(operand.message, settings.language),
      })),
    }),
    data,
  };
}

/**
 * The same finding where the client shows the lines of the text, but not its characters: with the columns of the right text
 * it would point at others.
 */
export function onWholeLines(diagnostic: Diagnostic): Diagnostic {
  const { start, end } = diagnostic.range;
  return {
    ...diagnostic,
    range: { start: { line: start.line, character: 0 }, end: { line: end.line, character: uinteger.MAX_VALUE } },
  };
}

function locationOf(document: TextDocument, { span, elsewhere }: Related, client: ClientFeatures): Location {
  if (!elsewhere) return { uri: document.uri, range: rangeOf(document, span) };
  const { path, start, end } = elsewhere;
  return {
    uri: textAddressOf(path, client),
    range: {
      start: { line: start.line, character: start.column },
      end: { line: end.line, character: end.column },
    },
  };
}

/** The answer to `textDocument/diagnostic`; `unchanged` where the client holds the same findings already. */
export function diagnosticReport(
  checked: CheckedDocument,
  client: ClientFeatures,
  previousResultId: string | undefined,
): DocumentDiagnosticReport {
  const items = diagnosticsOf(checked, client);
  const resultId = createHash('sha1').update(JSON.stringify(items)).digest('base64');
  return resultId === previousResultId
    ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
    : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
}
