import { applyEdits, type TextEdit } from '../../text/edits';
import type { EditWay, RefusedEdit } from '../source-document';
import { breakRun, type RunCut } from './break-run';
import type { Layout } from './layout';
import { encodedPart, type Package, readPackage } from './package';
import { type Change, changesOf, hunksOf } from './plan-changes';
import { DocumentProblem } from './problem';
import { readLayout } from './read-layout';
import { type Refusal, Refused, refusals } from './refusals';
import { revisionsOf } from './revisions';
import { vocabularyOf } from './vocabulary';
import { newLines, removedBlock, wordsInParagraph } from './write-blocks';
import { type PlannedCut, planWords } from './write-words';
import { writeZip } from './write-zip';
import type { Writing } from './writing';
import type { XmlElement } from './xml';

/** A Word file as it was read. */
export interface WordFile {
  readonly bytes: Uint8Array;
  readonly file: Package;
  readonly layout: Layout;
}

/** Makes all of the edits, and gives the file as it was read back; or none of them, and says why. */
export function edited(
  before: WordFile,
  given: readonly TextEdit[],
  way: EditWay,
): WordFile | { readonly refused: readonly RefusedEdit[] } {
  const { file, layout } = before;
  const edits = given.map(({ span, text }) => ({ span, text: text.replace(/\r\n?/g, '\n') }));
  const intended = applyEdits(layout.text, edits);
  if (intended === layout.text) return before;

  const refused: RefusedEdit[] = [];
  const attempt = (of: readonly TextEdit[], doing: () => void): void => {
    try {
      doing();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refused.push(...refusedOf(of, error.refusal));
    }
  };
  // In the caller's own objects, so that they can be told apart.
  const refusedOf = (of: readonly TextEdit[], refusal: Refusal): RefusedEdit[] =>
    of.map((edit) => ({ edit: given[edits.indexOf(edit)] ?? edit, reason: refusals[refusal] }));

  const planned: { readonly edits: readonly TextEdit[]; readonly changes: readonly Change[] }[] = [];
  for (const hunk of hunksOf(layout, edits)) {
    attempt(hunk.edits, () => planned.push({ edits: hunk.edits, changes: changesOf(layout, hunk) }));
  }
  const { xml, root } = file.document;
  const vocabulary = vocabularyOf(root);
  const revisions = revisionsOf(way, xml, root, vocabulary);
  const gone = goneWith(
    layout,
    planned.flatMap(({ changes }) => changes),
  );
  const document = new DocumentEdits({ xml, layout, vocabulary, revisions, gone });
  for (const { edits: own, changes } of planned) {
    attempt(own, () => {
      for (const change of changes) document.make(change);
    });
  }
  if (refused.length > 0) return { refused };

  const written = encodedPart(file.document, applyEdits(xml, document.edits()));
  const after = readBack(writeZip(file.zip, new Map([[file.document.name, written]])));
  if (after?.layout.text === intended) return after;
  const movesBlocks = planned.some(({ changes }) => changes.some(({ kind }) => kind !== 'words'));
  return { refused: refusedOf(edits, movesBlocks && layout.tally.numbers > 0 ? 'renumbering' : 'mismatch') };
}

/** The paragraphs and rows that are to go as a whole. */
function goneWith({ blocks }: Layout, changes: readonly Change[]): Set<XmlElement> {
  const removed = changes.flatMap((change) => (change.kind === 'removed' ? [blocks[change.index]!] : []));
  return new Set(
    removed.flatMap(({ row, paragraphs }) => (row ? [row.element] : paragraphs.map(({ element }) => element))),
  );
}

function readBack(bytes: Uint8Array): WordFile | undefined {
  try {
    const file = readPackage(bytes);
    return { bytes, file, layout: readLayout(file) };
  } catch (error) {
    if (error instanceof DocumentProblem) return undefined;
    throw error;
  }
}

/** Collects what changes in the XML, run by run, so that several changes of one run become one. */
class DocumentEdits {
  readonly #cuts = new Map<XmlElement, RunCut[]>();
  readonly #others: TextEdit[] = [];

  constructor(readonly writing: Writing) {}

  make(change: Change): void {
    if (change.kind === 'new') this.#others.push(newLines(this.writing, change));
    else if (change.kind === 'removed') {
      const { edits, cuts } = removedBlock(this.writing, change);
      this.#others.push(...edits);
      cuts.forEach(this.#cut, this);
    } else {
      const plan = planWords(this.writing.layout, change);
      if (plan.paragraph) this.#others.push(...wordsInParagraph(this.writing, change.block, plan));
      else plan.cuts.forEach(this.#cut, this);
    }
  }

  #cut({ run, text, start, end }: PlannedCut): void {
    const { vocabulary, revisions } = this.writing;
    const cut = { start, end, inserted: vocabulary.words(text), ...revisions.wrapsFor(run) };
    const cuts = this.#cuts.get(run);
    if (cuts) cuts.push(cut);
    else this.#cuts.set(run, [cut]);
  }

  edits(): TextEdit[] {
    const { xml, vocabulary } = this.writing;
    const runs = Array.from(this.#cuts, ([run, cuts]) => ({
      span: run,
      text: breakRun(
        xml,
        run,
        cuts.toSorted((a, b) => a.start - b.start || a.end - b.end),
        vocabulary,
      ),
    }));
    return [...this.#others, ...runs];
  }
}
