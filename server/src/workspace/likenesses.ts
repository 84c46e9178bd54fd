import { sampled } from '../report/fingerprint';
import type { ReportSummary } from '../report/summary';
import type { Alike } from '../rules/neighbours';
import { MarkIndex } from './mark-index';
import { isLong, leastLikeness, leastWeight, resemblance, tableMark, weightOf } from './resemblance';

type Found = Pick<Alike, 'tables' | 'prose'>;

/** Of the samples of two proses that are alike at most so many hashes are not in the other. */
const mostDifferent = sampled - Math.ceil(sampled * leastLikeness);
/** So that of as many hashes of the one as this, one at least is in the other. */
const indexed = mostDifferent + 1;
/** A report has three tables: of those that together weigh enough, the heaviest has a third of it, roundings aside. */
const tables = 3;
const leastShare = leastWeight / tables - 0.01;

/**
 * Which reports resemble one another, found without holding each against each. A report is filed under its tables, by
 * their figures, and under some hashes of its prose; it is held against those only that are filed under a mark of its own.
 */
export class Likenesses {
  readonly #marks = new MarkIndex(indexed + tables);
  readonly #holders = new Map<string, number>();
  readonly #reports: { readonly path: string; readonly summary: ReportSummary }[] = [];
  readonly #free: number[] = [];
  /** In how many samples a hash is, roughly: those that end in the same 16 bits count together. */
  readonly #frequencies = new Uint32Array(1 << 16);

  /** The reports that resemble one, and may be held against it at all. */
  find(
    summary: ReportSummary,
    isComparable: (other: ReportSummary) => boolean,
  ): readonly (Found & { readonly path: string })[] {
    const holders = new Set<number>();
    for (const mark of tableMarks(summary)) this.#marks.find(mark, holders);
    if (isLong(summary)) for (const hash of summary.prose.sample) this.#marks.find(hash, holders);
    return Array.from(holders).flatMap((holder) => {
      const { path, summary: other } = this.#reports[holder]!;
      const found = isComparable(other) ? resemblance(summary, other) : undefined;
      return found ? [{ path, ...found }] : [];
    });
  }

  /** Files a report, which must not be filed already. */
  add(path: string, summary: ReportSummary): void {
    const holder = this.#free.pop() ?? this.#reports.length;
    this.#holders.set(path, holder);
    this.#reports[holder] = { path, summary };
    this.#marks.add(holder, [...tableMarks(summary), ...this.#rarest(summary)]);
    this.#count(summary, 1);
  }

  remove(path: string): void {
    const holder = this.#holders.get(path);
    if (holder === undefined) return;
    this.#holders.delete(path);
    this.#marks.remove(holder);
    this.#count(this.#reports[holder]!.summary, -1);
    delete this.#reports[holder];
    this.#free.push(holder);
  }

  /** Enough hashes of a prose, those first that few others have: what all say by custom tells nobody apart. */
  #rarest(summary: ReportSummary): readonly number[] {
    if (!isLong(summary)) return [];
    let chosen: readonly number[] = [];
    for (let most = 0; chosen.length < indexed; most = most * 2 + 1)
      chosen = Array.from(summary.prose.sample).filter((hash) => this.#frequencies[hash & 0xffff]! <= most);
    return chosen.slice(0, indexed);
  }

  #count({ prose }: ReportSummary, change: 1 | -1): void {
    for (const hash of prose.sample) this.#frequencies[hash & 0xffff]! += change;
  }
}

function tableMarks({ tables }: ReportSummary): readonly number[] {
  return tables.filter((table) => weightOf(table) >= leastShare).map(tableMark);
}
