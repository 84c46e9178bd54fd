import { sampled } from '../report/fingerprint';
import { cellsOf, type ReportSummary } from '../report/summary';
import type { Alike } from '../rules/neighbours';
import { MarkIndex } from './mark-index';
import { isLong, leastLikeness, leastWeight, resemblance, tableMark, weightOf } from './resemblance';

type Found = Pick<Alike, 'tables' | 'prose'>;

/** Of the samples of two proses that are alike at most so many hashes are not in the other. */
const mostDifferent = sampled - Math.ceil(sampled * leastLikeness);
/** What two proses must have in common of what one of them is filed under: one would do, several spare comparisons. */
const leastShared = 16;
/** As many hashes of a prose as it must be filed under for that. */
const filed = mostDifferent + leastShared;
/** A report has three tables: of those that together weigh enough, the heaviest has a third of it, roundings aside. */
const tables = 3;
const leastShare = leastWeight / tables - 0.01;

/**
 * Which reports resemble one another, found without holding each against each. A report is filed under its tables, by
 * their figures, and under some hashes of its prose; it is held against those only that are filed under enough of its own.
 */
export class Likenesses {
  readonly #tables = new MarkIndex(tables);
  readonly #prose = new MarkIndex(filed);
  readonly #holders = new Map<string, number>();
  readonly #reports: { readonly path: string; readonly summary: ReportSummary }[] = [];
  readonly #free: number[] = [];
  /** In how many samples a hash is, roughly: those that end in the same 16 bits count together. */
  readonly #frequencies = new Uint32Array(1 << 16);

  /**
   * Files a report, which must not be filed already, and gives those that resemble it and may be held against it at all.
   */
  add(
    path: string,
    summary: ReportSummary,
    isComparable: (other: ReportSummary) => boolean,
  ): readonly (Found & { readonly path: string })[] {
    const marks = tableMarks(summary);
    const hashes = isLong(summary) ? summary.prose.sample : [];
    const holders = new Set([...this.#tables.sharing(marks, 1), ...this.#prose.sharing(hashes, leastShared)]);
    const found = Array.from(holders).flatMap((holder) => {
      const { path, summary: other } = this.#reports[holder]!;
      const same = isComparable(other) ? resemblance(summary, other) : undefined;
      return same ? [{ path, ...same }] : [];
    });

    const holder = this.#free.pop() ?? this.#reports.length;
    this.#holders.set(path, holder);
    this.#reports[holder] = { path, summary };
    this.#tables.add(holder, marks);
    this.#prose.add(holder, this.#rarest(hashes));
    this.#count(summary, 1);
    return found;
  }

  remove(path: string): void {
    const holder = this.#holders.get(path);
    if (holder === undefined) return;
    this.#holders.delete(path);
    this.#tables.remove(holder);
    this.#prose.remove(holder);
    this.#count(this.#reports[holder]!.summary, -1);
    delete this.#reports[holder];
    this.#free.push(holder);
  }

  /** Enough hashes of a prose, those first that few others have: what all say by custom tells nobody apart. */
  #rarest(hashes: ArrayLike<number>): readonly number[] {
    if (hashes.length === 0) return [];
    let chosen: readonly number[] = [];
    for (let most = 0; chosen.length < filed; most = most * 2 + 1)
      chosen = Array.from(hashes).filter((hash) => this.#frequencies[hash & 0xffff]! <= most);
    return chosen.slice(0, filed);
  }

  #count({ prose }: ReportSummary, change: 1 | -1): void {
    for (const hash of prose.sample) this.#frequencies[hash & 0xffff]! += change;
  }
}

function tableMarks({ tables }: ReportSummary): readonly number[] {
  return tables.flatMap((table) => {
    const cells = cellsOf(table);
    return weightOf(table, cells) >= leastShare ? [tableMark(table, cells)] : [];
  });
}
