import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readReport } from '../../../server/src/report/read';
import { editionById } from '../../../server/src/standard';
import { seed } from '../../support/arbitrary';
import { cleanReport, layouts, usualFigures } from '../../support/clean-report';
import { consistent, placesOf } from '../../support/figures';
import { itHoldsForSharedReports } from '../../support/shared-reports';

/** The figures of every row that is certain, by table and row; a row that stands twice counts as none. */
function certain(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const { id, rows, unread } of readReport(text).report?.tables ?? []) {
    for (const { standard, cells } of rows) {
      const key = `${id} ${standard.id}`;
      if (!cells) continue;
      const values = cells.map(({ figure }) =>
        figure.kind === 'number' ? figure.value : figure.kind === 'other' ? 'other' : unread ? 'unknown' : 0,
      );
      found.set(key, found.has(key) ? 'twice' : values.join(' '));
    }
  }
  return found;
}

interface Damage {
  readonly kind: 'remove-line' | 'double-line' | 'remove' | 'insert' | 'blank-line';
  readonly at: number;
  readonly length: number;
  readonly piece: string;
}

const anyDamage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom('remove-line', 'double-line', 'remove', 'insert', 'blank-line'),
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  length: fc.integer({ min: 1, max: 3 }),
  piece: fc.constantFrom(
    '\t',
    '\n',
    ' ',
    '|',
    '\n\n',
    '　',
    '、',
    '。',
    '其他',
    '表',
    '\t\t',
    '"',
    ',',
    '- 3 -\n',
    '\n规章\n',
  ),
});

/** Where the tables of a text stand: what is spoilt elsewhere spoils no table. */
function spoil(text: string, { kind, at, length, piece }: Damage): string {
  const tables = readReport(text).report!.tables;
  const start = tables[0]!.span.start;
  const end = tables.at(-1)!.span.end;
  const place = start + Math.floor(at * (end - start));
  const lineStart = text.lastIndexOf('\n', place - 1) + 1;
  const lineEnd = text.indexOf('\n', place) + 1 || text.length;
  switch (kind) {
    case 'remove-line':
      return text.slice(0, lineStart) + text.slice(lineEnd);
    case 'double-line':
      return text.slice(0, lineEnd) + text.slice(lineStart);
    case 'blank-line':
      return `${text.slice(0, lineStart)}\n${text.slice(lineStart)}`;
    case 'insert':
      return text.slice(0, place) + piece + text.slice(place);
    default: {
      // A digit that is gone is another figure, and nobody can tell.
      let to = place;
      while (to < place + length && !/[\d０-９.．]/.test(text[to] ?? '0')) to++;
      return text.slice(0, place) + text.slice(to);
    }
  }
}

/** Rows that are certain after the damage, and say something else than before. */
function changedRows(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return (
    [...after]
      .filter(([key, values]) => values !== 'twice' && before.has(key) && before.get(key) !== values)
      // A cell that cannot be read is no value.
      .filter(([key, values]) => {
        const old = before.get(key)!.split(' ');
        return values.split(' ').some((value, i) => value !== 'other' && value !== 'unknown' && value !== old[i]);
      })
      .map(([key, values]) => `${key}: ${before.get(key)} → ${values}`)
  );
}

function holds(text: string, runs: number): void {
  const before = certain(text);
  fc.assert(
    fc.property(fc.array(anyDamage, { minLength: 1, maxLength: 2 }), (damages) => {
      const spoilt = damages.reduce(
        (whole, damage) => (readReport(whole).report?.tables.length ? spoil(whole, damage) : whole),
        text,
      );
      assert.deepEqual(changedRows(before, certain(spoilt)), []);
    }),
    { seed, numRuns: runs },
  );
}

describe(`damage to a table changes no row that stays certain (seed ${seed})`, () => {
  for (const layout of layouts) {
    for (const edition of ['2019', '2021']) {
      it(`of a clean report (${edition}, ${layout})`, () => holds(cleanReport({ edition, layout }), 50));
      it(`of one whose zeros are blank (${edition}, ${layout})`, () => {
        const places = placesOf(editionById(edition)!, ['disclosure', 'applications', 'review']);
        const figures = consistent(editionById(edition)!, usualFigures(editionById(edition)!));
        const zero = places.filter(({ key }) => Number(figures[key] ?? 0) === 0);
        holds(cleanReport({ edition, layout, broken: Object.fromEntries(zero.map(({ key }) => [key, ''])) }), 50);
      });
    }
  }
  itHoldsForSharedReports('of', (text) => holds(text, 40));
});
