import type { Node } from 'jsonc-parser';
import { type Localized, localized } from '../text/localized';
import { mostNameCharacters, mustBe } from './configuration-nodes';
import { isPlainName, unsupported, withoutBraces } from './file-pattern';

/** Why the pattern that a value holds cannot be what its writer means, if so; `name` is that of the setting. */
export type PatternCheck = (name: string, value: Node) => Localized | undefined;

/** How many characters the patterns of one configuration may have together, once their braces are written out. */
const mostPatternCharacters = 10_000;

/** Checks the patterns of one configuration. Every file is held against all of them, so that it matters how many they are. */
export function patternCheck(): PatternCheck {
  let room = mostPatternCharacters;
  return (name, node) => {
    const wrong = wrongForm(name, node) ?? unsupported(node.value);
    if (wrong || isPlainName(node.value)) return wrong;
    const alternatives = withoutBraces(node.value, room);
    if (!alternatives) return tooMany;
    for (const alternative of alternatives) room -= alternative.length + 1;
    return undefined;
  };
}

const tooLong = localized(
  `文件写法太长：不能超过 ${mostNameCharacters} 个字符。这一个不起作用。`,
  `The pattern is too long: it may have ${mostNameCharacters} characters. It has no effect.`,
);

const tooMany = localized(
  `通配符太多：带 *、?、[ ]、{ } 的文件写法合计不能超过 ${mostPatternCharacters} 个字符（花括号按展开后计）。这一个不起作用。`,
  `Too many patterns: those with *, ?, [ ] and { } may have ${mostPatternCharacters} characters together, braces written out. This one has no effect.`,
);

function wrongForm(name: string, { type, value }: Node): Localized | undefined {
  if (type !== 'string' || !value.trim()) {
    return mustBe(name, '文件名或通配符，用引号括起来', 'file patterns in quotation marks');
  }
  if (value.length > mostNameCharacters) return tooLong;
  if (value.includes('\\'))
    return localized('请用 / 分隔文件夹，不要用 \\。', 'Please separate folders with /, not with \\.');
  if (value.startsWith('!')) {
    return localized('不支持以 ! 开头的写法。', 'Patterns that begin with ! are not supported.');
  }
  if (/^(?:\/|[A-Za-z]:|\.\.(?:\/|$))/.test(value)) {
    return localized(
      '文件从 nianbao.json 所在的文件夹算起，不能写盘符或以 / 开头，也不能以 .. 开头。',
      'Patterns are relative to the folder of nianbao.json: they can neither be absolute nor begin with "..".',
    );
  }
  return undefined;
}
