import type { EditWay } from '../source-document';
import type { RunCut } from './break-run';
import type { Vocabulary } from './vocabulary';
import type { XmlElement } from './xml';

/** How changes are written down: as if they had been typed, or as tracked changes. */
export interface Revisions {
  readonly isTracked: boolean;
  /** How a cut of this run is to treat what goes and what comes. */
  wrapsFor(run: XmlElement): Pick<RunCut, 'wrapRemoved' | 'wrapInserted'>;
  /** A new run, marked as inserted. */
  inserted(run: string): string;
  /** The mark of a new or a removed paragraph or row, to stand in its properties; nothing where changes are not tracked. */
  mark(kind: 'ins' | 'del'): string;
}

export function revisionsOf(way: EditWay, xml: string, root: XmlElement, { tag }: Vocabulary): Revisions {
  if (way.kind === 'plain') {
    return { isTracked: false, wrapsFor: () => ({}), inserted: (run) => run, mark: () => '' };
  }
  let id = highestId(root);
  const attributes = (): Record<string, string> => ({ id: String(++id), author: way.author, date: way.date });
  const inserted = (run: string): string => tag('ins', attributes(), run);
  const removed = (run: string): string => tag('del', attributes(), run);
  return {
    isTracked: true,
    wrapsFor(run) {
      const around = run.parent?.name === 'w:ins' || run.parent?.name === 'w:moveTo' ? run.parent : undefined;
      if (!around) return { wrapRemoved: removed, wrapInserted: inserted };
      // Who takes back what is not accepted yet just takes it back; what others inserted is kept apart.
      if (around.name === 'w:ins' && around.attributes['w:author'] === way.author) return {};
      const reopen = xml.slice(around.start, around.openEnd);
      return { wrapRemoved: removed, wrapInserted: (own) => `</${around.written}>${inserted(own)}${reopen}` };
    },
    inserted,
    mark: (kind) => tag(kind, attributes()),
  };
}

/** Ids of all marks of changes and ranges, so that new ones are no one else's. */
function highestId(root: XmlElement): number {
  let highest = 0;
  const visit = (element: XmlElement): void => {
    const id = Number(element.attributes['w:id']);
    if (id > highest && id < 0x7000_0000) highest = id;
    element.children.forEach(visit);
  };
  visit(root);
  return highest;
}
