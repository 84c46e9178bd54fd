import { chineseNumber } from '../text/numbers';
import type { Span } from '../text/span';
import { squeeze } from '../text/wording';
import type { Paragraph } from './prose/paragraphs';

/** The agency that signs a report, on a line of its own. */
export interface SignedBy {
  readonly name: string;
  readonly span: Span;
}

/** The date of a report, on a line of its own or behind the agency. */
export interface SignedOn {
  readonly text: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly span: Span;
}

/** Reports are signed at the top, or in their last paragraphs. */
const last = 3;
const longestName = 24;
const longestDate = 40;
const date =
  /(20\d\d|二[〇○零][〇○零一二三四五六七八九]{2})年(\d{1,2}|[一二三四五六七八九十]{1,3})月(\d{1,2}|[一二三四五六七八九十]{1,3})日/;

/** The names of agencies that stand for themselves, where a report is signed. */
export function signedBy(text: string, paragraphs: readonly Paragraph[], from: number): SignedBy[] {
  return paragraphs.flatMap(({ span }, index) => {
    if ((index > 0 && index < paragraphs.length - last) || span.start < from) return [];
    const name = text.slice(span.start, span.end);
    const isName = name.length <= longestName && /^[\u4e00-\u9fff]+(?:人民政府|办事处|局|委员会)$/.test(name);
    return isName ? [{ name, span }] : [];
  });
}

/** The dates that stand for themselves, where a report is signed. */
export function signedOn(text: string, paragraphs: readonly Paragraph[]): SignedOn[] {
  return paragraphs.flatMap(({ span, section }, index) => {
    if (section !== undefined && index < paragraphs.length - last) return [];
    const written = text.slice(span.start, span.end);
    const words = squeeze(written).replace(/^[（(]|[）)]$/g, '');
    const found = words.length <= longestDate && words.endsWith('日') ? date.exec(words) : null;
    if (!found || !isSignature(words.slice(0, found.index))) return [];
    const [year, month, day] = found.slice(1).map(numberOf);
    if (year === undefined || month === undefined || day === undefined) return [];
    const start = span.start + Math.max(0, written.search(/20\d\d|二[〇○零]/));
    const end = span.start + written.lastIndexOf('日') + 1;
    return [{ text: words.slice(found.index), year, month, day, span: { start, end } }];
  });
}

/** What may stand before the date: nothing, the agency, or what date it is. */
function isSignature(words: string): boolean {
  return (
    words === '' ||
    /(?:政府|办公室|办公厅|委员会|局|厅|办事处|中心)$/.test(words) ||
    /^(?:发布|成文|公布|编制|印发|报告)(?:日期|时间)[：:]$/.test(words)
  );
}

function numberOf(written: string): number | undefined {
  return /^\d+$/.test(written) ? Number(written) : chineseNumber(written.replace(/○/g, '〇'));
}
