import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver/node';
import { type Span, trim } from '../../text/span';
import type { CheckedDocument } from '../checked-document';
import type { ClientFeatures } from '../client-features';

/** Sections and tables as whole lines; blank lines at their ends stay visible. */
export function foldingRanges({ report }: CheckedDocument, client: ClientFeatures): FoldingRange[] {
  if (!report) return [];
  const foldable = (span: Span): FoldingRange[] => {
    const content = trim(report.text, span);
    const startLine = report.lines.at(span.start).number;
    const endLine = report.lines.at(content.end).number;
    return endLine > startLine ? [{ startLine, endLine, kind: FoldingRangeKind.Region }] : [];
  };
  const ranges = [...report.sections, ...report.tables].flatMap(({ span }) => foldable(span));
  return ranges.slice(0, client.foldingRangeLimit);
}
