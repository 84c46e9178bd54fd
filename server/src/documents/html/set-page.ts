import type { Flow } from './flow';
import { type Row, rowsOf } from './grid';
import { markersOf } from './numbering';
import { type ElementNode, isPreformatted, type Node } from './tree';

/** Writes a page as it is seen: a line for each block, a line for each row of a table, its cells behind tabs. */
export function setPage(root: ElementNode, flow: Flow): void {
  setChildren(root, flow, false);
}

function setChildren(parent: ElementNode, flow: Flow, isPlain: boolean): void {
  const markers = markersOf(parent);
  for (const child of parent.children) {
    const marker = markers.get(child);
    if (marker) flow.mark(marker);
    setNode(child, flow, isPlain);
    if (marker) flow.mark(undefined);
  }
}

function setNode(node: Node, flow: Flow, isPlain: boolean): void {
  if (node.kind === 'text') flow.write(node.text, node.place, isPlain);
  else if (node.kind === 'break') flow.breakLine();
  else if (node.isBlock) setBlock(node, flow, isPlain);
  else setChildren(node, flow, isPlain || isPreformatted(node));
}

function setBlock(node: ElementNode, flow: Flow, isPlain: boolean): void {
  flow.breakLine();
  const rows = node.name === 'table' && !node.isLayout ? rowsOf(node) : [];
  if (isData(rows)) for (const row of rows) setRow(row, flow, isPlain);
  else setChildren(node, flow, isPlain || isPreformatted(node));
  flow.breakLine();
}

/** A table of a single column arranges lines. */
function isData(rows: readonly Row[]): boolean {
  return rows.some(({ fields }) => fields && fields.length > 1);
}

function setRow({ fields, stray }: Row, flow: Flow, isPlain: boolean): void {
  if (stray) {
    flow.breakLine();
    setNode(stray, flow, isPlain);
    flow.breakLine();
    return;
  }
  let at = fields.find((field) => field)!.inside.start;
  for (const [column, field] of fields.entries()) {
    at = field?.inside.start ?? at;
    flow.beginCell(at, column === 0);
    if (field) {
      setChildren(field, flow, isPlain || isPreformatted(field));
      at = field.inside.end;
      flow.endCell(at);
    }
  }
  flow.endRow();
}
