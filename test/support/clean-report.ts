import type { Layout } from '../../server/src/report/report';
import { writeHeading, writeTable } from '../../server/src/report/write';
import { editionById } from '../../server/src/standard';
import type { Edition, SectionId } from '../../server/src/standard/standard';
import { consistent, type Figures } from './figures';

export const layouts: readonly Layout[] = ['cells', 'tabs', 'pipes'];

export interface CleanReport {
  /** An edition id; absent: `2021`. */
  readonly edition?: string;
  /** Absent: `pipes`. */
  readonly layout?: Layout;
  readonly organization?: string;
  readonly year?: number;
  /** Figures in place of the usual ones, keyed `rowId/columnId`; totals follow. The prose agrees with them. */
  readonly figures?: Figures;
  /** Figures that the tables show in place of the consistent ones, while prose and totals stay as they are. */
  readonly broken?: Figures;
  readonly newline?: string;
}

/**
 * A complete and consistent report of an invented town: nothing in it is to be found fault with.
 *
 * The rules' examples are changes to this text (`pipes` layout, edition 2021 unless they say otherwise), so its wording
 * is a contract: change it only together with the examples. `npx tsx test/support/print-clean-report.ts 2021`
 * prints it. What there is to change:
 *
 * - the title `# 云岭镇人民政府2024年政府信息公开工作年度报告` (2019 edition: 2020);
 * - the preface: the basis `（国办公开办函〔2021〕30号）`, the six parts with `六个部分`, the statistical period, address and telephone;
 * - section one: five aspects （一）–（五） as headings; 136条 = 91+12+8+5+20; the applications of table three, their
 *   applicants and outcomes; the cases of table four; the documents of table two; subsets and things that only look like counts;
 * - sections two to four: the tables alone;
 * - section five: （一）存在的主要问题 with 三个方面: 一是…三是…, （二）改进情况 with 一是…二是…;
 * - section six: 18件, 归结6项 (1+1+3+7+4+2), 100%, and from 2021 on the statement on 信息处理费.
 */
export function cleanReport(options: CleanReport = {}): string {
  const edition = editionById(options.edition ?? '2021')!;
  const layout = options.layout ?? 'pipes';
  const newline = options.newline ?? '\n';
  const year = options.year ?? (edition.id === '2019' ? 2020 : 2024);
  const organization = options.organization ?? '云岭镇人民政府';
  const figures = consistent(edition, { ...usualFigures(edition), ...options.figures });
  const shown: Figures = { ...figures, ...options.broken };

  const blocks: string[][] = [[`${layout === 'pipes' ? '# ' : ''}${organization}${year}年政府信息公开工作年度报告`]];
  blocks.push(preface(edition, year));
  for (const section of edition.sections) {
    const table = edition.tables.find(({ id }) => id === section.table);
    const cell = (row: { id: string }, column: { id: string }) => String(shown[`${row.id}/${column.id}`] ?? 0);
    blocks.push([
      writeHeading(section, layout),
      ...(table
        ? [writeTable(table, layout, { cell, newline })]
        : prose(section.id, edition, year, figures).map((line) =>
            layout === 'pipes' && line.startsWith('（') ? `### ${line}` : line,
          )),
    ]);
  }
  const between = layout === 'pipes' ? newline.repeat(2) : newline;
  return blocks.map((block) => block.join(between) + newline).join(newline);
}

/** The figures of the report unless others are given, before totals are computed. */
export function usualFigures(edition: Edition): Figures {
  return {
    ...(edition.id === '2019' ? disclosure2019 : disclosure2021),
    'carried-in/individual': 1,
    'disclosed/individual': 4,
    'disclosed/business': 1,
    'partly-disclosed/individual': 1,
    'refused-third-party/business': 1,
    'refused-internal-affairs/individual': 1,
    'unavailable-not-held/individual': 2,
    'unavailable-not-held/legal': 1,
    'unprocessed-petition/individual': 1,
    'carried-out/individual': 1,
    'cases/reconsideration-upheld': 1,
    'cases/reconsideration-pending': 1,
    'cases/direct-litigation-upheld': 1,
    'cases/litigation-after-reconsideration-pending': 1,
  };
}

const disclosure2019: Figures = {
  'normative-documents/made': 3,
  'normative-documents/newly-disclosed': 3,
  'normative-documents/disclosed-in-all': 12,
  'licences/last-year': 42,
  'licences/change': -2,
  'licences/decisions': 126,
  'other-services/last-year': 5,
  'other-services/decisions': 11,
  'penalties/last-year': 20,
  'penalties/change': 1,
  'penalties/decisions': 8,
  'coercion/last-year': 3,
  'coercion/decisions': 1,
  'charges/last-year': 4,
  'procurement/projects': 6,
  'procurement/procured': '160.5万元',
};

const disclosure2021: Figures = {
  'normative-documents/issued': 3,
  'normative-documents/repealed': 1,
  'normative-documents/in-force': 12,
  'licences/decisions': 126,
  'penalties/decisions': 8,
  'coercion/decisions': 1,
  'charges/charged': 1.26,
};

function preface(edition: Edition, year: number): string[] {
  const titles = edition.sections.map(({ title }) => title).join('、');
  return [
    `根据《中华人民共和国政府信息公开条例》第五十条和政府信息公开工作年度报告格式（${edition.notice}）的要求，编制本报告。`,
    `本报告由${titles}六个部分组成，所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
    '本报告在清溪县人民政府门户网站公布。如有疑问，请与云岭镇党政办公室联系（地址：清溪县云岭镇迎宾路8号，邮政编码：990021，电话：0990-5550126）。',
  ];
}

function prose(section: SectionId, edition: Edition, year: number, figures: Figures): string[] {
  if (section === 'overview') {
    return [
      '（一）主动公开',
      `${year}年，本镇坚持以公开为常态、不公开为例外，通过县政府门户网站主动公开政府信息136条，其中工作动态91条、政策文件12条、财政信息8条、人事信息5条、通知公告20条。发布政策解读3篇，回应群众关切900余次。`,
      '（二）依申请公开',
      applications(edition, figures),
      review(figures),
      '（三）政府信息管理',
      documents(edition, figures),
      '（四）政府信息公开平台建设',
      '全镇维护政府信息公开专栏1个，设立公开查阅点6个，其中村级查阅点5个。“云岭发布”微信公众号推送信息240条。',
      '（五）监督保障',
      '明确1名分管负责人和2名专职人员，落实“三审三校”制度，全年组织业务培训2次。接受社会评议1次，结果为满意；全年未发生需要追究责任的情形。',
    ];
  }
  if (section === 'problems') {
    return [
      '（一）存在的主要问题',
      `${year}年，本镇政府信息公开工作主要存在三个方面的问题：一是个别信息更新不够及时；二是政策解读的形式比较单一；三是村级查阅点的利用率不高。`,
      '（二）改进情况',
      '针对以上问题，本镇采取了两项措施：一是建立每月核对制度，逾期未更新的当面提醒；二是把政策解读送到村民小组会议，并在查阅点安排专人引导。',
    ];
  }
  return [
    `${year}年，云岭镇人民代表大会代表共提出建议18件。经梳理，共归结6项，包括教育卫生方面的建议1件、平安建设方面的建议1件、产业发展方面的建议3件、道路交通方面的建议7件、农田水利方面的建议4件、其他建议2件。以上建议均已答复，答复率100%。`,
    ...(edition.feeStatement ? [`${year}年，本镇未收取政府信息公开信息处理费，发出收费通知0件。`] : []),
    '没有其他需要报告的事项。',
  ];
}

function applications(edition: Edition, figures: Figures): string {
  const total = (row: string) => Number(figures[`${row}/total`] ?? 0);
  const individual = Number(figures['received/individual'] ?? 0);
  const group = (prefix: string) =>
    edition.relations
      .find(({ id }) => id === 'applications-outcome-total')!
      .right.filter((row) => row === prefix || row.startsWith(`${prefix}-`))
      .reduce((sum, row) => sum + total(row), 0);
  const received =
    total('received') === 0
      ? '全年未收到新的政府信息公开申请'
      : `全年新收政府信息公开申请${total('received')}件，其中自然人申请${individual}件、法人或其他组织申请${total('received') - individual}件`;
  return `${received}；上年结转${total('carried-in')}件。本年度办结${total('outcome-total')}件，其中予以公开${total('disclosed')}件、部分公开${total('partly-disclosed')}件、不予公开${group('refused')}件、无法提供${group('unavailable')}件、不予处理${group('unprocessed')}件、其他处理${group('otherwise')}件；结转下年度继续办理${total('carried-out')}件。`;
}

function review(figures: Figures): string {
  const cases = (block: string) => Number(figures[`cases/${block}-total`] ?? 0);
  const litigation = cases('direct-litigation') + cases('litigation-after-reconsideration');
  if (cases('reconsideration') + litigation === 0) return '全年未发生因政府信息公开工作引起的行政复议、行政诉讼案件。';
  return `因政府信息公开工作被申请行政复议${cases('reconsideration')}件、被提起行政诉讼${litigation}件。`;
}

function documents(edition: Edition, figures: Figures): string {
  const figure = (column: string) => Number(figures[`normative-documents/${column}`] ?? 0);
  return edition.id === '2019'
    ? `全年新制作规范性文件${figure('made')}件，对外公开总数量${figure('disclosed-in-all')}件，均在公文办理时同步审定公开属性。`
    : `全年制发行政规范性文件${figure('issued')}件，废止${figure('repealed')}件，现行有效${figure('in-force')}件，均在公文办理时同步审定公开属性。`;
}
