import assert from 'node:assert/strict';
import type { Drawn } from '../../bench/layouts/check';
import { brokenRelations } from '../../bench/layouts/faults';
import { layouts } from '../../bench/layouts/layouts';
import { casesOf, editions, judge, sizeFor, written } from '../../bench/layouts/measure';
import { draft, draftTables } from '../../bench/layouts/reports';

/** One report of each layout, a county's where the layout can hold it; `npx tsx bench/layouts/run.ts` tries many. */
const seed = 'npm test';
const turn = 1;

describe('tables in every layout', () => {
  for (const layout of layouts) {
    describe(layout.name, () => {
      for (const edition of editions) {
        it(`${edition}: holds every figure once, and figures that add up`, () => {
          const report = draft(seed, edition, sizeFor(layout, turn));
          assert.deepEqual(brokenRelations(report.figures), []);
          const tables = draftTables(report);
          const { text, places } = written(layout, edition, report, tables);
          const figures = Object.values(tables).flatMap((grid) =>
            grid.flatMap(({ cells }) => cells.flatMap(({ figure }) => (figure === undefined ? [] : [figure]))),
          );
          assert.deepEqual([...places.keys()].sort(), figures.sort());
          assert.doesNotMatch(text, /[\ue000-\uf8ff]/);
        });

        for (const name of casesOf(layout)) {
          it(`${edition}: ${name}`, () => {
            const { text, wrong, asDue, due, drawn } = judge(layout, edition, seed, turn, name);
            assert.deepEqual(wrong.map(shownIn(text)), [], 'wrong findings');
            assert.ok(asDue, `due: ${due}; drawn: ${drawn.map(shownIn(text)).join('; ') || 'nothing'}`);
          });
        }
      }
    });
  }
});

const shownIn =
  (text: string) =>
  ({ rule, severity, start, end, message }: Drawn): string =>
    `${severity} ${rule} at ${start} “${text.slice(start, Math.min(end, start + 20))}”: ${message}`;
