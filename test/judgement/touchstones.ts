import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Finding, lintText } from '../../server/src/lint/lint';
import { writeHeading, writeTable } from '../../server/src/report/write';
import { editionForYear, latestEdition, tableOf } from '../../server/src/standard';
import type { Edition, SectionId } from '../../server/src/standard/standard';
import type { Span } from '../../server/src/text/span';
import { consistent, type Figures } from '../support/figures';
import { parseMarked } from '../support/marked';

/** What a touchstone's tables say: seven figures for a row of table three, one or three for a row of table two. */
type TableFigures = Readonly<Record<string, number | readonly number[] | Readonly<Record<string, number>>>>;

/** One paragraph, right or with just one fault, and the report that it is to stand in. */
export interface Touchstone {
  readonly id: string;
  readonly cause: string;
  readonly year: number;
  readonly agency: string;
  /** `⟦ ⟧` enclose what is at fault. */
  readonly text: string;
  /** What is not named is 0. */
  readonly table: TableFigures | null;
  readonly expect: 'silent' | readonly [{ readonly rule: string; readonly also?: readonly string[] }];
  readonly why: string;
}

/** What became of a touchstone. */
export interface Trial {
  readonly item: Touchstone;
  readonly report: string;
  /** The fault was found where it stands; for a right one, whether nothing was. */
  readonly passed: boolean;
  /** What found the fault. */
  readonly found: readonly Finding[];
  /** Whatever else was said above info, wherever it stands. */
  readonly otherwise: readonly Finding[];
}

export const touchstonesFile = path.join(__dirname, 'touchstones.json');

export function readTouchstones(file = touchstonesFile): Touchstone[] {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Puts the paragraph into a report that is clean otherwise, and looks at what is said of it. */
export function tryTouchstone(item: Touchstone): Trial {
  const { text, spans } = parseMarked(item.text);
  const report = reportAround(item, text);
  const start = report.indexOf(text);
  const { findings } = lintText(report);
  const expected = item.expect === 'silent' ? undefined : item.expect[0];
  const accepted = expected ? [expected.rule, ...(expected.also ?? [])] : [];
  const hits = (finding: Finding): boolean =>
    accepted.includes(finding.rule) && spans.some((span) => overlap(finding.span, shifted(span, start)));
  const found = findings.filter(hits);
  // One fault is said once: a second finding at the mark is one too many.
  const otherwise = findings.filter((finding) => finding !== found[0] && finding.severity !== 'info');
  return { item, report, found, otherwise, passed: (expected ? found.length > 0 : true) && otherwise.length === 0 };
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** A report that says nothing but what it must: no basis, no figures but those of the tables. */
function reportAround({ agency, year, table }: Touchstone, text: string): string {
  const edition = editionForYear(year)!;
  const figures = figuresOf(edition, table ?? {});
  const blocks = [
    `# ${agency}${year}年政府信息公开工作年度报告`,
    '根据《中华人民共和国政府信息公开条例》的要求，编制本报告。',
    ...edition.sections.flatMap((section) => {
      const mandated = edition.tables.find(({ id }) => id === section.table);
      const cell = (row: { id: string }, column: { id: string }) => String(figures[`${row.id}/${column.id}`] ?? 0);
      return [
        writeHeading(section, 'pipes'),
        ...(mandated ? [writeTable(mandated, 'pipes', { cell })] : (prose(edition, text)[section.id] ?? [])),
      ];
    }),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function prose(edition: Edition, text: string): Partial<Record<SectionId, readonly string[]>> {
  return {
    overview: [
      '坚持以公开为常态、不公开为例外，做好主动公开、依申请公开、政府信息管理、政府信息公开平台建设和监督保障各项工作。',
      text,
      '工作中注重听取群众意见，及时改进。',
    ],
    problems: ['存在的主要问题是政策解读的形式比较单一。下一步将丰富解读形式，加以改进。'],
    other: [edition.feeStatement ? '未收取政府信息公开信息处理费。' : '没有其他需要报告的事项。'],
  };
}

/** What the touchstones call the rows of table three, in their printed order. */
const applications = [
  ...['received', 'carried_in', 'disclosed', 'partial'],
  ...['secret', 'other_law', 'three_safeties', 'third_party', 'internal', 'process', 'case_file', 'enquiry'],
  ...['not_held', 'needs_making', 'unclear'],
  ...['petition', 'repeat', 'publication', 'excessive', 'reconfirm'],
  ...['not_corrected', 'fee_unpaid', 'other'],
  ...['total', 'carried_out'],
];
/** What they call the single figures of table two, and the columns of its documents. */
const disclosure: Readonly<Record<string, string>> = {
  licences: 'licences/decisions',
  penalties: 'penalties/decisions',
  enforcement: 'coercion/decisions',
  charges: 'charges/charged',
  regulations: 'regulations',
  normative: 'normative-documents',
};
const documentColumns: Readonly<Record<string, string>> = {
  made: 'issued',
  repealed: 'repealed',
  in_force: 'in-force',
};

function figuresOf(edition: Edition, table: TableFigures): Figures {
  const figures: Record<string, number> = {};
  for (const [name, value] of Object.entries(table)) {
    if (typeof value === 'number') figures[disclosure[name]!] = value;
    else if (isRow(value)) Object.assign(figures, rowOf(edition, name, value));
    else
      for (const [column, figure] of Object.entries(value))
        figures[`${disclosure[name]}/${documentColumns[column]}`] = figure;
  }
  return consistent(edition, figures);
}

function isRow(value: TableFigures[string]): value is readonly number[] {
  return Array.isArray(value);
}

/** The figures of a whole row of table three, or of table four, by their places. */
function rowOf(edition: Edition, name: string, values: readonly number[]): Record<string, number> {
  const table = name === 'table_four' ? 'review' : 'applications';
  const { rows, columns } = tableOf(edition, table).parts[0]!;
  const inOrder = tableOf(latestEdition, table).parts[0]!.rows;
  const { id } = name === 'table_four' ? rows[0]! : inOrder[applications.indexOf(name)]!;
  // （六）其他处理 was one row in 2019.
  const row = rows.some((other) => other.id === id) ? id : 'otherwise';
  return Object.fromEntries(columns.map((column, index) => [`${row}/${column.id}`, values[index]!]));
}
