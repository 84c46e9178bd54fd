import { createScanner, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { type Localized, localized } from '../text/localized';
import type { Span } from '../text/span';

/** What is wrong in a `nianbao.json`; `span` is in its text. */
export interface ConfigurationProblem {
  readonly message: Localized;
  readonly span: Span;
}

/** No configuration that somebody wrote comes near this many characters. */
const mostCharacters = 256 * 1024;

/** All that a configuration can say stands within five brackets. */
const mostDepth = 20;

/**
 * The tree of a text in JSON with comments and trailing commas. Never throws: what is too large, or nested so deep that to
 * read it would take the stack, is not read at all.
 */
export function readSyntax(text: string): {
  readonly root: Node | undefined;
  readonly problems: readonly ConfigurationProblem[];
} {
  const refused = tooLarge(text) ?? tooDeep(text);
  if (refused) return { root: undefined, problems: [refused] };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  return { root, problems: errors.map(syntaxProblem) };
}

function tooLarge(text: string): ConfigurationProblem | undefined {
  if (text.length <= mostCharacters) return undefined;
  return { message: tooLargeMessage, span: { start: 0, end: 0 } };
}

/** Says of a configuration that it is too large to be read. */
export const tooLargeMessage = localized(
  `配置文件太大（超过 ${mostCharacters} 个字符），没有读取，按没有配置检查。`,
  `The configuration is too large (more than ${mostCharacters} characters) and was not read; reports are checked as if there were none.`,
);

/** Goes through the brackets one by one, as `parseTree` does by calling itself. */
function tooDeep(text: string): ConfigurationProblem | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  while (scanner.getPosition() < text.length) {
    scanner.scan();
    const start = scanner.getTokenOffset();
    // A bracket in a string is no token of its own.
    const token = scanner.getTokenLength() === 1 ? text[start] : undefined;
    if (token === '{' || token === '[') depth++;
    else if (token === '}' || token === ']') depth--;
    if (depth > mostDepth) return { message: tooDeepMessage, span: { start, end: start + 1 } };
  }
  return undefined;
}

const tooDeepMessage = localized(
  '括号嵌套得太深，没有读取这份配置，按没有配置检查。',
  'The brackets are nested too deep: the configuration was not read, and reports are checked as if there were none.',
);

function syntaxProblem({ error, offset, length }: ParseError): ConfigurationProblem {
  return {
    message: syntaxMessages[printParseErrorCode(error)] ?? notJson,
    span: { start: offset, end: offset + length },
  };
}

const notJson = localized('这里不符合 JSON 的写法。', 'This is not valid JSON.');

const syntaxMessages: Readonly<Record<string, Localized>> = {
  PropertyNameExpected: localized('这里应当是用引号括起来的名称。', 'A name in quotation marks is expected here.'),
  ValueExpected: localized('这里缺少内容。', 'A value is missing here.'),
  ColonExpected: localized('这里缺少半角冒号。', 'A colon is missing here.'),
  CommaExpected: localized('这里缺少半角逗号。', 'A comma is missing here.'),
  CloseBraceExpected: localized('缺少右花括号 }。', 'A closing brace } is missing.'),
  CloseBracketExpected: localized('缺少右方括号 ]。', 'A closing bracket ] is missing.'),
  UnexpectedEndOfString: localized('缺少右引号 "。', 'A closing quotation mark is missing.'),
  InvalidSymbol: localized(
    '无法识别这个词。文字要用半角引号 " 括起来。',
    'Unknown word. Text must stand in straight quotation marks.',
  ),
  EndOfFileExpected: localized('这里之后不应再有内容。', 'Nothing is expected from here on.'),
};
