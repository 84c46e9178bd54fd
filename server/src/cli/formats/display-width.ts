import { eastAsianWidth } from 'get-east-asian-width';
import { pictureOf } from '../../text/printable';

/** A character as a terminal shows it. */
export interface ShownCharacter {
  readonly shown: string;
  /** How many columns it takes. */
  readonly width: number;
}

const invisible = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const tabWidth = 4;

/**
 * How a terminal shows a character: a tab is four blanks, a control character its picture, so that no text can send
 * commands to the terminal; what has no width of its own is left out unless it is an accent.
 */
export function showCharacter(character: string, ambiguousIsWide: boolean): ShownCharacter {
  const point = character.codePointAt(0)!;
  if (character === '\t') return { shown: ' '.repeat(tabWidth), width: tabWidth };
  if (/^[\p{Cc}\p{Cs}\u2028\u2029]$/u.test(character)) return { shown: pictureOf(character), width: 1 };
  if (invisible.test(character)) return { shown: /^\p{Cf}$/u.test(character) ? '' : character, width: 0 };
  return { shown: character, width: eastAsianWidth(point, { ambiguousAsWide: ambiguousIsWide }) };
}

/**
 * Whether “ ” … and the like take two columns. They do in the old Windows console under Chinese Windows; Windows
 * Terminal, VS Code and the terminals of macOS and Linux give them one.
 */
export function isAmbiguousWide(platform: string, environment: NodeJS.ProcessEnv): boolean {
  return platform === 'win32' && !environment.WT_SESSION && !environment.TERM_PROGRAM;
}
