import type { Report } from '../../report/report';
import { type Localized, localized } from '../../text/localized';
import type { Span } from '../../text/span';
import type { Rule, RuleFinding, TextEdit } from '../rule';
import { type ProseText, proseOutsideTables } from '../support/prose-text';

/** A place where a mark is wrong, and what makes it right where that is certain. */
interface Slip {
  readonly kind: Kind;
  readonly mark: string;
  readonly span: Span;
  readonly edits: readonly TextEdit[];
}

type Kind = 'half-width' | 'doubled' | 'unbalanced';

/** A kind that is found in more paragraphs than this is told once, with the number of places. */
const mostParagraphs = 5;
/** How many of many places are pointed at. */
const mostRelated = 8;

const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
};
const chinese = /[\u4e00-\u9fff》”）]/;
const chineseBehind = /[\u4e00-\u9fff《“（]/;

export const rule: Rule = {
  name: 'wording/punctuation',
  severity: 'info',
  title: localized('标点不规范', 'Punctuation'),
  basis: localized(
    'GB/T 15834—2011《标点符号用法》：中文用全角标点，括号、引号、书名号成对使用',
    'GB/T 15834—2011: Chinese text takes full-width marks; brackets and quotation marks stand in pairs',
  ),
  reason: localized(
    '半角标点、缺一半的括号不影响数据，但是校对不严的明显痕迹。',
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
      '编号的半个括号（1）、一）），被换行截断的段落。',
      'The single bracket of a list number, paragraphs cut by a line break.',
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
    const slips = slipsByParagraph(report);
    for (const kind of ['half-width', 'doubled', 'unbalanced'] as const) {
      const paragraphs = slips
        .map((all) => all.filter((slip) => slip.kind === kind))
        .filter(({ length }) => length > 0);
      const groups = paragraphs.length > mostParagraphs ? [paragraphs.flat()] : paragraphs;
      for (const group of groups) yield finding(kind, group);
    }
  },
};

function slipsByParagraph(report: Report): readonly (readonly Slip[])[] {
  const texts = proseOutsideTables(report);
  const balances = texts.map(({ text }) => balanceOf(text));
  return texts.map((prose, index) => [...halfWidth(prose), ...doubled(prose), ...unbalanced(prose, balances, index)]);
}

function halfWidth(prose: ProseText): Slip[] {
  const { start, text } = prose;
  const slips: Slip[] = [];
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]!;
    if (mark === '(') {
      const end = closingBracket(text, at);
      if (end !== undefined) slips.push(bracketPair(prose, at, end));
      continue;
    }
    const full = fullWidth[mark];
    if (!full || !chinese.test(text[at - 1] ?? '') || !isWithinChinese(text, at)) continue;
    const span: Span = { start: start + at, end: start + at + 1 };
    // `, ` is one mark: a full-width one needs no blank behind it.
    const blank = /^ [\u4e00-\u9fff《“（]/.test(text.slice(at + 1, at + 3)) ? 1 : 0;
    slips.push({ kind: 'half-width', mark, span, edits: [{ span: { ...span, end: span.end + blank }, text: full }] });
  }
  return slips;
}

/** `(以下简称《条例》)`; where only the opening bracket is half-width, only that is wrong. */
function bracketPair({ start, text }: ProseText, at: number, end: number): Slip {
  const open: Span = { start: start + at, end: start + at + 1 };
  const close: Span = { start: start + end, end: start + end + 1 };
  return text[end] === ')'
    ? {
        kind: 'half-width',
        mark: '()',
        span: { start: open.start, end: close.end },
        edits: [
          { span: open, text: '（' },
          { span: close, text: '）' },
        ],
      }
    : { kind: 'half-width', mark: '(', span: open, edits: [{ span: open, text: '（' }] };
}

/** Whether what follows the mark at `at` shows that it belongs to Chinese text. */
function isWithinChinese(text: string, at: number): boolean {
  const mark = text[at]!;
  const rest = text.slice(at + 1, at + 4);
  const next = rest.trimStart()[0];
  // 艾力.买买提, 一.总体: only at the end is a full stop certain.
  if (mark === '.') return rest.trim() === '' && text.length - at <= 4;
  if (next === undefined || chineseBehind.test(next)) return true;
  return /[,;:]/.test(mark) && /[0-9]/.test(next) && !/[零〇一二三四五六七八九十]/.test(text[at - 1]!);
}

/**
 * Where the half-width bracket at `at` closes, if it holds Chinese; a link's target and the year of a document number
 * do not.
 */
function closingBracket(text: string, at: number): number | undefined {
  if (text[at - 1] === ']') return undefined;
  for (let i = at + 1; i < text.length && i - at < 200; i++) {
    const character = text[i]!;
    if (character === '(' || character === '（') return undefined;
    if (character === ')' || character === '）') return /[\u4e00-\u9fff]/.test(text.slice(at + 1, i)) ? i : undefined;
  }
  return undefined;
}

function doubled({ start, text }: ProseText): Slip[] {
  return Array.from(text.matchAll(/[，。；：、]{2,20}/g), ({ 0: marks, index }): Slip => {
    const span = { start: start + index, end: start + index + marks.length };
    const certain = marks.length === 2 && marks[0] === marks[1];
    return {
      kind: 'doubled',
      mark: marks,
      span,
      edits: certain ? [{ span: { ...span, start: span.start + 1 }, text: '' }] : [],
    };
  });
}

const closers: Readonly<Record<string, string>> = { '）': '（', ')': '（', '》': '《', '”': '“', '」': '「' };
const openers: Readonly<Record<string, string>> = { '（': '（', '(': '（', '《': '《', '“': '“', '「': '「' };
const listNumber = /(?:^|[\s，。；：、（])[（(]?(?:\d{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,3})$/;

/** The halves of pairs whose other half is not in the paragraph, as places in its text. */
interface Balance {
  readonly open: readonly number[];
  readonly close: readonly number[];
  /** Whether the paragraph ends as a whole one does, and was not cut by a line break. */
  readonly whole: boolean;
}

function balanceOf(text: string): Balance {
  const open: Readonly<Record<string, number[]>> = { '（': [], '《': [], '“': [], '「': [] };
  const close: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]!;
    const opener = openers[mark];
    if (opener) open[opener]!.push(at);
    const closed = closers[mark];
    if (!closed || open[closed]!.pop() !== undefined) continue;
    if (closed !== '（' || !isListNumber(text, at)) close.push(at);
  }
  const whole = /[。！？；：.]$/.test(
    text
      .slice(-8)
      .trimEnd()
      .replace(/[”）》)]$/, ''),
  );
  return { open: Object.values(open).flat(), close, whole };
}

/** The bracket behind `1)`, and that of a document number whose other half has another form. */
function isListNumber(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 8), at);
  return listNumber.test(before) || /[〔[【［](?:19|20)\d\d[ ]?$/.test(before);
}

function unbalanced({ start, text }: ProseText, balances: readonly Balance[], index: number): Slip[] {
  const { open, close, whole } = balances[index]!;
  const before = balances[index - 1];
  const behind = balances[index + 1];
  const places: number[] = [];
  if (whole && !(behind && behind.close.length > 0)) {
    places.push(...open.filter((at) => !/^[（(〔](?:19|20)\d\d[ ]?[〕\]】］]/.test(text.slice(at, at + 8))));
  }
  if (!before || before.open.length === 0) places.push(...close);
  return places
    .sort((a, b) => a - b)
    .map(
      (at): Slip => ({
        kind: 'unbalanced',
        mark: text[at]!,
        span: { start: start + at, end: start + at + 1 },
        edits: [],
      }),
    );
}

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
