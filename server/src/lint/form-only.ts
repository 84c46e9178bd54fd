import type { Fix } from '../rules/rule';
import type { TextEdit } from '../text/edits';

/** How much of the text on either side of an edit says what a number in it is. UTF-16 code units. */
const context = 24;

/** What nobody reads: Word's bookmarks and characters without a shape. A figure goes on behind them. */
const unseen =
  /\[bookmark:[^\]]*\]|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b-\u200f\u2060\ufeff\ufffc-\uffff]/g;

/** What numbers articles, headings and rows: 第二十条第（一）项, 5、, 1. */
const numbers =
  /第?\s*[〇零一二三四五六七八九十百\d]+\s*条\s*第?\s*[（(]\s*[一二三四五六七八九十\d]+\s*[）)]\s*项?|第\s*[一二三四五六七八九十\d]+\s*(?:条|项|部分)|上一年|(?<![\d.,])\d{1,2}\s*[.、,)]+(?=\s*\p{Script=Han})/gu;

/** Digits, and numerals in Chinese characters that count something. */
const figure =
  /\d+(?:[.,]\d+)*|[〇零一二两三四五六七八九十][〇零一二两三四五六七八九十百千万亿]*(?=[件条项个份次人篇期年月日万亿元名场部家户处宗起])/g;

function figuresOf(text: string): string {
  return (
    text
      .replace(unseen, '')
      .replace(/[０-９．]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
      .replace(numbers, '¶')
      .match(figure) ?? []
  ).join(' ');
}

function keepsFigures(text: string, { span, text: written }: TextEdit): boolean {
  const before = text.slice(Math.max(0, span.start - context), span.start);
  const behind = text.slice(span.end, span.end + context);
  return figuresOf(before + text.slice(span.start, span.end) + behind) === figuresOf(before + written + behind);
}

/** The one guard around every rule's safe fixes: what would add, drop or change a figure is a suggestion. */
export function heldToForm(text: string, fix: Fix): Fix {
  if (fix.kind !== 'safe' || fix.edits.every((edit) => keepsFigures(text, edit))) return fix;
  return { ...fix, kind: 'suggestion' };
}
