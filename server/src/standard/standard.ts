import type { Localized } from '../text/localized';

/**
 * The shape of an official format. Everything that a notice prescribes is data in this shape, so that
 * a new notice is a new data file (`edition-2021.ts` is one) and an entry in `index.ts`.
 */
export type SectionId = 'overview' | 'disclosure' | 'applications' | 'review' | 'problems' | 'other';
export type TableId = 'disclosure' | 'applications' | 'review';

export interface Edition {
  /** The year the format came into force, as users name it: `2019`, `2021`. */
  readonly id: string;
  readonly name: Localized;
  /** The notice that prescribes the format, e.g. `国办公开办函〔2021〕30号`. */
  readonly notice: string;
  /** Its title, marks included. */
  readonly noticeTitle: string;
  /** Report years the format applies to; `to` is absent while it is in force. */
  readonly years: { readonly from: number; readonly to?: number };
  readonly sections: readonly SectionStandard[];
  readonly tables: readonly TableStandard[];
  readonly relations: readonly Relation[];
  /** Whether section six must say something of 信息处理费 (国办函〔2020〕109号). */
  readonly feeStatement: boolean;
}

/** Wording seen in practice instead of the mandated one. */
export interface Alias {
  readonly text: string;
  /**
   * `error` where it changes the article or the meaning, `info` where it is known to be harmless, `warning` else;
   * `none` where it is as good as the mandated wording.
   */
  readonly severity: 'error' | 'warning' | 'info' | 'none';
}

export interface SectionStandard {
  readonly id: SectionId;
  /** 1 to 6. */
  readonly ordinal: number;
  /** The mandated title without its number: `总体情况`. */
  readonly title: string;
  readonly aliases: readonly Alias[];
  /** The table that the section must hold. */
  readonly table?: TableId;
}

export interface TableStandard {
  readonly id: TableId;
  readonly name: Localized;
  readonly section: SectionId;
  /** The stretches of the table, each with its own header: one for each article in table two, one in the others. */
  readonly parts: readonly TablePart[];
}

export interface TablePart {
  /** A row that holds only this heading above the header: `第二十条第（一）项`. */
  readonly heading?: { readonly label: string };
  /** The header as it is printed, row by row; `''` stands for a cell that is merged with a neighbour. */
  readonly header: readonly (readonly string[])[];
  /** How many cells of a row stand before its figures. */
  readonly labelColumns: number;
  readonly columns: readonly ColumnStandard[];
  readonly rows: readonly RowStandard[];
}

export interface ColumnStandard {
  readonly id: string;
  /** The label of the column itself, the lowest of its header: `商业企业`. */
  readonly label: string;
  /** The name in messages where the label alone is not clear: `行政诉讼（复议后起诉）总计`. */
  readonly name?: string;
  readonly aliases?: readonly Alias[];
  /** `count`: a whole number, not negative; `change`: may be negative; `amount`: money. */
  readonly kind: 'count' | 'change' | 'amount';
  /** Words with which prose speaks of the column's figure, where no other column can be meant: `制发` for 本年制发件数. */
  readonly spokenOf?: readonly string[];
  /** The unit of an amount where the header prescribes one. */
  readonly unit?: '万元';
}

export interface RowStandard {
  readonly id: string;
  /** The label of the row itself: `1.属于国家秘密`; empty where a row has none (table four). */
  readonly label: string;
  /** The labels of the merged cells to its left, outermost first: `三、本年度办理结果`, `（三）不予公开`. */
  readonly groups: readonly string[];
  readonly aliases?: readonly Alias[];
}

/** An official arithmetic relation (勾稽关系): the sum of the left equals the sum of the right. */
export interface Relation {
  readonly id: string;
  /** The rule that checks it. */
  readonly rule: string;
  readonly table: TableId;
  /** `rows`: left and right name rows, and the relation holds in every column; `columns`: the other way round. */
  readonly over: 'rows' | 'columns';
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly basis: Localized;
}
