import type { EditWay, SourceDocument } from '../documents/source-document';
import type { MakeFixes } from '../lint/fix-all';
import type { Fix } from '../rules/rule';
import type { Localized } from '../text/localized';

/** A Word file while its safe fixes are made. What cannot be made there is left out, and told why. */
export class Mending {
  #document: SourceDocument;
  #bytes: Uint8Array | undefined;
  readonly #way: EditWay;
  readonly #refused = new Map<string, Localized>();

  /** @param document one that has `edit` */
  constructor(document: SourceDocument, way: EditWay) {
    this.#document = document;
    this.#way = way;
  }

  /** The file as it is now; `undefined` where nothing was changed. */
  get bytes(): Uint8Array | undefined {
    return this.#bytes;
  }

  /** Why fixes were not made, each reason once. */
  get refused(): readonly Localized[] {
    return [...this.#refused.values()];
  }

  /** Makes as many of the fixes as can be made together, each wholly or not at all. */
  readonly make: MakeFixes = (_text, fixes) => {
    let left = fixes;
    while (left.length > 0) {
      const edited = this.#document.edit!(
        left.flatMap(({ edits }) => edits),
        this.#way,
      );
      if (!edited.refused) {
        this.#document = edited.document;
        this.#bytes = edited.bytes;
        break;
      }
      for (const { reason } of edited.refused) this.#refused.set(reason.zh, reason);
      const refused = new Set(edited.refused.map(({ edit }) => edit));
      const possible: readonly Fix[] = left.filter(({ edits }) => !edits.some((edit) => refused.has(edit)));
      // Where nobody can say which of them it is, none is made.
      left = possible.length < left.length ? possible : [];
    }
    return { text: this.#document.text, made: left.length };
  };
}
