import { editionForYear } from '../../standard';
import type { Edition, SectionId, SectionStandard } from '../../standard/standard';
import { toChinese } from '../../text/numbers';
import type { Layout } from '../report';
import { type WriteTableOptions, writeTable } from './table';

export interface BlankReport extends Pick<WriteTableOptions, 'cell' | 'newline'> {
  /** The agency's full name: `云岭镇人民政府`. */
  readonly organization: string;
  /** The year reported. */
  readonly year: number;
  readonly layout: Layout;
}

/** A line to be written: a heading of some depth, a paragraph, or a table that is already laid out. */
interface Block {
  readonly kind: 'title' | 'section' | 'aspect' | 'paragraph' | 'table';
  readonly text: string;
}

/**
 * A report with every section and table that the edition in force for the year mandates. Figures are blank; what else a
 * person must write is said in its place as `（请填写：……）`.
 *
 * @throws RangeError for a year before the first edition.
 */
export function writeBlankReport({ organization, year, layout, ...options }: BlankReport): string {
  const { newline = '\n' } = options;
  const edition = editionForYear(year);
  if (!edition) throw new RangeError(`No official format for the report year ${year}`);
  const blocks: Block[] = [
    { kind: 'title', text: `${organization}${year}年政府信息公开工作年度报告` },
    ...preface(edition, year).map(paragraph),
    ...edition.sections.flatMap((section): Block[] => [
      { kind: 'section', text: headingText(section) },
      ...(section.table
        ? edition.tables
            .filter(({ id }) => id === section.table)
            .map((table): Block => ({ kind: 'table', text: writeTable(table, layout, options) }))
        : prose(section.id, edition, year)),
    ]),
  ];
  return layout === 'pipes' ? inMarkdown(blocks, newline) : inPlainText(blocks, newline);
}

/** A section's heading as a layout writes it, without a line end: `一、总体情况`, `## 一、总体情况`. */
export function writeHeading(section: SectionStandard, layout: Layout): string {
  return layout === 'pipes' ? `## ${headingText(section)}` : headingText(section);
}

function headingText({ ordinal, title }: SectionStandard): string {
  return `${toChinese(ordinal)}、${title}`;
}

function preface(edition: Edition, year: number): readonly string[] {
  const titles = edition.sections.map(({ title }) => title).join('、');
  return [
    `根据《中华人民共和国政府信息公开条例》第五十条和政府信息公开工作年度报告格式（${edition.notice}）的要求，编制本报告。`,
    `本报告由${titles}${toChinese(edition.sections.length)}个部分组成，所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
    '（请填写：公布本报告的网站，以及联系地址、邮政编码和联系电话）',
  ];
}

/** Headings and invitations of the sections that hold no table. */
function prose(section: SectionId, edition: Edition, year: number): Block[] {
  if (section === 'overview') {
    return [
      ...aspect(1, '主动公开', '全年主动公开政府信息的数量、渠道和重点领域，政策解读和回应关切的情况'),
      ...aspect(2, '依申请公开', '收到和办理申请的数量，与第三部分的表格一致；全年为零的，也请写明'),
      ...aspect(3, '政府信息管理', '信息的制作、审核、发布和更新，规范性文件的清理和公开，与第二部分的表格一致'),
      ...aspect(4, '政府信息公开平台建设', '网站专栏、政务新媒体、公开查阅场所等平台的建设和运行情况'),
      ...aspect(5, '监督保障', '机构和人员、培训、工作考核、社会评议和责任追究结果'),
    ];
  }
  if (section === 'problems') {
    return [
      ...aspect(1, '存在的主要问题', `${year}年工作中存在的主要问题`),
      ...aspect(2, '改进情况', '对上年所列问题的改进情况，以及下一步的改进措施'),
    ];
  }
  return [
    ...(edition.feeStatement
      ? [
          paragraph(
            '（请填写：收取信息处理费的情况，包括发出收费通知的件数、总金额和实际收取的总金额；未收取信息处理费的，也请写明）',
          ),
        ]
      : []),
    paragraph('（请填写：其他需要报告的事项；没有的，请写明）'),
  ];
}

function aspect(ordinal: number, title: string, invitation: string): Block[] {
  return [{ kind: 'aspect', text: `（${toChinese(ordinal)}）${title}` }, paragraph(`（请填写：${invitation}）`)];
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

const markdownHeadings: Readonly<Partial<Record<Block['kind'], string>>> = {
  title: '# ',
  section: '## ',
  aspect: '### ',
};

function inMarkdown(blocks: readonly Block[], newline: string): string {
  return blocks.map(({ kind, text }) => `${markdownHeadings[kind] ?? ''}${text}${newline}`).join(newline);
}

/** A blank line sets off the title, every section and every table; a table would swallow a line that follows it. */
function inPlainText(blocks: readonly Block[], newline: string): string {
  let text = '';
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1]?.kind;
    if (before && (before === 'title' || before === 'table' || block.kind === 'section' || block.kind === 'table')) {
      text += newline;
    }
    text += block.text + newline;
  }
  return text;
}
