import type {
  Alias,
  ColumnStandard,
  Edition,
  RowStandard,
  SectionStandard,
  TableId,
  TablePart,
  TableStandard,
} from '../standard/standard';
import type { Lines } from '../text/lines';
import type { Span } from '../text/span';
import type { Paragraph } from './prose/paragraphs';
import type { Prose } from './prose/read';
import type { Citation, Decree } from './structure/citations';
import type { HeadingNumber } from './structure/heading-numbers';
import type { SectionOutline } from './structure/outline';
import type { PartsList } from './structure/parts-list';

/** How a table is written down: a cell per line behind a tab; a row per line with tabs; Markdown pipes. */
export type Layout = 'cells' | 'tabs' | 'pipes';

/** One 年度报告 as it was read. Every part keeps its exact span in `text`. */
export interface Report {
  /** The text as it is: what fixes are made of. */
  readonly text: string;
  /** The text as its readers see it, blanks in place of comments and code; everything is read of this, and offsets are the same. */
  readonly visible: string;
  readonly lines: Lines;
  /** The edition whose format the report is held against. */
  readonly edition: Edition;
  /** Absent where the text begins without one. */
  readonly title: Title | undefined;
  /** Where it begins without one: the title by which its preface calls it. */
  readonly named: Title | undefined;
  /** The year reported, from the title, else from what the preface says, else from the body. */
  readonly year: number | undefined;
  readonly organization: string | undefined;
  readonly period: Period | undefined;
  /** What stands between the title and the first section. */
  readonly preface: Span;
  /** The sections in the order of the text. */
  readonly sections: readonly Section[];
  /** How they stand to the six that are mandated. */
  readonly outline: SectionOutline;
  /** The sentence in which the report says what parts it has. */
  readonly parts: PartsList | undefined;
  /** The documents cited, by title or by number. */
  readonly citations: readonly Citation[];
  readonly decrees: readonly Decree[];
  /** The mandated tables in the order of the text; a table cut in two by a page break is one table. */
  readonly tables: readonly Table[];
  /** Every other table, e.g. a list of channels in section one. */
  readonly otherTables: readonly RawTable[];
  /** The prose in the order of the text: neither headings nor table cells. */
  readonly paragraphs: readonly Paragraph[];
  /** What the prose says: its statements, and how they belong together. */
  readonly prose: Prose;
  /** The layout of the first mandated table, `pipes` where there is none in a Markdown text, else `tabs`. */
  readonly layout: Layout;
}

/** The title, on one line or broken over several. */
export interface Title {
  readonly span: Span;
  readonly organization: { readonly text: string; readonly span: Span } | undefined;
  readonly year: { readonly value: number; readonly span: Span } | undefined;
  /** From 政府信息公开 to 年度报告 as it is written, white space removed. */
  readonly subject: { readonly text: string; readonly span: Span };
}

/** 统计期限: the dates between which the report counts. */
export interface Period {
  readonly span: Span;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly span: Span;
}

export interface Section {
  readonly standard: SectionStandard;
  readonly heading: Heading;
  /** From the start of the heading's line to the start of the next section's. */
  readonly span: Span;
  /** What follows the heading: from its line's end, or from the text on the same line. */
  readonly body: Span;
}

export interface Heading {
  /** Number and title, without Markdown marks, bookmarks and white space round them. */
  readonly span: Span;
  /** The number with its separator: `三、`, `5、 `; absent where there is none. */
  readonly number: HeadingNumber | undefined;
  readonly title: { readonly span: Span; readonly text: string };
  /** How the title agrees with the mandated wording. */
  readonly agreement: 'exact' | 'alias' | 'similar' | 'position';
  /** For an alias, the severity that the standard gives it. */
  readonly severity: Alias['severity'] | undefined;
}

/** A mandated table as it was read. */
export interface Table {
  readonly id: TableId;
  /** The standard that its rows and columns follow, which need not be the report's edition. */
  readonly standard: TableStandard;
  readonly editionId: string;
  readonly layout: Layout;
  readonly span: Span;
  /** The rows that could be identified, in the order of the text. */
  readonly rows: readonly Row[];
  /** Rows with figures whose label is unknown to the standard. */
  readonly strayRows: readonly StrayRow[];
  /** Column labels, article headings and group labels as they are written. */
  readonly labels: readonly Label[];
  /** What was seen of the table and not read; absent where every row was read, or draws a doubt of its own. */
  readonly unread?: Unread;
  /** How the table is written, as far as its cells are parted by the same each time. */
  readonly form: TableForm;
}

/** A table, or a good part of one, of which labels or figures were seen that could not be brought together. */
export interface Unread {
  readonly span: Span;
  /** Where reading stopped: the first row without certain cells, or the first figures without a row. */
  readonly stoppedAt: Span;
  /**
   * `apart`: labels and figures have come apart; `blank`: there are no figures; `columns`: they stand in another order;
   * `rows`: many rows are doubtful.
   */
  readonly kind: 'apart' | 'blank' | 'columns' | 'rows';
}

/** For writing into the table, and for nothing else: what stands between two cells of a row, and between two rows. */
export interface TableForm {
  /** Whether it is written in its `layout` plainly, so that rows in that layout can be put among its own. */
  readonly isStandard: boolean;
  readonly betweenCells: string;
  readonly betweenRows: string;
}

/** Why a row has no cells. */
export interface Doubt {
  /**
   * `few`, `many`: not as many figures as columns; `none`: no figure; `shared`: the figures of several rows behind one label;
   * `twice`: the label stands twice, with other figures; `apart`: a label without figures stands directly before;
   * `astray`: figures beside it have no row; `parted`: a name of the header stands among the figures;
   * `columns`: the header names the columns in another order; `glued`: nothing parts the figures; `mixed`: what parts them differs, or a cell holds several.
   */
  readonly kind:
    | 'few'
    | 'many'
    | 'none'
    | 'shared'
    | 'twice'
    | 'apart'
    | 'astray'
    | 'parted'
    | 'columns'
    | 'glued'
    | 'mixed';
  /** The row's label, else its figures. */
  readonly span: Span;
  readonly wanted: number;
  /** How many figures there are. */
  readonly count: number;
  /** Whether tabs or bars show plainly that there are too few or too many cells. */
  readonly explicit: boolean;
  /** A figure too many that may be a page number. */
  readonly page?: Span;
  /** The other place of a label that stands twice; the figures without a row; the name that stands among the figures. */
  readonly other?: Span;
}

/** A label of a header, a merged cell or a row, held against the standard. */
export interface Label {
  readonly span: Span;
  readonly text: string;
  readonly kind: 'heading' | 'column' | 'group' | 'row';
  /** The mandated wording. */
  readonly expected: string;
  readonly agreement: 'exact' | 'punctuation' | 'alias' | 'similar';
  /** For an alias, the severity that the standard gives it. */
  readonly severity?: 'error' | 'warning' | 'info' | 'none';
}

export interface Row {
  readonly standard: RowStandard;
  readonly part: TablePart;
  readonly label: Label | undefined;
  readonly span: Span;
  /**
   * The figures, one for each column of the part, in its order, where it is certain which cell belongs to which column;
   * otherwise `undefined`, and `raw` holds what stands behind the label.
   */
  readonly cells: readonly Cell[] | undefined;
  /** Why there are no cells. */
  readonly doubt: Doubt | undefined;
  readonly raw: readonly RawCell[];
}

export interface StrayRow {
  readonly span: Span;
  readonly text: string;
  readonly cells: readonly RawCell[];
}

export interface Cell {
  readonly column: ColumnStandard;
  /** The content without white space round it; a blank cell is an empty span where its figure would stand. */
  readonly span: Span;
  readonly text: string;
  readonly figure: Figure;
}

/** What a cell says. */
export type Figure =
  /** A whole number, full-width digits and thousands separators included. `remark`: `22（其中修订 16 件）`. */
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly decimals: number;
      readonly unit: string;
      readonly remark: boolean;
    }
  /** Nothing stands there: counts as 0. */
  | {
      readonly kind: 'blank';
      /** A total that was left out, though figures stand for its parts: no 0. */
      readonly isDue?: true;
    }
  /** `/`, `—`, `无`: probably means 0. */
  | { readonly kind: 'dash' }
  | { readonly kind: 'other' };

/** A table as its layout gives it, before it is held against the standard. */
export interface RawTable {
  readonly layout: Layout;
  readonly span: Span;
  readonly rows: readonly RawRow[];
}

export interface RawRow {
  readonly span: Span;
  readonly cells: readonly RawCell[];
}

/** `span` and `text` without white space at the ends; a label that wraps over lines keeps its line ends in `text`. */
export interface RawCell {
  readonly span: Span;
  readonly text: string;
}

/** What was made of a text. */
export type Reading =
  | { readonly report: Report; readonly refusal?: undefined }
  | { readonly report?: undefined; readonly refusal: Refusal };

/**
 * Why a text is not checked: it is no annual report; it reports a year before the formats (2018 and earlier);
 * or it is so large that it cannot be one.
 */
export type Refusal = 'not-a-report' | 'too-old' | 'too-large';
