import type { Report } from '../../report/report';
import { type Localized, localized } from '../../text/localized';
import { type Span, textOf } from '../../text/span';
import type { Rule, RuleFinding } from '../rule';
import { unfinishedEnds } from './paragraph-ends';
import { proseOutsideTables } from './prose-text';
import { type Kind, type Slip, slipsIn } from './punctuation-slips';

/** A kind that is found in more paragraphs than this is told once, with the number of places. */
const mostParagraphs = 3;
/** How many of many places are pointed at. */
const mostRelated = 8;

export const rule: Rule = {
  name: 'wording/punctuation',
  severity: 'info',
  title: localized('标点不规范', 'Punctuation'),
  basis: localized(
    'GB/T 15834—2011《标点符号用法》：中文用全角标点，括号、引号、书名号成对使用',
    'GB/T 15834—2011: Chinese text takes full-width marks; brackets and quotation marks stand in pairs',
  ),
  reason: localized(
    '半角标点、只有一半的括号不影响数据，却是校对不严的明显痕迹。',
    'Such marks change no figure, but they show that nobody proof-read the text.',
  ),
  remedy: localized(
    '改用全角标点，补齐或删去不成对的一半。',
    'Use full-width marks; complete or delete the half of a pair.',
  ),
  leavesAlone: [
    localized(
      '数字、时间、比例、网址、邮箱、英文里的半角标点（1.5、3:1、10:30、v2.0），Markdown 标记，表格。',
      'Half-width marks in numbers, times, ratios, addresses and English; Markdown; tables.',
    ),
    localized('省略号（……）、破折号（——）、“？！”“！！”。', 'Ellipses, dashes, ？！ and ！！.'),
    localized(
      '序号的半个括号（1）、一）），被换行截断的段落。',
      'The single bracket of a list number, paragraphs cut by a line break.',
    ),
    localized(
      '小标题、联系方式末尾没有句号；全文多处段末没有句号的。',
      'Headings and contacts without a full stop; texts in which many paragraphs lack one.',
    ),
  ],
  examples: [
    {
      change: [['发布政策解读3篇，回应群众关切900余次。', '发布政策解读3篇⟦,⟧回应群众关切900余次。']],
      fixed: '发布政策解读3篇，回应群众关切900余次。',
    },
    {
      change: [['没有其他需要报告的事项。', '没有其他需要报告的事项⟦。。⟧']],
      fixed: '没有其他需要报告的事项。',
    },
    { change: [['没有其他需要报告的事项。', '没有其他需要报告的事项⟦（⟧收费情况见上。']] },
    {
      change: [['没有其他需要报告的事项。', '没有其他事项⟦(收费情况见上)⟧。']],
      fixed: '没有其他事项（收费情况见上）。',
    },
    { change: [['全年组织业务培训2次。接受', '全年组织业务培训2⟦次⟧\n\n接受']] },
    { change: [['接受社会评议1次，结果为满意；全年', '接受社会评议1次，结果为满意⟦，⟧\n\n全年']] },
    {
      change: [
        [
          '没有其他需要报告的事项。',
          '1)办理时限由20:1缩短，10:30开会，1.5万人参加(v2.0)；2)见www.example.cn/a,b（OK!）……没有其他需要报告的事项——完。',
        ],
      ],
    },
  ],
  *check(report) {
    const texts = proseOutsideTables(report);
    const slips = slipsIn(texts);
    for (const kind of ['half-width', 'doubled', 'unbalanced'] as const) {
      const paragraphs = slips
        .map((all) => all.filter((slip) => slip.kind === kind))
        .filter(({ length }) => length > 0);
      const groups = paragraphs.length > mostParagraphs ? [paragraphs.flat()] : paragraphs;
      for (const group of groups) yield finding(kind, group);
    }
    for (const end of unfinishedEnds(texts)) yield unfinished(report, end);
  },
};

function finding(kind: Kind, slips: readonly Slip[]): RuleFinding {
  const first = slips[0]!;
  const edits = slips.flatMap((slip) => slip.edits);
  return {
    message: messageOf(kind, first.mark, slips.length),
    span: first.span,
    related: slips.slice(1, mostRelated + 1).map(({ span }) => ({
      message: localized('这里也是', 'Here, too'),
      span,
    })),
    ...(edits.length > 0 ? { fix: { kind: 'safe', title: fixTitles[kind], edits } } : {}),
  };
}

const fixTitles: Readonly<Record<Kind, Localized>> = {
  'half-width': localized('改用全角标点', 'Use full-width marks'),
  doubled: localized('删去重复的标点', 'Delete the doubled mark'),
  unbalanced: localized('补齐括号', 'Complete the pair'),
};

function messageOf(kind: Kind, mark: string, count: number): Localized {
  const more = localized(count > 1 ? `，共 ${count} 处` : '', count > 1 ? ` (${count} places)` : '');
  if (kind === 'half-width') {
    return localized(
      `中文里用了半角标点“${mark}”${more.zh}，请改用全角标点。`,
      `Half-width “${mark}” in Chinese text${more.en}; use full-width marks.`,
    );
  }
  if (kind === 'doubled') {
    return localized(
      `标点“${mark}”重复或连用${more.zh}，请保留一个。`,
      `The marks “${mark}” stand side by side${more.en}; keep one.`,
    );
  }
  return localized(
    `“${mark}”没有配对的另一半${more.zh}，请补齐或删去。`,
    `“${mark}” has no other half${more.en}; complete the pair, or delete it.`,
  );
}

/** A full stop is offered and never written unasked: the sentence may go on where the paragraph breaks off. */
function unfinished({ visible }: Report, span: Span): RuleFinding {
  const mark = textOf(visible, span);
  if (/[，、]/.test(mark)) {
    return {
      message: localized(
        `段落以“${mark}”结束，句子可能没有写完。`,
        `The paragraph ends with “${mark}”; its sentence may not be complete.`,
      ),
      span,
    };
  }
  return {
    message: localized('段末缺少句号。', 'The paragraph lacks its last full stop.'),
    span,
    fix: {
      kind: 'suggestion',
      title: localized('在段末补上句号', 'Add the full stop'),
      edits: [{ span: { start: span.end, end: span.end }, text: '。' }],
    },
  };
}
