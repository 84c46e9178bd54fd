import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { apply, type Matrix, type Point } from './matrix';

/** A straight line along a page's edges. Points from the upper left corner. */
export interface Rule {
  readonly isVertical: boolean;
  /** Where it stands, and from where to where it reaches. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What pdf.js gives of a path: operations, and the coordinates of all of them in a row. */
export type PathArguments = readonly [operations: readonly number[], coordinates: readonly number[], ...unknown[]];

/** The lines that a path leaves where it is stroked, and where it is filled. */
export interface Path {
  readonly stroked: readonly Rule[];
  readonly filled: readonly Rule[];
}

/** A filled shape that is thinner is a line. Points. */
const thickest = 3;
const shortest = 4;
/** How far a line may be out of true. Points. */
const slack = 1;

export function readPath([operations, coordinates]: PathArguments, matrix: Matrix): Path {
  const stroked: Rule[] = [];
  const filled: Rule[] = [];
  let at = 0;
  let start: Point = [0, 0];
  let last: Point = start;
  let corners: Point[] = [];
  const next = (): Point => {
    at += 2;
    return apply(matrix, coordinates[at - 2]!, coordinates[at - 1]!);
  };
  const lineTo = (point: Point) => {
    stroked.push(...lineBetween(last, point));
    corners.push(point);
    last = point;
  };
  const endShape = () => {
    filled.push(...thinShape(corners));
    corners = [];
  };
  for (const operation of operations) {
    switch (operation) {
      case OPS.moveTo:
        endShape();
        start = next();
        last = start;
        corners = [start];
        break;
      case OPS.lineTo:
        lineTo(next());
        break;
      case OPS.rectangle: {
        endShape();
        const [x, y, width, height] = coordinates.slice(at, at + 4) as [number, number, number, number];
        at += 4;
        start = apply(matrix, x, y);
        last = start;
        corners = [start];
        lineTo(apply(matrix, x + width, y));
        lineTo(apply(matrix, x + width, y + height));
        lineTo(apply(matrix, x, y + height));
        lineTo(start);
        endShape();
        break;
      }
      case OPS.curveTo:
        at += 4;
        last = next();
        corners.push(last);
        break;
      case OPS.curveTo2:
      case OPS.curveTo3:
        at += 2;
        last = next();
        corners.push(last);
        break;
      case OPS.closePath:
        if (corners.length > 0) lineTo(start);
        break;
    }
  }
  endShape();
  return { stroked, filled };
}

function lineBetween([x0, y0]: Point, [x1, y1]: Point): Rule[] {
  const wide = Math.abs(x1 - x0);
  const high = Math.abs(y1 - y0);
  if (high <= slack && wide >= shortest) {
    return [{ isVertical: false, at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) }];
  }
  if (wide <= slack && high >= shortest) {
    return [{ isVertical: true, at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) }];
  }
  return [];
}

/** A filled shape is a line where it is long and thin; else it is a background. */
function thinShape(corners: readonly Point[]): Rule[] {
  if (corners.length < 3) return [];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const left = Math.min(...xs);
  const right = Math.max(...xs);
  const top = Math.min(...ys);
  const bottom = Math.max(...ys);
  if (bottom - top <= thickest && right - left >= shortest) {
    return [{ isVertical: false, at: (top + bottom) / 2, from: left, to: right }];
  }
  if (right - left <= thickest && bottom - top >= shortest) {
    return [{ isVertical: true, at: (left + right) / 2, from: top, to: bottom }];
  }
  return [];
}
