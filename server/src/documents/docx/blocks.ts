import { contentsOf, textBoxesOf } from './contents';
import { type GridRow, gridOf } from './grid';
import type { InlineReader } from './inline';
import type { Block, Cell, Paragraph } from './layout';
import type { Numberer } from './numbering';
import type { Styles } from './styles';
import { childOf, switchOf, type XmlElement } from './xml';

/** Reads what stands one below the other: paragraphs and tables. */
export class BlockReader {
  readonly blocks: Block[] = [];

  constructor(
    readonly inline: InlineReader,
    readonly numberer: Numberer,
    readonly styles: Styles,
  ) {}

  /** Appends a block for every paragraph and table row in a body, a text box or a cell of a table that is only a frame. */
  read(container: XmlElement): void {
    let joined: XmlElement[] = [];
    for (const element of contentsOf(container, blockNames)) {
      if (element.name === 'w:p') {
        for (const box of this.#newTextBoxes(element)) this.read(box);
        joined.push(element);
        if (!this.#hasMark(element)) continue;
        this.#readParagraph(joined);
      } else {
        this.#readRest(joined);
        this.#readTable(element);
      }
      joined = [];
    }
    this.#readRest(joined);
  }

  #newTextBoxes(paragraph: XmlElement): XmlElement[] {
    const boxes = [...textBoxesOf(paragraph)];
    this.inline.tally.textBoxes += boxes.length;
    return boxes;
  }

  /** A paragraph whose mark is deleted or hidden goes on in the next one. */
  #hasMark(paragraph: XmlElement): boolean {
    const properties = childOf(paragraph, 'w:pPr');
    const mark = childOf(properties, 'w:rPr');
    if (childOf(mark, 'w:del') || childOf(mark, 'w:moveFrom')) {
      this.inline.tally.trackedChanges++;
      return false;
    }
    return !this.styles.isHidden(mark, properties) && switchOf(mark, 'w:specVanish') !== true;
  }

  #readParagraph(elements: readonly XmlElement[]): void {
    const start = this.#beginLine();
    const paragraphs = this.#readJoined(elements, '\n');
    this.blocks.push({ start, end: this.inline.writer.length, paragraphs });
  }

  /** Paragraphs without a mark that nothing follows: a line only where something of them is left. */
  #readRest(elements: readonly XmlElement[]): void {
    if (elements.some((element) => isVisible(element, this.styles))) this.#readParagraph(elements);
  }

  #beginLine(): number {
    if (this.blocks.length > 0) this.inline.writer.append('\n');
    return this.inline.writer.length;
  }

  /** Of paragraphs that are one, the last gives the number: its mark is the one that is left. */
  #readJoined(elements: readonly XmlElement[], lineEnd: '\n' | ' '): Paragraph[] {
    const { writer, tally } = this.inline;
    const number = this.numberer.next(childOf(elements.at(-1), 'w:pPr'));
    if (number) tally.numbers++;
    const start = writer.next;
    writer.append(number);
    return elements.map((element, at) => {
      const from = writer.next;
      this.inline.read(element, lineEnd);
      const end = writer.length;
      // What is joined to nothing has no joint before it.
      const wordsStart = Math.min(from, end);
      return { element, start: at === 0 ? Math.min(start, end) : wordsStart, wordsStart, end };
    });
  }

  #readTable(table: XmlElement): void {
    const { columns, rows } = gridOf(table);
    for (const row of rows) {
      const cells = row.slots.flatMap(({ element, isMerged }) => (element && !isMerged ? [element] : []));
      // A table of one column, and one that holds tables, is only there for where things stand on the page.
      if (columns === 1 || cells.some(holdsTable)) for (const cell of cells) this.read(cell);
      else this.#readRow(row);
    }
  }

  #readRow({ element, slots }: GridRow): void {
    const start = this.#beginLine();
    const cells = slots.map((slot, at) => {
      if (at > 0) this.inline.writer.append('\t');
      return this.#readCell(slot);
    });
    const paragraphs = cells.flatMap((cell) => cell.paragraphs);
    this.blocks.push({ start, end: this.inline.writer.length, paragraphs, row: { element, cells } });
  }

  #readCell({ element, isMerged }: GridRow['slots'][number]): Cell {
    const { writer } = this.inline;
    const start = writer.length;
    const paragraphs: Paragraph[] = [];
    if (element && !isMerged && !childOf(element, 'w:tcPr', 'w:cellDel')) {
      let joined: XmlElement[] = [];
      for (const paragraph of this.#paragraphsOf(element)) {
        joined.push(paragraph);
        if (!this.#hasMark(paragraph)) continue;
        paragraphs.push(...this.#readCellLine(joined, start));
        joined = [];
      }
      paragraphs.push(...this.#readCellLine(joined, start));
    }
    return { start, end: writer.length, ...(element ? { element } : {}), isMerged, paragraphs };
  }

  #paragraphsOf(cell: XmlElement): XmlElement[] {
    return [...contentsOf(cell, blockNames)].flatMap((paragraph) => [
      ...this.#newTextBoxes(paragraph).flatMap((box) => [...contentsOf(box, blockNames)]),
      paragraph,
    ]);
  }

  /** Lines of a cell are parted by a blank, for a line end would end the row and nothing would make 1 and 2 a 12. */
  #readCellLine(elements: readonly XmlElement[], cellStart: number): Paragraph[] {
    if (elements.length === 0) return [];
    const { writer } = this.inline;
    if (writer.length > cellStart) writer.join(' ');
    const paragraphs = this.#readJoined(elements, ' ');
    writer.dropJoint();
    return paragraphs;
  }
}

const blockNames = new Set(['w:p', 'w:tbl']);

function holdsTable(cell: XmlElement): boolean {
  for (const element of contentsOf(cell, blockNames)) if (element.name === 'w:tbl') return true;
  return false;
}

const runNames = new Set(['w:r']);
const shownNames = new Set(['w:tab', 'w:ptab', 'w:br', 'w:cr', 'w:noBreakHyphen', 'w:sym']);

function isVisible(paragraph: XmlElement, styles: Styles): boolean {
  const properties = childOf(paragraph, 'w:pPr');
  for (const run of contentsOf(paragraph, runNames)) {
    const isShown = run.children.some(({ name, texts }) => (name === 'w:t' ? texts.length > 0 : shownNames.has(name)));
    if (isShown && !styles.isHidden(childOf(run, 'w:rPr'), properties)) return true;
  }
  return false;
}
