import { writeTable } from '../../../server/src/report/write';
import { editions, tableOf } from '../../../server/src/standard';
import type { Edition, RowStandard, TableStandard } from '../../../server/src/standard/standard';
import type { Figures } from '../../../test/support/figures';
import type { Fault } from '../fault';
import type { Token } from '../marked-text';
import { slipOf, widen } from '../numbers';
import type { Random } from '../random';
import type { World } from '../world';

/** A mandated table as text, and the faults that can be planted in it. */
export interface WrittenTable {
  readonly text: string;
  readonly token: Token;
  /** By `row/column`. */
  readonly cells: ReadonlyMap<string, Token>;
  readonly faults: readonly Fault[];
}

interface WrittenRow {
  readonly row: RowStandard;
  /** The row's lines, the line end behind them included. */
  readonly token: Token;
  readonly label: Token | undefined;
  readonly columns: readonly string[];
}

/** Slips in labels, each with the rows or headings that it is made in. */
const labelSlips: readonly (readonly [right: string, wrong: string])[] = [
  ['第二十条第（六）项', '第二十六条第（六）项'],
  ['第二十条第（五）项', '第二十条第（四）项'],
  ['第二十条第（八）项', '第三十条第（八）项'],
  ['5.属于三类内部事务信息', '5.属于第三类内部事务信息'],
  ['6.属于四类过程性信息', '6.属于第四类过程性信息'],
  ['1.信访举报投诉类申请', '1.信访举报类申请'],
  ['（三）不予公开', '（三）不予以公开'],
  ['2.其他法律行政法规禁止公开', '2.其他法律法规禁止公开'],
  ['行政事业性收费', '行政事业型收费'],
  ['（一）予以公开', '（一）予以公布'],
  ['3.补正后申请内容仍不明确', '3.补正后内容仍不明确'],
];

export function writtenTable(
  random: Random,
  world: World,
  table: TableStandard,
  mark: (text: string) => Token,
): WrittenTable {
  const { edition, layout, figures } = world;
  const style = cellStyle(random);
  const cells = new Map<string, Token>();
  const shown = new Map<string, string>();
  const written = writeTable(table, layout, {
    cell: (row, column) => {
      const key = `${row.id}/${column.id}`;
      const text = style(figures[key] ?? 0, column.kind);
      const token = mark(text);
      cells.set(key, token);
      shown.set(key, text);
      return token.toString();
    },
  });
  const rowEnd = layout === 'cells' ? '\n\n' : '\n';
  const rows: WrittenRow[] = [];
  const headings: { label: string; token: Token }[] = [];
  const standards = table.parts.flatMap((part) =>
    part.rows.map((row) => ({ row, columns: part.columns.map(({ id }) => id) })),
  );
  const chunks = written.split(rowEnd).map((chunk, index, all) => {
    const own = chunk + (index === all.length - 1 ? '\n' : rowEnd);
    const standard = standards.find(({ row, columns }) =>
      chunk.includes(cells.get(`${row.id}/${columns[0]}`)!.toString()),
    );
    if (!standard) {
      const slip = labelSlips.find(([right]) => chunk.includes(right));
      if (!slip) return own;
      const token = mark(slip[0]);
      headings.push({ label: slip[0], token });
      return own.replace(slip[0], token.toString());
    }
    // The merged label in front belongs to several rows; slips in it are planted through the first of them.
    const label = standard.row.label && chunk.includes(standard.row.label) ? mark(standard.row.label) : undefined;
    const group = standard.row.groups.at(-1);
    const groupSlip = labelSlips.find(([right]) => right === group && chunk.includes(right));
    let text = label ? own.replace(standard.row.label, label.toString()) : own;
    if (groupSlip) {
      const token = mark(groupSlip[0]);
      headings.push({ label: groupSlip[0], token });
      text = text.replace(groupSlip[0], token.toString());
    }
    const token = mark(text);
    rows.push({ row: standard.row, token, label, columns: standard.columns });
    return token.toString();
  });
  const token = mark(chunks.join(''));
  const faults: Fault[] = [];
  const add = (fault: Pick<Fault, 'rule' | 'kind' | 'edits' | 'at'> & Partial<Fault>): void =>
    void faults.push({ also: [], determined: false, shape: table.id, ...fault });

  for (const [right, wrong] of labelSlips) {
    const place =
      rows.find(({ row, label }) => label && row.label === right)?.label ??
      headings.find(({ label }) => label === right)?.token;
    if (place)
      add({
        rule: 'tables/label',
        also: ['tables/missing-row'],
        kind: wrong,
        edits: [{ token: place, text: wrong }],
        at: [place],
        determined: true,
      });
  }
  const parts = { rows, cells, shown };
  rowFaults(random, world, parts, add);
  cellFaults(random, world, table, parts, add);
  if (table.id !== 'disclosure') arithmeticFaults(random, edition, table, figures, parts, add);
  else plausibilityFaults(world, cells, add);

  add({ rule: 'tables/missing-table', kind: `${table.id} left out`, edits: [{ token, text: '\n' }], at: [] });
  const other = editions.find(({ id }) => id !== edition.id)!;
  if (table.id !== 'review')
    add({
      rule: 'tables/wrong-edition',
      kind: `${table.id} of the other edition`,
      edits: [
        {
          token,
          text: `${writeTable(tableOf(other, table.id), layout, { newline: world.newline })}${world.newline}`,
        },
      ],
      at: [token],
    });
  return { text: token.toString(), token, cells, faults };
}

/** How a report writes its cells: plainly, with thousands separators, padded, with units … */
function cellStyle(random: Random): (value: number | string, kind: string) => string {
  const style = random.pick(['plain', 'plain', 'plain', 'thousands', 'padded', 'unit', 'remark', 'blank', 'wide']);
  return (value, kind) => {
    if (typeof value === 'string') return value;
    if (kind !== 'count') return String(value);
    switch (style) {
      case 'thousands':
        return value.toLocaleString('en-US');
      case 'padded':
        return `　${value}`;
      case 'unit':
        return value > 0 && random.chance(0.2) ? `${value}件` : String(value);
      case 'remark':
        return value > 3 && random.chance(0.1) ? `${value}（其中网上 ${value - 2} 件）` : String(value);
      case 'blank':
        return value === 0 && random.chance(0.02) ? '' : String(value);
      case 'wide':
        return random.chance(0.05) ? widen(String(value)) : String(value);
      default:
        return String(value);
    }
  };
}

type Add = (fault: Pick<Fault, 'rule' | 'kind' | 'edits' | 'at'> & Partial<Fault>) => void;

function rowFaults(random: Random, { layout, newline }: World, written: Written, add: Add): void {
  const { rows, shown } = written;
  if (rows.length > 1) {
    const index = random.integer(0, rows.length - 1);
    const around = [rows[index - 1], rows[index + 1]].filter((row) => row !== undefined);
    add({
      rule: 'tables/missing-row',
      kind: 'row left out',
      edits: [{ token: rows[index]!.token, text: '' }],
      at: around.map(({ token }) => token),
    });
    const behind = rows[random.integer(0, rows.length - 2)]!;
    if (behind.row.groups.length === 0 && behind.label)
      add({
        rule: 'tables/extra-row',
        kind: 'row that no edition has',
        edits: [{ token: behind.token, text: (old) => old + old.replace(behind.row.label, '其他信息发布数量') }],
        at: [{ in: behind.token, words: '其他信息发布数量' }],
      });
  }
  const full = rows.filter(
    ({ row, columns }) =>
      (layout === 'cells' || columns.length >= 7) && columns.every((column) => shown.get(`${row.id}/${column}`) !== ''),
  );
  for (const more of [false, true]) {
    const target = random.pick(full.length > 0 ? full : rows);
    if (full.length === 0 || target.columns.length < 2) continue;
    const at = random.integer(0, target.columns.length - 1);
    add({
      rule: 'tables/cell-count',
      also: ['tables/blank-cell'],
      kind: more ? 'a cell too many' : 'a cell too few',
      edits: [
        { token: target.token, text: (old) => withoutCell(old, layout, newline, target.columns.length, at, more) },
      ],
      // Where a cell is taken for blank, its row is reported, or the first of several blank ones.
      at: [target.token, ...blankRows(written)],
    });
  }
}

/** The lines of a row with its figure number `at` of `count` left out, or written twice. */
function withoutCell(
  old: string,
  layout: World['layout'],
  newline: string,
  count: number,
  at: number,
  twice: boolean,
): string {
  if (layout === 'cells') {
    const end = old.endsWith(newline + newline) ? newline + newline : newline;
    const lines = old.slice(0, -end.length).split(newline);
    const index = lines.length - count + at;
    return lines.toSpliced(index, 1, ...(twice ? [lines[index]!, '\t0'] : [])).join(newline) + end;
  }
  const mark = layout === 'tabs' ? '\t' : '|';
  const line = old.slice(0, -newline.length);
  const cells = line.split(mark);
  const index = cells.length - count - (layout === 'pipes' ? 1 : 0) + at;
  return cells.toSpliced(index, 1, ...(twice ? [cells[index]!, ' 0 '] : [])).join(mark) + newline;
}

interface Written {
  readonly rows: readonly WrittenRow[];
  readonly cells: ReadonlyMap<string, Token>;
  readonly shown: ReadonlyMap<string, string>;
}

function cellFaults(
  random: Random,
  { edition, figures }: World,
  table: TableStandard,
  written: Written,
  add: Add,
): void {
  const counts = table.parts.flatMap(({ rows, columns }) =>
    rows.flatMap((row) =>
      columns.filter(({ kind }) => kind === 'count').map(({ id }) => ({ row, key: `${row.id}/${id}` })),
    ),
  );
  for (const [kind, text] of [
    ['a letter', 'O'],
    ['a dash', '/'],
    ['a negative number', '-1'],
    ['a fraction', '0.5'],
    ['a word', '若干'],
  ] as const) {
    const token = written.cells.get(random.pick(counts).key)!;
    add({ rule: 'tables/not-a-count', kind, edits: [{ token, text }], at: [token] });
  }
  const { row, key } = random.pick(counts);
  if (written.shown.get(key) !== '') {
    add({
      rule: 'tables/blank-cell',
      // A total that is left out is told with what it should be.
      also: [
        'tables/cell-count',
        'tables/missing-row',
        'arithmetic/applications-row-total',
        'arithmetic/applications-outcome-total',
        'arithmetic/review-total',
      ],
      kind: 'a figure left out',
      edits: [{ token: written.cells.get(key)!, text: '' }],
      // Rows that are wholly blank are reported once where they follow one another, at the first.
      at: [written.cells.get(key)!, written.rows.find((one) => one.row === row)!.token, ...blankRows(written)],
    });
  }
  if (edition.id === '2019' && figures['procurement/projects'] && written.cells.has('procurement/procured')) {
    const token = written.cells.get('procurement/procured')!;
    add({ rule: 'tables/unit', kind: 'amount without a unit', edits: [{ token, text: '93368.5' }], at: [token] });
  }
  if (written.cells.has('charges/charged')) {
    const token = written.cells.get('charges/charged')!;
    add({ rule: 'tables/unit', kind: 'amount in 元', edits: [{ token, text: '12600元' }], at: [token] });
  }
}

function blankRows({ rows, shown }: Written): Token[] {
  return rows
    .filter(({ row, columns }) => columns.some((column) => shown.get(`${row.id}/${column}`) === ''))
    .map(({ token }) => token);
}

function plausibilityFaults(
  { organization, edition, figures }: World,
  cells: ReadonlyMap<string, Token>,
  add: Add,
): void {
  if (!/市人民政府$|办公室$|委员会$/.test(organization)) {
    const token = cells.get(edition.id === '2019' ? 'regulations/disclosed-in-all' : 'regulations/in-force')!;
    add({ rule: 'tables/plausibility', kind: '规章 of a town', edits: [{ token, text: '6' }], at: [token] });
  }
  const [made, all] = edition.id === '2019' ? ['newly-disclosed', 'disclosed-in-all'] : ['issued', 'in-force'];
  const token = cells.get(`normative-documents/${made}`)!;
  const most = Number(figures[`normative-documents/${all}`]) + Number(figures['normative-documents/repealed'] ?? 0);
  add({
    rule: 'tables/plausibility',
    kind: 'more made than there are',
    edits: [{ token, text: String(most + 25) }],
    at: [token, cells.get(`normative-documents/${all}`)!],
  });
}

/** One changed figure breaks every relation that it takes part in; each is a fault of that relation's rule. */
function arithmeticFaults(
  random: Random,
  edition: Edition,
  table: TableStandard,
  figures: Figures,
  { cells, shown }: Written,
  add: Add,
): void {
  const relations = edition.relations.filter((relation) => relation.table === table.id);
  const lines = relations.flatMap((relation) => {
    const crossing = relation.over === 'rows' ? table.parts[0]!.columns : table.parts[0]!.rows;
    return crossing.map(({ id }) => {
      const keys = (own: readonly string[]) =>
        own.map((one) => (relation.over === 'rows' ? `${one}/${id}` : `${id}/${one}`));
      return { rule: relation.rule, left: keys(relation.left), right: keys(relation.right) };
    });
  });
  for (const rule of new Set(relations.map((relation) => relation.rule))) {
    const line = random.pick(lines.filter((one) => one.rule === rule));
    for (const [kind, keys] of [
      ['total changed', line.left],
      ['operand changed', line.right],
    ] as const) {
      const key = random.pick(keys);
      const value = Number(figures[key] ?? 0);
      const changed = slipOf(random, value);
      const token = cells.get(key)!;
      add({
        rule,
        kind,
        edits: [{ token, text: (old) => old.replace(/[\d０-９,]+|^$/, String(changed)) }],
        at: [...line.left, ...line.right].map((own) => cells.get(own)!),
        // A blank that counted as 0 would come back as 0.
        determined: shown.get(key) !== '' && isDetermined(lines, figures, key, changed),
      });
    }
  }
}

interface RelationKeys {
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** Whether changing `key` back is the only change of one figure that makes every relation hold again. */
function isDetermined(lines: readonly RelationKeys[], figures: Figures, key: string, changed: number): boolean {
  const value = (own: string): number => (own === key ? changed : Number(figures[own] ?? 0));
  const gap = ({ left, right }: RelationKeys): number =>
    left.reduce((sum, own) => sum + value(own), 0) - right.reduce((sum, own) => sum + value(own), 0);
  const broken = lines.filter((line) => gap(line) !== 0);
  const candidates = new Set(broken.flatMap(({ left, right }) => [...left, ...right]));
  const mending = [...candidates].filter((own) => {
    const touched = lines.filter(({ left, right }) => left.includes(own) || right.includes(own));
    if (!broken.every((line) => touched.includes(line))) return false;
    const needed = touched.map((line) => (line.left.includes(own) ? -gap(line) : gap(line)));
    return needed.every((by) => by === needed[0]) && value(own) + needed[0]! >= 0;
  });
  return mending.length === 1 && mending[0] === key;
}
