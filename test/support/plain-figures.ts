import { readReport } from '../../server/src/report/read';
import { numeralAt } from '../../server/src/text/numbers';

/** What numbers the parts of a text and is no figure of it. */
const noFigures: readonly RegExp[] = [
  // Articles of the Regulations: 第二十条第（一）项.
  /第?\s*[〇零一二三四五六七八九十百\d]+\s*条\s*(?:第?\s*[（(]\s*[一二三四五六七八九十\d]+\s*[）)]\s*项?)/g,
  /第\s*[一二三四五六七八九十\d]+\s*(?:条|项|部分)|上一年/g,
  // Numbers in brackets; of headings and labels of rows: 三、 5. 1、
  /[（(]\s*[一二三四五六七八九十]{1,3}\s*[）)]/g,
  /(?<=^|[|\s#>])(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]?\s*[、.)）])+(?=\s*\p{Script=Han})/gmu,
];

/** What is no text: Word's bookmarks, and characters that nobody sees. A figure goes on behind them. */
const invisible = /\[bookmark:[^\]]*\]|[\u0000-\u0008\u000e-\u001f\u007f\u200b-\u200f\u2060\ufeff\ufffc\ufffe\uffff]/g;

/** Units that a numeral in Chinese characters counts with; without one it is part of a name, as in 三类内部事务信息. */
const counted = /^[件条项个份次人篇期年月日万亿元名场部家户处宗起周天倍成]/;

/**
 * The figures of a text in its order: in digits of whatever width, or in Chinese characters; not the numbers of headings,
 * articles, and rows.
 */
export function plainFigures(text: string): string[] {
  const narrow = text
    .replace(/[０-９．]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(invisible, '');
  const rest = noFigures.reduce((left, pattern) => left.replace(pattern, '¶'), narrow);
  const figures: string[] = [];
  for (let at = 0; at < rest.length; at++) {
    const digits = /^\d+(?:[.,]\d+)*/.exec(rest.slice(at, at + 40))?.[0];
    const numeral = digits ? undefined : numeralAt(rest, at);
    if (digits) figures.push(digits);
    else if (numeral && counted.test(rest.slice(numeral.end, numeral.end + 1))) figures.push(String(numeral.value));
    at = (digits ? at + digits.length : (numeral?.end ?? at + 1)) - 1;
  }
  return figures;
}

/** The figures of the tables as they are read, each in its row and column. */
export function tableFigures(text: string): string[] {
  return (readReport(text).report?.tables ?? []).flatMap(({ id, rows }) =>
    rows.flatMap(({ standard, cells }) =>
      (cells ?? [])
        .filter((cell) => cell.text !== '')
        .map((cell) => `${id} ${standard.id} ${cell.column.id} ${plainFigures(cell.text).join(' ')}`),
    ),
  );
}
