import type { Report } from '../../report/report';
import { type Localized, localized } from '../../text/localized';
import type { Span } from '../../text/span';
import type { Rule, RuleFinding } from '../rule';
import { hidden, proseTexts } from './prose-text';
import { surnames } from './surnames';

/** What ends a clause, so that no word can go on behind a unit. */
const clauseEnd = '(?=[。；;）)]|，(?:其中|均|同比|较|比上|办结|答复|已)|、|[ \\u3000]*$)';
/** What stands where a name, a date or a figure is due: `XX镇`, `20××年`, `共X件`. */
const places = '镇乡县市区省州旗村局委办厅站所处科路街巷';
const counts = '条件份篇次个项元万人期场名户类起批';

/** X, × and the like in place of a name, a year, a month, a number; each form bounded, so that the search stays linear. */
const run = '(?:[XＸ×]{2,20}|x{2,20})';
const filler = new RegExp(
  [
    `(?<![A-Za-z0-9Ｘ×])(?:${run}|○{2,10}|某某)(?=[ ]?(?:[${places}${counts}年月日号余]|社区|部门|单位|同志|街道|平台|网站))`,
    '(?<![A-Za-z0-9])20(?:[XxＸ×]{2}|\\d[XxＸ×])(?=[ ]?年)',
    '(?<=年[ ]?)[XxＸ×](?=[ ]?月)|(?<=月[ ]?)[XxＸ×](?=[ ]?日)',
    `(?<=[\\u4e00-\\u9fff][ ]?)[XxＸ×](?=[ ]?(?:余|多)?[ ]?[${counts}](?!光))`,
    `(?<=[：:][ ]?)${run}(?![A-Za-z0-9])`,
    '(?<=\\d{3,4}[-—－])[XxＸ×]{3,11}(?![A-Za-z0-9])',
    `(?<=[（(【[])[ ]?${run}[ ]?(?=[）)】\\]])`,
  ].join('|'),
  'g',
);

/** 据实填写, 结合本单位实际补充. */
const toTheFacts =
  '(?:[据如]实|(?:根据|依据|按照?|结合|参照|视)[^（）()【】，。；]{0,16}(?:实际|情况))[^（）()【】，。；《》]{0,8}(?:填[写报列入充]|撰写|编写|补充)';
/** What a bracket begins with that tells the writer to fill in: （待填）, （此处填写……）, （请据实填写）, （没有的填0）. */
const invitations = [
  '请填(?!写?(?:《|申请|表|“))|填写?(?:数字|内容|名称|日期|机关)|在?此处?填|此处[填插写补请应]|请补充|请在此',
  '待(?:[填补核定查]|统计|更新|完善|确认)(?=[写充实]?[）)】\\]}＞，。；：: ])',
  `(?:[请需应须由]|可|各?(?:单位|部门|乡镇)){1,3}${toTheFacts}|${toTheFacts}(?=[）)】\\]，。；])`,
  '请(?:简要|详细|具体|自行|各(?:单位|部门|乡镇))(?:填写|填报|补充|说明|介绍|描述|概述|列[举出])',
  '(?:如?没有的?|[如若]?无)[，,]?[请则]?(?:填写?|写)[“"]?[0０零无]',
].join('|');
const invitation = new RegExp(
  `(?<!申请表》?)[（(【[{＜][ ]?(?:${invitations})[^（）()【】[\\]{}＜＞]{0,200}[）)】\\]}＞]`,
  'g',
);

/** A form of what is still to be filled in. */
interface Form {
  /** What is found wherever the pattern is, and seldom elsewhere: a pattern takes long, and few paragraphs have a gap. */
  readonly sign: RegExp;
  /** Bounded repetition only, so that the search stays linear. */
  readonly pattern: RegExp;
  readonly says: (written: string) => Localized;
}

export const forms: readonly Form[] = [
  {
    sign: /[XxＸ×]|某某|○○/,
    pattern: filler,
    says: (written) =>
      localized(
        `“${written.trim()}”是待填的空缺，请换成实际的名称、日期或数字。`,
        `“${written.trim()}” stands for something; write the name, date or figure that is meant.`,
      ),
  },
  {
    sign: /[（(【[{＜] ?[请填在此待需应须由可各单部乡据如根依按结参视没若无]/,
    pattern: invitation,
    says: (written) =>
      localized(
        `“${shorten(written)}”是留待填写的提示，请换成实际内容。`,
        `“${shorten(written)}” invites you to write something; put the text in its place.`,
      ),
  },
  {
    sign: /[单点]击/,
    pattern: /(?:单击|点击)(?:或点击)?此处(?:可以?)?(?:输入|键入|添加|填写)[\u4e00-\u9fff]{0,6}/g,
    says: (written) =>
      localized(
        `“${written}”是模板里的提示，请换成实际内容。`,
        `“${written}” is a prompt of the template; put the text in its place.`,
      ),
  },
  {
    sign: /宋|黑体|楷体|加粗/,
    // （宋体加粗小四号字）
    pattern:
      /[（(](?=[^（）()]{0,16}(?:宋|黑体|楷体|加粗))(?:方正|华文|小标宋|仿宋|宋体|黑体|楷体|简体|_?GB2312|小?[一二三四五六]号|小[一二三四五六]|加粗|居中|字体?|[，、,+ ]){2,12}[）)]/g,
    says: (written) =>
      localized(
        `“${written}”是模板里的排版要求，请删去。`,
        `“${written}” is a template’s instruction for setting the text; delete it.`,
      ),
  },
  {
    sign: /[（《(][ \u3000\u00a0]|（）|《》/,
    pattern: /（[ \u3000\u00a0]{0,20}）|《[ \u3000]{0,20}》|(?<=[\u4e00-\u9fff])\([ \u3000\u00a0]{1,20}\)/g,
    says: (written) =>
      localized(`“${written}”里面是空的，请补上内容。`, `There is nothing between “${written}”; write what is meant.`),
  },
  {
    sign: /年[ \u3000\u00a0]*月/,
    pattern: /20\d\d[ ]?年[ \u3000\u00a0]{0,8}月[ \u3000\u00a0]{0,8}日|年[ \u3000\u00a0]{1,8}月[ \u3000\u00a0]{1,8}日/g,
    says: () => localized('日期的月、日没有填写。', 'The month and day of this date were not filled in.'),
  },
  {
    sign: /[：:] ?[，。；、）)]/,
    pattern: /(?<!IP)(?:地址|邮编|邮政编码|电话|传真|邮箱|电子邮件|联系人)[：:][ ]?(?=[，。；、）)])/g,
    says: (written) =>
      localized(
        `“${written.trim()}”后面没有内容，请补上。`,
        `Nothing stands behind “${written.trim()}”; write what is meant.`,
      ),
  },
  {
    sign: /[息类态开读料训会议请讼案费用额计共万人 \u3000][条件份篇次期场项起元](?:[。；;）)，、 \u3000]|$)/,
    // 未收到信息公开申请件 counts nothing.
    pattern: new RegExp(
      `(?<!未|无|没有)(?:(?:政府信息|各类信息|公开信息|发布信息|推送信息|信息类|工作动态|政务动态)[ \\u3000]{0,12}[条篇]${clauseEnd}` +
        `|主动公开[ \\u3000]{0,12}[条件]${clauseEnd}` +
        `|(?:政策解读|解读材料|业务培训|专题培训|新闻发布会|专题会议)[ \\u3000]{0,12}[篇条期次场]${clauseEnd}` +
        `|(?:收到|新收|受理|办结|答复)(?:了)?(?:政府)?(?:信息公开)?申请[ \\u3000]{0,12}件${clauseEnd}` +
        `|(?:被申请行政复议|被提起行政诉讼)[ \\u3000]{0,12}[件起]${clauseEnd}` +
        `|(?:提出|收到|承办)(?:意见|人大代表)?(?:建议|提案|议案)[ \\u3000]{0,12}件${clauseEnd}` +
        `|(?:信息处理费|收费金额|费用|金额)[ \\u3000]{0,12}万?元${clauseEnd}` +
        `|(?:共计|合计|总计|累计)[ \\u3000]{0,12}(?:万?元|人次|[条件份篇次期场项])${clauseEnd}` +
        `|共[ \\u3000]{0,12}[条件篇]${clauseEnd})`,
      'g',
    ),
    says: (written) =>
      localized(
        `“${squeezed(written)}”缺少数字，请补上；没有的填“0”。`,
        `A figure is missing in “${squeezed(written)}”; write it, or 0 where there was none.`,
      ),
  },
  {
    sign: /\d[余多][，。；、：）]/,
    pattern: /(?<![\d.．第])\d{1,7}[余多](?=[，。；、：）])/g,
    says: (written) =>
      localized(
        `“${written}”后面缺少单位，请补上“条”“件”“次”等。`,
        `No unit stands behind “${written}”; write what was counted (条, 件, 次 …).`,
      ),
  },
];

/** `共____件`; a run of them alone on a line is a rule, and in pairs they make Markdown's emphasis. */
const underscores = /(?:_{2,60}|＿{2,60})/g;
/** One look at a paragraph: most have no sign of any. */
const anySign = new RegExp(['[_＿]', ...forms.map(({ sign }) => sign.source)].join('|'));
/** What follows a short gap: a unit, or the end of the clause. */
const gapEnd = new RegExp(`^[ ]?(?:[${counts}年月日号余%]|[，。；：、）])|^$`);
/** An anonymised person (`王××个人`) is no placeholder. */
const person = new RegExp(`[${surnames}]$`);

export const rule: Rule = {
  name: 'wording/placeholder',
  severity: 'warning',
  title: localized('还有没填写的内容', 'Something has still to be filled in'),
  basis: localized(
    '《政府信息公开条例》第五十条：年度报告应当包括规定的内容；模板里的空缺要填实',
    'Article 50 of the Regulations: the report has prescribed contents; the gaps of a template must be filled',
  ),
  reason: localized(
    '“XX镇”“共主动公开条”这样的空缺公开出去，等于说报告没有人校对过。',
    'A gap such as “XX镇” or a missing figure tells the public that nobody read the report.',
  ),
  remedy: localized('填上实际的名称、日期、数字或内容。', 'Write the name, date, figure or text that is meant.'),
  leavesAlone: [
    localized('引号里的名称，网址、邮箱和代码。', 'Names in quotation marks, web and mail addresses, code.'),
    localized(
      '乘号（7×24小时），“1+X”，隐去姓名的个人（王××），打码的号码（138XXXX5678）。',
      'A multiplication sign, 1+X, anonymised persons, masked numbers.',
    ),
    localized('表格里的空格：见 tables/blank-cell。', 'Blank cells of tables: see tables/blank-cell.'),
    localized(
      '没有单位的阅读量、粉丝数（阅读量3万余）。',
      'Numbers of readers and followers that commonly go without a unit.',
    ),
  ],
  examples: [
    { change: [['请与云岭镇党政办公室联系', '请与⟦XX⟧镇党政办公室联系']] },
    { change: [['通过县政府门户网站主动公开政府信息136条，其中', '通过县政府门户网站主动公开⟦政府信息条⟧，其中']] },
    { change: [['没有其他需要报告的事项。', '⟦（请填写：其他需要报告的事项；没有的，请写明）⟧']] },
    { change: [['没有其他需要报告的事项。', '全年组织培训⟦____⟧次，发放手册⟦260余⟧，内容⟦【此处填写】⟧。']] },
    { change: [['136条，其中', '136条⟦（请据实填写）⟧，其中']] },
    { change: [['没有其他需要报告的事项。', '云岭镇人民政府\n\n2025年⟦X⟧月⟦X⟧日']] },
    {
      change: [
        [
          '没有其他需要报告的事项。',
          '提供7×24小时服务，召开“1+X”新闻发布会3场，开设“XX镇那些事”专栏，答复申请人王××个人1次，发放手册260余册。',
        ],
      ],
    },
    {
      change: [
        [
          '没有其他需要报告的事项。',
          '《条例》第五十条、申请件、依申请公开件、公开条件，均已核对；未收到信息公开申请件。',
        ],
      ],
    },
  ],
  *check(report) {
    for (const { start, text } of [...titleText(report), ...proseTexts(report, 'hidden')]) {
      yield* inText(start, text);
    }
  },
};

/** A template's title has its own gaps; it is no paragraph. */
function titleText({ visible: text, title }: Report): { readonly start: number; readonly text: string }[] {
  if (!title) return [];
  const { start, end } = title.span;
  return [{ start, text: text.slice(start, end).replace(/[\r\n]/g, ' ') }];
}

function* inText(start: number, text: string): Iterable<RuleFinding> {
  if (!anySign.test(text)) return;
  const taken = new Uint8Array(text.length);
  for (const { sign, pattern, says } of forms) {
    if (!sign.test(text)) continue;
    for (const { 0: written, index } of text.matchAll(pattern)) {
      const own: Span = { start: index, end: index + written.length };
      if (taken[own.start] || taken[own.end - 1] || isLegitimate(text, own)) continue;
      taken.fill(1, own.start, own.end);
      yield { message: says(written), span: { start: start + own.start, end: start + own.end } };
    }
  }
  for (const { 0: written, index } of text.matchAll(underscores)) {
    if (!isGap(text, index, written)) continue;
    yield {
      message: localized('这里的下划线是留空，请填写。', 'These underscores are a gap; fill it in.'),
      span: { start: start + index, end: start + index + written.length },
    };
  }
}

function isLegitimate(text: string, { start, end }: Span): boolean {
  const written = text.slice(start, end);
  const next = text.slice(end, end + 1);
  if (/^[XxＸ×]+$/.test(written) && /[个人户名]/.test(next))
    return person.test(text.slice(Math.max(0, start - 2), start).trimEnd());
  if (!/^\d+[余多]$/.test(written)) return false;
  // 阅读量3万余 and the like are complete.
  return /[量数率]|粉丝|人均|次数|超过?|突破/.test(text.slice(Math.max(0, start - 12), start));
}

/** Whether underscores are meant to be written over, and are neither part of a name nor Markdown's emphasis. */
function isGap(text: string, at: number, written: string): boolean {
  const end = at + written.length;
  const before = text[at - 1] ?? ' ';
  const behind = text[end] ?? ' ';
  if (text.trim() === written || before === hidden || behind === hidden) return false;
  if (/[A-Za-z0-9]/.test(before) && /[A-Za-z0-9]/.test(behind)) return false;
  if (written.length > 3) return true;
  if (!gapEnd.test(text.slice(end, end + 2))) return false;
  const opens = !/[\u4e00-\u9fffA-Za-z0-9]/.test(before) && /\S/.test(behind);
  const closes = !/[\u4e00-\u9fffA-Za-z0-9]/.test(behind) && /\S/.test(before);
  return !(opens && text.indexOf(written, end) > 0) && !(closes && text.lastIndexOf(written, at - 1) >= 0);
}

function shorten(written: string): string {
  return written.length > 24 ? `${written.slice(0, 23)}…` : written;
}

function squeezed(written: string): string {
  return written.replace(/[ \u3000]+/g, '');
}
