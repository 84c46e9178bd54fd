import type { UnitGroup } from '../../../server/src/rules/neighbours';
import { tableOf } from '../../../server/src/standard';
import type { Fault } from '../fault';
import type { Token } from '../marked-text';
import { slipOf } from '../numbers';
import type { Random } from '../random';
import type { World } from '../world';

interface Family {
  readonly world: World;
  /** Last year's report, or those of the units. */
  readonly beside: readonly { readonly world: World; readonly text: string }[];
  readonly units: readonly UnitGroup[];
}

interface Tokens {
  /** The cells of every table, by `row/column`. */
  readonly cells: ReadonlyMap<string, Token>;
  readonly whole: Token;
}

/** Faults that only the reports beside this one show. */
export function workspaceFaults(random: Random, { world, beside, units }: Family, { cells, whole }: Tokens): Fault[] {
  const faults: Fault[] = [];
  const add = (rule: string, kind: string, edits: Fault['edits'], at: Fault['at'], determined = false): void =>
    void faults.push({ rule, kind, edits, at, determined, also: [], shape: 'beside' });
  const change = (key: string): Fault['edits'][number] => ({
    token: cells.get(key)!,
    text: (old) => old.replace(/[\d０-９,]+|^$/, String(slipOf(random, Number(world.figures[key] ?? 0)))),
  });
  if (units.length > 0) {
    const rows = tableOf(world.edition, 'applications').parts[0]!.rows;
    const columns = tableOf(world.edition, 'applications').parts[0]!.columns;
    const row = random.pick(rows);
    const key = `${row.id}/${random.pick(columns).id}`;
    // A row is reported once, at its total where that is off.
    add('workspace/roll-up', 'a figure changed', [change(key)], [cells.get(key)!, cells.get(`${row.id}/total`)!]);
    return faults;
  }
  const [last] = beside;
  if (!last) return faults;
  const columns = tableOf(world.edition, 'applications').parts[0]!.columns;
  const carried = `carried-in/${random.pick(columns).id}`;
  add('workspace/carry-over', 'a figure carried in changed', [change(carried)], [cells.get(carried)!], true);
  if (world.edition.id === '2021' && last.world.edition.id === '2021') {
    const key = 'normative-documents/in-force';
    const more = Number(world.figures[key]) + random.integer(1, 30);
    add(
      'workspace/documents-in-force',
      'a figure in force changed',
      [{ token: cells.get(key)!, text: (old) => old.replace(/[\d０-９,]+|^$/, String(more)) }],
      [cells.get(key)!],
    );
  }
  if (world.edition === last.world.edition) {
    const copied = last.text.replaceAll(`${last.world.year}年`, `${world.year}年`);
    add(
      'workspace/copied-report',
      'last year’s text under a new year',
      [{ token: whole, text: copied }],
      [{ in: whole, words: '政府信息公开工作年度报告' }],
    );
  }
  return faults;
}
