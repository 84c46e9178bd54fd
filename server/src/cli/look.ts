import type { SourceDocument } from '../documents/source-document';
import { contentOf, readContent } from '../files/read-file';
import type { IgnoreEntry } from '../lint/ignore-entries';
import { type Linted, lint } from '../lint/lint';
import { headOf, type ReportHead } from '../lint/report-head';
import type { Settings } from '../lint/settings';
import { readReport } from '../report/read';
import type { Refusal, Report } from '../report/report';
import { type ReportSummary, summarize } from '../report/summary';
import type { Neighbours } from '../rules/neighbours';
import { type Localized, localized } from '../text/localized';
import { isWhole } from '../workspace/stand-in';
import { originOf, type PrintedFinding, printedFinding } from './checked';

/** A file that is to be looked at. Plain data, since another thread may do it. */
export interface Order {
  readonly file: string;
  readonly settings: Settings;
  /** Of a file that cannot be read a second time. */
  readonly bytes?: Uint8Array | undefined;
  /** Absent where they are not known yet. */
  readonly neighbours?: Neighbours;
}

/** What came of it: plain data as well, and small, since that of all files is kept. */
export type Look =
  | { readonly kind: 'unreadable'; readonly reason: Localized }
  | { readonly kind: 'passed-over'; readonly refusal: Refusal; readonly reason: Localized }
  | ({ readonly kind: 'report' } & ReportLook);

/** All there is to tell of a report, and what the others must know of it. */
export interface ReportLook {
  readonly head: ReportHead;
  readonly findings: readonly PrintedFinding[];
  readonly ignored: number;
  readonly usedEntries: readonly IgnoreEntry[];
  readonly summary: ReportSummary;
  /** Whether the summary holds all of its figures. */
  readonly isWhole: boolean;
}

/** Reads a file, this once, and has it judged. Never throws. */
export async function look({ file, settings, bytes, neighbours }: Order): Promise<Look> {
  const found = await (bytes ? contentOf(bytes) : readContent(file));
  if (found.kind === 'unreadable') return found;
  if (found.kind === 'passed-over') return passedOver(found.refusal, found.reason);
  const { report, refusal } = readReport(found.text, settings);
  if (!report) return passedOver(refusal);
  return reportLook(report, lint(report, settings, neighbours), found.kind === 'document' ? found.document : undefined);
}

export function passedOver(refusal: Refusal, reason = refusals[refusal]): Look {
  return { kind: 'passed-over', refusal, reason };
}

/** @param document the file that it stands in, where that is not plain text */
export function reportLook(
  report: Report,
  { findings, ignored, usedEntries }: Linted,
  document?: SourceDocument,
): Look {
  const origin = originOf(report, document);
  const summary = summarize(report);
  return {
    kind: 'report',
    head: headOf(report, document),
    findings: findings.map((finding) => printedFinding(report, origin, finding)),
    ignored: ignored.length,
    usedEntries,
    summary,
    isWhole: isWhole(report, summary),
  };
}

const refusals: Readonly<Record<Refusal, Localized>> = {
  'not-a-report': localized(
    '不是政府信息公开工作年度报告，没有检查',
    'not a government information disclosure annual report; passed over',
  ),
  'too-old': localized(
    '报告年度早于 2019 年，当时没有统一格式，没有检查',
    'reports a year before 2019, when there was no official format; passed over',
  ),
  'too-large': localized('文件太大，不会是年度报告，没有检查', 'too large to be an annual report; passed over'),
};
