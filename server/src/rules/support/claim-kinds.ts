import { editions, tableOf } from '../../standard';
import type { TableStandard } from '../../standard/standard';
import type { Place } from './cells';

/** A kind of claim: the words in front of the number, and the cells that it is held against. */
export interface ClaimKind {
  readonly subject: string;
  readonly name: { readonly zh: string; readonly en: string };
  /** Must match right before the number. */
  readonly lead: RegExp;
  /** Must match right behind the unit, where the words in front do not tell enough. */
  readonly tail?: RegExp;
  /** Each a sum of cells, the plain one first. */
  readonly readings: readonly (readonly Place[])[];
  /** Words of the clause that show that something else is meant. */
  readonly unless?: RegExp;
  /** Words that the sentence must hold. */
  readonly within?: RegExp;
  /** Behind 其中 the same words speak of a part, which no cell counts. */
  readonly whole?: boolean;
}

const organizationColumns = ['business', 'research', 'welfare', 'legal', 'otherOrganization'];

/** Table three. The words in between are few and bounded; none of these forms can backtrack far. */
function applicationKinds(outcomeRows: readonly string[]): readonly ClaimKind[] {
  const intake =
    /(?:新收|收到|受理|接收|接到|收办|新增)(?:到|了)?[^，。；：、（(\d]{0,20}(?:申请|依申请公开|申请公开)[^，。；：、（(\d]{0,8}$/;
  const part =
    /其中|网[上络站]|当面|现场|信函|邮寄|邮件|传真|窗口|平台提交|转办|补正|重复|本级|各部门|各乡镇|以来|累计|较|比上/;
  const total = (row: string): Place[] => [[row, 'total']];
  const group = (prefix: string) =>
    outcomeRows.filter((row) => row === prefix || row.startsWith(`${prefix}-`)).map((row) => [row, 'total'] as const);
  const applicants = (
    subject: string,
    columns: readonly string[],
    names: string,
    zh: string,
    en: string,
  ): ClaimKind => ({
    subject,
    name: { zh: `“本年新收”的“${zh}”`, en: `new applications from ${en}` },
    lead: new RegExp(`(?:${names})(?:提出|提交|申请人)?(?:的)?(?:政府信息公开)?(?:申请)?(?:为|有|共|共计)?\\s?$`),
    readings: [
      columns.map((column) => ['received', column] as const),
      columns.flatMap((column) => [['received', column] as const, ['carried-in', column] as const]),
      columns.map((column) => ['outcome-total', column] as const),
    ],
  });
  const outcome = (subject: string, words: string, rows: readonly Place[], zh: string): ClaimKind => ({
    subject,
    name: { zh: `“${zh}”总计`, en: `the total of ${zh}` },
    lead: new RegExp(
      `(?:^|[^不及和])(?:作)?(?:${words})(?:[（(][^（）()]{0,30}[）)])?(?:的|答复|政府信息|公开|申请|决定|有|共|为){0,3}\\s?$`,
    ),
    readings: [rows],
    unless: /主动公开|条例/,
  });
  return [
    {
      subject: 'received',
      name: { zh: '“一、本年新收政府信息公开申请数量”总计', en: 'the total of new applications' },
      lead: intake,
      readings: [total('received'), [...total('received'), ...total('carried-in')]],
      unless: part,
      whole: true,
    },
    {
      subject: 'received',
      name: { zh: '“一、本年新收政府信息公开申请数量”总计', en: 'the total of new applications' },
      lead: /(?:新收|收到|受理|接收|接到|收办)(?:到|了)?\s?$/,
      tail: /^(?:政府信息公开|信息公开|依申请公开|政府信息)(?:的)?申请(?!人)/,
      readings: [total('received'), [...total('received'), ...total('carried-in')]],
      unless: part,
      whole: true,
    },
    {
      subject: 'carried-in',
      name: { zh: '“二、上年结转政府信息公开申请数量”总计', en: 'the total carried in' },
      lead: /(?:上年度?|上一年度?|去年)结转(?!下)[^，。；：、]{0,16}$/,
      readings: [total('carried-in')],
    },
    {
      subject: 'carried-out',
      name: { zh: '“四、结转下年度继续办理”总计', en: 'the total carried out' },
      lead: /(?:结转|转|顺延|延续)(?:至|到|入)?(?:下年度?|下一年度?|次年|20\d\d\s?年度?)[^，。；：、]{0,10}$/,
      readings: [total('carried-out')],
    },
    {
      subject: 'carried-out',
      name: { zh: '“四、结转下年度继续办理”总计', en: 'the total carried out' },
      lead: /(?:^|[^\d])$/,
      tail: /^(?:申请)?(?:结转|顺延|转)(?:至|到|入)?(?:下年|下一年|次年)/,
      readings: [total('carried-out')],
    },
    {
      subject: 'outcome-total',
      name: { zh: '“（七）总计”', en: 'the total of outcomes' },
      lead: /(?:^|[^公开未应待])(?:办结|已办理|共办理|答复|办理完成)(?:了)?(?:政府信息公开)?(?:申请)?(?:共|共计)?\s?$/,
      readings: [total('outcome-total')],
      unless: /公开答复|率|较|比上/,
    },
    applicants('individuals', ['individual'], '自然人', '自然人', 'individuals'),
    applicants(
      'organizations',
      organizationColumns,
      '法人或其他组织|法人或者其他组织|法人和其他组织|法人及其他组织|法人、其他组织',
      '法人或其他组织',
      'organisations',
    ),
    applicants('business', ['business'], '商业企业', '商业企业', 'business'),
    applicants('research', ['research'], '科研机构', '科研机构', 'research institutions'),
    applicants('welfare', ['welfare'], '社会公益组织', '社会公益组织', 'welfare organisations'),
    applicants('legal', ['legal'], '法律服务机构', '法律服务机构', 'legal services'),
    outcome(
      'disclosed-in-all',
      '予以公开(?:及|和|、|或)部分公开',
      [...total('disclosed'), ...total('partly-disclosed')],
      '（一）予以公开、（二）部分公开',
    ),
    outcome('disclosed', '予以公开|同意公开', total('disclosed'), '（一）予以公开'),
    outcome('partly-disclosed', '部分公开', total('partly-disclosed'), '（二）部分公开'),
    outcome('refused', '不予公开', group('refused'), '（三）不予公开'),
    outcome('unavailable', '无法提供', group('unavailable'), '（四）无法提供'),
    outcome('unprocessed', '不予处理', group('unprocessed'), '（五）不予处理'),
    outcome('otherwise', '其他处理', group('otherwise'), '（六）其他处理'),
  ];
}

/** The blocks of table four. */
export const reviewBlocks = {
  first: 'reconsideration',
  second: 'direct-litigation',
  third: 'litigation-after-reconsideration',
} as const;

function cases(outcome: string, ...of: readonly string[]): Place[] {
  return of.map((block) => ['cases', `${block}-${outcome}`]);
}

/** Table four: the totals of reconsideration and of litigation, the latter over both of its blocks or one. */
export const reviewKinds: readonly ClaimKind[] = [
  {
    subject: 'reconsideration-and-litigation',
    name: { zh: '行政复议和行政诉讼的总计之和', en: 'the totals of reconsideration and litigation' },
    lead: /行政复议(?:案件)?(?:、|和|及|与|或)(?:提起|被提起)?行政诉讼(?:案件)?(?:数量?)?(?:共计|共|为|有)?\s?$/,
    readings: [
      cases('total', reviewBlocks.first, reviewBlocks.second, reviewBlocks.third),
      cases('total', reviewBlocks.first),
    ],
  },
  {
    subject: 'reconsideration',
    name: { zh: '“行政复议”总计', en: 'the total of reconsideration' },
    lead: /行政复议(?:案件|申请)?(?:的)?(?:数量?)?(?:共计|共|为|有)?\s?$/,
    readings: [cases('total', reviewBlocks.first)],
  },
  {
    subject: 'litigation',
    name: { zh: '“行政诉讼”总计', en: 'the total of litigation' },
    lead: /(?:^|[^议][、和及与或]?)(?:被)?(?:提起)?行政诉讼(?:案件)?(?:的)?(?:数量?)?(?:共计|共|为|有)?\s?$/,
    readings: [
      cases('total', reviewBlocks.second, reviewBlocks.third),
      cases('total', reviewBlocks.second),
      cases('total', reviewBlocks.third),
    ],
  },
];

/** Outcomes named behind 行政复议N件 or 行政诉讼N件 in the same sentence. */
export function reviewOutcomeKinds(of: readonly string[], name: string): readonly ClaimKind[] {
  const outcomes = [
    ['upheld', '(?:结果)?维持', '结果维持'],
    ['corrected', '(?:结果)?纠正', '结果纠正'],
    ['other', '其他结果', '其他结果'],
    ['pending', '(?:尚未审结|未审结|尚未办结)', '尚未审结'],
  ] as const;
  return outcomes.map(([outcome, words, label]) => ({
    subject: `${of.join('+')}-${outcome}`,
    name: { zh: `“${name}”的“${label}”`, en: `${label} of ${name}` },
    lead: new RegExp(`${words}(?:的|有|共)?\\s?$`),
    readings: [cases(outcome, ...of), ...(of.length > 1 ? of.map((block) => cases(outcome, block)) : [])],
  }));
}

/** Table two: only words that mean making, repealing and deciding; 公开 and 发布 count something else. */
function disclosureKinds(table: TableStandard): readonly ClaimKind[] {
  return table.parts.flatMap(({ rows, columns }) =>
    rows.flatMap((row) =>
      columns.flatMap((column): ClaimKind[] => {
        const words = column.spokenOf?.join('|');
        if (!words) return [];
        const name = { zh: `“${row.label}”的“${column.label}”`, en: `“${column.label}” of ${row.label}` };
        const subject = `${row.id}-${column.id}`;
        const readings = [[[row.id, column.id] as const]];
        if (row.id === 'normative-documents') {
          // Once named, the documents need not be named again: 制发规范性文件3件，废止1件.
          const lead = new RegExp(`(?:${words})(?:行政)?(?:规范性文件)?(?:共计|共|为)?\\s?$`);
          return [{ subject, name, lead, readings, within: /规范性文件/, unless: /规章|政策性文件|其他文件|党|累计/ }];
        }
        const lead = new RegExp(`(?:${words})(?:的)?${row.label}(?:处理)?(?:决定)?(?:共计|共|为)?\\s?$`);
        return [{ subject, name, lead, readings }];
      }),
    ),
  );
}

/** What each edition's prose can claim; worked out once, since the standard does not change. */
export const kindsByEdition = new Map(
  editions.map((edition) => [
    edition.id,
    {
      applications: applicationKinds(
        edition.relations.find(({ id }) => id === 'applications-outcome-total')?.right ?? [],
      ),
      disclosure: disclosureKinds(tableOf(edition, 'disclosure')),
    },
  ]),
);
