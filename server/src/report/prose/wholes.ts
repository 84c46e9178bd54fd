/**
 * Words that complement one another: where the parts of a list are named by members of one set, they make up the whole.
 * Each line is a set; each of its members says the ways in which it is written.
 */
const lines: readonly string[] = [
  // What happens to an application, to a case, to a document.
  '予以公开|同意公开 部分公开 不予公开|不公开 无法提供 不予处理 其他处理 结转',
  '维持 纠正|纠错 其他结果 未审结|未结',
  '继续有效|保留 修改|修订 废止 失效',
  // When.
  '上半年 下半年',
  '第一季度|一季度 第二季度|二季度 第三季度|三季度 第四季度|四季度',
  // Who, where and how.
  '线上|网上|网络|在线|互联网 线下|窗口|现场|当面',
  '网络|网上|在线|电子邮件|网站|平台 当面|现场|窗口 信函|邮寄|信件|邮件|书面 传真 电话',
  '主办|单办|独办|承办 会办|协办|分办',
  '男 女',
  '专职 兼职',
  '自然人|公民|个人 法人|组织|企业',
  '镇级|镇本级|乡级|街道级 村级|村（社区）|社区',
  '县级|县本级|区级|区本级|市级|市本级 镇级|乡镇|街道|部门',
  '党员 群众|非党员',
  '代表建议|人大 提案|政协',
  '满意 基本满意 不满意|一般',
  '有效 无效',
  '采纳 部分采纳 未采纳|不采纳',
  '按期|按时 延期|逾期',
  '立行立改 限期整改|长期整改',
  '主动公开 依申请公开 不予公开|不公开',
  '表扬 投诉 咨询 建议',
  '城镇|城市 农村|乡村',
  '本地|本县|本市|本省 外地|外县|外市|外省',
  '公办|公立 民办|私立',
  '企业 个人|个体',
  '新建|新增|新办 续建|改建|原有|存量',
  '中央|上级 地方|本级',
  '国有 民营|非公',
  '合格 不合格',
  '室内 室外',
  '初次|首次 重复',
  '实名 匿名',
  '来信 来访 来电',
  '在职 退休',
  '白天|日间 夜间',
  '收入 支出',
];

/** The set of a line: of each member, how it is written. */
const sets: readonly (readonly (readonly string[])[])[] = lines.map((line) =>
  line.split(' ').map((member) => member.split('|')),
);
/** Sets in which two members are half of it only: they need more company. */
const official = 3;

/** Whether the names of some parts are different members of one set, enough of them to make the whole. */
export function areComplementary(names: readonly string[]): 'official-outcomes' | 'complementary-pair' | undefined {
  for (const [index, set] of sets.entries()) {
    const members = names.map((name) => set.findLastIndex((ways) => ways.some((way) => name.includes(way))));
    if (members.some((member) => member < 0) || new Set(members).size < names.length) continue;
    if (index < official) {
      if (names.length >= 3) return 'official-outcomes';
    } else if (
      names.length >= Math.min(2, set.length) &&
      (set.length === 2 || names.length >= 3 || names.length === set.length)
    )
      return 'complementary-pair';
  }
  return names.length === 2 && denies(names[0]!, names[1]!) ? 'complementary-pair' : undefined;
}

/** 已整改 and 未整改, 采纳 and 未采纳, 运行正常 and 不能正常显示: one denies just what the other says. */
function denies(one: string, other: string): boolean {
  const denied = /^(?:其中|有|尚有|仍有|还有)*(?:尚未|没有|不能|未能|未|不|非)(.{2})/.exec(other)?.[1];
  return denied !== undefined && one.includes(denied) && !/[未不非没]/.test(one);
}
