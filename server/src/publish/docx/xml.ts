import { element } from '../markup';

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The namespaces of the parts that hold text. */
export const namespaces = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const;

/** An element that says one thing: `<w:jc w:val="center"/>`. */
export function value(name: string, val: string | number): string {
  return element(name, { 'w:val': val });
}

/** Twentieths of a point, in which Word measures pages and lines. */
export function twipsOfPoints(points: number): number {
  return Math.round(points * 20);
}

export function twipsOfMillimetres(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}
