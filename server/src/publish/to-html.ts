import { escapeXml } from '../text/markup';
import { type Block, type Publication, staysWithNext, type TableBlock, type TableCell } from './blocks';
import { element } from './markup';
import { type Font, leadFont, mostColumns, page, styles, type TextStyle } from './typography';

/** A publication as one page of HTML that needs nothing else, to be put on a site or printed. */
export function htmlOf({ title, blocks }: Publication): string {
  const heading = title.length > 0 ? [element('h1', {}, title.map(escapeXml).join('<br/>'))] : [];
  const head = element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, escapeXml(title.join(''))),
    element('style', {}, `\n${css()}\n`),
  );
  const body = element(
    'body',
    {},
    '\n',
    element('main', {}, '\n', [...heading, ...blocks.map(htmlOfBlock)].join('\n'), '\n'),
    '\n',
  );
  return `<!DOCTYPE html>\n${element('html', { lang: 'zh-CN' }, '\n', head, '\n', body, '\n')}\n`;
}

function htmlOfBlock(block: Block): string {
  if (block.kind === 'table') return tableOf(block);
  if (block.kind === 'heading') return element(`h${block.level + 1}`, {}, escapeXml(block.text));
  const { text, lead = 0 } = block;
  const kind = block.kind === 'paragraph' ? undefined : block.kind;
  const opening = lead > 0 ? element('span', { class: 'lead' }, escapeXml(text.slice(0, lead))) : '';
  return element('p', { class: kind }, opening + escapeXml(text.slice(lead)));
}

function tableOf(table: TableBlock): string {
  const { widths, headRows, rows } = table;
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => element('col', { style: `width: ${((100 * width) / whole).toFixed(2)}%` }));
  const written = rows.map((cells, row) =>
    element('tr', { class: staysWithNext(table, row) ? 'stays' : undefined }, ...cells.map(cellOf)),
  );
  return element(
    'table',
    { class: widths.length > mostColumns ? 'wide' : undefined },
    '\n',
    element('colgroup', {}, ...columns),
    headRows > 0 ? `\n${element('thead', {}, '\n', written.slice(0, headRows).join('\n'), '\n')}` : '',
    `\n${element('tbody', {}, '\n', written.slice(headRows).join('\n'), '\n')}\n`,
  );
}

function cellOf({ text, columns, rows, role }: TableCell): string {
  const spans = { colspan: columns > 1 ? columns : undefined, rowspan: rows > 1 ? rows : undefined };
  return element('td', { class: role === 'label' ? role : undefined, ...spans }, escapeXml(text));
}

function css(): string {
  const { top, right, bottom, left, width } = page;
  const number = (side: 'left' | 'right') =>
    `@bottom-${side} { ${fontOf(styles.pageNumber)}; content: "— " counter(page) " —"; padding-${side}: 1em; }`;
  return [
    `@page { size: A4; margin: ${top}mm ${right}mm ${bottom}mm ${left}mm; ${number('right')} }`,
    `@page :left { @bottom-right { content: none; } ${number('left')} }`,
    `body { margin: 0; background: #e8e8e8; color: #000; }`,
    `main { box-sizing: border-box; max-width: ${width}mm; margin: 0 auto; padding: ${top}mm ${right}mm ${bottom}mm ${left}mm; background: #fff; }`,
    `h1, h2, h3, p { margin: 0; font-weight: normal; overflow-wrap: anywhere; }`,
    rule('h1', styles.title),
    rule('h2', styles.heading1),
    rule('h3', styles.heading2),
    rule('p', styles.paragraph),
    rule('p.dateline', styles.dateline),
    rule('p.signature', styles.signature),
    `.lead { font-family: ${familyOf(leadFont)}; }`,
    rule('table', styles.table, 'width: 100%; table-layout: fixed; border-collapse: collapse; margin: 0.5em 0'),
    rule('table.wide', styles.wideTable),
    `td { border: 0.5pt solid #000; padding: 0.2em 0.1em; line-height: 1.3; vertical-align: middle; overflow-wrap: anywhere; }`,
    `td.label { text-align: left; padding-left: 0.4em; }`,
    `td:not([rowspan]) { break-inside: avoid; }`,
    `tr.stays { break-after: avoid; }`,
    `@media screen and (max-width: ${width}mm) { main { padding: 1.5em; } }`,
    `@media print { body { background: none; } main { max-width: none; padding: 0; } }`,
  ].join('\n');
}

function rule(selector: string, style: TextStyle, more?: string): string {
  const { line, after, align, firstIndent, rightIndent, staysWithNext } = style;
  const declarations = [
    fontOf(style),
    line && `line-height: ${line}pt`,
    after && `margin-bottom: ${after}pt`,
    `text-align: ${align}`,
    `text-indent: ${firstIndent ?? 0}em`,
    rightIndent && `padding-right: ${rightIndent}em`,
    staysWithNext && 'break-after: avoid',
    more,
  ];
  return `${selector} { ${declarations.filter(Boolean).join('; ')}; }`;
}

function fontOf({ font, size }: TextStyle): string {
  return `font-family: ${familyOf(font)}; font-size: ${size}pt`;
}

function familyOf({ name, others, generic }: Font): string {
  return [...[name, ...others].map((one) => `"${one}"`), generic].join(', ');
}
