import type { Report } from '../report/report';
import { restOf } from '../report/tables/other-tables';
import { squeeze } from '../text/wording';
import type { Block, Publication, TextBlock } from './blocks';
import { leftovers } from './leftovers';
import { plainTable } from './plain-table';
import { plainText, shownText } from './plain-text';
import { type Placed, proseBlocks } from './prose-blocks';
import { isPrintable, printedPlaces, standardTable } from './standard-table';

/** So many Chinese characters of a title stand on a line. */
const titleLine = 20;

/**
 * A report in the form in which it is published, from its title on. Mandated tables are printed in the official form; one
 * that could not be read stays as it stands in the draft. No sentence is lost, and no figure is invented.
 */
export function publicationOf(report: Report): Publication {
  const { sections, paragraphs } = report;
  const printed = report.tables.filter(isPrintable);
  const otherTables = otherTablesOf(report);
  const places = [
    ...sections.map(({ heading }) => heading.span),
    ...paragraphs.map(({ span }) => span),
    ...printed.flatMap(printedPlaces),
    ...otherTables.flatMap(({ rows }) => rows.map(({ span }) => span)),
  ];
  const placed: Placed<Block>[] = [
    ...sections.map(({ heading: { span } }): Placed<Block> => {
      const text = plainText(shownText(report, span).replace(/\s*[\r\n]\s*/g, ''));
      return { start: span.start, block: { kind: 'heading', level: 1, text } };
    }),
    ...proseBlocks(report),
    ...printed.map((table) => ({
      start: Math.min(table.span.end, ...printedPlaces(table).map(({ start }) => start)),
      block: standardTable(table),
    })),
    ...otherTables.flatMap((table) => plainTable(report, table).map((block) => ({ start: table.span.start, block }))),
    ...leftovers(report, places, printed),
  ];
  const blocks = placed.sort((a, b) => a.start - b.start).map(({ block }) => block);
  return { title: titleOf(report), blocks: signed(report, blocks) };
}

/** The draft's own tables, and those mandated ones that could not be read. */
function otherTablesOf({ visible, lines, tables, otherTables, sections }: Report): Report['otherTables'] {
  if (tables.every(isPrintable)) return otherTables;
  const headings = new Set(sections.map(({ heading }) => lines.at(heading.span.start).span.start));
  const printed = { tables: tables.filter(isPrintable), notes: new Set<number>(), pages: new Set<number>() };
  return restOf(visible, lines, printed, headings).otherTables;
}

/** On one line where it fits, else broken behind the agency. */
function titleOf({ visible, title }: Report): string[] {
  if (!title) return [];
  const words = (start: number, end: number) => plainText(squeeze(visible.slice(start, end)).replace(/#/g, ''));
  const whole = words(title.span.start, title.span.end);
  // Figures are half as wide.
  const width = whole.length - (whole.match(/[0-9]/g)?.length ?? 0) / 2;
  const { organization } = title;
  if (width <= titleLine || !organization || organization.span.end >= title.span.end) return [whole];
  return [words(title.span.start, organization.span.end), words(organization.span.end, title.span.end)];
}

const date = /^[（(]?(?:20\d\d|二[〇零○O][〇零○O一二三四五六七八九]{2})年[^，。；]{1,6}月[^，。；]{1,4}日[）)]?$/;

/** With agency and date told from paragraphs where they stand by themselves: right below the title, or at the very end. */
function signed({ organization }: Report, blocks: readonly Block[]): Block[] {
  const isSign = (block: Block | undefined): block is TextBlock =>
    block?.kind === 'paragraph' && (date.test(squeeze(block.text)) || squeeze(block.text) === organization);
  let from = 0;
  while (isSign(blocks[from])) from++;
  let to = blocks.length;
  while (to > from && isSign(blocks[to - 1])) to--;
  return blocks.map((block, at) => {
    if (at >= from && at < to) return block;
    return { kind: at < from ? 'dateline' : 'signature', text: (block as TextBlock).text };
  });
}
