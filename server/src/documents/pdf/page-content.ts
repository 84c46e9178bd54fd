import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { isMissing, plainCharacters } from './characters';
import { apply, identity, type Matrix, multiply, type Point } from './matrix';
import { type Path, type PathArguments, type Rule, readPath } from './path';

/** A character as it stands on a page, in points from the upper left corner of what is seen of the page. */
export interface Glyph {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The line on which it stands. */
  readonly base: number;
  readonly size: number;
}

export interface PageContent {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  /** How many characters have no meaning, since the font does not tell. */
  readonly missing: number;
}

/** What a page draws, as pdf.js puts it: numbers of operations, and what each is done to. */
export interface Drawing {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly (readonly unknown[] | null)[];
}

/** What of a page is seen, the right way up. */
export interface View {
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
}

/** What is smaller is not meant to be read. Points. */
const smallestText = 2;

interface State {
  matrix: Matrix;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  isInvisible: boolean;
  glyphUnit: number;
}

interface DrawnGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

/** Reads characters and lines off a page. `unitOf` says how wide a font's unit is, in parts of its size. */
export function readPage(drawing: Drawing, view: View, unitOf: (font: string) => number): PageContent {
  const upright = interpret(drawing, view, unitOf);
  if (upright.turned <= upright.content.glyphs.length) return upright.content;
  // Most of it is written upwards or downwards: a wide table on an upright page. It is read as one would turn the page.
  const { width, height, transform } = view;
  const turn: Matrix = upright.clockwise ? [0, -1, 1, 0, 0, width] : [0, 1, -1, 0, height, 0];
  const turned = { width: height, height: width, transform: multiply(turn, transform as Matrix) };
  return interpret(drawing, turned, unitOf).content;
}

function interpret(
  { fnArray, argsArray }: Drawing,
  { width, height, transform }: View,
  unitOf: (font: string) => number,
): { content: PageContent; turned: number; clockwise: boolean } {
  const glyphs: Glyph[] = [];
  const rules: Rule[] = [];
  let missing = 0;
  let turned = 0;
  let down = 0;
  let state: State = {
    matrix: transform as Matrix,
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    isInvisible: false,
    glyphUnit: 0.001,
  };
  const saved: State[] = [];
  let line = identity;
  let text = identity;
  let path: Path = { stroked: [], filled: [] };

  const moveText = (x: number, y: number) => {
    line = multiply(line, [1, 0, 0, 1, x, y]);
    text = line;
  };
  const show = (items: readonly (DrawnGlyph | number | null)[]) => {
    const { size, scale, rise, glyphUnit, charSpacing, wordSpacing, isInvisible } = state;
    for (const item of items) {
      if (item === null) continue;
      const advance =
        typeof item === 'number'
          ? (-item / 1000) * size
          : item.width * glyphUnit * size + charSpacing + (item.isSpace ? wordSpacing : 0);
      if (typeof item !== 'number' && !isInvisible) {
        const whole = multiply(state.matrix, text);
        const start = apply(whole, 0, rise);
        const end = apply(whole, item.width * glyphUnit * size * scale, rise);
        const tall = Math.hypot(whole[2], whole[3]) * Math.abs(size);
        place(item.unicode, start, end, tall);
      }
      text = multiply(text, [1, 0, 0, 1, advance * scale, 0]);
    }
  };
  const place = (unicode: string, [x0, y0]: Point, [x1, y1]: Point, size: number) => {
    if (Math.abs(y1 - y0) > Math.abs(x1 - x0)) {
      turned++;
      if (y1 > y0) down++;
      return;
    }
    const left = Math.min(x0, x1);
    const right = Math.max(x0, x1);
    const isOutside = right < 0 || left > width || y0 < 0 || y0 - size > height;
    if (isOutside || size < smallestText) return;
    if (isMissing(unicode)) missing++;
    else glyphs.push({ text: plainCharacters(unicode), left, right, base: y0, size });
  };
  for (const [i, operation] of fnArray.entries()) {
    const args = (argsArray[i] ?? []) as readonly number[];
    switch (operation) {
      case OPS.save:
        saved.push({ ...state });
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        state = saved.pop() ?? state;
        break;
      case OPS.transform:
        state.matrix = multiply(state.matrix, args as unknown as Matrix);
        break;
      case OPS.paintFormXObjectBegin: {
        saved.push({ ...state });
        const matrix = argsArray[i]?.[0] as Matrix | null;
        if (matrix) state.matrix = multiply(state.matrix, matrix);
        break;
      }
      case OPS.beginText:
        line = identity;
        text = identity;
        break;
      case OPS.setFont:
        state.size = args[1]!;
        state.glyphUnit = unitOf(String(args[0]));
        break;
      case OPS.setCharSpacing:
        state.charSpacing = args[0]!;
        break;
      case OPS.setWordSpacing:
        state.wordSpacing = args[0]!;
        break;
      case OPS.setHScale:
        state.scale = args[0]! / 100;
        break;
      case OPS.setLeading:
        state.leading = -args[0]!;
        break;
      case OPS.setTextRise:
        state.rise = args[0]!;
        break;
      case OPS.setTextRenderingMode:
        state.isInvisible = args[0] === 3 || args[0] === 7;
        break;
      case OPS.moveText:
        moveText(args[0]!, args[1]!);
        break;
      case OPS.setLeadingMoveText:
        state.leading = args[1]!;
        moveText(args[0]!, args[1]!);
        break;
      case OPS.setTextMatrix:
        line = args.slice(0, 6) as unknown as Matrix;
        text = line;
        break;
      case OPS.nextLine:
        moveText(0, state.leading);
        break;
      case OPS.showText:
        show(argsArray[i]?.[0] as readonly DrawnGlyph[]);
        break;
      case OPS.constructPath:
        path = readPath(argsArray[i] as unknown as PathArguments, state.matrix);
        break;
      case OPS.stroke:
      case OPS.closeStroke:
      case OPS.fillStroke:
      case OPS.eoFillStroke:
      case OPS.closeFillStroke:
      case OPS.closeEOFillStroke:
        rules.push(...path.stroked);
        break;
      case OPS.fill:
      case OPS.eoFill:
        rules.push(...path.filled);
        break;
    }
  }
  return { content: { width, height, glyphs, rules, missing }, turned, clockwise: down * 2 > turned };
}
