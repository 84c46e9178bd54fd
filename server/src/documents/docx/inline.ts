import { branchOf } from './contents';
import { FieldStack } from './fields';
import type { Tally } from './layout';
import type { Styles } from './styles';
import { symbolOf } from './symbols';
import type { TextWriter } from './text-writer';
import { visibleTexts } from './visible-texts';
import { childOf, type XmlElement } from './xml';

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
      case 'w:sdt':
      case 'w:sdtContent':
      case 'w:customXml':
      case 'w:smartTag':
      case 'w:hyperlink':
      case 'w:dir':
      case 'w:bdo':
      case 'w:rubyBase':
        this.#readChildren(child, place);
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
    }
  }

  #readRun(run: XmlElement, place: Place): void {
    const isHidden = this.styles.isHidden(childOf(run, 'w:rPr'), place.properties);
    if (isHidden && run.children.some(({ name }) => name === 'w:t')) this.tally.hidden++;
    for (const child of run.children) {
      if (child.name === 'w:fldChar') this.#fields.mark(child.attributes['w:fldCharType']);
      else if (child.name === 'w:instrText') this.#fields.addCode(child.texts.map(({ data }) => data).join(''));
      else if (!isHidden && !this.#fields.isInCode) this.#readContent(child, run, place);
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
        for (const { data, start, end, literal } of visibleTexts(child)) {
          const piece = { xmlStart: start, xmlEnd: end, isLiteral: literal, run, holder: child, isComputed };
          this.writer.appendPiece(data.replace(unprintable, ' '), piece);
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
      case 'w:ruby': {
        const base = childOf(child, 'w:rubyBase');
        if (base) this.#readChildren(base, place);
        break;
      }
    }
  }

  /** An emoji stands as a text in the branch for programs that do not know it as a symbol. */
  #readEmoji(alternatives: XmlElement): void {
    const branch = alternatives.children.find(({ children }) => children.some(({ name }) => name === 'w:t'));
    for (const text of branch?.children ?? []) this.writer.append(visibleText(text));
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
