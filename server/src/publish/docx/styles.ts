import { element } from '../markup';
import { type Font, fonts, leadFont, styles, type TextStyle } from '../typography';
import { declaration, namespaces, twipsOfPoints, value } from './xml';

/** The styles by the names of the kinds of text. Word knows some by names of its own, and shows them in its outline. */
export const styleIds = {
  paragraph: 'Normal',
  title: 'Title',
  dateline: 'Dateline',
  heading1: 'Heading1',
  heading2: 'Heading2',
  signature: 'Signature',
  table: 'TableText',
  wideTable: 'WideTableText',
  pageNumber: 'Footer',
} as const;
/** The style of characters for the heading that a paragraph begins with. */
export const leadStyleId = 'Lead';

const names: Readonly<Record<keyof typeof styleIds, string>> = {
  paragraph: 'Normal',
  title: 'Title',
  dateline: '题下日期',
  heading1: 'heading 1',
  heading2: 'heading 2',
  signature: 'Signature',
  table: '表格文字',
  wideTable: '宽表文字',
  pageNumber: 'footer',
};

/** Sizes are halves of points. Every script is set in the one font, so that quotation marks are as wide as characters. */
function fontProperties(font: Font, size?: number): string {
  const { name } = font;
  const family = element('w:rFonts', { 'w:ascii': name, 'w:hAnsi': name, 'w:eastAsia': name, 'w:cs': name });
  return family + (size === undefined ? '' : value('w:sz', size * 2) + value('w:szCs', size * 2));
}

/** The elements stand in the order that the schema wants. */
function paragraphProperties(style: TextStyle, level: number | undefined): string {
  const { size, line, after, align, firstIndent, rightIndent, staysWithNext } = style;
  const lineHeight =
    line === undefined
      ? { 'w:line': 240, 'w:lineRule': 'auto' }
      : { 'w:line': twipsOfPoints(line), 'w:lineRule': 'exact' };
  return [
    staysWithNext ? element('w:keepNext', {}) + element('w:keepLines', {}) : '',
    // A grid of the page would stretch the rows of tables.
    value('w:snapToGrid', 0),
    element('w:spacing', { 'w:before': 0, 'w:after': twipsOfPoints(after ?? 0), ...lineHeight }),
    element('w:ind', {
      'w:rightChars': (rightIndent ?? 0) * 100,
      'w:right': twipsOfPoints((rightIndent ?? 0) * size),
      'w:firstLineChars': (firstIndent ?? 0) * 100,
      'w:firstLine': twipsOfPoints((firstIndent ?? 0) * size),
    }),
    value('w:jc', align === 'justify' ? 'both' : align),
    level === undefined ? '' : value('w:outlineLvl', level),
  ].join('');
}

const levels: Readonly<Partial<Record<keyof typeof styleIds, number>>> = { heading1: 0, heading2: 1 };

export function stylesXml(): string {
  const base = element(
    'w:rPrDefault',
    {},
    element(
      'w:rPr',
      {},
      fontProperties(styles.paragraph.font, styles.paragraph.size),
      element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA' }),
    ),
  );
  const written = Object.entries(styleIds).map(([kind, id]) => {
    const own = kind as keyof typeof styleIds;
    const isBase = own === 'paragraph';
    return element(
      'w:style',
      {
        'w:type': 'paragraph',
        'w:default': isBase ? 1 : undefined,
        'w:customStyle': /[^ -~]/.test(names[own]) ? 1 : undefined,
        'w:styleId': id,
      },
      value('w:name', names[own]),
      isBase ? '' : value('w:basedOn', styleIds.paragraph),
      own === 'title' || levels[own] !== undefined ? value('w:next', styleIds.paragraph) : '',
      element('w:qFormat', {}),
      element('w:pPr', {}, paragraphProperties(styles[own], levels[own])),
      element('w:rPr', {}, fontProperties(styles[own].font, styles[own].size)),
    );
  });
  const lead = element(
    'w:style',
    { 'w:type': 'character', 'w:customStyle': 1, 'w:styleId': leadStyleId },
    value('w:name', '段首标题'),
    element('w:qFormat', {}),
    element('w:rPr', {}, fontProperties(leadFont)),
  );
  const defaults = element('w:docDefaults', {}, base, element('w:pPrDefault', {}));
  return declaration + element('w:styles', namespaces, defaults, ...written, lead);
}

export function settingsXml(): string {
  const compatibility = element('w:compatSetting', {
    'w:name': 'compatibilityMode',
    'w:uri': 'http://schemas.microsoft.com/office/word',
    'w:val': 15,
  });
  return (
    declaration +
    element(
      'w:settings',
      namespaces,
      element('w:evenAndOddHeaders', {}),
      value('w:characterSpacingControl', 'compressPunctuation'),
      element('w:compat', {}, compatibility),
      element('w:themeFontLang', { 'w:val': 'zh-CN', 'w:eastAsia': 'zh-CN' }),
    )
  );
}

/** The fonts are named and not embedded; where one is not installed, Word takes the other that is named here. */
export function fontTableXml(): string {
  const written = fonts.map(({ name, others }) =>
    element('w:font', { 'w:name': name }, value('w:altName', others[0]!), value('w:charset', '86')),
  );
  return declaration + element('w:fonts', namespaces, ...written);
}

/** `— 1 —`, outside: right on odd pages and left on even ones. */
export function footerXml(side: 'left' | 'right'): string {
  const run = (text: string) => element('w:r', {}, element('w:t', { 'xml:space': 'preserve' }, text));
  const one = { 'w:leftChars': 100, 'w:left': twipsOfPoints(styles.pageNumber.size), 'w:rightChars': 0, 'w:right': 0 };
  const properties = side === 'left' ? element('w:ind', one) + value('w:jc', 'left') : '';
  const paragraph = element(
    'w:p',
    {},
    element('w:pPr', {}, value('w:pStyle', styleIds.pageNumber), properties),
    run('— '),
    element('w:fldSimple', { 'w:instr': ' PAGE ' }, run('1')),
    run(' —'),
  );
  return declaration + element('w:ftr', namespaces, paragraph);
}
