/** Words, character by character: a code leads to the words that go on with it. */
export interface WordTree<T> {
  /** The word that ends here. */
  entry: T | undefined;
  readonly next: Map<number, WordTree<T>>;
}

/** Of entries with the same word the first counts. */
export function treeOf<T extends { readonly word: string }>(entries: Iterable<T>): WordTree<T> {
  const root: WordTree<T> = { entry: undefined, next: new Map() };
  for (const entry of entries) {
    let branch = root;
    for (let i = 0; i < entry.word.length; i++) {
      const code = entry.word.charCodeAt(i);
      let next = branch.next.get(code);
      if (!next) {
        next = { entry: undefined, next: new Map() };
        branch.next.set(code, next);
      }
      branch = next;
    }
    branch.entry ??= entry;
  }
  return root;
}

/** The longest word that stands at a place of a text and does not reach beyond `end`. */
export function longestAt<T>(root: WordTree<T>, text: string, start: number, end = text.length): T | undefined {
  let found: T | undefined;
  let branch: WordTree<T> | undefined = root;
  for (let i = start; i < end; i++) {
    branch = branch.next.get(text.charCodeAt(i));
    if (!branch) break;
    if (branch.entry) found = branch.entry;
  }
  return found;
}
