import { escapeSnippet, reportInsertion, tableInsertion } from '../../server/src/language-server/snippet';
import type { Layout } from '../../server/src/report/report';
import { writeHeading } from '../../server/src/report/write';
import { editions, latestEdition } from '../../server/src/standard';
import type { Edition } from '../../server/src/standard/standard';
import { toChinese } from '../../server/src/text/numbers';
import { type Generated, json } from './generated';

interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

const layouts: readonly { readonly id: Layout; readonly zh: string; readonly en: string }[] = [
  { id: 'tabs', zh: '制表符', en: 'a row per line, tabs' },
  { id: 'cells', zh: '逐格', en: 'a cell per line' },
  { id: 'pipes', zh: '竖线', en: 'Markdown pipes' },
];

/** VS Code's static snippets: the blank standard tables and whole reports in each layout, and the section headings. */
export function snippets(): Generated {
  const all: Record<string, Snippet> = {};
  for (const edition of editions) {
    for (const { id, zh, en } of layouts) {
      all[`年报 ${edition.id} ${zh}`] = {
        prefix: [`年报-${edition.id}-${zh}`, `nianbao-${edition.id}-${id}`],
        description: `新建年报，${edition.name.zh}（${zh}） · A blank report, ${edition.name.en} (${en})`,
        body: reportBody(edition, id),
      };
      for (const table of edition.tables) {
        const { ordinal } = edition.sections.find((section) => section.id === table.section)!;
        all[`表${toChinese(ordinal)} ${edition.id} ${zh}`] = {
          prefix: [`年报表${toChinese(ordinal)}-${edition.id}-${zh}`, `biao${ordinal}-${edition.id}-${id}`],
          description: `${table.name.zh}，${edition.name.zh}（${zh}） · Blank ${table.name.en}, ${edition.name.en} (${en})`,
          body: tableInsertion(table, id, '\n').snippet.split('\n'),
        };
      }
    }
  }
  for (const section of latestEdition.sections) {
    const heading = writeHeading(section, 'tabs');
    all[heading] = {
      prefix: [`年报${toChinese(section.ordinal)}`, `bufen${section.ordinal}`],
      description: `第${toChinese(section.ordinal)}部分的标题 · Heading of section ${section.ordinal}`,
      body: [escapeSnippet(heading), '$0'],
    };
  }
  return { path: 'snippets/nianbao.json', text: json(all) };
}

/** A whole report in which the agency, the year, every invitation to write and every figure is a tab stop. */
function reportBody({ years }: Edition, layout: Layout): string[] {
  return reportInsertion(undefined, years.to ?? years.from, layout, '\n', true).snippet.split('\n');
}
