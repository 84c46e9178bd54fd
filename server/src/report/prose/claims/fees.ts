import type { Passage } from '../clauses';

/** 信息处理费 by its name, wherever it stands. */
const names = ['信息处理费', '信息公开处理费', '公开信息处理费'];
/** Other ways of speaking of it in section six: from 未收取任何费用 to 未发生收费情况. */
const inSectionSix = ['处理费', '收费', '费用', '收取检索费', '复制费', '邮寄费', '信息费', '收取相关费', '收取任何费'];

/** Whether a passage says something of the fee for information, be it that none was charged. */
export function speaksOfFee({ wording, section }: Passage): boolean {
  const said = (word: string) => wording.text.includes(word);
  return names.some(said) || (section === 'other' && inSectionSix.some(said));
}
