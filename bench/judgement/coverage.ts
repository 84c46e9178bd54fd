// `npm run bench:coverage -- [FILE…]`: what of the prose is read at all. A silent pass is not a pass. For the files given:
// relations per KB of prose by kind and verdict, and why the others were not checked; then one figure of every relation
// that was judged consistent is changed, and what is noticed counted. For the touchstones: whether the verdict stays
// where the sentence stands between two others, units are swapped, blanks stand round digits, a line is broken.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { lintText } from '../../server/src/lint/lint';
import { readClaims } from '../../server/src/report/prose/claims/claims';
import type { Quantity } from '../../server/src/report/prose/clauses';
import type { Relation } from '../../server/src/report/prose/relations/relation';
import { readReport } from '../../server/src/report/read';
import type { Report } from '../../server/src/report/report';
import { readTouchstones, type Touchstone, tryTouchstone } from '../../test/judgement/touchstones';
import { perturbations } from './perturbations';

const { positionals } = parseArgs({ allowPositionals: true });
const counts = new Map<string, number>();
const count = (name: string, by = 1): void => void counts.set(name, (counts.get(name) ?? 0) + by);
const of = (name: string): number => counts.get(name) ?? 0;

let characters = 0;
for (const file of positionals) {
  const text = readFileSync(file, 'utf8');
  const { report } = readReport(text);
  if (!report) {
    console.log(`${file}: no report`);
    continue;
  }
  characters += report.prose.passages.reduce((all, { wording }) => all + wording.text.length, 0);
  count('quantity', report.prose.statements.size);
  const relations = relationsOf(report);
  const related = new Set(relations.flatMap(({ operands }) => operands.map(({ quantity }) => quantity.span.start)));
  count('related', related.size);
  for (const relation of relations) {
    count(`${relation.kind} ${relation.verdict}`);
    if (relation.obstacle) count(`obstacle ${relation.obstacle}`);
    if (relation.verdict === 'consistent') change(text, relation);
  }
}

function relationsOf(report: Report): readonly Relation[] {
  return [...report.prose.relations, ...readClaims(report)];
}

/** Changes the first figure of a relation and looks whether more is said than before, where the relation stands. */
function change(text: string, { kind, operands }: Relation): void {
  const quantity = operands.find(({ quantity }) => isPlain(text, quantity))?.quantity;
  if (!quantity) return;
  const { start, end } = quantity.number;
  const written = text.slice(start, end);
  // One more in the last digit but one, so that rounding does not explain it.
  const other = String(Number(written) + 10 ** Math.max(0, written.length - 2) * (written.startsWith('9') ? -1 : 1));
  const findings = (some: string): number =>
    lintText(some).findings.filter(({ severity }) => severity !== 'info').length;
  count(`changed ${kind}`);
  if (findings(text.slice(0, start) + other + text.slice(end)) > findings(text)) count(`noticed ${kind}`);
}

function isPlain(text: string, { number, approximate }: Quantity): boolean {
  return !approximate && /^\d+$/.test(text.slice(number.start, number.end));
}

if (positionals.length > 0) {
  const kilobytes = characters / 1000;
  const rate = (name: string): string => (of(name) / kilobytes).toFixed(2);
  console.log(
    `${kilobytes.toFixed(1)} thousand characters of prose, ${of('quantity')} numbers, ${of('related')} of them related\n`,
  );
  console.log('per 1000 characters   consistent  contradiction  doubtful  unknown   changed: noticed');
  const verdicts = ['consistent', 'contradiction', 'doubtful', 'unknown'];
  const kinds = new Set(
    [...counts.keys()]
      .map((name) => name.split(' '))
      .filter(([, verdict]) => verdicts.includes(verdict!))
      .map(([kind]) => kind!),
  );
  for (const kind of kinds) {
    const cells = verdicts.map((verdict, i) => rate(`${kind} ${verdict}`).padStart([12, 15, 10, 9][i]!)).join('');
    console.log(`${kind.padEnd(20)}${cells}   ${of(`noticed ${kind}`)} of ${of(`changed ${kind}`)}`);
  }
  console.log('\nwhy nothing was checked');
  const obstacles = [...counts].filter(([name]) => name.startsWith('obstacle ')).sort(([, a], [, b]) => b - a);
  for (const [name, times] of obstacles) console.log(`${String(times).padStart(6)}  ${name.slice('obstacle '.length)}`);
}

const trials = readTouchstones().map(tryTouchstone);
const right = trials.filter(({ item, passed }) => item.expect === 'silent' && passed).map(({ item }) => item);
const wrong = trials.filter(({ found }) => found.length > 0).map(({ item }) => item);

/** Other right ones of the same agency and year stand on either side, where there are any. */
function between({ text, agency, year }: Touchstone): string | undefined {
  const some = right.filter((one) => !one.table && one.agency === agency && one.year === year && one.text !== text);
  const [one, other] = [some[text.length % some.length], some[(text.length * 7 + 3) % some.length]];
  return one && other && /[。！？]⟧?$/.test(text) ? `${one.text}${text}${other.text}` : undefined;
}

console.log('\ntouchstones             right ones accused   wrong ones lost');
const changes = Object.entries(perturbations).map(
  ([name, perturb]) => [name, ({ text }: Touchstone) => perturb(text)] as const,
);
for (const [name, perturb] of [...changes, ['between two touchstones', between] as const]) {
  const again = (items: readonly Touchstone[]) =>
    items.flatMap((item) => {
      const text = perturb(item);
      return text === undefined ? [] : [tryTouchstone({ ...item, text })];
    });
  const accused = again(right);
  const found = again(wrong);
  const falsely = accused.filter(({ passed }) => !passed);
  const lost = found.filter((trial) => trial.found.length === 0);
  console.log(`${name.padEnd(30)} ${falsely.length} of ${accused.length}   ${lost.length} of ${found.length}`);
  for (const { item, otherwise } of falsely)
    console.log(`    accused: ${item.id} ${item.text}\n      ${otherwise[0]!.message.zh}`);
  for (const { item } of lost) console.log(`    lost: ${item.id} ${item.text}`);
}
