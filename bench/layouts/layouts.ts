// Every shape in which tables were seen to arrive, each as a writer. A copy keeps the order of the cells and loses
// almost everything else; what is lost differs from shape to shape, and each is named after what it keeps.
import { type Dress, type Size, titleHere } from './reports';
import { type EditionId, isFigure, show, type TableId, type Tables, type Written } from './tables';
import {
  applicants,
  barBehindCell,
  barOnNextLine,
  barsBeforeRows,
  barsBetween,
  blank,
  byBlock,
  cellsAndBlankLines,
  cellsOnly,
  changed,
  changing,
  figuresOf,
  glued,
  gone,
  headedPipes,
  headsByColumn,
  headsInTwoLines,
  html,
  inLabels,
  kept,
  labelsApart,
  labelsOf,
  lastHeadLate,
  markdown,
  merging,
  numbered,
  onePipeTable,
  organizationsBlank,
  paged,
  perCell,
  perRow,
  remarked,
  richCell,
  rowsOfTabs,
  shiftedTabs,
  thousands,
  totalLast,
  type Writer,
  wideDigits,
  wrapped,
  zerosBlank,
} from './writers';

export interface Layout {
  readonly name: string;
  /** The tables as text, with the marks of `show` round the figures. */
  readonly write: (tables: Tables, edition: EditionId) => Written;
  /** Whether a person can tell every figure's place from the text alone, without adding anything up. */
  readonly readable: true | 'must-refuse';
  /** Nothing but their order tells which row a figure belongs to: a cell too few or too many leaves no certain reading. */
  readonly orderOnly?: boolean;
  /** The sizes of report that the shape can hold; every size where absent. */
  readonly sizes?: readonly Size[];
  /** Rules that may warn of this shape for reasons other than its reading. */
  readonly tolerates?: readonly string[];
  readonly dress?: Dress;
}

const layout = (name: string, write: Writer, more: Partial<Layout> = {}): Layout => ({
  name,
  write: (tables) => ({
    disclosure: write(tables.disclosure, 'disclosure'),
    applications: write(tables.applications, 'applications'),
    review: write(tables.review, 'review'),
  }),
  readable: true,
  ...more,
});

/** A shape of which only one table is special; the others are rows of tabs. */
const special = (name: string, table: TableId, write: Writer, more: Partial<Layout> = {}): Layout =>
  layout(name, (grid, id) => (id === table ? write(grid, id) : rowsOfTabs(grid, id)), more);

const orderOnly = { orderOnly: true };
const large: Partial<Layout> = { sizes: ['county', 'city'] };
/** A form feed is a stray control character, and that may be said. */
const formFeeds: Partial<Layout> = { tolerates: ['wording/leftover-markup'] };
const inMarkdown: Partial<Layout> = { dress: { heading: '## ' } };

const basic: readonly Layout[] = [
  // A cell per line.
  layout('cells-blank-lines', cellsAndBlankLines, orderOnly),
  layout('cells-no-blank-lines', cellsOnly, orderOnly),
  layout('cells-indented', perCell({ front: '    ', behind: '\n' }), orderOnly),
  layout('cells-indented-wide', perCell({ front: '　　', behind: '  \n\n' }), orderOnly),
  layout('cells-no-break-spaces', perCell({ front: '\u00a0', behind: '\u00a0\n' }), orderOnly),
  layout('cells-wrapped', changing(wrapped('\n'), cellsOnly), orderOnly),
  layout('cells-wrapped-spaces', changing(wrapped(' \n  '), cellsAndBlankLines), orderOnly),
  layout(
    'cells-uneven',
    (grid, id) => cellsAndBlankLines(grid, id).replace(/\n\n(?=[^\n]*[一二五六事0])/g, '\n'),
    orderOnly,
  ),
  layout('cells-windows', cellsAndBlankLines, { ...orderOnly, dress: { lineEnd: '\r\n' } }),
  // Tabs.
  layout('tab-front', perCell({ front: '\t', behind: '\n' }), orderOnly),
  layout('tab-front-blank-lines', perCell({ front: '\t', behind: '\n\n' }), orderOnly),
  layout('tab-front-row-ends', perCell({ front: '\t', behind: '\n', rowEnd: '\n', keep: ['above'] }), orderOnly),
  layout(
    'tab-front-wrapped',
    (grid, id) =>
      perCell({ front: '\t', behind: '\n', rowEnd: '\n', keep: ['above'] })(
        changed(id === 'applications' ? totalLast(grid) : grid, wrapped('\n')),
        id,
      ),
    orderOnly,
  ),
  layout('tab-behind', perCell({ behind: '\t\n' }), orderOnly),
  layout(
    'browser-cells',
    (grid) => grid.map((row) => `${kept(row, gone).map(show).join('\n\n\t\n\n')}\n\n`).join(''),
    orderOnly,
  ),
  layout('rows-tabs', rowsOfTabs),
  layout('rows-tabs-thousands', changing(thousands, rowsOfTabs), { sizes: ['city'] }),
  layout('rows-tabs-no-merged', perRow('\t')),
  layout('rows-tabs-shifted', shiftedTabs),
  layout('excel-quoted', (grid, id) =>
    rowsOfTabs(
      changed(grid, (cell) => {
        const { text } = wrapped('\n')(cell, grid[0]!);
        return text.includes('\n') ? { ...cell, text: `"${text}"` } : cell;
      }),
      id,
    ),
  ),
  // Bars.
  layout('bars-between', barsBetween),
  layout('bars-both-ends', perRow(' | ', { front: '| ', end: ' |\n', keep: blank })),
  layout('bars-both-ends-tight', perRow('|', { front: '|', end: '|\n', keep: blank })),
  layout('markdown', onePipeTable, inMarkdown),
  layout('markdown-thousands', changing(thousands, onePipeTable), { ...inMarkdown, sizes: ['city'] }),
  layout(
    'markdown-table-per-row',
    markdown(() => true),
    inMarkdown,
  ),
  layout('markdown-headed-rows', headedPipes(applicants), inMarkdown),
  layout('markdown-headed-rows-numbered', headedPipes(numbered), { ...inMarkdown, tolerates: ['tables/label'] }),
  layout('bar-behind-cell', barBehindCell, orderOnly),
  layout('bar-on-next-line', barOnNextLine, orderOnly),
  layout('bar-alone-before-row', perRow(' | ', { front: '| \n' })),
  // A row per line.
  layout('rows-blank', perRow(' ')),
  layout('rows-blanks', perRow('    ')),
  layout('rows-wide-blank', perRow('　')),
  layout('rows-comma', perRow(',')),
  layout('rows-wide-comma', perRow('，')),
  layout('figures-below-label', (grid) =>
    grid.map((row) => [...labelsOf(row), figuresOf(row).join(' ')].filter(Boolean).join('\n')).join('\n'),
  ),
  // HTML source.
  layout(
    'html-plain',
    html({
      cell: (cell) => `<td>${show(cell)}</td>`,
      row: (cells) => `<tr>${cells}</tr>\n`,
      table: (rows) => `<table>\n${rows}</table>`,
      keep: blank,
    }),
  ),
  layout(
    'html-merged',
    html({
      cell: (cell) => `<td${merging(cell, '"')}>${show(cell)}</td>`,
      row: (cells) => `<tr>${cells}</tr>`,
      table: (rows) => `<table>${rows}</table>`,
    }),
  ),
  layout(
    'html-rich',
    changing(
      wrapped('<br/>'),
      html({
        cell: richCell,
        row: (cells) => `  <tr style="height: 24px">\n${cells}  </tr>\n`,
        table: (rows) =>
          `<div class="table"><table border="1" cellspacing="0" width="100%"><tbody>\n${rows}</tbody></table></div>`,
      }),
    ),
  ),
  layout(
    'html-upper-case',
    html({
      cell: (cell) => `<TD${merging(cell, '').toUpperCase()}>${show(cell)}</TD>\n`,
      row: (cells) => `<TR>\n${cells}</TR>\n`,
      table: (rows) => `<TABLE BORDER=1>\n${rows}</TABLE>`,
    }),
  ),
  layout(
    'html-no-end-tags',
    html({
      cell: (cell) => `<td${merging(cell, "'")}>${show(cell)}`,
      row: (cells) => `<tr>${cells}\n`,
      table: (rows) => `<table>\n${rows}</table>`,
    }),
  ),
];

const named = (name: string): Layout => basic.find((each) => each.name === name)!;

/** Each table in the shape of another layout. */
const mixed = (name: string, ...shapes: readonly [string, string, string]): Layout => ({
  name,
  readable: true,
  write: (tables, edition) => {
    const [two, three, four] = shapes.map((shape) => named(shape).write(tables, edition));
    return { disclosure: two!.disclosure, applications: three!.applications, review: four!.review };
  },
});

export const layouts: readonly Layout[] = [
  ...basic,
  // Pages.
  layout(
    'pages-dashes-within-rows',
    paged(cellsAndBlankLines, (at) => `- ${at} -`, 'within'),
  ),
  layout(
    'pages-of-within-rows',
    paged(cellsOnly, (at) => `第${at}页 共8页`, 'within'),
  ),
  layout(
    'pages-running-head',
    paged(cellsAndBlankLines, (at) => `— ${at} —\n\n${titleHere}\n\n`),
  ),
  layout(
    'pages-number-running-head',
    paged(perRow(' '), (at) => `${at}\n${titleHere}\n`),
  ),
  layout(
    'pages-number-form-feed',
    paged(rowsOfTabs, (at) => `${at}\n\f`),
    formFeeds,
  ),
  layout(
    'pages-form-feed-cells',
    paged(cellsOnly, (at) => `- ${at} -\n\f`),
    formFeeds,
  ),
  layout(
    'pages-heads-repeated',
    paged(rowsOfTabs, (at) => `- ${at} -\n\f`, 'heads again'),
    formFeeds,
  ),
  layout(
    'pages-heads-repeated-cells',
    paged(cellsAndBlankLines, (at) => `第${at}页\n\n`, 'heads again'),
  ),
  // Heads.
  special('heads-two-lines', 'applications', (grid, id) => barsBetween(headsInTwoLines(grid), id)),
  layout('heads-by-column', (grid, id) => cellsAndBlankLines(id === 'disclosure' ? grid : headsByColumn(grid, id), id)),
  special('heads-total-last', 'applications', (grid, id) => perRow(' ')(totalLast(grid), id)),
  // Table four.
  special('review-bare-figures', 'review', (grid) => figuresOf(grid.at(-1)!).join('\n'), {
    tolerates: ['tables/label'],
  }),
  special('review-bare-line', 'review', (grid) => figuresOf(grid.at(-1)!).join(' '), { tolerates: ['tables/label'] }),
  special('review-single-row', 'review', (grid) => grid.flatMap((row) => kept(row, gone).map(show)).join(' ')),
  special('review-figures-behind-heads', 'review', (grid, id) => perRow(' ')(grid, id).replace(/\n(?=[^\n]*\n$)/, ' ')),
  special(
    'review-block-per-row',
    'review',
    byBlock((name, labels, figures) =>
      [...(name === '行政复议' ? [['类别', ...labels]] : []), [name, ...figures]]
        .map((cells) => `${cells.join('\t')}\n`)
        .join(''),
    ),
  ),
  special(
    'review-two-levels',
    'review',
    byBlock(
      (name, labels, figures) =>
        `${name.replace('（', '\n').replace('）', '')}\n${labels.join('\t')}\n${figures.join('\t')}\n`,
    ),
  ),
  special(
    'review-figure-behind-label',
    'review',
    byBlock((name, labels, figures) => `${name}\n${labels.map((label, at) => `${label}：${figures[at]}\n`).join('')}`),
  ),
  special('review-last-head-late', 'review', lastHeadLate),
  // Figures and labels.
  layout('figures-wide-digits', changing(wideDigits, rowsOfTabs)),
  layout(
    'figures-padded',
    changing(
      (cell) => (isFigure(cell) ? { ...cell, remark: '　' } : cell),
      perCell({ front: '\t　', behind: '\n', rowEnd: '\n' }),
    ),
  ),
  layout('figures-remarks', changing(remarked, rowsOfTabs)),
  layout('figures-remarks-cells', changing(remarked, cellsAndBlankLines)),
  layout('organizations-blank-tabs', changing(organizationsBlank, rowsOfTabs)),
  layout('zeros-blank-tabs', changing(zerosBlank, rowsOfTabs), large),
  layout('zeros-blank-bars', changing(zerosBlank, onePipeTable), { ...large, ...inMarkdown }),
  layout('zeros-blank-commas', changing(zerosBlank, perRow(',', { keep: blank })), large),
  layout('zeros-blank-bars-between', changing(zerosBlank, perRow(' | ')), large),
  layout('zeros-blank-bars-behind', changing(zerosBlank, barsBetween), large),
  layout('zeros-blank-bar-behind-cell', changing(zerosBlank, barBehindCell), { ...large, ...orderOnly }),
  layout('zeros-blank-bar-on-next-line', changing(zerosBlank, barOnNextLine), large),
  layout('zeros-blank-bars-end-row', changing(zerosBlank, perCell({ behind: ' |\n', rowEnd: '||\n' })), {
    ...large,
    ...orderOnly,
  }),
  layout('zeros-blank-bar-before-row', changing(zerosBlank, barsBeforeRows), large),
  layout('zeros-blank-tab-front', changing(zerosBlank, perCell({ front: '\t', behind: '\n' })), large),
  layout('zeros-blank-tab-behind', changing(zerosBlank, perCell({ behind: '\t\n' })), large),
  layout(
    'labels-listing-comma',
    changing(
      inLabels((label) => label.replace(/^(\d)\./, '$1、').replace(/^（(.)）/, '($1)')),
      rowsOfTabs,
    ),
  ),
  layout(
    'labels-without-numbers',
    changing(
      inLabels((label) => label.replace(/^(?:\d\.|（.）|[一二三四]、)/, '')),
      rowsOfTabs,
    ),
    { tolerates: ['tables/label'] },
  ),
  // Mixed.
  mixed('mixed-cells-html-bars', 'cells-blank-lines', 'html-merged', 'bars-both-ends'),
  mixed('mixed-bars-tabs-cells', 'bar-behind-cell', 'rows-tabs', 'cells-no-blank-lines'),
  mixed('mixed-blanks-cells-comma', 'rows-blank', 'browser-cells', 'rows-comma'),
  // Glued, and torn apart.
  layout('glued-one-digit-each', glued(true), { sizes: ['town'] }),
  layout('glued-ambiguous', glued(false), { ...large, readable: 'must-refuse' }),
  special('labels-apart', 'applications', labelsApart(false), { readable: 'must-refuse' }),
  special('labels-apart-by-column', 'applications', labelsApart(true), { readable: 'must-refuse' }),
];
