import type { Edition } from '../../standard/standard';
import type { Section } from '../report';
import { isTableLine } from '../tables/sequence';
import type { HeadingCandidate } from './headings';

/** Headings one below the other, with nothing between them, from this many on are a list of contents. */
const contentsFrom = 3;

/**
 * Chooses, among the lines that may be headings, those that open the mandated sections. A section can be found twice
 * (`structure/duplicate-section`) or not at all.  */
export function readSections(
  text: string,
  edition: Edition,
  candidates: readonly HeadingCandidate[],
): readonly Section[] {
  const headings = withoutParts(withoutContents(text, candidates));
  const chosen: HeadingCandidate[] = [];
  for (const standard of edition.sections) {
    const own = headings.filter((heading) => heading.standard?.id === standard.id);
    const best = Math.max(...own.map(rank), 0);
    // Below this a resemblance alone does not make a second section of the same kind.
    if (best > 0)
      chosen.push(
        ...(best >= 4 ? own.filter((heading) => rank(heading) >= 4) : own.filter((h) => rank(h) === best).slice(0, 1)),
      );
  }
  chosen.sort((a, b) => a.span.start - b.span.start);
  for (const standard of edition.sections) {
    if (chosen.some((heading) => heading.standard?.id === standard.id)) continue;
    const renamed = inGap(headings, chosen, standard.ordinal);
    if (!renamed) continue;
    chosen.push({ ...renamed, standard });
    chosen.sort((a, b) => a.span.start - b.span.start);
  }
  return chosen.map((heading, index) => {
    const end = chosen[index + 1]?.start ?? text.length;
    return {
      standard: edition.sections.find(({ id }) => id === heading.standard!.id)!,
      heading: {
        span: heading.span,
        number: heading.number,
        title: heading.title,
        agreement: heading.agreement === 'none' ? 'position' : heading.agreement,
        severity: heading.severity,
      },
      span: { start: heading.start, end },
      body: { start: Math.min(heading.end, end), end },
    };
  });
}

/**
 * Without the parts of section one: `1.主动公开情况`. Where later sections follow, `2、主动公开政府信息情况` is section two under a
 * number of another style all the same.
 */
function withoutParts(headings: readonly HeadingCandidate[]): readonly HeadingCandidate[] {
  const last = Math.max(
    0,
    ...headings.map(({ number, standard }) => (number?.style === 'chinese' && standard ? standard.ordinal : 0)),
  );
  return headings.filter(
    ({ isBelow, agreement, number, standard }) =>
      !isBelow ||
      (agreement === 'exact' &&
        standard?.ordinal === number?.value &&
        standard !== undefined &&
        standard.ordinal < last),
  );
}

/** How sure it is that a line opens the section whose title it bears. */
function rank({ agreement, number, standard }: HeadingCandidate): number {
  const style = number?.style ?? 'none';
  // （一）主动公开政府信息情况 is a sub-heading of section one, and not section two.
  if (style === 'bracketed') return agreement === 'exact' && number?.value === standard?.ordinal ? 1 : 0;
  if (agreement === 'similar') return style === 'chinese' || style === 'part' ? 3 : 0;
  if (style === 'chinese' || style === 'part') return 5;
  return style === 'arabic' ? 3 : 2;
}

/** A numbered line with another title, where the section with that number is missing: it was renamed. */
function inGap(
  headings: readonly HeadingCandidate[],
  chosen: readonly HeadingCandidate[],
  ordinal: number,
): HeadingCandidate | undefined {
  const before = chosen.filter((heading) => heading.standard!.ordinal < ordinal).at(-1);
  const after = chosen.find((heading) => heading.standard!.ordinal > ordinal);
  return headings.find(
    (heading) =>
      heading.standard === undefined &&
      heading.number?.value === ordinal &&
      // 三、本年度办理结果 is a row of table three whose label a page break pushed out of it.
      !isTableLine(heading.number.text + heading.title.text) &&
      heading.span.start > (before?.span.start ?? -1) &&
      heading.span.start < (after?.span.start ?? Number.POSITIVE_INFINITY),
  );
}

/** Without the entries of a list of contents: headings one below the other of which some open sections further down. */
function withoutContents(text: string, candidates: readonly HeadingCandidate[]): readonly HeadingCandidate[] {
  const headings = candidates.filter(({ isEntry }) => !isEntry);
  const runs: HeadingCandidate[][] = [];
  for (const heading of headings) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const repeats = run?.some(({ standard }) => standard !== undefined && standard === heading.standard);
    if (run && last && !repeats && text.slice(last.end, heading.start).trim() === '') run.push(heading);
    else runs.push([heading]);
  }
  return runs.filter((run) => run.length < contentsFrom || !isContents(run, headings)).flat();
}

function isContents(run: readonly HeadingCandidate[], all: readonly HeadingCandidate[]): boolean {
  const named = run.filter(({ standard }) => standard !== undefined);
  const again = named.filter(({ standard, span }) =>
    all.some((other) => other.standard === standard && other.span.start > span.start && !run.includes(other)),
  );
  return again.length === named.length || again.length >= 2;
}
