import type { ColumnStandard, RowStandard, TableStandard } from '../../standard/standard';
import { type Localized, localized } from '../../text/localized';

/** How a message calls a row: `（二）部分公开`, `（三）不予公开 1.属于国家秘密`. What the notice explains in brackets is left out. */
export function rowName({ label, groups }: RowStandard): string {
  const explained = label.indexOf('（', 1);
  const own = explained > 0 ? label.slice(0, explained) : label;
  // The numbers of sub-items repeat, so they need the item above them.
  return groups.length > 1 ? `${groups.at(-1)} ${own}` : own;
}

/** How a message calls a column. */
export function columnName({ label, name }: ColumnStandard): string {
  return name ?? label;
}

/** How a message calls a table, without its title: `表三`. */
export function tableName({ name }: TableStandard): Localized {
  return localized(name.zh.split('“')[0]!, name.en.split(' “')[0]!);
}

/** The first of several names, and how many more there are: `甲、乙、丙等 5 项`. */
export function nameSome(names: readonly string[], most = 4): Localized {
  const some = names.slice(0, most);
  return names.length > most
    ? localized(`${some.join('、')}等 ${names.length} 项`, `${some.join(', ')} and ${names.length - most} more`)
    : localized(some.join('、'), some.join(', '));
}
