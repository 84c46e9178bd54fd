import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type CellSummary, packCells, unpackCells } from '../../server/src/report/packed-cells';
import { editions } from '../../server/src/standard';

const natural = fc.nat({ max: 2 ** 31 - 1 });
const position = fc.record({ line: natural, column: natural }, { noNullPrototype: true });
/** On a line the columns follow from the offsets, as in every text; here every line begins at 0. */
const cell = fc
  .record({
    value: fc.oneof(
      fc.constant(undefined),
      fc.maxSafeNat(),
      fc.integer(),
      fc.double().map((value) => value + 0),
    ),
    blank: fc.boolean(),
    start: natural,
    length: fc.nat({ max: 5000 }),
    line: natural,
    end: fc.option(position),
  })
  .map(({ value, blank, start, length, line, end }): CellSummary => {
    const onOneLine = { line, column: start + length };
    const span = { start, end: start + length };
    return {
      value,
      blank,
      place: { span, start: { line, column: start }, end: end && end.line !== line ? end : onOneLine },
    };
  });

describe('packed cells', () => {
  for (const { id, tables } of editions) {
    for (const table of tables) {
      const keys = table.parts.flatMap(({ rows, columns }) =>
        rows.flatMap((row) => columns.map((column) => `${row.id}/${column.id}`)),
      );

      it(`come out as they went in (${id}, ${table.id})`, () => {
        assert.equal(new Set(keys).size, keys.length, 'a key stands for one cell');
        const cells = fc.array(fc.tuple(fc.constantFrom(...keys), cell)).map((entries) => new Map(entries));
        fc.assert(
          fc.property(cells, (given) => {
            assert.deepEqual(new Map(unpackCells(packCells(given, table), table)), given);
          }),
          { seed: 197629088 },
        );
      });

      it(`take few bytes (${id}, ${table.id})`, () => {
        const inARow = keys.map((key, i): [string, CellSummary] => {
          const [line, column] = [Math.floor(i / 7), (i % 7) * 4];
          const start = line * 60 + column;
          const place = { span: { start, end: start + 1 }, start: { line, column }, end: { line, column: column + 1 } };
          return [key, { value: 3, blank: false, place }];
        });
        assert.ok(packCells(new Map(inARow), table).length <= keys.length * 5);
      });
    }
  }
});
