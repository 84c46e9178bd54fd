import type { Paragraph } from '../../report/prose/paragraphs';
import type { Report, Section } from '../../report/report';
import {
  isPreface,
  isSignature,
  paragraphsIn,
  shortcomings,
  speaksOfOtherMatters,
} from '../../report/structure/section-words';
import type { SectionStandard } from '../../standard/standard';
import { trim } from '../../text/span';

/** Where the contents of the section begin, which stand in the section before it because its heading was left out: a line's start. */
export function startOfLeft(
  report: Report,
  standard: SectionStandard,
  before: Section | undefined,
): number | undefined {
  const within = before?.body ?? report.preface;
  const { tables, edition, lines } = report;
  const held = tables
    .filter(({ span }) => span.end > within.start && span.start < within.end)
    .map((table) => ({
      table,
      ordinal: edition.sections.find((section) => section.table === table.id)!.ordinal,
    }));
  if (standard.table !== undefined) {
    const own = held.find(({ table }) => table.id === standard.table);
    if (
      !own ||
      held.some(({ table, ordinal }) => ordinal < standard.ordinal && table.span.start > own.table.span.start)
    )
      return undefined;
    return startWithCaption(report, own.table.span.start, within.start);
  }
  const tablesAbove = held.filter(({ ordinal }) => ordinal < standard.ordinal).map(({ table }) => table.span.end);
  const tablesBelow = held.filter(({ ordinal }) => ordinal > standard.ordinal).map(({ table }) => table.span.start);
  const start = Math.max(within.start, ...tablesAbove);
  const prose = paragraphsIn(report, { start, end: Math.min(within.end, ...tablesBelow) });
  const first = firstParagraph(report, standard, prose, tablesAbove.length > 0);
  return first && lines.at(first.span.start).span.start;
}

/** Where a table begins, the captions and Markdown headings above it included. */
function startWithCaption({ visible: text, lines, tables }: Report, table: number, from: number): number {
  let start = lines.at(table).span.start;
  for (let number = lines.at(table).number - 1; number > 0; number--) {
    const line = lines.all[number]!;
    if (
      line.span.start < from ||
      tables.some(({ span }) => span.start <= line.span.start && line.span.start < span.end)
    )
      break;
    const { start: first, end } = trim(text, line.span);
    if (first === end) continue;
    const words = text.slice(first, end);
    if (words.length > 40 || !/^#{3,6} |^[（(]?(?:附?表|单位|第二十条|本列数据|申请人情况)/.test(words)) break;
    start = line.span.start;
  }
  return start;
}

function firstParagraph(
  report: Report,
  { id }: SectionStandard,
  prose: readonly Paragraph[],
  belowTable: boolean,
): Paragraph | undefined {
  const words = ({ span }: Paragraph) => report.visible.slice(span.start, span.end);
  if (id === 'overview') return prose.find((one) => !isPreface(words(one)) && !isSignature(words(one)));
  if (id === 'problems') {
    // Only a table shows where the section before it ends.
    const own = belowTable ? prose.filter((one) => !/^(?:注|备注|说明)\d?[：:]/.test(words(one))) : [];
    return own.some((one) => shortcomings.test(words(one))) ? own[0] : undefined;
  }
  return trailing(prose, words, belowTable);
}

/** The first of the last paragraphs that all speak of what section six is for. */
function trailing(
  prose: readonly Paragraph[],
  words: (paragraph: Paragraph) => string,
  belowTable: boolean,
): Paragraph | undefined {
  let first: Paragraph | undefined;
  for (const [index, paragraph] of [...prose.entries()].reverse()) {
    const text = words(paragraph);
    if (isSignature(text) && !first) continue;
    // What the section before it says for itself is its own.
    if (!speaksOfOtherMatters(text) || /^#*\s*[（(][一二三四五六]/.test(text) || (index === 0 && !belowTable)) break;
    first = paragraph;
  }
  return first;
}
