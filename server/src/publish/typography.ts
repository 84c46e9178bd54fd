/** The page of GB/T 9704: A4, the text 156 mm wide; millimetres. */
export const page = { width: 210, height: 297, top: 37, right: 26, bottom: 35, left: 28 } as const;

/** A font by the name that documents give it, and what may stand in for it where it is not installed. */
export interface Font {
  readonly name: string;
  readonly others: readonly string[];
  readonly generic: 'serif' | 'sans-serif';
}

const title: Font = {
  name: '方正小标宋简体',
  others: ['FZXiaoBiaoSong-B05S', '方正小标宋_GBK', '华文中宋', 'STZhongsong', '宋体', 'SimSun'],
  generic: 'serif',
};
const body: Font = { name: '仿宋_GB2312', others: ['仿宋', 'FangSong', 'STFangsong'], generic: 'serif' };
const heading: Font = { name: '黑体', others: ['SimHei', 'Heiti SC'], generic: 'sans-serif' };
const subheading: Font = { name: '楷体_GB2312', others: ['楷体', 'KaiTi', 'STKaiti'], generic: 'serif' };
const plain: Font = { name: '宋体', others: ['SimSun', 'STSong'], generic: 'serif' };

export const fonts: readonly Font[] = [title, body, heading, subheading, plain];
export const leadFont = subheading;

/** How a kind of text is set. Sizes and distances are points, indents characters of its own size. */
export interface TextStyle {
  readonly font: Font;
  readonly size: number;
  /** The distance of the lines; absent: as the font has it. */
  readonly line?: number;
  readonly after?: number;
  readonly align: 'left' | 'center' | 'right' | 'justify';
  readonly firstIndent?: number;
  readonly rightIndent?: number;
  /** Whether it stays on a page with what follows. */
  readonly staysWithNext?: boolean;
}

const indented = { size: 16, line: 28, align: 'justify', firstIndent: 2 } as const;

/** 二号 is 22 points, 三号 16, 四号 14, 五号 10.5, 小五 9. */
export const styles = {
  title: { font: title, size: 22, line: 35, after: 28, align: 'center', staysWithNext: true },
  dateline: { font: subheading, size: 16, line: 28, after: 14, align: 'center' },
  heading1: { ...indented, font: heading, staysWithNext: true },
  heading2: { ...indented, font: subheading, staysWithNext: true },
  paragraph: { ...indented, font: body },
  signature: { font: body, size: 16, line: 28, align: 'right', rightIndent: 2 },
  table: { font: plain, size: 10.5, align: 'center' },
  wideTable: { font: plain, size: 9, align: 'center' },
  pageNumber: { font: plain, size: 14, align: 'right', rightIndent: 1 },
} as const satisfies Readonly<Record<string, TextStyle>>;

/** A table of more columns than this is set in the smaller size. */
export const mostColumns = 6;
