import type { Layout } from '../../server/src/report/report';
import { editionForYear, editions, tableOf } from '../../server/src/standard';
import type { Edition } from '../../server/src/standard/standard';
import { consistent, type Figures, placesOf } from '../../test/support/figures';
import type { Random } from './random';
import { placeName } from './words';

/** What a generated report is about. */
export interface World {
  readonly edition: Edition;
  readonly year: number;
  readonly layout: Layout;
  readonly newline: string;
  /** `云岭镇人民政府`, with what stands above it where the title names that. */
  readonly organization: string;
  readonly agency: string;
  /** How the report speaks of itself: 本镇, 我局. */
  readonly self: string;
  /** The county or city above it. */
  readonly parent: string;
  /** The largest figure that is usual here. */
  readonly scale: number;
  /** Every figure of the three tables, totals included. */
  readonly figures: Figures;
}

const agencies = [
  { name: '镇人民政府', self: '镇', scale: 200 },
  { name: '乡人民政府', self: '乡', scale: 100 },
  { name: '街道办事处', self: '街道', scale: 150 },
  { name: '县人民政府', self: '县', scale: 5000 },
  { name: '区人民政府', self: '区', scale: 8000 },
  { name: '市人民政府', self: '市', scale: 400_000 },
  { name: '市人民政府办公室', self: '办公室', scale: 3000 },
  { name: '县教育局', self: '局', scale: 800 },
  { name: '县统计局', self: '局', scale: 100 },
  { name: '市住房和城乡建设局', self: '局', scale: 9000 },
  { name: '区发展和改革委员会', self: '委', scale: 1200 },
  { name: '市科学技术委员会', self: '委', scale: 60_000 },
] as const;

export function worldOf(random: Random, edition: Edition = random.pick(editions)): World {
  const year =
    edition.years.to === undefined
      ? random.integer(edition.years.from, 2025)
      : random.integer(edition.years.from, edition.years.to);
  const kind = random.pick(agencies);
  const agency = placeName(random) + kind.name;
  const parent = `${placeName(random)}${random.pick(['县', '市', '区'])}`;
  const layout = random.pick(['cells', 'tabs', 'pipes'] as const);
  const scale = random.chance(0.1) ? 5 : random.chance(0.15) ? kind.scale * 20 : kind.scale;
  const self = `${random.pick(['本', '我'])}${kind.self}`;
  return {
    edition,
    year,
    layout,
    newline: random.chance(0.3) ? '\r\n' : '\n',
    organization: /镇|乡|街道/.test(kind.self) && random.chance(0.3) ? parent + agency : agency,
    agency,
    self: kind.self === '办公室' ? '本办公室' : self,
    parent,
    scale: Math.min(scale, 900_000),
    figures: figuresOf(random, edition, scale, kind.name),
  };
}

/** The same agency a year later: what was carried out is carried in, and documents stay in force. */
export function worldAfter(random: Random, last: World): World {
  const year = last.year + 1;
  const edition = editionForYear(year)!;
  const kind = last.agency.slice(2);
  return { ...last, year, edition, figures: figuresOf(random, edition, last.scale, kind, last) };
}

/** What stands above several agencies: tables three and four are the sums of theirs. */
export function worldAbove(random: Random, units: readonly World[]): World {
  const { edition, year, layout, newline, parent } = units[0]!;
  const agency = `${parent}人民政府`;
  const own = figuresOf(random, edition, 100, agency.slice(2));
  const figures: Record<string, number | string> = { ...own };
  for (const { key } of placesOf(edition, ['applications', 'review']))
    figures[key] = units.reduce((sum, unit) => sum + Number(unit.figures[key] ?? 0), 0);
  return {
    edition,
    year,
    layout,
    newline,
    organization: agency,
    agency,
    self: `全${parent.at(-1)}`,
    parent: `${placeName(random)}市`,
    scale: 2000,
    figures,
  };
}

function figuresOf(random: Random, edition: Edition, scale: number, kind: string, last?: World): Figures {
  const figures: Record<string, number | string> = {};
  for (const { key, column } of placesOf(edition, ['disclosure'])) {
    figures[key] = random.chance(0.4) || column === 'charged' ? 0 : size(random, scale);
  }
  documents(random, edition, figures, scale, kind);
  if (edition.id === '2019') {
    for (const key of Object.keys(figures).filter((key) => key.endsWith('/change')))
      figures[key] = random.chance(0.3) ? -random.integer(1, 9) : random.integer(0, 9);
    figures['procurement/procured'] =
      figures['procurement/projects'] === 0
        ? 0
        : random.pick([
            `${random.integer(2, 900)}.${random.integer(1, 99)}万元`,
            `${random.integer(9000, 90_000_000)}元`,
          ]);
  } else if (random.chance(0.4)) {
    figures['charges/charged'] = Number((random.fraction() * scale).toFixed(random.pick([0, 1, 2, 4])));
  }

  const isQuiet = scale <= 5 || random.chance(0.15);
  const inner = placesOf(edition, ['applications', 'review']);
  for (const { key } of inner) figures[key] = 0;
  if (!isQuiet) {
    const outcomes = edition.relations.find(({ id }) => id === 'applications-outcome-total')!.right;
    const columns = tableOf(edition, 'applications').parts[0]!.columns.slice(0, -1);
    for (let count = random.integer(1, 30); count > 0; count--) {
      const column = random.chance(0.6) ? columns[0]! : random.pick(columns);
      figures[`${random.pick(outcomes)}/${column.id}`] = size(random, scale / 10);
    }
    for (const row of ['carried-in', 'carried-out'])
      for (const column of columns)
        if (random.chance(column.id === 'individual' ? 0.6 : 0.15))
          figures[`${row}/${column.id}`] = size(random, scale / 40);
    for (const place of inner.filter(({ table, column }) => table === 'review' && !column.endsWith('total')))
      if (random.chance(0.35)) figures[place.key] = size(random, scale / 60);
  }
  if (last) carryOn(edition, figures, last);
  return consistent(edition, figures);
}

/** Makes the figures those of the year after `last`. */
function carryOn(edition: Edition, figures: Record<string, number | string>, last: World): void {
  for (const { id } of tableOf(edition, 'applications').parts[0]!.columns.slice(0, -1)) {
    const carried = Number(last.figures[`carried-out/${id}`] ?? 0);
    figures[`carried-in/${id}`] = carried;
    // All that was carried in is processed this year.
    figures[`disclosed/${id}`] = Number(figures[`disclosed/${id}`] ?? 0) + carried;
  }
  if (edition.id !== '2021' || last.edition.id !== '2021') return;
  for (const row of ['regulations', 'normative-documents']) {
    const before = Number(last.figures[`${row}/in-force`]);
    const repealed = Math.min(before, Number(figures[`${row}/repealed`]));
    figures[`${row}/repealed`] = repealed;
    figures[`${row}/in-force`] = before + Number(figures[`${row}/issued`]) - repealed;
  }
}

/** Only a city makes 规章; what is made is in force, or more was before. */
function documents(
  random: Random,
  edition: Edition,
  figures: Record<string, number | string>,
  scale: number,
  kind: string,
): void {
  const made = random.chance(0.3) ? 0 : size(random, Math.min(scale, 600) / 10);
  for (const row of ['regulations', 'normative-documents']) {
    const own = row === 'regulations' ? (kind === '市人民政府' ? random.integer(0, 3) : 0) : made;
    const more = row === 'regulations' && kind !== '市人民政府' ? 0 : random.integer(0, 40);
    if (edition.id === '2019') {
      figures[`${row}/made`] = own;
      figures[`${row}/newly-disclosed`] = own;
      figures[`${row}/disclosed-in-all`] = own + more;
    } else {
      figures[`${row}/issued`] = own;
      figures[`${row}/repealed`] = random.chance(0.5) || more === 0 ? 0 : random.integer(0, 9);
      figures[`${row}/in-force`] = own + more;
    }
  }
}

/** Mostly small, sometimes as large as the scale allows. */
export function size(random: Random, most: number): number {
  const top = Math.max(1, Math.round(most));
  return random.chance(0.3) ? random.integer(1, top) : Math.max(1, Math.round(top ** random.fraction()));
}
