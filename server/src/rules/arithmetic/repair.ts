import type { Cell, Report, Table } from '../../report/report';
import { editionById } from '../../standard';
import { localized } from '../../text/localized';
import type { Fix, RuleFinding } from '../rule';
import { writeNumber } from '../tables/cells';
import { columnName, rowName } from '../tables/names';
import { type Breach, isBreach, type Operand, type RelationLine, relationLines } from './evaluate';

/** One cell that, changed, mends every relation that is broken with it. */
export interface Repair {
  readonly operand: Operand;
  readonly value: number;
}

/** With more candidates than this, nothing is determined and nothing is said. */
const mostCandidates = 2;

/**
 * The cells of which one alone, changed, would make a broken relation and all that are broken together with it hold,
 * while every relation that holds goes on holding. Empty where no cell would, or too many.
 */
export function repairsOf(breach: Breach): readonly Repair[] {
  const lines = [...relationLines(breach.table, editionById(breach.table.editionId)?.relations ?? [])];
  const broken = together(breach, lines.filter(isBreach));
  const holding = new Set(
    lines.filter((line) => !isBreach(line)).flatMap((line) => operandsOf(line).map(({ cell }) => cell)),
  );
  const repairs: Repair[] = [];
  for (const operand of operandsOf(breach)) {
    const value = mended(breach, operand.cell);
    if (value === undefined || value < 0 || holding.has(operand.cell)) continue;
    if (broken.every((other) => mended(other, operand.cell) === value)) repairs.push({ operand, value });
  }
  return repairs.length <= mostCandidates ? repairs : [];
}

/** Adds what would mend a breach to its finding: in words, and as its fix, or as choices where one of two cells would. */
export function withRepair(report: Report, breach: Breach, finding: RuleFinding): RuleFinding {
  const repairs = repairsOf(breach);
  const [first, second] = repairs;
  // That the total can be set to the sum is said by the finding itself.
  if (
    !first ||
    (!second && finding.fix && first.value === breach.right.sum && first.operand === breach.left.operands[0])
  ) {
    return finding;
  }
  const words = repairs.map((repair) => describe(breach.table, repair));
  const message = localized(
    `${finding.message.zh}只改一格，各项勾稽关系就都成立：把${words.map(({ zh }) => zh).join('，或把')}。`,
    `${finding.message.en} One cell would mend it all: change ${words.map(({ en }) => en).join(', or ')}.`,
  );
  const { fix: _total, ...rest } = finding;
  const fixes = repairs.map(
    ({ operand, value }, index): Fix => ({
      kind: 'suggestion',
      title: localized(`把${words[index]!.zh}`, `Change ${words[index]!.en}`),
      edits: [writeNumber(report, operand.cell, value)],
    }),
  );
  return { ...rest, message, ...(second ? { choices: fixes } : { fix: fixes[0]! }) };
}

function describe(table: Table, { operand, value }: Repair): { zh: string; en: string } {
  const column = columnName(operand.cell.column);
  const blank = operand.cell.figure.kind === 'blank';
  const zh = table.id === 'review' ? `“${column}”` : `“${rowName(operand.row.standard)}”的${column}列`;
  return {
    zh: `${zh}由${blank ? '空白' : ` ${operand.value} `}改为 ${value}`,
    en: `${zh} from ${blank ? 'blank' : operand.value} to ${value}`,
  };
}

/** The breaches that share cells with one, directly or through others. */
function together(start: RelationLine, breaches: readonly RelationLine[]): readonly RelationLine[] {
  const cells = new Set<Cell>(operandsOf(start).map(({ cell }) => cell));
  const found = new Set<RelationLine>();
  for (let grown = true; grown; ) {
    grown = false;
    for (const line of breaches) {
      if (found.has(line) || !operandsOf(line).some(({ cell }) => cells.has(cell))) continue;
      found.add(line);
      for (const { cell } of operandsOf(line)) cells.add(cell);
      grown = true;
    }
  }
  return [...found];
}

function operandsOf({ left, right }: RelationLine): readonly Operand[] {
  return [...left.operands, ...right.operands];
}

/** What a cell would have to be for a relation to hold; `undefined` where it takes no part in it. */
function mended({ left, right }: RelationLine, cell: Cell): number | undefined {
  const inLeft = left.operands.find((operand) => operand.cell === cell);
  if (inLeft) return right.sum - (left.sum - inLeft.value);
  const inRight = right.operands.find((operand) => operand.cell === cell);
  return inRight && left.sum - (right.sum - inRight.value);
}
