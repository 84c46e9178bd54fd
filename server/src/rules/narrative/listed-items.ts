import { quoted } from '../../report/prose/phrase';
import type { Relation } from '../../report/prose/relations/relation';
import type { Report } from '../../report/report';
import { textOf } from '../../text/span';
import type { Rule, RuleFinding } from '../rule';

export const rule: Rule = {
  name: 'narrative/listed-items',
  severity: 'warning',
  title: { zh: '所列条目与所说的个数不符', en: 'Another number of items is named' },
  basis: {
    zh: '《政府信息公开条例》第五十条；GB/T 9704 公文的层次序数应连续',
    en: 'Article 50 of the Regulations; GB/T 9704: items are numbered without gaps',
  },
  reason: {
    zh: '“三个方面”后面只有“一是、二是”，说明漏写或改稿时删了一条。',
    en: 'Where 三个方面 is followed by 一是 and 二是 only, one was dropped while editing.',
  },
  remedy: {
    zh: '补上缺少的一条，或改正个数、重排“一是、二是”。',
    en: 'Add the missing item, or correct the number or the order.',
  },
  leavesAlone: [
    { zh: '“几个方面”“以下方面”等没有写明个数的', en: 'Lists without a stated number' },
    { zh: '以“等”结尾、只列举了一部分的', en: 'Lists that end with 等 and name only some' },
    { zh: '“一是”里面再套“一是、二是”的', en: 'Lists nested in an item of another' },
    { zh: '名称里带“和”“与”、分不清一项还是两项的', en: 'Names joined by 和 or 与 that may be one item or two' },
  ],
  examples: [
    {
      change: [
        [
          '主要存在三个方面的问题：一是个别信息更新不够及时；二是政策解读的形式比较单一；三是',
          '主要存在⟦四个方面⟧的问题：一是个别信息更新不够及时；二是政策解读的形式比较单一；⟨三是⟩',
        ],
      ],
    },
    { change: [['一是个别信息更新不够及时；二是政策解读的形式比较单一；三是', '⟨一是⟩个别信息更新不够及时；⟦三是⟧']] },
    { change: [['发布政策解读3篇', '通过网站、微信、公开栏⟦四种⟧方式发布信息。发布政策解读3篇']] },
    { change: [['主要存在三个方面的问题', '主要存在几个方面的问题']] },
    { change: [['发布政策解读3篇', '通过网站、微信、公开栏等六种方式发布信息。发布政策解读3篇']] },
    { change: [['发布政策解读3篇', '采取文字解读、图片和视频三种形式发布信息。发布政策解读3篇']] },
  ],
  *check(report) {
    for (const relation of report.prose.relations) {
      if (relation.verdict !== 'contradiction') continue;
      const say = sayings[relation.kind];
      if (say) yield say(report, relation);
    }
  },
};

const sayings: Partial<Record<Relation['kind'], (report: Report, relation: Relation) => RuleFinding>> = {
  names: ({ text }, { span, items, reading }) => {
    const { stated, computed, formula } = reading!;
    const names = items!.map((item) => quoted(text, item));
    const listed = formula || String(computed);
    return {
      message: {
        zh: `此处写 ${stated} 个，列出的是 ${listed} 个：${names.join('、')}。`,
        en: `${stated} are stated, but ${listed.replace('至', 'to')} are named: ${names.join(', ')}.`,
      },
      span,
    };
  },
  enumeration: ({ text }, { span, items, reading }) => {
    const { stated, computed } = reading!;
    const last = textOf(text, items!.at(-1)!);
    const gap = Math.abs(stated - computed);
    return {
      message: {
        zh: `此处写 ${stated} 个，后面列到“${last}”，共 ${computed} 个，差 ${gap}。请补上缺少的，或改正个数。`,
        en: `${stated} are stated, but ${computed} are listed (up to ${last}), a difference of ${gap}. Add what is missing or correct the number.`,
      },
      span,
      related: [{ span: items!.at(-1)!, message: { zh: '最后一条', en: 'The last item' } }],
    };
  },
  sequence: ({ text }, { span, items, reading }) => {
    const { stated, computed } = reading!;
    const [before, here] = [textOf(text, items![0]!), textOf(text, span)];
    const missing = computed > stated ? '缺少' : '应为';
    return {
      message: {
        zh: `“${before}”之后是“${here}”，${missing}第 ${stated} 条。`,
        en: `${before} is followed by ${here}; item ${stated} is expected.`,
      },
      span,
      related: [{ span: items![0]!, message: { zh: `前一条：${before}`, en: `The item before: ${before}` } }],
    };
  },
};
