import { branchOf, wrappers } from './contents';
import { FieldStack } from './fields';
import type { Tally } from './layout';
import type { Styles } from './styles';
import { symbolOf } from './symbols';
import type { TextWriter } from './text-writer';
import { visibleTexts } from './visible-texts';
import { childOf, childrenOf, type XmlElement } from './xml';

/** Reads the words of paragraphs. Fields may reach over several of them, so that one reader reads them all. */
export class InlineReader {
  readonly #fields = new FieldStack();

  constructor(
    readonly writer: TextWriter,
    readonly styles: Styles,
    readonly tally: Tally,
  ) {}

  /** Appends the words of a paragraph; `lineEnd` is what a soft break becomes there. */
  read(paragraph: XmlElement, lineEnd: '\n' | ' '): void {
    this.#readChildren(paragraph, { properties: childOf(paragraph, 'w:pPr'), lineEnd, isComputed: false });
    this.#fields.endParagraph();
  }

  #readChildren(element: XmlElement, place: Place): void {
    for (const child of element.children) this.#readChild(child, place);
  }

  #readChild(child: XmlElement, place: Place): void {
    switch (child.name) {
      case 'w:r':
        this.#readRun(child, place);
        break;
      case 'w:ins':
      case 'w:moveTo':
        this.tally.trackedChanges++;
        this.#readChildren(child, place);
        break;
      case 'w:del':
      case 'w:moveFrom':
        this.tally.trackedChanges++;
        break;
      case 'w:fldSimple': {
        const isComputed = place.isComputed || FieldStack.isComputed(child.attributes['w:instr'] ?? '');
        this.#readChildren(child, { ...place, isComputed });
        break;
      }
      case 'mc:AlternateContent': {
        const branch = branchOf(child);
        if (branch) this.#readChildren(branch, place);
        break;
      }
      case 'm:oMath':
      case 'm:oMathPara':
        this.#readFormula(child);
        break;
      default:
        if (wrappers.has(child.name)) this.#readChildren(child, place);
    }
  }

  #readRun(run: XmlElement, place: Place): void {
    const isHidden = this.styles.isHidden(childOf(run, 'w:rPr'), place.properties);
    if (isHidden && run.children.some(({ name }) => name === 'w:t')) this.tally.hidden++;
    for (const child of run.children) {
      if (child.name === 'w:fldChar') this.#fields.mark(child.attributes['w:fldCharType']);
      else if (child.name === 'w:instrText') this.#fields.addCode(child.texts.map(({ data }) => data).join(''));
      else if (!isHidden && !this.#fields.isOutside) this.#readContent(child, run, place);
    }
  }

  #readContent(child: XmlElement, run: XmlElement, place: Place): void {
    const isComputed = place.isComputed || this.#fields.isComputed;
    const whole = (text: string): void =>
      this.writer.appendPiece(text, {
        xmlStart: child.start,
        xmlEnd: child.end,
        isLiteral: false,
        run,
        holder: child,
        isComputed,
      });
    switch (child.name) {
      case 'w:t':
        for (const { kind, data, start, end } of visibleTexts(child)) {
          const text = data.replace(unprintable, ' ');
          const piece = { xmlStart: start, xmlEnd: end, isLiteral: kind === 'literal', run, holder: child, isComputed };
          // What stands in a section cannot be cut out of it, so that it has no place.
          if (kind === 'section') this.writer.append(text);
          else this.writer.appendPiece(text, piece);
        }
        break;
      case 'w:tab':
      case 'w:ptab':
        whole(' ');
        break;
      case 'w:br':
      case 'w:cr':
        whole(place.lineEnd);
        break;
      case 'w:noBreakHyphen':
        whole('-');
        break;
      case 'w:sym':
        whole(symbolOf(child));
        break;
      case 'mc:AlternateContent':
        this.#readEmoji(child);
        break;
      case 'w:ruby':
        for (const base of childrenOf(childOf(child, 'w:rubyBase'), 'w:r')) this.#readPlain(base);
        break;
    }
  }

  /** An emoji stands as a text in the branch for programs that do not know it as a symbol. */
  #readEmoji(alternatives: XmlElement): void {
    const branch = alternatives.children.find((one) => childOf(one, 'w:t'));
    if (branch) this.#readPlain(branch);
  }

  /** Words that stand so deep that they can be read but not changed. */
  #readPlain(element: XmlElement): void {
    for (const text of childrenOf(element, 'w:t')) this.writer.append(visibleText(text));
  }

  #readFormula(element: XmlElement): void {
    for (const child of element.children) {
      if (child.name === 'm:t') this.writer.append(visibleText(child));
      else this.#readFormula(child);
    }
  }
}

interface Place {
  readonly properties: XmlElement | undefined;
  readonly lineEnd: '\n' | ' ';
  readonly isComputed: boolean;
}

/** A tab or a line end inside a word's element is a blank to Word; in the text it would begin a cell or a line. */
const unprintable = /[\t\n\v\f\r\u0085\u2028\u2029]/g;

function visibleText(element: XmlElement): string {
  return element.texts.map(({ data }) => data.replace(unprintable, ' ')).join('');
}
