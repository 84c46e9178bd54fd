import { editions } from '../../standard';
import type { Edition } from '../../standard/standard';
import { editDistance } from '../../text/edit-distance';
import { type Span, textOf } from '../../text/span';
import { fold } from '../../text/wording';
import type { Citation, DocumentNumber } from './citations';

/** One of the notices that prescribe a format, as a text gives its number. */
export interface NumberedNotice {
  readonly edition: Edition;
  /** From the agency's token to 号. */
  readonly span: Span;
  /** Whether a character of the agency's token, or beside the notice's title a figure, is not what the notice bears. */
  readonly misspelt: boolean;
}

/** The agency's token in the numbers of all notices. */
const token = '国办公开办函';

/** The notice that a document's number is of, one slip in it forgiven; `undefined` where it is another document's. */
export function noticeNumbered(text: string, { number, title }: Citation): NumberedNotice | undefined {
  if (!number) return undefined;
  const own = editions.find(({ notice }) => notice === `${token}〔${number.year}〕${number.ordinal}号`);
  const titled = title && noticeTitled(text, title);
  // 国办发〔2021〕30号 is another document’s, unless the notice’s own title stands before it.
  const start = tokenIn(text, number) ?? (own && own === titled ? number.issuer.start : undefined);
  // 〔2019〕61号 is of the same agency; only a title tells that another notice is meant.
  const edition = own ?? titled;
  if (start === undefined || !edition) return undefined;
  const misspelt = !own || text.slice(start, number.issuer.end) !== token;
  return { edition, span: { start, end: number.span.end }, misspelt };
}

/** Where the agency's token begins, one character wrong, left out or too many; words may stand before it: 按照国办公开办函. */
function tokenIn(text: string, { issuer }: DocumentNumber): number | undefined {
  const written = textOf(text, issuer);
  const at = [0, -1, 1]
    .map((more) => written.length - token.length - more)
    .find((from) => written[from] === token[0] && editDistance(written.slice(from), token) <= 1);
  return at === undefined ? undefined : issuer.start + at;
}

/** 有关事项 and 格式 stand in titles of other documents too, so the whole title is looked at. */
const issuers = '(?:(?:国务院办公厅|国办)(?:政府信息与政务公开办公室)?)?(?:关于)?(?:印发|修订)?';
const titles: Readonly<Record<string, RegExp>> = {
  2019: new RegExp(`^${issuers}(?:中华人民共和国)?政府信息公开工作年度报告(?:有关事项的通知|格式\\(试行\\))$`),
  2021: new RegExp(`^${issuers}[<《〈]?中华人民共和国政府信息公开工作年度报告格式[>》〉]?(?:的?通知)?$`),
};

/** The edition whose notice, or whose format, bears a title; marks included. */
export function noticeTitled(text: string, title: Span): Edition | undefined {
  const words = fold(textOf(text, title)).slice(1, -1);
  return editions.find(({ id }) => titles[id]?.test(words));
}
