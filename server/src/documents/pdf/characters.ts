/** Forms of radicals that stand for whole characters where a font draws both alike. */
const radicals = new Map(
  [
    ...'⼾户⾭青⺟母⺠民⺫目⺬示⺮竹⺯糸⺰纟⺶羊⺻聿⺼肉⻁虎⻄西⻅见⻆角⻈讠⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟',
  ].flatMap((character, i, all) => (i % 2 === 0 ? [[character, all[i + 1]!] as const] : [])),
);

/** Kangxi radicals, compatibility characters, and the letters that are set as one. */
const variants = /[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06]/g;

/** The characters that are meant: some fonts tell only which of several equal shapes was drawn. */
export function plainCharacters(text: string): string {
  return text.replace(variants, (character) => radicals.get(character) ?? character.normalize('NFKC'));
}

/** Whether a font leaves open what was drawn: nothing, a control character, or one for private use. */
export function isMissing(text: string): boolean {
  return text === '' || /^[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ue000-\uf8ff\ufffd]/.test(text);
}
