import { tableOf } from '../../../standard';
import type { Edition } from '../../../standard/standard';
import { treeOf, type WordTree } from '../word-tree';

/**
 * The words with which prose speaks of the tables' cells, as data. A claim is read only where all its words stand here:
 * whatever is not understood may change what is counted.
 */
export type TermClass =
  /** What is counted; the id is a row of table two, `applications`, or a block of table four. */
  | 'subject'
  /** What was done with it; the id is a column of table two, or one of those below. */
  | 'deed'
  /** Who applied: columns of table three. */
  | 'applicant'
  /** What came of an application: rows of table three, or groups of them by the beginning of their ids. */
  | 'outcome'
  /** Why: a single row of a group. */
  | 'reason'
  /** What came of a case, and which kind of suit it is: table four. */
  | 'result'
  | 'block'
  /** 申请 alone; 信息公开 alone: of which the sentence speaks. */
  | 'short'
  | 'about'
  | 'last'
  | 'next'
  | 'this'
  /** Holds at the end of the year: understood of what is in force or carried over. */
  | 'stock'
  | 'own'
  /** 本级: the agency itself for its own takings, a part of it for what others receive as well. */
  | 'level'
  /** A channel or form that parts the count without changing the subject. */
  | 'facet'
  /** 等: the reasons named are not all. */
  | 'open'
  | 'denial'
  | 'selection'
  | 'inclusion'
  | 'all'
  | 'plain';

export interface Term {
  readonly word: string;
  readonly class: TermClass;
  readonly id: string;
}

const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  subject: {
    applications:
      '政府信息公开申请 信息公开申请 政府信息公开的申请 信息公开的申请 政府信息申请 依申请公开 依申请公开申请 依申请公开政府信息申请 ' +
      '依申请信息公开 依申请公开信息 依申请公开政府信息 政府信息依申请公开 政府信息依申请公开申请 依申请公开件 依申请件 依申请公开事项 ' +
      '申请公开政府信息 公开政府信息申请 公开申请 申请信息公开 信息公开依申请 依申请公开案件 信息公开申请件 政府信息公开申请件 依申请政府信息公开 ' +
      '公开政府信息的申请 要求公开政府信息的申请 申请政府信息公开',
    reconsideration: '行政复议 复议',
    litigation: '行政诉讼 诉讼',
  },
  deed: {
    new: '新收 新收到 新接收 新受理 新接',
    intake: '收到 收到了 接到 接收 接收到',
    accept: '受理 收办 受理了',
    done: '办结 办复 答复 办结了 处理完毕 办理完毕 办理完结 办理完成 答复办结 办理答复',
    handle: '办理 处理 办理了 回复',
    carry: '结转 顺延 转 转入 转到 转至 顺延至 顺延到 结转到 结转至 延至 延续至',
    closing: '未办结 尚未办结 正在办理',
    opening: '期初结转 年初结转',
    charged: '收取 征收 收缴 收费 收入',
  },
  applicant: {
    individual: '自然人 公民 自然人申请人',
    business: '商业企业',
    research: '科研机构',
    welfare: '社会公益组织',
    legal: '法律服务机构',
    organizations:
      '法人或其他组织 法人或者其他组织 法人和其他组织 法人及其他组织 法人与其他组织 法人或其它组织 法人和其它组织 法人或组织',
    // Named apart, they are those above together.
    person: '法人',
    group: '其他组织 其它组织',
  },
  outcome: {
    disclosed: '予以公开 同意公开 给予公开 予以全部公开',
    'partly-disclosed': '部分公开 予以部分公开 部分予以公开',
    refused: '不予公开 不予以公开',
    unavailable: '无法提供',
    unprocessed: '不予处理',
    otherwise: '其他处理 其它处理 作其他处理 不再处理',
  },
  reason: {
    'refused-state-secret': '国家秘密',
    'refused-other-laws': '其他法律行政法规禁止公开',
    'refused-stability': '三安全一稳定',
    'refused-third-party': '第三方合法权益 保护第三方合法权益',
    'refused-internal-affairs': '三类内部事务信息 内部事务信息 内部事务',
    'refused-process': '四类过程性信息 过程性信息',
    'refused-enforcement-files': '行政执法案卷 行政执法案卷信息 执法案卷',
    'refused-inquiry': '行政查询事项 行政查询',
    'unavailable-not-held':
      '不掌握 不掌握相关信息 不掌握相关政府信息 不掌握该信息 不掌握该政府信息 不掌握有关信息 不掌握信息',
    'unavailable-not-made': '另行制作 没有现成信息 没有现成信息需要另行制作 无现成信息 需要另行制作 需另行制作',
    'unavailable-unclear': '补正后申请内容仍不明确 补正后仍不明确 补正后内容仍不明确',
    'unprocessed-petition':
      '信访 信访类 信访举报投诉 信访举报投诉类 信访举报 信访举报类 信访举报投诉类申请 信访投诉 信访投诉举报',
    'unprocessed-repeated': '重复申请',
    'unprocessed-publication': '要求提供公开出版物 公开出版物',
    'unprocessed-excessive': '无正当理由大量反复申请 大量反复申请',
    'unprocessed-confirmation': '要求行政机关确认或重新出具已获取信息 重新出具已获取信息',
    'otherwise-not-corrected': '逾期不补正 无正当理由逾期不补正 逾期未补正',
    'otherwise-fee-unpaid': '逾期未按收费通知要求缴纳费用 逾期未缴纳费用 逾期未缴费 逾期不缴费',
  },
  result: {
    upheld: '结果维持 维持 被维持 维持原行政行为',
    corrected: '结果纠正 纠正 被纠正',
    other: '其他结果 其它结果',
    pending: '尚未审结 未审结 正在审理',
  },
  block: {
    'direct-litigation': '未经复议直接起诉 未经行政复议直接起诉 直接起诉',
    'litigation-after-reconsideration': '复议后起诉 经复议后起诉 行政复议后起诉',
  },
  short: { '': '申请' },
  about: { '': '政府信息公开 信息公开 政府信息公开工作 信息公开工作 政务公开工作 政务公开 政府信息公开类 信息公开类' },
  last: { '': '上年 上年度 去年 上一年 上一年度' },
  next: { '': '下年 下年度 下一年 下一年度 次年 明年 翌年' },
  this: { '': '全年 本年 本年度 今年 年内 当年 全年度 一年来 今年以来 新一年' },
  stock: { '': '截至 截止 截至年底 截止年底 截至年末 至年底 至年末 年底 年末 底 目前 截至目前 现 现有' },
  level: { '': '本级' },
  facet: {
    '': '网络 网上 线上 线下 当面 现场 信函 邮寄 书面 邮件 电子邮件 传真 窗口 平台 网站 网络平台 在线 来信',
  },
  open: { '': '等' },
  denial: { '': '未 没有 无 未曾 从未 不存在 并未 暂无 暂未 没' },
  selection: { '': '其中' },
  inclusion: { '': '含 包括 包含 其中含' },
  all: { '': '共 共计 总计 一共 总共' },
  plain: {
    '':
      '的 了 到 有 为 是 达 件数 数 数量 总数 总量 总件数 依法 依规 均 都 已 全部 另 另有 另外 还 还有 和 及 与 或 并 也 则 ' +
      '所有 一是 二是 三是 四是 五是 六是 年度 度 方面 情况 工作 案件 案 件 申请人 提出 提交 递交 来自 由 因 因为 被 被申请 被提起 ' +
      '申请行政复议 提起 引起 引发 产生 发生 出现 涉及 涉 任何 金额 总额 继续 继续办理 继续答复 继续处理 待 剩余 其余 原因 属于 属 对 类 作 获 结果 不服 答复不服 复议机关 人民法院 法院 ' +
      '公众 社会公众 群众 人民群众 现象 情形 形式 渠道 方式 通过 中 处理决定 决定 此外 同时 需要 需 而 以 从 而来 又',
  },
};

const index = new Map<Edition, WordTree<Term>>();

/** The words of an edition, made into a tree once: those above, and what its table two is spoken of by. */
export function vocabularyOf(edition: Edition): WordTree<Term> {
  const known = index.get(edition);
  if (known) return known;
  const terms: Term[] = [];
  for (const [name, byId] of Object.entries(words)) {
    for (const [id, line] of Object.entries(byId)) {
      for (const word of line.split(' ')) terms.push({ word, class: name as TermClass, id });
    }
  }
  for (const { rows, columns } of tableOf(edition, 'disclosure').parts) {
    for (const { id, label, aliases = [] } of rows) {
      for (const word of [label, ...aliases.map(({ text }) => text)]) terms.push({ word, class: 'subject', id });
    }
    for (const { id, spokenOf = [] } of columns) {
      for (const word of spokenOf) terms.push({ word, class: 'deed', id });
    }
  }
  const built = treeOfTerms(terms);
  index.set(edition, built);
  return built;
}

/** The later of two that are the same word counts. */
export function treeOfTerms(terms: readonly Term[]): WordTree<Term> {
  return treeOf(terms.toReversed());
}
