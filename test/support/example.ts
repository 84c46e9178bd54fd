import type { FindNeighbours } from '../../server/src/lint/lint';
import { readReport } from '../../server/src/report/read';
import { summarize } from '../../server/src/report/summary';
import { noNeighbours } from '../../server/src/rules/neighbours';
import type { Example } from '../../server/src/rules/rule';
import { WorkspaceIndex } from '../../server/src/workspace/workspace-index';
import { type CleanReport, cleanReport } from './clean-report';
import { change, type Marked, parseMarked } from './marked';

/** What the file beside an example is called. */
export const fileBeside = '旁边的年报.md';

/** An example as a text with its marks taken out. */
export interface ExampleReport extends Marked {
  /** The clean report that was changed. */
  readonly base: string;
  readonly findNeighbours: FindNeighbours;
  /** The file beside it, where there is one. */
  readonly beside?: Marked;
}

export function exampleReport({ edition, change: changes, beside, units = [] }: Example): ExampleReport {
  const options = edition ? { edition } : {};
  const base = cleanReport(options);
  const marked = parseMarked(change(base, changes));
  if (!beside) return { ...marked, base, findNeighbours: () => noNeighbours };
  const besideIt = parseMarked(change(reportOfLastYear(options), beside));
  const other = readReport(besideIt.text).report!;
  return {
    ...marked,
    base,
    beside: besideIt,
    findNeighbours(report) {
      const index = new WorkspaceIndex();
      index.set(fileBeside, { summary: summarize(other), units: [] });
      index.set('本报告.md', { summary: summarize(report), units });
      return index.neighboursOf('本报告.md');
    },
  };
}

/** The clean report of the year before, to which the clean report's figures join on. */
export function reportOfLastYear(options: CleanReport = {}): string {
  const year = options.year ?? (options.edition === '2019' ? 2019 : 2023);
  return cleanReport({ ...options, year, figures: { 'normative-documents/in-force': 10, ...options.figures } });
}
