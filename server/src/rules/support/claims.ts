import type { Paragraph, Quantity, Sentence } from '../../report/prose';
import type { Cell, Report, Table } from '../../report/report';
import { editions, tableOf } from '../../standard';
import type { TableStandard } from '../../standard/standard';
import { textOf } from '../../text/span';
import { cellAt, type Place, sumOf, tableIn } from './cells';

/** A count in prose that speaks of cells of a mandated table. */
export interface Claim {
  readonly quantity: Quantity;
  readonly paragraph: Paragraph;
  /** Claims of one subject say the same thing; where one of them agrees with the table, the others speak of a part. */
  readonly subject: string;
  /** What the table calls it, in messages. */
  readonly name: { readonly zh: string; readonly en: string };
  /**
   * Numbers that agree with the table: 受理 may or may not include what was carried in. The first is the plain one; none
   * where the table could not be read.
   */
  readonly accepted: readonly number[];
  /** The cells that the first accepted number comes from. */
  readonly cells: readonly Cell[];
}

/** A kind of claim: the words in front of the number, and the cells that it is held against. */
interface Kind {
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
function applicationKinds(outcomeRows: readonly string[]): readonly Kind[] {
  const intake =
    /(?:新收|收到|受理|接收|接到|收办|新增)(?:到|了)?[^，。；：、（(\d]{0,20}(?:申请|依申请公开|申请公开)[^，。；：、（(\d]{0,8}$/;
  const part =
    /其中|网[上络站]|当面|现场|信函|邮寄|邮件|传真|窗口|平台提交|转办|补正|重复|本级|各部门|各乡镇|以来|累计|较|比上/;
  const total = (row: string): Place[] => [[row, 'total']];
  const group = (prefix: string) =>
    outcomeRows.filter((row) => row === prefix || row.startsWith(`${prefix}-`)).map((row) => [row, 'total'] as const);
  const applicants = (subject: string, columns: readonly string[], names: string, zh: string, en: string): Kind => ({
    subject,
    name: { zh: `“本年新收”的“${zh}”`, en: `new applications from ${en}` },
    lead: new RegExp(`(?:${names})(?:提出|提交|申请人)?(?:的)?(?:政府信息公开)?(?:申请)?(?:为|有|共|共计)?\\s?$`),
    readings: [
      columns.map((column) => ['received', column] as const),
      columns.flatMap((column) => [['received', column] as const, ['carried-in', column] as const]),
      columns.map((column) => ['outcome-total', column] as const),
    ],
  });
  const outcome = (subject: string, words: string, rows: readonly Place[], zh: string): Kind => ({
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

const blocks = {
  first: 'reconsideration',
  second: 'direct-litigation',
  third: 'litigation-after-reconsideration',
} as const;

function cases(outcome: string, ...of: readonly string[]): Place[] {
  return of.map((block) => ['cases', `${block}-${outcome}`]);
}

/** Table four: the totals of reconsideration and of litigation, the latter over both of its blocks or one. */
const reviewKinds: readonly Kind[] = [
  {
    subject: 'reconsideration-and-litigation',
    name: { zh: '行政复议和行政诉讼的总计之和', en: 'the totals of reconsideration and litigation' },
    lead: /行政复议(?:案件)?(?:、|和|及|与|或)(?:提起|被提起)?行政诉讼(?:案件)?(?:数量?)?(?:共计|共|为|有)?\s?$/,
    readings: [cases('total', blocks.first, blocks.second, blocks.third), cases('total', blocks.first)],
  },
  {
    subject: 'reconsideration',
    name: { zh: '“行政复议”总计', en: 'the total of reconsideration' },
    lead: /行政复议(?:案件|申请)?(?:的)?(?:数量?)?(?:共计|共|为|有)?\s?$/,
    readings: [cases('total', blocks.first)],
  },
  {
    subject: 'litigation',
    name: { zh: '“行政诉讼”总计', en: 'the total of litigation' },
    lead: /(?:^|[^议][、和及与或]?)(?:被)?(?:提起)?行政诉讼(?:案件)?(?:的)?(?:数量?)?(?:共计|共|为|有)?\s?$/,
    readings: [
      cases('total', blocks.second, blocks.third),
      cases('total', blocks.second),
      cases('total', blocks.third),
    ],
  },
];

/** Outcomes named behind 行政复议N件 or 行政诉讼N件 in the same sentence. */
function reviewOutcomeKinds(of: readonly string[], name: string): readonly Kind[] {
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
function disclosureKinds(table: TableStandard): readonly Kind[] {
  return table.parts.flatMap(({ rows, columns }) =>
    rows.flatMap((row) =>
      columns.flatMap((column): Kind[] => {
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
const kindsByEdition = new Map(
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

/** Units in which applications, cases, documents and decisions are counted. */
const caseUnits = /^(?:件|起|宗|份|例|条|项|个)$/;
/** Sentences on petitions, proposals and hotlines use the same words for other things; 复议案件 is no 议案. */
const elsewhere = /建议|提案|(?<!复)议案|信访件|热线|诉求|问政|留言|咨询|民声|12345/;

/** Every count in sections one and six that speaks of a cell, with the numbers that would agree with it. */
export function readClaims(report: Report): Claim[] {
  const claims: Claim[] = [];
  const { applications, disclosure } = kindsByEdition.get(report.edition.id)!;
  let above: Paragraph | undefined;
  let start = 0;
  for (const paragraph of report.paragraphs) {
    // Where the one above stops in the middle of a sentence, this one goes on about the same.
    if (!above || above.section !== paragraph.section || !/[；，、]$/.test(textOf(report.text, above.span)))
      start = paragraph.span.start;
    above = paragraph;
    if (paragraph.section !== 'overview' && paragraph.section !== 'other') continue;
    for (const sentence of paragraph.sentences) {
      if (sentence.quantities.length === 0 || elsewhere.test(sentence.text)) continue;
      const context = { report, paragraph, sentence, before: report.text.slice(start, sentence.span.start) };
      if (isAboutApplications(context)) read(context, applications, 'applications', claims);
      if (isAboutReview(sentence)) readReview(context, claims);
      read(context, disclosure, 'disclosure', claims);
    }
  }
  return claims;
}

/** The claims that no reading of the table agrees with, where none of the same subject does. */
export function contradictions(claims: readonly Claim[]): readonly Claim[] {
  const agrees = ({ quantity, accepted }: Claim) => accepted.includes(quantity.value);
  const agreed = new Set(claims.filter(agrees).map(({ subject }) => subject));
  return claims.filter(({ subject, accepted }) => accepted.length > 0 && !agreed.has(subject));
}

interface Context {
  readonly report: Report;
  readonly paragraph: Paragraph;
  readonly sentence: Sentence;
  /** What the text says before it, from the beginning of the paragraph, or of those that run on into it. */
  readonly before: string;
}

const outcomes = /予以公开|部分公开|不予公开|无法提供|不予处理|其他处理/g;

/** The sentence speaks of applications for information, or goes on about them. */
function isAboutApplications({ sentence, before: above }: Context): boolean {
  const [own, before] = [withoutBlanks(sentence.text), withoutBlanks(above)];
  if (/信息公开申请|依申请公开|信息公开的?申请|公开申请/.test(own)) return true;
  // Three outcomes side by side are those of applications, whatever stands before.
  if (new Set(own.match(outcomes)).size >= 3) return true;
  return /申请/.test(own + before) && /信息公开\s?申请|依申请公开|依申请信息公开|公开申请/.test(before);
}

function isAboutReview({ text }: Sentence): boolean {
  const own = withoutBlanks(text);
  return (
    /信息公开|依申请/.test(own) && !/备案|纠错|败诉|一审|二审|应诉|撤诉/.test(own) && /行政复议|行政诉讼/.test(own)
  );
}

function readReview(context: Context, claims: Claim[]): void {
  const from = claims.length;
  read(context, reviewKinds, 'review', claims);
  // The outcomes belong to the kind of case named last before them.
  const named = claims.slice(from).filter(({ subject }) => subject !== 'reconsideration-and-litigation');
  named.forEach((claim, index) => {
    const of = claim.subject === 'reconsideration' ? [blocks.first] : [blocks.second, blocks.third];
    const end = named[index + 1]?.quantity.span.start ?? Number.POSITIVE_INFINITY;
    const kinds = reviewOutcomeKinds(of, claim.subject === 'reconsideration' ? '行政复议' : '行政诉讼');
    read(context, kinds, 'review', claims, { start: claim.quantity.span.end, end });
  });
}

function read(
  { report, paragraph, sentence }: Context,
  kinds: readonly Kind[],
  id: 'disclosure' | 'applications' | 'review',
  claims: Claim[],
  within: { readonly start: number; readonly end: number } = sentence.span,
): void {
  const table = tableIn(report, id);
  const said = withoutBlanks(sentence.text);
  for (const quantity of sentence.quantities) {
    if (quantity.approximate || !caseUnits.test(quantity.unit)) continue;
    if (quantity.span.start < within.start || quantity.span.end > within.end) continue;
    const at = quantity.span.start - sentence.span.start;
    const before = withoutBlanks(sentence.text.slice(Math.max(0, at - 48), at));
    const clause = /[^，。；：！？,;:（(]*$/.exec(before)![0];
    const end = quantity.span.end - sentence.span.start;
    const behind = withoutBlanks(sentence.text.slice(end, end + 24));
    if (speaksOfAnotherYear(report, sentence.text.slice(0, at), clause)) continue;
    const kind = kinds.find(
      ({ lead, tail, within: words, unless, whole }) =>
        (!words || words.test(said)) &&
        lead.test(before) &&
        (!tail || tail.test(behind)) &&
        !unless?.test(clause) &&
        !(whole && isSubset(before)),
    );
    if (!kind) continue;
    const sums = kind.readings.map((places) => (isFilledIn(table, places) ? sumOf(table, places) : undefined));
    claims.push({
      quantity,
      paragraph,
      subject: kind.subject,
      name: kind.name,
      accepted: sums[0] === undefined ? [] : sums.filter((sum) => sum !== undefined),
      cells: sums[0] === undefined ? [] : kind.readings[0]!.map(([row, column]) => cellAt(table, row, column)!),
    });
  }
}

/** A line end may part any word, and a blank stand round any figure. */
function withoutBlanks(text: string): string {
  return text.replace(/[\s　]+/g, '');
}

/** Whether any figure stands in the cells: a table that is yet to be filled in contradicts nothing. */
function isFilledIn(table: Table | undefined, places: readonly Place[]): boolean {
  return places.some(([row, column]) => cellAt(table, row, column)?.figure.kind !== 'blank');
}

/** The year last named before a number, where it is not the report's: last year's figures are no claim about this table. */
function speaksOfAnotherYear(report: Report, before: string, clause: string): boolean {
  if (/上年同期|去年同期|较上年|比上年|同比|较去年|比去年|环比/.test(clause)) return true;
  const years = [...before.matchAll(/(20\d\d)\s?年/g)];
  const last = years.at(-1);
  return (
    last !== undefined &&
    report.year !== undefined &&
    Number(last[1]) !== report.year &&
    !/结转|顺延|转至|转到/.test(clause)
  );
}

/** Whether 其中 stands between the last full count and here: then only a part is spoken of. */
function isSubset(before: string): boolean {
  return /其中[^，。；]*$/.test(before);
}
