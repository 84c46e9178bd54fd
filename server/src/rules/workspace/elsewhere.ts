import type { PlaceElsewhere } from '../../report/summary';
import type { Localized } from '../../text/localized';
import type { Neighbour } from '../neighbours';
import type { Related } from '../rule';

/** A place in a neighbour's file, for a finding to point at. */
export function relatedIn({ path }: Neighbour, { span, start, end }: PlaceElsewhere, message: Localized): Related {
  return { message, span, elsewhere: { path, start, end } };
}

/** A neighbour's table of a kind. */
export function summaryTable({ summary }: Neighbour, id: string) {
  return summary.tables.find((table) => table.id === id);
}
