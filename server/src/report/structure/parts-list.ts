import type { SectionId } from '../../standard/standard';
import { chineseNumber } from '../../text/numbers';
import { isBlankAt, type Span } from '../../text/span';
import type { Paragraph, Sentence } from '../prose/paragraphs';

/** The sentence in which a report says what parts it has: 全文包括总体情况、……六个部分. */
export interface PartsList {
  readonly sentence: Sentence;
  readonly items: readonly PartsItem[];
  readonly count: { readonly value: number; readonly span: Span } | undefined;
  /** Whether 等 leaves it open what else there is. */
  readonly open: boolean;
}

export interface PartsItem {
  readonly text: string;
  readonly span: Span;
  /** The section that is meant; `former`: a part of the format before 2019; `undefined`: cannot be told. */
  readonly kind: SectionId | 'former' | undefined;
}

/** The list stands in the preface, or in one of the first paragraphs of section one. */
const paragraphsOfOverview = 4;
/** A part's name is no longer than this. */
const longestName = 40;
/** Nobody lists six parts in a longer sentence. */
const longestSentence = 1000;

/** The list of parts, or `undefined` where there is none that is certainly one. */
export function readPartsList(paragraphs: readonly Paragraph[]): PartsList | undefined {
  let inOverview = 0;
  for (const { section, sentences } of paragraphs) {
    if (section !== undefined && (section !== 'overview' || ++inOverview > paragraphsOfOverview)) return undefined;
    for (const sentence of sentences) {
      const list = readList(sentence);
      if (list) return list;
    }
  }
  return undefined;
}

const openers = /由|包括|包含|分为|分成|涵盖|(?<=报告|年报|全文)分/g;
const counts = /(等|共计?)?([一二三四五六七八九十]|\d{1,2})(?:个|大)?(?:部分|章节|板块)/g;

function readList(sentence: Sentence): PartsList | undefined {
  if (sentence.text.length > longestSentence) return undefined;
  if (!/报告|年报|全文/.test(sentence.text) || !/总体|概述|主动公开/.test(sentence.text)) return undefined;
  const { text, offsets } = squeezed(sentence);
  const at = (start: number, end: number): Span => ({ start: offsets[start]!, end: offsets[end - 1]! + 1 });
  const count = [...text.matchAll(counts)].find(({ index }) => text[index - 1] !== '第');
  for (const { index, 0: opener } of text.matchAll(openers)) {
    let start = index + opener.length;
    let end = text.length;
    if (count && count.index >= start) {
      // The count stands behind the list, or in front of it: 共六个部分，分别是……
      if (count.index - start > 6) end = count.index;
      else start = count.index + count[0].length;
    }
    const { items: named, open } = itemsIn(text, start, end, at);
    // 依申请公开 is the former name of a part among former names, and a short name for it among those in force.
    const isFormer = named.some(({ kind }) => kind === 'former');
    const items = named.map((item) =>
      isFormer && /^依申请公开/.test(item.text) ? { ...item, kind: 'former' as const } : item,
    );
    const kinds = new Set(items.map(({ kind }) => kind).filter((kind) => kind !== undefined));
    if (kinds.size < 3 || !(['review', 'problems', 'other'] as const).some((kind) => kinds.has(kind))) continue;
    return {
      sentence,
      items,
      count: count && {
        value: chineseNumber(count[2]!) ?? Number(count[2]),
        span: at(count.index + (count[1]?.length ?? 0), count.index + count[0].length),
      },
      open: open || count?.[1] === '等',
    };
  }
  return undefined;
}

function squeezed({ text, span }: Sentence): { readonly text: string; readonly offsets: readonly number[] } {
  let result = '';
  const offsets: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (isBlankAt(text, i)) continue;
    result += text[i];
    offsets.push(span.start + i);
  }
  return { text: result, offsets };
}

/** Between two names stands a mark, or a word for "and" behind one that has come to its end. */
const separators = /[、，,；;：:]|(?<=情况|事项|概述|概况|措施)(?:以及|和|与|及)|以及/g;

function itemsIn(
  text: string,
  from: number,
  to: number,
  at: (start: number, end: number) => Span,
): { readonly items: readonly PartsItem[]; readonly open: boolean } {
  const items: { start: number; end: number; kind: PartsItem['kind'] }[] = [];
  const pieces: { start: number; end: number; clause: boolean }[] = [];
  let start = from;
  let clause = false;
  for (const { index, 0: separator } of text.slice(from, to).matchAll(separators)) {
    pieces.push({ start, end: from + index, clause });
    start = from + index + separator.length;
    clause = separator !== '、';
  }
  pieces.push({ start, end: to, clause });

  let open = false;
  for (const piece of pieces) {
    const written = text.slice(piece.start, piece.end);
    const name = written
      .replace(/^(?:第[一二三四五六]部分(?:[为是]|：)?|[一二三四五六]是|分别[为是]|即)/, '')
      .replace(/(?:等|共|组成|构成|内容|方面|。)+$/, '');
    if (!name) continue;
    const kind = name.length > longestName ? undefined : kindOf(name);
    // A comma without a known name behind it begins another clause.
    if (piece.clause && kind === undefined && items.length > 0) break;
    const last = items.at(-1);
    const begin = piece.start + written.indexOf(name);
    if (last && continues(text.slice(last.start, last.end), name, last.kind, kind)) last.end = begin + name.length;
    else items.push({ start: begin, end: begin + name.length, kind });
    open ||= /等(?:内容|方面)?(?:组成|构成)?。?$/.test(written);
  }
  return {
    items: items.map((item) => ({
      text: text.slice(item.start, item.end),
      span: at(item.start, item.end),
      kind: item.kind,
    })),
    open,
  };
}

/** A name that holds the mark itself: 行政复议、行政诉讼情况, 存在的主要问题、改进情况. */
function continues(above: string, name: string, aboveKind: PartsItem['kind'], kind: PartsItem['kind']): boolean {
  if (aboveKind === 'review' && kind === 'review') return !/诉讼/.test(above) || !/复议/.test(name);
  return aboveKind === 'problems' && kind === 'problems' && !/改进|措施/.test(above);
}

function kindOf(name: string): PartsItem['kind'] {
  if (/复议|诉讼/.test(name)) return 'review';
  if (/^(?:工作)?概[述况]/.test(name) || /收费|减免/.test(name)) return 'former';
  if (/申请/.test(name)) return 'applications';
  if (/主动公开/.test(name)) return 'disclosure';
  if (/问题|不足|改进/.test(name)) return 'problems';
  if (/总体/.test(name)) return 'overview';
  if (/其[他它]/.test(name)) return 'other';
  return undefined;
}
