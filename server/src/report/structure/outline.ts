import type { SectionStandard } from '../../standard/standard';
import type { Section } from '../report';
import { kindOfBody, type Read } from './section-words';

/** How the sections of a report stand to the six that are mandated. */
export interface SectionOutline {
  /** The sections that stand in the mandated order among themselves: the longest such row. */
  readonly inPlace: readonly PlacedSection[];
  /** The sections outside that row, in the order of the text. */
  readonly misplaced: readonly PlacedSection[];
  /** Two sections whose headings stand above each other's contents. */
  readonly exchanged: readonly (readonly [Section, Section])[];
  /** Sections that stand a second time. */
  readonly repeated: readonly RepeatedSection[];
  readonly missing: readonly SectionStandard[];
}

export interface PlacedSection {
  readonly section: Section;
  /** The section that it is by its title, or, where that is plainly a slip, by its contents. */
  readonly standard: SectionStandard;
}

export interface RepeatedSection {
  readonly section: Section;
  /** The other one of the same title. */
  readonly other: Section;
  /** The missing section that this one is by its number or its table: only its title was copied. */
  readonly meant: SectionStandard | undefined;
}

/** Compares the sections of a report with the mandated ones. */
export function outlineOf(report: Read): SectionOutline {
  const { missing, repeated, placed } = told(report);
  const exchanged = exchangedIn(report, placed);
  const mended = placed.map(({ section, standard }): PlacedSection => {
    const pair = exchanged.find((sections) => sections.includes(section));
    return { section, standard: pair ? pair.find((other) => other !== section)!.standard : standard };
  });
  const inPlace = longestRow(mended);
  return {
    inPlace,
    misplaced: mended.filter((one) => !inPlace.includes(one)),
    exchanged,
    repeated,
    missing,
  };
}

/** Whether the order is at fault, so that nothing can be said of the numbers yet. */
export function isOrderBroken({ misplaced, exchanged }: SectionOutline): boolean {
  return misplaced.length + exchanged.length > 0;
}

/** Tells first sections from repeated ones, and finds those repeated ones that are a missing section under a copied title. */
function told(report: Read): {
  readonly placed: readonly PlacedSection[];
  readonly repeated: readonly RepeatedSection[];
  readonly missing: readonly SectionStandard[];
} {
  const byTitle = new Map<SectionStandard['id'], Section[]>();
  for (const section of report.sections) {
    const same = byTitle.get(section.standard.id);
    if (same) same.push(section);
    else byTitle.set(section.standard.id, [section]);
  }
  const missing: SectionStandard[] = [];
  const meant = new Map<Section, SectionStandard>();
  for (const standard of report.edition.sections) {
    if (byTitle.has(standard.id)) continue;
    const slip = [...byTitle.values()].map((same) => slipAmong(report, same, standard, meant)).find((found) => found);
    if (slip) meant.set(slip, standard);
    else missing.push(standard);
  }
  const placed: PlacedSection[] = [];
  const repeated: RepeatedSection[] = [];
  for (const section of report.sections) {
    const same = byTitle.get(section.standard.id)!;
    const standard = meant.get(section);
    const proper = same.find((other) => !meant.has(other))!;
    if (standard) repeated.push({ section, other: proper, meant: standard });
    else if (proper !== section) repeated.push({ section, other: proper, meant: undefined });
    if (standard || proper === section) placed.push({ section, standard: standard ?? section.standard });
  }
  return { placed, repeated, missing };
}

/** A copied title is seen two or three times; what stands more often is something else. */
const mostCopies = 6;

/** Of the sections with the same title, the one that is another; one always keeps the title. */
function slipAmong(
  report: Read,
  same: readonly Section[],
  standard: SectionStandard,
  meant: ReadonlyMap<Section, SectionStandard>,
): Section | undefined {
  const left = same.filter((section) => !meant.has(section));
  if (left.length < 2 || left.length > mostCopies) return undefined;
  return left.find((section) => isMeant(report, section, standard));
}

/** Whether a section is another than its title says: it bears that one's number, or holds that one's table. */
function isMeant(report: Read, section: Section, standard: SectionStandard): boolean {
  if (standard.table !== undefined) return kindOfBody(report, section) === standard.id;
  return section.heading.number?.value === standard.ordinal;
}

/** Two sections in the wrong order, one of which holds what belongs to the other, and neither what belongs to itself. */
function exchangedIn(report: Read, placed: readonly PlacedSection[]): readonly (readonly [Section, Section])[] {
  const pairs: (readonly [Section, Section])[] = [];
  for (const [index, former] of placed.entries()) {
    for (const latter of placed.slice(index + 1)) {
      if (former.standard.ordinal < latter.standard.ordinal || pairs.flat().includes(former.section)) continue;
      const [above, below] = [former, latter].map(({ section }) => kindOfBody(report, section));
      if (above === former.standard.id || below === latter.standard.id) continue;
      if (above === latter.standard.id || below === former.standard.id) pairs.push([former.section, latter.section]);
    }
  }
  return pairs;
}

/**
 * The longest row of sections in the mandated order; of several, the one with most sections at their own rank, and then
 * the one that begins earliest. There are six sections at most, so every choice can be tried.
 */
function longestRow(sections: readonly PlacedSection[]): readonly PlacedSection[] {
  if (isRow(sections)) return sections;
  const ranked = sections.toSorted((a, b) => a.standard.ordinal - b.standard.ordinal);
  let best: readonly PlacedSection[] = [];
  let bestScore = -1;
  for (let choice = (1 << sections.length) - 1; choice > 0; choice--) {
    // The first section is the highest bit, so that earlier sections are tried first.
    const row = sections.filter((_, index) => (choice >> (sections.length - 1 - index)) & 1);
    if (!isRow(row)) continue;
    const settled = row.filter((one) => ranked.indexOf(one) === sections.indexOf(one)).length;
    const score = row.length * 8 + settled;
    if (score <= bestScore) continue;
    best = row;
    bestScore = score;
  }
  return best;
}

function isRow(sections: readonly PlacedSection[]): boolean {
  return sections.every(
    ({ standard }, index) => index === 0 || standard.ordinal > sections[index - 1]!.standard.ordinal,
  );
}
