/**
 * Words that complement one another: where the parts of a list are named by members of one set, they make up the whole.
 * Each line is a set: how many of its members must be named, then the members, each with the ways in which it is written.
 */
const lines: readonly string[] = [
  // What happens to an application, to a case, to a document.
  '3 予以公开|同意公开 部分公开 不予公开|不公开 无法提供 不予处理 其他处理 结转',
  '3 维持 纠正|纠错 其他结果 未审结|未结',
  '3 继续有效|保留 修改|修订 废止 失效',
  '2 直接起诉 复议后起诉',
  // When.
  '2 上半年|1—6月|1-6月|1至6月 下半年|7—12月|7-12月|7至12月',
  '4 第一季度|一季度 第二季度|二季度 第三季度|三季度 第四季度|四季度',
  '2 结转 新收|本年度',
  // Who, where and how.
  '2 线上|网上|网络|在线|互联网 线下|窗口|现场|当面',
  '3 网络|网上|在线|电子邮件|网站|平台 当面|现场|窗口 信函|邮寄|信件|邮件|书面 传真 电话',
  '2 主办|单办|独办|承办 会办|协办|分办',
  '3 主办 分办 会办|协办',
  '2 男 女',
  '2 专职 兼职',
  '2 自然人|公民|个人 法人|组织|企业',
  '2 镇级|镇本级|乡级|街道级 村级|村（社区）|社区',
  '2 县级|县本级|区级|区本级|市级|市本级 镇级|乡镇|街道|部门',
  '3 国家级 省级|省部级 市级 县级|区级 镇级|乡级',
  '2 党员 群众|非党员',
  '2 代表建议|人大建议 提案',
  '3 满意 基本满意 不满意|一般',
  '2 有效 无效',
  '3 采纳 部分采纳 未采纳|不采纳',
  '2 按期|按时 延期|逾期',
  '2 办结|已办 正在办理|在办|办理中|未办结',
  '2 立行立改 限期整改|长期整改',
  '3 主动公开 依申请公开 不予公开|不公开',
  '2 城镇|城市 农村|乡村',
  '2 本地|本县|本市|本省 外地|外县|外市|外省',
  '2 公办|公立 民办|私立',
  '2 原创 转发|转载',
  '2 新建|新增|新办 续建|改建|原有|存量',
  '2 国有 民营|非公',
  '2 合格 不合格',
  '2 室内 室外',
  '2 初次|首次 重复',
  '2 实名 匿名',
  '3 来信 来访 来电',
  '2 在职 退休',
  '2 收入 支出',
];

interface Whole {
  readonly least: number;
  /** Of each member, how it is written. */
  readonly members: readonly (readonly string[])[];
}

const wholes: readonly Whole[] = lines.map((line) => {
  const [least, ...members] = line.split(' ');
  return { least: Number(least), members: members.map((member) => member.split('|')) };
});
/** The first of them are prescribed by the format. */
const official = 4;

/** Whether the names of some parts are different members of one set, enough of them to make the whole. */
export function areComplementary(names: readonly string[]): 'official-outcomes' | 'complementary-pair' | undefined {
  // 原创264篇，被转载37篇: what others did is no kind beside what was done.
  if (new Set(names.map((name) => name.includes('被'))).size > 1) return undefined;
  for (const [index, { least, members }] of wholes.entries()) {
    if (names.length < least) continue;
    if (names.length > members.length) continue;
    const named = new Set<number>();
    for (const name of names) {
      const member = members.findLastIndex((ways) => ways.some((way) => name.includes(way)));
      if (member < 0 || named.has(member)) break;
      named.add(member);
    }
    if (named.size < names.length) continue;
    return index < official ? 'official-outcomes' : 'complementary-pair';
  }
  return coverYear(names) || areLettered(names) || (names.length === 2 && denies(names[0]!, names[1]!))
    ? 'complementary-pair'
    : undefined;
}

/** 1月至5月 and 6月至12月: stretches of months, one behind the other, from the first to the last. */
function coverYear(names: readonly string[]): boolean {
  let next = 1;
  for (const name of names) {
    const [, from, to] = /(\d{1,2})月?(?:份)?[至到—～~-]+(\d{1,2})月/.exec(name) ?? [];
    if (Number(from) !== next) return false;
    next = Number(to) + 1;
  }
  return next === 13;
}

/** 已整改 and 未整改, 更新及时 and 更新不及时, 运行正常 and 不能正常显示: one denies just what the other says. */
function denies(one: string, other: string): boolean {
  if (negator.test(one)) return false;
  const found = negator.exec(other);
  if (!found) return false;
  const denied = other.slice(found.index + found[0].length).slice(0, 2);
  return (
    denied.length === 2 &&
    one.includes(denied) &&
    one.includes(other.slice(0, found.index).replace(/^[其中有尚仍还]+/, ''))
  );
}

const negator = /尚未|没有|不能|未能|未|不|非/;

/** A类24件、B类9件、C类3件: classes by letter, none left out. */
function areLettered(names: readonly string[]): boolean {
  return names.length > 2 && names.every((name, index) => name.startsWith(`${String.fromCharCode(65 + index)}类`));
}
