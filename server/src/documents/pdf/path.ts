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
    stroked.push(...ruleAround([last, point], slack));
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

/** A filled shape is a line where it is long and thin; else it is a background. */
function thinShape(corners: readonly Point[]): Rule[] {
  return corners.length < 3 ? [] : ruleAround(corners, thickest);
}

/** The line that holds these points, where they lie no further apart across it than that. */
function ruleAround(points: readonly Point[], thickness: number): Rule[] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const left = Math.min(...xs);
  const right = Math.max(...xs);
  const top = Math.min(...ys);
  const bottom = Math.max(...ys);
  if (bottom - top <= thickness && right - left >= shortest) {
    return [{ isVertical: false, at: (top + bottom) / 2, from: left, to: right }];
  }
  if (right - left <= thickness && bottom - top >= shortest) {
    return [{ isVertical: true, at: (left + right) / 2, from: top, to: bottom }];
  }
  return [];
}
