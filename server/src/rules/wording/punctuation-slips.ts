import type { Span } from '../../text/span';
import type { TextEdit } from '../rule';
import type { ProseText } from './prose-text';

/** A place where a mark is wrong, and what makes it right where that is certain. */
export interface Slip {
  readonly kind: Kind;
  readonly mark: string;
  readonly span: Span;
  readonly edits: readonly TextEdit[];
}

export type Kind = 'half-width' | 'doubled' | 'unbalanced';

const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
};
const halfWidthMarks = /[(,;:?!.]/g;
const halfWidthMark = new RegExp(halfWidthMarks, '');
const doubledMarks = /[，。；：、]{2,20}/g;
const doubledMark = new RegExp(doubledMarks, '');
const chinese = /[\u4e00-\u9fff》”）]/;
const chineseBehind = /[\u4e00-\u9fff《“（]/;

/** The slips of each paragraph. */
export function slipsIn(texts: readonly ProseText[]): readonly (readonly Slip[])[] {
  const balances = texts.map(({ text }) => balanceOf(text));
  return texts.map((prose, index) => [...halfWidth(prose), ...doubled(prose), ...unbalanced(prose, balances, index)]);
}

function halfWidth(prose: ProseText): Slip[] {
  const { start, text } = prose;
  if (!halfWidthMark.test(text)) return [];
  const slips: Slip[] = [];
  for (const { 0: mark, index: at } of text.matchAll(halfWidthMarks)) {
    if (mark === '(') {
      const end = closingBracket(text, at);
      if (end !== undefined) slips.push(bracketPair(prose, at, end));
      continue;
    }
    const full = fullWidth[mark]!;
    if (!chinese.test(text[at - 1] ?? '') || !isWithinChinese(text, at)) continue;
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
  if (!doubledMark.test(text)) return [];
  return Array.from(text.matchAll(doubledMarks), ({ 0: marks, index }): Slip => {
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
const brackets = /[（(《“「）)》”」]/g;
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
  for (const { 0: mark, index: at } of text.matchAll(brackets)) {
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
