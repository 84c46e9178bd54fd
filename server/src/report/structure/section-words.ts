import type { SectionId, TableId } from '../../standard/standard';
import { toChinese } from '../../text/numbers';
import { type Span, textOf } from '../../text/span';
import { squeeze } from '../../text/wording';
import type { Paragraph } from '../prose/paragraphs';
import type { Report, Section } from '../report';

/** What of a report has been read before its outline is. */
export type Read = Pick<Report, 'visible' | 'edition' | 'sections' | 'paragraphs'>;

/** What section one must speak of, with the words by which it is known; generous, for there are many ways to say it. */
export const aspects: readonly { readonly name: string; readonly words: RegExp }[] = [
  {
    name: '主动公开',
    words: /主动公开|[务果信策]公开|发布[^。]{0,12}信息|信息[^。]{0,8}发布|公开[^。]{0,12}信息|政策解读|解读材料/,
  },
  { name: '依申请公开', words: /申请/ },
  {
    name: '政府信息管理',
    words:
      /信息管理|规范性文件|保密审查|审[查核]|公开属性|公开指南|公开目录|信息的?(?:收集|制作|整理|清理|更新)|及时更新|管理(?:制度|机制|办法)|先审后/,
  },
  {
    name: '政府信息公开平台建设',
    words: /平台|网站|公众号|微博|新媒体|专栏|专区|公开栏|公示栏|查阅[点场中]|政府公报|显示屏|电子屏|客户端|信息化建设/,
  },
  {
    name: '监督保障',
    words: /监督|保障|培训|考核|评议|责任追究|追责|领导小组|组织领导|加强领导|督查|检查|专人负责|专职|回应关切/,
  },
];

/** Words that own up to something. */
export const shortcomings =
  /问题|不足|差距|短板|薄弱|不够|有待|欠缺|弱项|困难|滞后|需进一步|还需|仍需|不强|不高|不多|不深/;
/** Words that promise or report a remedy. */
export const improvements =
  /改进|整改|措施|下一步|今后|接下来|将[^。，；]{0,12}(?:加|强|提|进|完|健|落|继|严|做|按|推|着|坚|认|积)|针对|采取|加大|加强|强化|提升|提高|完善|健全|优化|推进|开展|组织|建立/;

/** Words of section six. */
const otherMatters =
  /人大代表|人民代表大会|政协|提案|议案|处理费|收费|收取|其[他它].{0,3}(?:需要|要)?(?:报告|说明)|工作要点/;
/** What stands for "nothing to report". */
export const nothing = /^(?:本?年度?|本单位|本镇|目前)?(?:暂?无|没有)(?:其[他它])?(?:内容|情况|事项|问题)?[。.]?$/;

/** Whether a sentence says how the report came about, which belongs in front of section one. */
export function isPreface(sentence: string): boolean {
  return /编制(?:本|此|而成|形成|[^，。；]{0,20}年度报告)|统计(?:期限|时限|周期|时间)|个?部分组成|本(?:年度)?报告(?:由|包括|分|共|根据|依据|所列|中|电子版)|全文(?:包括|由|共)|报告如下|联系(?:电话|人|地址)|(?:电话|邮编|邮政编码|电子邮箱)[：:]|(?:下载|查阅)本?(?:年度)?报告|(?:网站|专栏)(?:上)?下载|现[^。]{0,20}(?:公布|公开|发布)[^。]{0,30}报告/.test(
    squeeze(sentence),
  );
}

/** A line below the text: who reports, and when. */
export function isSignature(line: string): boolean {
  const squeezed = squeeze(line).replace(/^[（(]|[）)]$/g, '');
  return (
    /^(?:20\d\d|二[〇○零]..)年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/.test(squeezed) ||
    (squeezed.length <= 25 && /(?:政府|办公室|委员会|局|厅|办事处)$/.test(squeezed))
  );
}

export function speaksOfOtherMatters(paragraph: string): boolean {
  return otherMatters.test(paragraph) || nothing.test(squeeze(paragraph));
}

/**
 * Words that all stand in a mandated table. The reader looks for tables in the sections meant to hold them; under
 * another heading they are known by these.
 */
const tableWords: Readonly<Record<TableId, readonly string[]>> = {
  disclosure: ['第二十条第', '信息内容', '行政许可', '行政处罚'],
  applications: ['自然人', '商业企业', '结转下年度继续办理'],
  review: ['结果维持', '尚未审结', '复议后起诉'],
};

/** Sections with prose say what they are about early on: within so many UTF-16 code units. */
const beginning = 300;

/**
 * Which section a body belongs to by what it holds, whatever stands above it: by its table, or by telling words;
 * `undefined` where neither shows it.
 */
export function kindOfBody(report: Read, section: Section): SectionId | undefined {
  const own = section.standard.table;
  const words = squeeze(textOf(report.visible, section.body));
  const held = report.edition.tables.filter(({ id }) => tableWords[id].every((word) => words.includes(word)));
  if (held.length > 0) return (held.find(({ id }) => id === own) ?? held[0]!).section;

  const paragraphs = paragraphsIn(report, section.body).map(({ span }) => squeeze(textOf(report.visible, span)));
  // The titles of sections five and six in a list of parts tell nothing.
  const start = paragraphs
    .join('\n')
    .slice(0, beginning)
    .replace(/存在的?(?:主要)?问题[及和]改进|[、及和]其[他它]需要报告/g, '');
  if (/存在[^。]{0,12}(?:问题|不足|差距|短板)|主要问题/.test(start)) return 'problems';
  if (paragraphs.length > 0 && speaksOfOtherMatters(start)) return 'other';
  const text = paragraphs.join('\n');
  return aspects.filter(({ words }) => words.test(text)).length >= 3 ? 'overview' : undefined;
}

/** Whether the text breaks off in a section: it is still being written, or a page was cut there. */
export function breaksOff({ edition, sections }: Pick<Read, 'edition' | 'sections'>, section: Section): boolean {
  return section === sections.at(-1) && section.standard.ordinal < edition.sections.length;
}

/** The paragraphs that begin inside a span. */
export function paragraphsIn(report: Pick<Read, 'paragraphs'>, within: Span): readonly Paragraph[] {
  return report.paragraphs.filter(({ span }) => span.start >= within.start && span.start < within.end);
}

/** A heading as the notice prints it: `三、收到和处理政府信息公开申请情况`. */
export function mandatedHeading({ ordinal, title }: { readonly ordinal: number; readonly title: string }): string {
  return `${toChinese(ordinal)}、${title}`;
}

/** A heading as it is written, on one line however it was broken. */
export function writtenHeading({ heading }: Section): string {
  return (heading.number?.text ?? '') + heading.title.text;
}
