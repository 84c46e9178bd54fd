import assert from 'node:assert/strict';
import { fixAll } from '../../../server/src/lint/fix-all';
import { type Finding, lintText } from '../../../server/src/lint/lint';
import { readReport } from '../../../server/src/report/read';
import type { Row, Table } from '../../../server/src/report/report';
import { editionById } from '../../../server/src/standard';
import type { TableId } from '../../../server/src/standard/standard';
import { applyEdits } from '../../../server/src/text/edits';
import { type Figures, placesOf } from '../../support/figures';
import { atWords } from '../../support/marked';

/** The findings of one rule. */
export function findingsOf(text: string, rule: string): readonly Finding[] {
  return lintText(text).findings.filter((finding) => finding.rule === rule);
}

/** A mandated table as it is read from a text. */
export function tableIn(text: string, id: TableId): Table {
  return readReport(text).report!.tables.find((table) => table.id === id)!;
}

/** A row of a mandated table as it is read from a text. */
export function rowIn(text: string, table: TableId, row: string): Row {
  return tableIn(text, table).rows.find(({ standard }) => standard.id === row)!;
}

/** A text without a row, and without what parts it from the next one. */
export function withoutRow(text: string, table: TableId, id: string): string {
  const all = tableIn(text, table).rows;
  const { span } = rowIn(text, table, id);
  const next = all.find((row) => row.span.start > span.start);
  const end = next ? lineStart(text, next.span.start) : span.end;
  return text.slice(0, lineStart(text, span.start)) + text.slice(Math.max(end, span.end));
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Asserts that "fix all" restores a text, and leaves nothing to do but to fill in what is blank. */
export function assertRestored(faulty: string, whole: string): void {
  const { text } = fixAll(faulty);
  assert.equal(text, whole);
  const left = lintText(text).findings.filter(({ rule }) => rule !== 'tables/blank-cell');
  assert.deepEqual(atWords(text, left), []);
}

/** What makes rows of a written report blank; without names every row of the tables. */
export function blankRows(edition: string, tables: readonly string[], rows?: readonly string[]): Figures {
  const places = placesOf(editionById(edition)!, tables).filter(({ row }) => rows?.includes(row) ?? true);
  return Object.fromEntries(places.map(({ key }) => [key, '']));
}

/** The text after the one finding's fix. */
export function fixed(text: string, findings: readonly Finding[]): string {
  assert.equal(findings.length, 1, atWords(text, findings).join('\n'));
  return applyEdits(text, findings[0]!.fix!.edits);
}
