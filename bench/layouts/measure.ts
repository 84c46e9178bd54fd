// One report in one layout, right or faulty, before the checker; and what of its verdict is right.
import { check, type Drawn } from './check';
import { type Damage, type DamageName, damage, damageNames, type Slip, type SlipName, slip, slipNames } from './faults';
import type { Layout } from './layouts';
import { draft, draftTables, reportText, type Size, sizes } from './reports';
import { type EditionId, type Span, settle, type Tables } from './tables';

export interface Verdict {
  /** `right` for the report without a fault. */
  readonly case: 'right' | SlipName | DamageName;
  readonly text: string;
  readonly drawn: readonly Drawn[];
  /** Drawn, and not true. */
  readonly wrong: readonly Drawn[];
  /** What was due: nothing on a right report, the rule at the figure for a slip, a warning for what cannot be read. */
  readonly asDue: boolean;
  readonly due: string;
}

export const editions: readonly EditionId[] = ['2019', '2021'];

/** The sizes of report that a layout is tried with, in turn. */
export const sizeFor = (layout: Layout, turn: number): Size => {
  const own = layout.sizes ?? sizes;
  return own[turn % own.length]!;
};

/** What a layout is tried with besides the right report. */
export const casesOf = (layout: Layout): readonly Verdict['case'][] => [
  'right',
  ...(layout.readable === true ? slipNames : []),
  ...(layout.orderOnly ? damageNames : []),
];

const isSlip = (name: Verdict['case']): name is SlipName => (slipNames as readonly string[]).includes(name);

export function judge(layout: Layout, edition: EditionId, seed: string, turn: number, name: Verdict['case']): Verdict {
  const report = draft(seed, edition, sizeFor(layout, turn));
  const fault: Slip | Damage | undefined =
    name === 'right' ? undefined : isSlip(name) ? slip(report, name, seed) : damage(report, name, seed);
  const { text, places } = written(layout, edition, report, fault?.tables ?? draftTables(report));
  const drawn = check(text);
  const serious = drawn.filter(({ rule, severity }) => severity !== 'info' && !layout.tolerates?.includes(rule));
  const base = { case: name, text, drawn };
  if (fault?.kind === 'slip') {
    const expected = (one: Drawn): boolean =>
      one.rule === fault.rule && one.severity === 'error' && pointsAt(one, fault.figure, text, places);
    const excused = (one: Drawn): boolean =>
      fault.broken.some(({ rule, figures }) => rule === one.rule && figures.some((at) => near(one, places.get(at)!)));
    const place = places.get(fault.figure)!;
    return {
      ...base,
      asDue: serious.some(expected),
      due: `${fault.rule} at ${place.start}–${place.end} “${text.slice(place.start, place.end)}”`,
      wrong: serious.filter((one) => one.severity === 'error' && !expected(one) && !excused(one)),
    };
  }
  if (fault || layout.readable === 'must-refuse') {
    // Which warning is its own affair; that something is computed from what nobody can read is not.
    return {
      ...base,
      asDue: serious.some(({ rule }) => rule.startsWith('tables/')),
      due: 'a warning or an error of tables/*, nothing of arithmetic/*',
      wrong: serious.filter(({ rule }) => rule.startsWith('arithmetic/') || rule.startsWith('internal/')),
    };
  }
  return { ...base, asDue: serious.length === 0, due: 'nothing', wrong: serious };
}

/** The text of a report in a layout, and where each of its figures stands. */
export function written(layout: Layout, edition: EditionId, report: ReturnType<typeof draft>, tables: Tables) {
  return settle(reportText(report, layout.write(tables, edition), layout.dress));
}

const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** A blank cell has no characters of its own: a finding there stands beside its place. */
const near = (one: Span, other: Span): boolean =>
  overlap(one, other) || (one.start === one.end && one.start >= other.start - 2 && one.end <= other.end + 2);

/** Whether a finding points at this figure and no other; blanks in front and a remark behind may be part of it. */
function pointsAt(one: Drawn, figure: number, text: string, places: ReadonlyMap<number, Span>): boolean {
  const place = places.get(figure)!;
  if (!overlap(one, place) || /[^\s|]/.test(text.slice(one.start, place.start))) return false;
  for (const [other, span] of places) if (other !== figure && overlap(one, span)) return false;
  return true;
}
