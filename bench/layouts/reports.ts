// Reports that are right: figures that add up, in a text of which no other sentence states a count. Places are invented.
import { type EditionId, type Figures, outcomeCount, type TableId, tablesOf, type Written } from './tables';

/** A town has hardly anything but zeros, a county figures of up to three digits, a city of four and more. */
export type Size = 'town' | 'county' | 'city';
export const sizes: readonly Size[] = ['town', 'county', 'city'];

export interface Chance {
  /** A whole number, both ends included. */
  integer(least: number, most: number): number;
  pick<T>(choices: readonly T[]): T;
  holds(probability: number): boolean;
}

/** xorshift32 behind an FNV-1a hash of the seed: enough to choose figures, and the same everywhere. */
export function chanceFrom(seed: string): Chance {
  let state = 0x811c9dc5;
  for (const character of seed) state = Math.imul(state ^ character.codePointAt(0)!, 0x01000193);
  state ||= 1;
  const fraction = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  // Seeds that differ in their last character start close to each other.
  for (let turn = 0; turn < 8; turn++) fraction();
  const integer = (least: number, most: number): number => least + Math.floor(fraction() * (most - least + 1));
  return {
    integer,
    pick: (choices) => choices[integer(0, choices.length - 1)]!,
    holds: (probability) => fraction() < probability,
  };
}

export interface Draft {
  readonly edition: EditionId;
  readonly size: Size;
  readonly name: string;
  readonly year: number;
  readonly figures: Figures;
  /** Chooses the sentences, so that a report and its faulty twin have the same. */
  readonly seed: string;
}

export function draft(seed: string, edition: EditionId, size: Size): Draft {
  const chance = chanceFrom(`${seed} ${edition} ${size}`);
  const name = chance.pick(names[size]);
  const year = edition === '2019' ? chance.integer(2019, 2020) : chance.integer(2021, 2025);
  const figures: Figures = {
    disclosure: disclosure(chance, edition, size),
    applications: applications(chance, edition, size),
    review: review(chance, size),
  };
  return { edition, size, name, year, figures, seed };
}

export const draftTables = ({ edition, figures }: Draft) => tablesOf(edition, figures);

const names: Readonly<Record<Size, readonly string[]>> = {
  town: ['禾垄镇', '青栀乡', '双萤镇', '落梅镇', '砚溪乡'],
  county: ['望禾县', '青岑县', '栖霜县', '陌桑县'],
  city: ['雁浔市', '澄渚市', '鹿汀市'],
};

/** How large figures get: of individuals and of organisations for one outcome, of decisions, of cases. */
const bounds: Readonly<Record<Size, { own: number; others: number; decisions: number; cases: number }>> = {
  town: { own: 2, others: 1, decisions: 60, cases: 1 },
  county: { own: 90, others: 6, decisions: 9000, cases: 12 },
  city: { own: 900, others: 45, decisions: 400_000, cases: 160 },
};

function applications(chance: Chance, edition: EditionId, size: Size): number[][] {
  const { own, others } = bounds[size];
  const count = outcomeCount(edition);
  const busy = size === 'town' ? 3 : Math.ceil(count * 0.7);
  const results = Array.from({ length: count }, () => [0, 0, 0, 0, 0, 0]);
  // A town answers a handful of applications, fewer than ten in all; so each of its figures has one digit.
  for (let turn = 0; turn < busy; turn++) {
    const row = results[turn === 0 ? 0 : chance.integer(0, count - 1)]!;
    row[0] = chance.integer(turn === 0 ? Math.ceil(own / 2) : 0, own);
    if (size === 'town' ? turn === 1 : chance.holds(0.5)) row[chance.integer(1, 5)] = chance.integer(0, others);
  }
  const closed = columnSums(results);
  const out = closed.map((sum) => (sum > 0 ? chance.integer(0, Math.max(1, Math.floor(sum / 12))) : 0));
  const carried = closed.map((sum) => (sum > 0 ? chance.integer(0, Math.max(1, Math.floor(sum / 15))) : 0));
  const received = closed.map((sum, column) => sum + out[column]! - carried[column]!);
  return [received, carried, ...results, closed, out].map((row) => [...row, total(row)]);
}

function review(chance: Chance, size: Size): number[] {
  const { cases } = bounds[size];
  return [0, 1, 2].flatMap((block) => {
    const four = [0, 1, 2, 3].map(() => (size === 'town' && chance.holds(0.8) ? 0 : chance.integer(0, cases)));
    // A table four of nothing but zeros would be wholly blank where zeros are left out, and that is a finding.
    if (block === 0 && size !== 'town') four[0]! += 1;
    return [...four, total(four)];
  });
}

function disclosure(chance: Chance, edition: EditionId, size: Size): string[][] {
  const { decisions } = bounds[size];
  const regulations = size === 'city' ? chance.integer(1, 5) : 0;
  const documents = size === 'town' ? chance.integer(2, 4) : chance.integer(4, 30);
  // No more made than are in force, or it would be implausible.
  const made = [
    [regulations, size === 'city' ? chance.integer(0, 2) : 0, regulations * chance.integer(4, 12)],
    [documents, chance.integer(0, 2), documents + chance.integer(2, 60)],
  ];
  const decided = () => chance.integer(0, decisions);
  if (edition === '2021') {
    const amount = size === 'town' ? '0' : `${chance.integer(1, decisions)}.${chance.integer(1, 9)}`;
    return [...made, [decided()], [decided()], [decided()]].map((row) => row.map(String)).concat([[amount]]);
  }
  const items = () => {
    const before = chance.integer(0, 40);
    return [before, chance.integer(-Math.min(before, 5), 8), decided()];
  };
  const charges = [chance.integer(0, 30), chance.integer(0, 3)];
  const projects = chance.integer(0, size === 'town' ? 3 : 90);
  const amount = projects === 0 ? '0' : chance.pick([`${projects * 15}.5万元`, `${projects * 150_000}元`]);
  return [...made, items(), items(), items(), items(), charges]
    .map((row) => row.map(String))
    .concat([[String(projects), amount]]);
}

const total = (row: readonly number[]): number => row.reduce((sum, count) => sum + count, 0);
const columnSums = (rows: readonly (readonly number[])[]): number[] =>
  [0, 1, 2, 3, 4, 5].map((column) => total(rows.map((row) => row[column]!)));

export interface Dress {
  /** What stands before the title of a section: `## ` in Markdown. */
  readonly heading?: string;
  readonly lineEnd?: string;
}

export const title = ({ name, year }: Pick<Draft, 'name' | 'year'>): string =>
  `${name}人民政府${year}年政府信息公开工作年度报告`;

/** Where a layout wants the title of the report, which it does not know: a running head. */
export const titleHere = '\ue000';

/** The whole report round the three tables; still with the marks of the figures. */
export function reportText(report: Draft, tables: Written, { heading = '', lineEnd = '\n' }: Dress = {}): string {
  const { edition, name, year } = report;
  const chance = chanceFrom(`${report.seed} prose`);
  const section = (text: string, ...content: string[]): string[] => [heading + text, ...content];
  const table = (id: TableId): string => tables[id].replace(/\n+$/, '');
  const form =
    edition === '2019'
      ? '国务院办公厅政府信息与政务公开办公室《关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）'
      : '《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）';
  const paragraphs = [
    (heading && '# ') + title(report),
    `根据《中华人民共和国政府信息公开条例》和${form}要求，编制本报告。本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
    ...section(
      '一、总体情况',
      ...overview.map(([aspect, ...sentences]) => `${aspect}${chance.pick(sentences).replaceAll('某地', name)}`),
    ),
    ...section('二、主动公开政府信息情况', table('disclosure')),
    ...section('三、收到和处理政府信息公开申请情况', table('applications')),
    ...section('四、政府信息公开行政复议、行政诉讼情况', table('review')),
    ...section('五、存在的主要问题及改进情况', chance.pick(problems), chance.pick(improvements)),
    ...section(
      '六、其他需要报告的事项',
      edition === '2019' ? '没有其他需要报告的事项。' : `${year}年，${name}未收取政府信息公开信息处理费。`,
    ),
  ];
  const text = `${paragraphs.join(chance.holds(0.5) ? '\n\n' : '\n')}\n`.replaceAll(titleHere, title(report));
  return lineEnd === '\n' ? text : text.replaceAll('\n', lineEnd);
}

const overview: readonly (readonly [string, ...string[]])[] = [
  ['（一）主动公开。', '某地围绕重点工作，及时公开群众关心的信息。', '坚持以公开为常态，政策文件与解读材料同步公开。'],
  ['（二）依申请公开。', '完善接收、登记、审核、答复的流程，依法办理每件申请。', '加强与申请人的沟通，规范答复文书。'],
  ['（三）政府信息管理。', '健全信息发布审核制度，定期清理规范性文件。', '落实先审查后公开的要求，及时更新公开目录。'],
  ['（四）平台建设。', '加强门户网站专栏的日常维护，方便群众查阅。', '优化公开专栏的检索功能，规范政务新媒体管理。'],
  [
    '（五）监督保障。',
    '把政府信息公开纳入年度工作考核，接受社会评议，未发生责任追究情形。',
    '开展业务培训和社会评议，工作考核结果良好，没有责任追究情形。',
  ],
];

const problems = [
  '存在的主要问题：部分栏目更新不够及时，政策解读的形式比较单一。',
  '存在的主要问题：公开内容与群众的期待还有差距，工作人员的业务水平有待提高。',
];
const improvements = [
  '改进情况：明确专人检查栏目更新，采用图解等形式解读政策。',
  '改进情况：对照公开目录逐项补充内容，加强业务培训。',
];
