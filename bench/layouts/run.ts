// `npx tsx bench/layouts/run.ts`: how well tables are read in every layout. `--seeds 5` tries that many reports of each
// layout and edition, `--seed NAME` chooses others, `--layout PART` only the layouts with that in their name,
// `--verbose LAYOUT` prints each text that was not judged as due (with `--all` every text) and what was drawn.
import { parseArgs } from 'node:util';
import { layouts } from './layouts';
import { casesOf, editions, judge, type Verdict } from './measure';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '3' },
    seed: { type: 'string', default: 'layouts' },
    layout: { type: 'string', default: '' },
    verbose: { type: 'string' },
    all: { type: 'boolean', default: false },
  },
});

interface Count {
  due: number;
  of: number;
}

const share = ({ due, of }: Count): string => (of === 0 ? '–' : `${due}/${of}`);
const count = (): Count => ({ due: 0, of: 0 });
const add = (to: Count, { due, of }: Count): void => {
  to.due += due;
  to.of += of;
};

const began = Date.now();
const chosen = layouts.filter(({ name }) => (values.verbose ? name === values.verbose : name.includes(values.layout)));
if (chosen.length === 0) throw new Error(`No such layout. There are: ${layouts.map(({ name }) => name).join(', ')}`);

const all = { clean: count(), found: count(), refused: count(), wrong: 0 };
console.log('| layout | edition | right reports clean | faults found at the cell | refused | wrong findings |');
console.log('|---|---|---|---|---|---|');
for (const layout of chosen) {
  for (const edition of editions) {
    const [clean, found, refused] = [count(), count(), count()];
    let wrong = 0;
    for (let turn = 0; turn < Number(values.seeds); turn++) {
      for (const name of casesOf(layout)) {
        const verdict = judge(layout, edition, `${values.seed} ${turn}`, turn, name);
        const right = name === 'right' && layout.readable === true;
        const column = right ? clean : verdict.due.startsWith('arithmetic/') ? found : refused;
        // What is refused and computed with all the same was not refused.
        add(column, { due: verdict.asDue && (column !== refused || verdict.wrong.length === 0) ? 1 : 0, of: 1 });
        wrong += verdict.wrong.length;
        if (values.verbose) explain(verdict, edition);
      }
    }
    console.log(`| ${[layout.name, edition, share(clean), share(found), share(refused), wrong].join(' | ')} |`);
    add(all.clean, clean);
    add(all.found, found);
    add(all.refused, refused);
    all.wrong += wrong;
  }
}
const { clean, found, refused, wrong } = all;
console.log(
  `| **all ${chosen.length} layouts** | | ${share(clean)} | ${share(found)} | ${share(refused)} | ${wrong} |`,
);
console.log(`\nseed “${values.seed}”, ${((Date.now() - began) / 1000).toFixed(1)} s`);

function explain(verdict: Verdict, edition: string): void {
  if (verdict.asDue && verdict.wrong.length === 0 && !values.all) return;
  console.log(`\n=== ${edition} · ${verdict.case} · due: ${verdict.due} · ${verdict.asDue ? 'as due' : 'NOT as due'}`);
  console.log(verdict.text.replaceAll('\t', '⇥').replaceAll('\u00a0', '°').replaceAll('　', '□').replaceAll('\f', '␌'));
  for (const one of verdict.drawn) {
    const mark = verdict.wrong.includes(one) ? 'WRONG ' : '';
    const line = verdict.text.slice(0, one.start).split('\n').length;
    const words = verdict.text.slice(one.start, one.end).slice(0, 40).replaceAll('\n', '⏎');
    console.log(
      `    ${mark}${one.severity} ${one.rule} line ${line}, ${one.start}–${one.end} “${words}”: ${one.message}`,
    );
  }
}
