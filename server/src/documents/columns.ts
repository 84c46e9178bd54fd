/** A cell of a row; `content` is absent where a cell above reaches down to it. */
export interface PlacedCell<T> {
  /** Where it begins: a place on the page, or the number of an edge, counted from the left. */
  readonly left: number;
  readonly content: T | undefined;
}

export interface PlacedRow<T> {
  readonly cells: readonly PlacedCell<T>[];
  /** Where the row ends. */
  readonly right: number;
}

/**
 * The fields of each row of a table, so that each column is one column; a merged cell is its content in the first of its
 * fields, and `undefined` in the others.
 *
 * Edges alone are no columns. Where no cell begins, none is; and where rows below one another have edges of their own, as
 * in a table that was drawn by hand, they are parted: their figures would else stand in columns with holes in them.
 */
export function fieldsOfRows<T>(rows: readonly PlacedRow<T>[]): (T | undefined)[][] {
  return bandsOf(rows).flatMap((band) => {
    const columns = [...new Set(band.flatMap(({ cells }) => cells.map(({ left }) => left)))].sort((a, b) => a - b);
    return band.map(({ cells, right }) => {
      const contents = new Map(cells.map(({ left, content }) => [left, content]));
      const fields: (T | undefined)[] = [];
      for (const column of columns) {
        if (column >= right) break;
        fields.push(contents.get(column));
      }
      return fields;
    });
  });
}

/** With how many rows before it a row is compared, and how many edges are. No table of figures has more that differ. */
const mostRows = 8;
const mostEdges = 100;

/** Rows that follow one another and whose edges agree. Where rows are not equally wide, cells are missing, and edges tell nothing. */
export function bandsOf<R extends PlacedRow<unknown>>(rows: readonly R[]): R[][] {
  if (rows.some(({ right }) => right !== rows[0]!.right)) return [[...rows]];
  const bands: R[][] = [];
  let different: (readonly number[])[] = [];
  for (const row of rows) {
    const edges = row.cells.map(({ left }) => left);
    const isReached = row.cells.some(({ content }) => content === undefined);
    if (bands.length > 0 && (isReached || different.every((others) => agree(edges, others)))) bands.at(-1)!.push(row);
    else {
      bands.push([row]);
      different = [];
    }
    const isKnown = different.some((others) => String(others) === String(edges));
    if (!isKnown && edges.length <= mostEdges) different = [...different, edges].slice(-mostRows);
  }
  return bands;
}

/** Whether no cell of one row overlaps one of the other otherwise than by holding it: each only parts what the other has whole. */
function agree(edges: readonly number[], others: readonly number[]): boolean {
  if (edges.length > mostEdges) return true;
  let isParted = false;
  let areOthersParted = false;
  for (let i = 0, k = 0; i < edges.length || k < others.length; ) {
    const edge = edges[i] ?? Number.POSITIVE_INFINITY;
    const other = others[k] ?? Number.POSITIVE_INFINITY;
    isParted = edge < other || (isParted && edge !== other);
    areOthersParted = other < edge || (areOthersParted && edge !== other);
    if (isParted && areOthersParted) return false;
    if (edge <= other) i++;
    if (other <= edge) k++;
  }
  return true;
}
