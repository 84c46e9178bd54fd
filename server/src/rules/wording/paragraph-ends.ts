import type { Span } from '../../text/span';
import { hidden, type ProseText } from './prose-text';

/** A paragraph that is shorter is a heading or a label; UTF-16 code units. */
const shortest = 15;
/** Of sentences that may be headings, only a longer one counts. */
const shortestSentence = 20;
/** So many paragraphs must end as they should before it is said of one that it does not. */
const fewestEnded = 3;
const mostCommas = 2;

const ended = /[。！？…；：;:.][”’）》」]?$/;
const listNumber = /^(?:#|[-*•]\s|[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．])/;
/** What ends a paragraph that leads to a table, names whom to ask, or signs. */
const otherEnd = /(?:如下|下表|附表|所示|见下|附后)$|(?:电话|传真|地址|邮编|邮箱|网址|联系)[^，。；]{0,60}$/;

/**
 * Where paragraphs stop without their full stop: their last character, or the comma that stands there. Only what is plainly
 * running text counts, and only where nearly all other paragraphs end with a stop; else the lines were cut, not the sentences.
 */
export function unfinishedEnds(texts: readonly ProseText[]): readonly Span[] {
  const commas: Span[] = [];
  const cut: Span[] = [];
  const maybeHeadings: Span[] = [];
  let whole = 0;
  for (const [index, { start, text }] of texts.entries()) {
    const words = text.trimEnd();
    if (words.length < shortest || words.includes(hidden) || words.includes('|')) continue;
    const last: Span = { start: start + words.length - 1, end: start + words.length };
    const inner = words.slice(0, -1);
    if (ended.test(words)) whole += words.endsWith('。') ? 1 : 0;
    else if (/[，、]$/.test(words)) commas.push(last);
    // A page may be cut anywhere; only what something follows is known to be a whole paragraph.
    else if (index === texts.length - 1 || otherEnd.test(words) || !/[\u4e00-\u9fff]$/.test(words)) continue;
    else if (inner.includes('。')) cut.push(last);
    else if (inner.includes('，') && words.length >= shortestSentence && !listNumber.test(words))
      maybeHeadings.push(last);
  }
  if (whole < fewestEnded) return [];
  return [
    ...(commas.length <= mostCommas ? commas : []),
    ...(cut.length * 4 <= whole ? cut : []),
    // Headings come in numbers.
    ...(maybeHeadings.length === 1 && cut.length === 0 ? maybeHeadings : []),
  ].sort((a, b) => a.start - b.start);
}
