import { type Localized, localized } from '../../text/localized';
import type { Span } from '../../text/span';
import type { Rule } from '../rule';
import { proseTexts } from './prose-text';
import { surnames } from './surnames';

/** Eighteen characters that nothing is joined to. */
const identity = /(?<![0-9A-Za-z])[1-9]\d{16}[0-9Xx](?![0-9A-Za-z])/g;
/** Eleven digits, in groups of 3, 4 and 4 or without a break, that nothing is joined to. */
const mobile =
  /(?<![0-9A-Za-z@._\-—])1[3-9]\d(?:[ -]?)\d{4}(?:[ -]?)\d{4}(?![0-9A-Za-z@_]|[.．]\d|,\d{3}(?!\d)|[-—]\d)/g;
/** No such number is without it, and few paragraphs are with it. */
const manyDigits = /\d[ -]?\d{4}/;
/** What the number is said to be, right before it. */
const otherNumber =
  /(?:QQ|qq|微信|群|账|帐|编|索引|文|案|批|流水|条码|代码|编码|信用代码|订单|工单|登记证?)[号码]?[：: ]{0,2}$/;
const contact = /(?:电话|手机|热线|联系方式|联系|咨询|传真|服务号码)[^。；]{0,12}$/;
/** A person named who is nobody of the agency: a number said to be theirs is no contact. */
const privatePerson = new RegExp(
  `(?:申请人|投诉人|举报人|当事人|村民|居民|群众)[${surnames}][\\u4e00-\\u9fff×]{1,2}|身份证|住址`,
);
/** How far before a number the words may stand that say whose it is. */
const reach = 40;

export const rule: Rule = {
  name: 'wording/personal-data',
  severity: 'warning',
  title: localized('正文中有身份证号或手机号', 'An identity-card or mobile number in a text to be published'),
  basis: localized(
    '《政府信息公开条例》第十五条：涉及个人隐私、公开会对第三方合法权益造成损害的政府信息，行政机关不得公开',
    'Article 15 of the Regulations: information on personal privacy whose disclosure would harm a third party is not disclosed',
  ),
  reason: localized(
    '年度报告是公开发布的，身份证号、手机号一旦公开就收不回来。',
    'The report is published; a number once out cannot be called back.',
  ),
  remedy: localized(
    '删去号码；需要留联系方式的，留办公电话。',
    'Take the number out; as a contact give the telephone of the office.',
  ),
  leavesAlone: [
    localized(
      '作为机关联系方式写明的手机号，办公电话，QQ号，邮箱里的数字。',
      'A mobile number given as the agency’s contact, office telephones, QQ numbers, digits of a mail address.',
    ),
    localized('统一社会信用代码、索引号、表格里的数字。', 'Credit codes, index numbers, figures of tables.'),
    localized('校验位不对的18位数字。', 'Eighteen digits whose check digit is not that of an identity card.'),
  ],
  examples: [
    {
      change: [
        ['发布政策解读3篇', '答复申请人赵某（身份证号⟦11010519491231002X⟧，手机⟦13800000000⟧）1次，发布政策解读3篇'],
      ],
    },
    { change: [['发布政策解读3篇', '通知村民李某（⟦138 0000 0000⟧），发布政策解读3篇']] },
    { change: [['电话：0990-5550126', '手机：13800000000，QQ：13800000001，邮箱：13800000002@example.cn']] },
    {
      change: [['发布政策解读3篇', '网站访问13800000000次，统一社会信用代码110105194912310021，发布政策解读3篇']],
    },
  ],
  *check(report) {
    for (const { start, text, section } of proseTexts(report)) {
      if (!manyDigits.test(text)) continue;
      for (const { 0: written, index } of text.matchAll(identity)) {
        if (!isIdentity(written) || otherNumber.test(text.slice(Math.max(0, index - 12), index))) continue;
        yield finding({ start: start + index, end: start + index + written.length }, identityMessage);
      }
      for (const { 0: written, index } of text.matchAll(mobile)) {
        const end = index + written.length;
        const before = text.slice(Math.max(0, index - reach), index);
        if (!isPrivate(before, text.slice(end, end + 3), section === undefined)) continue;
        yield finding({ start: start + index, end: start + end }, mobileMessage);
      }
    }
  },
};

/** The number itself is left out: findings are printed to logs and passed on. */
const identityMessage = localized(
  '这里有一个身份证号，报告公开后会泄露个人信息，应删去。',
  'This is an identity-card number; published, it would disclose personal data. Take it out.',
);
const mobileMessage = localized(
  '这里有一个手机号，报告公开后会泄露个人信息；不是机关的联系电话的，应删去。',
  'This is a mobile number; unless it is the agency’s own contact, it would disclose personal data. Take it out.',
);

function finding(span: Span, message: Localized) {
  return { message, span };
}

/** Whether a number is somebody's own. The preface names whom to ask; elsewhere a contact that names a person is theirs. */
function isPrivate(before: string, behind: string, inPreface: boolean): boolean {
  if (/^[ ]?(?:万|亿|元|人次|[次条件人个份])/.test(behind) || otherNumber.test(before)) return false;
  return !contact.test(before) || privatePerson.test(before) || (!inPreface && /联系人|某/.test(before));
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Whether date of birth and check digit (GB 11643) are those of an identity card. */
function isIdentity(written: string): boolean {
  const year = Number(written.slice(6, 10));
  const month = Number(written.slice(10, 12));
  const day = Number(written.slice(12, 14));
  if (year < 1900 || year > 2100 || month < 1 || month > 12) return false;
  if (day < 1 || day > daysIn(year, month)) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(written[index]), 0);
  return '10X98765432'[sum % 11] === written[17]!.toUpperCase();
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
