import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { plant } from '../../bench/judgement/fault';
import { generateReport } from '../../bench/judgement/report';
import { fixAll } from '../../server/src/lint/fix-all';
import { type FindNeighbours, lintText } from '../../server/src/lint/lint';
import { readReport } from '../../server/src/report/read';
import { rules } from '../../server/src/rules';
import { applyEdits } from '../../server/src/text/edits';
import { anyMutation, anySpoiltReport, type Mutation, seed } from '../support/arbitrary';
import { exampleReport } from '../support/example';
import { plainFigures, tableFigures } from '../support/plain-figures';

const root = path.resolve(__dirname, '../../samples');
const samples = ['clean', 'faulty'].flatMap((folder) =>
  readdirSync(path.join(root, folder)).map((name) => readFileSync(path.join(root, folder, name), 'utf8')),
);

/** A paragraph, or a row of a table with a cell per line, taken out. */
const withoutBlock: fc.Arbitrary<Mutation> = fc
  .double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
  .map((at) => (text) => {
    const blocks = text.split('\n\n');
    return blocks.toSpliced(Math.floor(at * blocks.length), 1).join('\n\n');
  });

/** A figure glued to whatever stands in a cell or a line. */
const withFigure: fc.Arbitrary<Mutation> = fc
  .tuple(
    fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    fc.constantFrom('12', '３', '十八件', '1,284', '（4）'),
    fc.boolean(),
  )
  .map(([at, figure, behind]) => (text) => {
    const words = Array.from(text.matchAll(/[^\s|]*\p{Script=Han}[^\s|]*/gu));
    const chosen = words[Math.floor(at * words.length)];
    if (!chosen) return text;
    const place = chosen.index + (behind ? chosen[0].length : 0);
    return text.slice(0, place) + figure + text.slice(place);
  });

const anySpoiltSample = fc
  .tuple(
    fc.constantFrom(...samples),
    fc.array(fc.oneof(anyMutation, withFigure, withoutBlock), { minLength: 1, maxLength: 6 }),
  )
  .map(([text, mutations]) => mutations.reduce((changed, mutate) => mutate(changed), text));

/** Asserts of every safe fix of a text, alone and in bulk, that no figure comes, goes or changes. */
function assertFormOnly(text: string, findNeighbours?: FindNeighbours): void {
  const { report, findings } = lintText(text, {}, findNeighbours);
  if (!report) return;
  for (const { rule, message, fix } of findings) {
    if (fix?.kind === 'safe') assertSameFigures(text, applyEdits(text, fix.edits), `${rule}: ${message.zh}`);
  }
  const fixed = fixAll(text).text;
  assertSameFigures(text, fixed, 'all at once');
  assert.equal(fixAll(fixed).text, fixed, 'once is enough');
}

function assertSameFigures(before: string, after: string, what: string): void {
  assert.deepEqual(plainFigures(after), plainFigures(before), what);
  assert.ok(readReport(after).report, `${what}: still a report`);
  const kept = new Set(tableFigures(after));
  assert.deepEqual(
    tableFigures(before).filter((figure) => !kept.has(figure)),
    [],
    what,
  );
}

describe(`a safe fix adds, drops and changes no figure (seed ${seed})`, () => {
  it('of the samples', () => {
    for (const text of samples) assertFormOnly(text);
  });

  for (const { name, examples } of rules) {
    it(`of the examples of ${name}`, () => {
      for (const example of examples) {
        const { text, findNeighbours } = exampleReport(example);
        assertFormOnly(text, findNeighbours);
      }
    });
  }

  it('of reports with every fault that can be planted', function () {
    this.timeout(120_000);
    const planted = new Set<string>();
    for (let index = 0; index < 12; index++) {
      const report = generateReport(`safe fixes ${index}`);
      for (const fault of report.faults) {
        const kind = `${fault.rule} ${fault.kind}`;
        if (planted.has(kind) || !fault.edits.every(({ token }) => report.spans.has(token.id))) continue;
        planted.add(kind);
        assertFormOnly(plant(report, fault).text);
      }
    }
  });

  it('of samples with slips of the hand', function () {
    this.timeout(120_000);
    fc.assert(
      fc.property(anySpoiltSample, (text) => assertFormOnly(text)),
      { seed, numRuns: 120 },
    );
  });

  it('of reports with slips of the hand', function () {
    this.timeout(120_000);
    fc.assert(
      fc.property(anySpoiltReport, (text) => assertFormOnly(text)),
      { seed, numRuns: 120 },
    );
  });
});
