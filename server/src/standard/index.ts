import { edition2019 } from './edition-2019';
import { edition2021 } from './edition-2021';
import type { Edition, SectionId, SectionStandard, TableId, TableStandard } from './standard';

/** Every edition, oldest first. A new notice is a new data file and one entry here. */
export const editions: readonly Edition[] = [edition2019, edition2021];

/** 《政府信息公开条例》: the decree of 2019, in force for every report of these editions, and that of 2007. */
export const regulations = { decree: 711, former: 492 } as const;

/** The edition in force when nothing says otherwise. */
export const latestEdition: Edition = editions.at(-1)!;

/** The edition for a report year; `undefined` for years before the first. */
export function editionForYear(year: number): Edition | undefined {
  return editions.find(({ years }) => year >= years.from && year <= (years.to ?? Number.POSITIVE_INFINITY));
}

/** The edition with this id, or `undefined`. */
export function editionById(id: string): Edition | undefined {
  return editions.find((edition) => edition.id === id);
}

export function sectionOf(edition: Edition, id: SectionId): SectionStandard {
  return edition.sections.find((section) => section.id === id)!;
}

export function tableOf(edition: Edition, id: TableId): TableStandard {
  return edition.tables.find((table) => table.id === id)!;
}
