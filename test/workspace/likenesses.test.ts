import assert from 'node:assert/strict';
import { randomFrom } from '../../bench/judgement/random';
import type { ReportSummary } from '../../server/src/report/summary';
import { resemblance } from '../../server/src/workspace/resemblance';
import { WorkspaceIndex } from '../../server/src/workspace/workspace-index';
import { cleanReport } from '../support/clean-report';
import { summaryOf } from './support';

const random = randomFrom('likenesses');
/** 32 bits: large ones too, since hashes are. */
const hash = (): number => Math.floor(random.fraction() * 2 ** 32);
/** What all prose shares by custom. */
const custom = Array.from({ length: 60 }, hash);
const base = summaryOf(cleanReport());

/** A prose with the hashes given, and what custom adds; of the most that a sample can hold the least are taken. */
function proseOf(hashes: readonly number[]): ReportSummary['prose'] {
  const all = [...new Set(hashes)];
  return { size: Math.max(all.length, 400), sample: Uint32Array.from(all).sort().slice(0, 256) };
}

/** Reports of many agencies; some share so much prose that they are just alike, or just not. */
function summaries(count: number): ReportSummary[] {
  const made: number[][] = [];
  return Array.from({ length: count }, (_, i) => {
    const source = i > 0 && random.chance(0.6) ? random.pick(made) : undefined;
    const own = Array.from({ length: 220 }, hash);
    const kept = source ? random.some(source, Math.round(source.length * (0.7 + 0.3 * random.fraction()))) : [];
    const hashes = [...custom, ...kept, ...own].slice(0, 280);
    made.push(hashes);
    const tables = random.chance(0.3) ? base.tables : [];
    const year = random.integer(2022, 2024);
    const agency = { name: `${i % 40}镇`, key: `${i % 40}镇` };
    return { ...base, agency, year, tables, prose: proseOf(hashes) };
  });
}

/** What is found by holding each against each. */
function pairByPair(all: ReadonlyMap<string, ReportSummary>, path: string): Map<string, unknown> {
  const own = all.get(path)!;
  const found = new Map<string, unknown>();
  for (const [other, summary] of all) {
    const comparable = (summary.agency!.key === own.agency!.key) !== (summary.year === own.year);
    const same = other !== path && comparable ? resemblance(own, summary) : undefined;
    if (same) found.set(other, same);
  }
  return found;
}

describe('likenesses by an index', () => {
  it('are those that are found pair by pair, whatever is put in, replaced and taken out', () => {
    const index = new WorkspaceIndex();
    const all = new Map<string, ReportSummary>();
    let alike = 0;
    summaries(600).forEach((summary, i) => {
      // Every path is used several times, and some are taken out for good.
      const path = `${random.integer(0, 249)}.md`;
      index.set(path, { summary, units: [] });
      all.set(path, summary);
      if (i % 7 !== 0) return;
      const gone = random.pick([...all.keys()]);
      index.set(gone, undefined);
      all.delete(gone);
    });
    for (const path of all.keys()) {
      const found = index.neighboursOf(path).alike.map(({ path, tables, prose }) => [path, { tables, prose }] as const);
      assert.deepEqual(new Map(found), pairByPair(all, path));
      alike += found.length;
    }
    assert.ok(alike > 200, `only ${alike} likenesses to tell by`);
  });

  it('are found where two proses share nothing but what all say', () => {
    const index = new WorkspaceIndex();
    const put = (path: string, hashes: readonly number[]): void => {
      const agency = { name: path, key: path };
      index.set(path, { summary: { ...base, agency, tables: [], prose: proseOf(hashes) }, units: [] });
    };
    const from = (first: number, count: number): number[] => Array.from({ length: count }, (_, i) => first + i);
    const common = from(1000, 192);
    // Others, so that what all say is known to be frequent, and is not what a report is filed under.
    for (let i = 0; i < 20; i++) put(`other ${i}`, [...from(100 + 40 * i, 40), ...common, ...from(5000, 64)]);
    put('one', [...from(0, 64), ...common]);
    put('two', [...common, ...from(9000 + 100, 64)]);
    const { alike } = index.neighboursOf('two');
    assert.equal(alike.find(({ path }) => path === 'one')?.prose, 0.75);
  });
});
