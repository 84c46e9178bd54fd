import { type Span, span } from '../../text/span';
import * as names from './elements';
import { type Attributes, type ElementNode, isHidden, isStyledAsBlock, type Node } from './tree';

/** Elements deeper than that are none, as in browsers; so recursion is safe, and looking upwards costs next to nothing. */
const deepest = 512;
/** What is longer than any label is prose. UTF-16 code units. */
const longestLabel = 160;

/** How much text a table holds: all in all, in the cell that is open, and in cells of prose. UTF-16 code units. */
interface Extent {
  all: number;
  cell: number | undefined;
  prose: number;
}

/**
 * Makes a tree of tags as they come. End tags are missing, too many, or crossed; what that means is said by the HTML
 * standard, and is followed as far as it concerns where lines and cells begin and end.
 */
export class TreeBuilder {
  readonly root = element('', new Map(), 0);
  private readonly open: ElementNode[] = [this.root];
  /** How many elements of a name are open, so that none is looked for that is not there. */
  private readonly counts = new Map<string, number>();
  /** One for each open table. */
  private readonly extents: Extent[] = [];
  /** The element that nobody sees, and how many of its name are open. */
  private unseen: { readonly name: string; depth: number } | undefined;

  startTag(name: string, attributes: Attributes, tag: Span, closesItself: boolean): void {
    if (this.unseen) {
      if (name === this.unseen.name && !closesItself) this.unseen.depth++;
      return;
    }
    if (names.unseen.has(name)) {
      if (!closesItself || /^(?:script|style|title|textarea)$/.test(name)) this.unseen = { name, depth: 1 };
      return;
    }
    if (names.frames.has(name)) return;
    if (names.empty.has(name)) {
      if (name === 'br' || name === 'hr') this.add({ kind: 'break' });
      return;
    }
    if (names.tableParts.has(name)) {
      this.startTablePart(name, attributes, tag);
      return;
    }
    const isBlock = names.blocks.has(name) || isStyledAsBlock(attributes);
    if (name === 'table' && this.isBetweenCells()) this.closeTo(this.tableIndex(), tag.start);
    else if (name === 'form' && this.isBetweenCells()) return;
    else if (names.blocks.has(name)) this.closeParagraph(tag.start);
    if (names.items.has(name)) this.closeItem(tag.start);
    // What a namespace closes is closed: `<o:p/>`.
    if (closesItself && name.includes(':')) return;
    if (name === 'table' || names.headings.has(name)) this.markLayout();
    this.push(name, attributes, tag, isBlock);
    if (name === 'table' && this.top.name === name) this.extents.push({ all: 0, cell: undefined, prose: 0 });
  }

  endTag(name: string, tag: Span): void {
    if (this.unseen) {
      if (name === this.unseen.name && --this.unseen.depth === 0) this.unseen = undefined;
      return;
    }
    if (name === 'br') this.add({ kind: 'break' });
    if (names.frames.has(name) || names.empty.has(name)) return;
    const at = this.matching(name);
    if (at !== undefined) this.closeTo(at, tag.start);
    else if (name === 'p') this.add({ kind: 'break' });
  }

  text(text: string, place: Span): void {
    if (this.unseen) return;
    const isBlank = /^\s*$/.test(text);
    if (isBlank && this.isBetweenCells()) return;
    if (!isBlank) this.countText(text.length);
    this.add({ kind: 'text', text, place });
  }

  end(at: number): ElementNode {
    this.closeTo(1, at);
    this.root.inside.end = at;
    return this.root;
  }

  private get top(): ElementNode {
    return this.open.at(-1)!;
  }

  private add(node: Node): void {
    const { top } = this;
    const last = top.name === 'tr' ? top.children.at(-1) : undefined;
    const isCell = node.kind === 'element' && names.cells.has(node.name);
    // Between two cells nothing can stand; it goes to the one before.
    if (last?.kind === 'element' && names.cells.has(last.name) && !isCell) last.children.push(node);
    else top.children.push(node);
  }

  private push(name: string, attributes: Attributes, tag: Span, isBlock: boolean): void {
    if (this.open.length >= deepest) {
      if (isBlock) this.add({ kind: 'break' });
      return;
    }
    const node = element(name, attributes, tag.end, isBlock);
    if (!isHidden(name, attributes)) this.add(node);
    this.open.push(node);
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }

  private startTablePart(name: string, attributes: Attributes, tag: Span): void {
    const table = this.tableIndex();
    if (table === 0) return;
    const isCell = names.cells.has(name);
    const parent = isCell || name === 'tr' ? this.partIndex(table, isCell) : table;
    this.closeTo(parent + 1, tag.start);
    if (isCell) {
      if (this.top.name !== 'tr') this.push('tr', new Map(), span(tag.start, tag.start), true);
    }
    this.push(name, attributes, tag, true);
    if (isCell) this.extents.at(-1)!.cell = 0;
  }

  /** The place of the innermost open table, 0 where there is none. */
  private tableIndex(): number {
    let at = this.open.length - 1;
    while (at > 0 && this.open[at]!.name !== 'table') at--;
    return at;
  }

  /** The place of the part of a table that a row or a cell belongs into: the table itself, a group of rows, a row. */
  private partIndex(table: number, isCell: boolean): number {
    let at = table;
    if (names.rowGroups.has(this.open[at + 1]?.name ?? '')) at++;
    if (isCell && this.open[at + 1]?.name === 'tr') at++;
    return at;
  }

  /** Whether this is a place in a table where nothing but its parts belongs. */
  private isBetweenCells(): boolean {
    const { name } = this.top;
    return name === 'table' || name === 'tr' || names.rowGroups.has(name);
  }

  private closeParagraph(at: number): void {
    if (!this.counts.get('p')) return;
    for (let i = this.open.length - 1; i > 0 && !names.scopes.has(this.open[i]!.name); i--) {
      if (this.open[i]!.name === 'p') {
        this.closeTo(i, at);
        return;
      }
    }
  }

  private closeItem(at: number): void {
    for (let i = this.open.length - 1; i > 0; i--) {
      const { name } = this.open[i]!;
      if (names.scopes.has(name) || names.lists.has(name)) return;
      if (names.items.has(name)) {
        this.closeTo(i, at);
        return;
      }
    }
  }

  /** The place of the element that an end tag closes. */
  private matching(name: string): number | undefined {
    const isHeading = names.headings.has(name);
    if (!isHeading && !this.counts.get(name)) return undefined;
    const isPart = names.tableParts.has(name);
    let crossesBlock = false;
    for (let i = this.open.length - 1; i > 0; i--) {
      const { name: own, isBlock } = this.open[i]!;
      if (own === name || (isHeading && names.headings.has(own))) {
        // An inline element that a block stands in ends nothing: `<font><p>…</font>…</p>`.
        return crossesBlock && !names.blocks.has(name) && !isPart ? undefined : i;
      }
      if (own === 'table' || (!isPart && name !== 'table' && names.scopes.has(own))) return undefined;
      crossesBlock ||= isBlock;
    }
    return undefined;
  }

  /** Closes elements from the innermost outwards until only `left` are open. */
  private closeTo(left: number, at: number): void {
    while (this.open.length > Math.max(left, 1)) {
      const node = this.open.pop()!;
      this.counts.set(node.name, this.counts.get(node.name)! - 1);
      node.inside.end = Math.max(node.inside.start, at);
      if (node.name === 'table') this.closeTable(node);
      else if (names.cells.has(node.name)) this.closeCell();
    }
  }

  private closeCell(): void {
    const extent = this.extents.at(-1)!;
    if ((extent.cell ?? 0) > longestLabel) extent.prose += extent.cell!;
    extent.cell = undefined;
  }

  /** A table that holds prose more than anything else only says where it stands. */
  private closeTable(table: ElementNode): void {
    const { all, prose } = this.extents.pop()!;
    if (prose * 2 > all) table.isLayout = true;
  }

  /** A table that holds another one, or a heading, only arranges them. */
  private markLayout(): void {
    const table = this.open[this.tableIndex()]!;
    table.isLayout = true;
  }

  private countText(length: number): void {
    const extent = this.extents.at(-1);
    if (!extent) return;
    extent.all += length;
    if (extent.cell !== undefined) extent.cell += length;
  }
}

function element(name: string, attributes: Attributes, start: number, isBlock = true): ElementNode {
  return {
    kind: 'element',
    name,
    attributes,
    children: [],
    isBlock,
    inside: { start, end: start },
    isLayout: false,
  };
}
