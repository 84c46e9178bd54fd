import type { Report } from '../../report/report';
import { type Localized, localized } from '../../text/localized';
import { type Span, textOf } from '../../text/span';
import type { Rule, RuleFinding } from '../rule';
import {
  type AgencyKind,
  agencyNamed,
  coreOf,
  isDepartment,
  isTown,
  mayBeSame,
  type OwnAgency,
  ownAgency,
} from '../support/own-agency';
import { type ProseText, proseTexts } from '../support/prose-text';

/** How many of many places are pointed at. */
const mostRelated = 8;

const office = '(?:人民政府|政府|办事处|党委政府|党委、政府|党工委|党委)?';
/** What a report says its own agency does: `坚持`, `认真贯彻`. */
const deeds =
  '(?:坚持|认真|高度重视|深入|严格|积极|切实|始终|根据|按照|紧紧|紧扣|围绕|全面|持续|不断|扎实|主动公开|共主动|共公开|共收到|收到|未收到|未发生|进一步|大力|以习近平|在习近平|在[\\u4e00-\\u9fff]{1,12}领导下|依法|加强|强化|政府信息公开|政务公开)';
const deedsBehind = new RegExp(`^${office}${deeds}`);

/** What only the author of a report says: nobody else's work is told in these words. */
const authorsDeeds =
  /^(?:人民政府|政府|党委政府|党委、政府)?(?:始终)?(?:坚持以?公开为|坚持“以?公开为|高度重视(?:政府信息|政务|信息)公开|认真贯彻(?:落实|执行)?(?:新修订的)?《|严格(?:按照|落实|执行)《|主动公开(?:各类)?(?:政府)?信息|收到(?:政府)?信息公开申请|坚持以习近平|以习近平)/;

/** Places where none but the report's own agency is named, each with the agency's name as its first group. */
const positions = (kind: string): readonly RegExp[] => [
  new RegExp(
    `(?:与|向|到)([\\u4e00-\\u9fff]{1,16}?${kind})${office}(?:办公[室厅]|党政(?:综合)?办公室|党政办|综合办)?联系`,
    'g',
  ),
  new RegExp(
    `(?:现将|现公布|现公开|现予公布|现?向社会公[布开]|特向社会公[布开])[，,]?(?:20\\d\\d年度?)?([\\u4e00-\\u9fff]{1,16}?${kind})${office}(?:20\\d\\d年度?)?(?:政府|政务)?信息公开`,
    'g',
  ),
  new RegExp(
    `由([\\u4e00-\\u9fff]{1,16}?${kind})${office}(?:办公[室厅]|党政(?:综合)?办公室)?(?:根据[^。；]{0,80}|依据[^。；]{0,80}|按照[^。；]{0,80})?编制`,
    'g',
  ),
  new RegExp(`内容涵盖([\\u4e00-\\u9fff]{1,16}?${kind})${office}(?:20\\d\\d年|政府信息|信息公开|的政府信息)`, 'g'),
];

/** Words for 'our town' that no agency of a kind says of itself or of its parents. */
const foreignUnits: Readonly<Record<AgencyKind, readonly string[]>> = {
  镇: ['乡', '街道', '局', '厅', '委'],
  乡: ['镇', '街道', '局', '厅', '委'],
  街道: ['镇', '乡', '局', '厅', '委'],
  局: ['镇', '乡', '街道', '厅', '委'],
  委: ['镇', '乡', '街道', '厅', '局'],
  县: ['镇', '乡', '街道', '局', '厅'],
  区: ['镇', '乡', '街道', '局', '厅', '县'],
  市: ['镇', '乡', '街道', '局', '厅', '县'],
};

export const rule: Rule = {
  name: 'wording/foreign-name',
  severity: 'warning',
  title: localized('留有其他机关的名称', 'Another agency’s name was left in'),
  basis: localized(
    '《政府信息公开条例》第四十九条：各机关公布本机关的年度报告',
    'Article 49 of the Regulations: each agency publishes its own report',
  ),
  reason: localized(
    '套用其他单位的报告时没有改名称，读者会以为整份报告是照抄的，检查时也会被指出。',
    'A name left in from another unit’s report makes readers think that all of it was copied, and is pointed out in reviews.',
  ),
  remedy: localized(
    '改成本机关的名称，并核对这一段的内容和数字是不是本机关的。',
    'Write your agency’s name, and check whether the text and figures there are yours.',
  ),
  leavesAlone: [
    localized(
      '只是提到的上级（清溪县）、下属单位和村、合作单位、被收费的单位、表彰名单。',
      'Parents, subordinate units, villages, partners and others that are merely mentioned.',
    ),
    localized(
      '县、市报告里以所属镇、局为主语的句子；“我县”“我市”等对上级的称呼。',
      'In a county’s or city’s report, sentences about its towns and bureaus; 我县, 我市 for a parent.',
    ),
    localized('机关名称的简称（发改局）和省去上级的名称。', 'Short names, and names without their parents.'),
    localized('引号和书名号里的名称。', 'Names in quotation marks and titles.'),
  ],
  examples: [
    { change: [['2024年，本镇坚持以公开为常态', '2024年，⟦柳河镇⟧坚持以公开为常态']] },
    { change: [['请与云岭镇党政办公室联系', '请与⟦清溪县柳河镇⟧党政办公室联系']] },
    { change: [['发布政策解读3篇', '⟦我局⟧发布政策解读3篇']] },
    {
      change: [
        [
          '发布政策解读3篇',
          '清溪县人民政府统一部署，我县政务服务中心指导，与柳河镇、青石桥乡联合开展宣传；云岭镇坚持便民，清溪县云岭镇严格审查；发布政策解读3篇',
        ],
      ],
    },
    { change: [['编制本报告。', '编制本报告。本报告由云岭镇人民政府编制，参考《柳河镇政务公开目录》。']] },
  ],
  *check(report) {
    const own = ownAgency(report);
    if (!own) return;
    const texts = proseTexts(report, 'hidden').map((prose) => ({ ...prose, text: withoutTitles(prose.text) }));
    const first = texts.findIndex(({ text, section }) => section === 'overview' && text.includes('。'));
    for (const [index, prose] of texts.entries()) {
      const found = [
        ...inPositions(own, prose),
        ...asSubject(own, prose, index === first),
        ...asSignature(report, own, prose, index === 0 || index >= texts.length - 3),
      ];
      for (const { span, name } of found) yield nameFinding(report, own, span, name);
    }
    yield* unitFindings(report, own, texts);
  },
};

interface Named {
  readonly span: Span;
  readonly name: string;
}

/** What stands in 《》 names documents, and not who speaks. */
function withoutTitles(text: string): string {
  return text.replace(/《[^《》]{0,80}》/g, (title) => '\ue000'.repeat(title.length));
}

function inPositions(own: OwnAgency, { start, text, section }: ProseText): Named[] {
  if (section !== undefined) return [];
  return positions(wordsFor(own.kind)).flatMap((position) =>
    Array.from(text.matchAll(position)).flatMap((found) => {
      const name = found[1]!;
      const at = start + found.index + found[0].indexOf(name);
      return isForeign(own, name) ? [{ name, span: { start: at, end: at + name.length } }] : [];
    }),
  );
}

/** The words that end the names of agencies of a kind, as part of a regular expression. */
function wordsFor(kind: AgencyKind): string {
  if (isTown(kind)) return '(?:镇|乡|街道)';
  return kind === '委' ? '(?:委员会|委)' : kind;
}

/**
 * A sentence that begins with a name, and goes on with what reports say of their own agency. In a town's or a county's
 * report nobody else of that rank is spoken of so; departments and cities must be said to do what only an author does.
 */
function asSubject(own: OwnAgency, { start, text }: ProseText, isFirst: boolean): Named[] {
  if (own.kind === '市' && !isFirst) return [];
  const isSure = isTown(own.kind) || own.kind === '县';
  const proper = isDepartment(own.kind) ? '[\\u4e00-\\u9fff]{2,14}?' : '[\\u4e00-\\u9fff]{1,3}';
  const opening = new RegExp(
    `(?<=^|[。；！？])[ \\u3000]{0,4}(20\\d\\d[ ]?年度?[，,]?|今年，?|全年，?|一年来，)?((?:[\\u4e00-\\u9fff]{1,4}[市县区])?${proper}${wordsFor(own.kind)})`,
    'g',
  );
  return Array.from(text.matchAll(opening)).flatMap((found) => {
    const [whole, time, name] = found as unknown as [string, string | undefined, string];
    const end = found.index + whole.length;
    const behind = text.slice(end, end + 40);
    const speaks = isSure ? deedsBehind.test(behind) : time !== undefined && authorsDeeds.test(behind);
    if (!speaks || !isForeign(own, name)) return [];
    return [{ name, span: { start: start + end - name.length, end: start + end } }];
  });
}

/** A paragraph that is an agency's name and nothing else, where reports are signed. */
function asSignature(report: Report, own: OwnAgency, { start, text }: ProseText, isPlace: boolean): Named[] {
  const name = text.trim();
  if (!isPlace || name.length > 24 || /[^\u4e00-\u9fff]/.test(name) || start < (report.title?.span.end ?? 0)) return [];
  if (!/(?:人民政府|办事处|局|委员会)$/.test(name)) return [];
  const at = start + text.indexOf(name);
  return isForeign(own, name) ? [{ name, span: { start: at, end: at + name.length } }] : [];
}

/** Words before 镇, 乡, 县 … that make no name: 各乡镇, 小城镇, 督促街道; and words that lead to the name of another. */
const noName =
  /[小各我本全该某每两县市区]$|^(?:其他|有关|相关|所有|各个|多个|两个|部分|个别|周边|辖区|所属|下辖|建制|中心|特色|重点|试点|示范|先进|基层|督促|落实|指导|推动|推进|组织|协调|联合|支持|配合|要求|会同|帮助|引导|带动|发动|依托|结合|强化|加强|实现|促进)$/;
/** 乡镇, 小城镇, 集镇, 县城: as words for a kind of place, and not the end of a name. */
const kindOfPlace = /[乡城村集]$/;
const leading = /^(?:[与和同及对向在由以将把为从到因被让经按请赴至各我本全该原]|联合|会同|督促|指导|配合|支持|学习)/;

/** Whether a name is that of an agency of the same rank as the report's own, and certainly not the own one. */
function isForeign(own: OwnAgency, name: string): boolean {
  const other = agencyNamed(name);
  if (!other || (other.kind !== own.kind && !(isTown(own.kind) && isTown(other.kind)))) return false;
  const core = coreOf(other);
  if (
    core.length < 2 ||
    noName.test(core) ||
    (isTown(own.kind) && kindOfPlace.test(core)) ||
    (core.length > 2 && leading.test(core))
  )
    return false;
  return !mayBeSame(own, other);
}

function nameFinding(report: Report, own: OwnAgency, span: Span, name: string): RuleFinding {
  const title = report.title?.organization;
  return {
    message: localized(
      `本报告是“${own.fullName}”的，这里写的是“${name}”，像是从其他单位的报告里留下来的，请核对。`,
      `This is the report of “${own.fullName}”, but “${name}” stands here, as if left over from another unit’s; please check.`,
    ),
    span,
    ...(title
      ? { related: [{ message: localized('标题中的机关', 'The agency in the title'), span: title.span }] }
      : {}),
  };
}

/** 我局 in a town's report: one finding for each such word, since it is often on every page. */
function* unitFindings(report: Report, own: OwnAgency, texts: readonly ProseText[]): Iterable<RuleFinding> {
  for (const unit of foreignUnits[own.kind]) {
    const spans = texts.flatMap((prose) => unitPlaces(own, prose, unit));
    if (spans.length === 0) continue;
    yield {
      message: unitMessage(own, textOf(report.text, spans[0]!), spans.length),
      span: spans[0]!,
      related: spans.slice(1, mostRelated + 1).map((span) => ({ message: localized('这里也是', 'Here, too'), span })),
    };
  }
}

function unitPlaces(own: OwnAgency, { start, text }: ProseText, unit: string): Span[] {
  // 本局 may be said of whichever bureau is spoken of; between towns there is none but the own one.
  const speaker = isTown(own.kind) && isTown(unit as AgencyKind) ? '[我本]' : '我';
  // 自我局限, 我乡村, 本乡本土, 我局部: the characters belong to other words.
  const pattern = new RegExp(
    `(?<![自忘大小])${speaker}${unit}(?![部面域限势村镇土本愁情亲音静痛压定守子托员派任屈])`,
    'g',
  );
  return Array.from(text.matchAll(pattern), ({ 0: words, index }) => ({
    start: start + index,
    end: start + index + words.length,
  }));
}

function unitMessage(own: OwnAgency, words: string, count: number): Localized {
  return localized(
    `本报告是“${own.fullName}”的，却写着“${words}”（${count} 处），像是从其他单位的报告里留下来的，请核对。`,
    `This is the report of “${own.fullName}”, but it says “${words}” (${count} ${count > 1 ? 'places' : 'place'}), as if left over from another unit’s; please check.`,
  );
}
