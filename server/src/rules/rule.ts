import type { Report } from '../report/report';
import type { TextEdit } from '../text/edits';
import type { Position } from '../text/lines';
import type { Localized } from '../text/localized';
import type { Span } from '../text/span';
import type { Neighbours, UnitGroup } from './neighbours';

export type Severity = 'error' | 'warning' | 'info';

/** Everything about a rule. One file holds one rule, and the rule's name is the file's path under `rules/`. */
export interface Rule {
  readonly name: string;
  readonly severity: Severity;
  /** Edition ids the rule is for; absent: all. */
  readonly editions?: readonly string[];
  /** What it says, in a few words. */
  readonly title: Localized;
  /** Article, notice or relation it rests on. */
  readonly basis: Localized;
  /** Why it matters to the person who submits the report. */
  readonly reason: Localized;
  /** How to mend it. */
  readonly remedy: Localized;
  /** What it deliberately leaves alone. */
  readonly leavesAlone: readonly Localized[];
  readonly examples: readonly Example[];
  /**
   * Yields a finding for each fault; reads nothing but the report and what is known of its neighbours, and never throws
   * on a text that could be read.
   */
  readonly check: (report: Report, neighbours: Neighbours) => Iterable<RuleFinding>;
}

/** What stands in a text and what comes to stand there; or what stays as it is, for the sake of the marks in it. */
export type Change = readonly [from: string, to: string] | string;

/**
 * An example is a change to a clean report (2021 edition unless said, `pipes` layout), which is then checked.
 * In the new text `⟦` and `⟧` mark what the rule must point at; without a mark the rule must stay silent. `⟨` and `⟩`
 * mark the related places, of all findings together.
 */
export interface Example {
  readonly edition?: string;
  readonly change: readonly Change[];
  /** Changes to last year's clean report of the same agency, which then lies beside this one. */
  readonly beside?: readonly Change[];
  /** What `nianbao.json` says of `units`. */
  readonly units?: readonly UnitGroup[];
  /** What the marked text becomes once the fix is applied, where there is one: the whole changed text. */
  readonly fixed?: string;
}

/** What a rule reports; the linter adds the rule's name and the severity in force. */
export interface RuleFinding {
  /** Where it differs from the rule's. */
  readonly severity?: Severity;
  readonly message: Localized;
  readonly span: Span;
  readonly related?: readonly Related[];
  readonly fix?: Fix;
  /** Suggestions of which a person has to choose one, where nothing tells which; then there is no `fix`. */
  readonly choices?: readonly Fix[];
}

/** An operand or the other side of a conflict. */
export interface Related {
  readonly message: Localized;
  /** In the report's own text, or in that of the other file. */
  readonly span: Span;
  /** Where the place is in another file: which one, and its ends as line and column from 0, since its text is not at hand. */
  readonly elsewhere?: { readonly path: string; readonly start: Position; readonly end: Position };
}

export type { TextEdit };

/**
 * `safe` changes form, not meaning: it never adds, drops or changes a figure, and may be applied in bulk. A `suggestion`
 * writes or moves a figure, or rewords text, and is only ever applied one at a time by a person.
 * Edits of one fix do not overlap.
 */
export interface Fix {
  readonly kind: 'safe' | 'suggestion';
  readonly title: Localized;
  readonly edits: readonly TextEdit[];
}
