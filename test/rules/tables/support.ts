import assert from 'node:assert/strict';
import { applyEdits, fixAll } from '../../../server/src/lint/fix-all';
import { type Finding, lintText } from '../../../server/src/lint/lint';
import { readReport } from '../../../server/src/report/read';
import type { Row, Table } from '../../../server/src/report/report';
import type { TableId } from '../../../server/src/standard/standard';
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

/** Asserts that "fix all" restores a text, and has nothing left to do. */
export function assertRestored(faulty: string, whole: string): void {
  const { text } = fixAll(faulty);
  assert.equal(text, whole);
  assert.deepEqual(atWords(text, lintText(text).findings), []);
}

/** The text after the one finding's fix. */
export function fixed(text: string, findings: readonly Finding[]): string {
  assert.equal(findings.length, 1, atWords(text, findings).join('\n'));
  return applyEdits(text, findings[0]!.fix!.edits);
}
