import { longestAt, treeOf, type WordTree } from './word-tree';

/**
 * What an agency does, and how: the words by which a name is told from whoever does something, and the first name of a
 * list from the words that lead to it. Other words of the text stay whole, so that nobody else need know these.
 */
const verbs = `
采用 采取 选取 选择 运用 利用 依托 借助 通过 走进 设置 开设 设立 增设 涵盖 围绕 聚焦 覆盖 分为 包括 包含 涉及 统筹 面向
公开 发布 推送 公布 公示 更新 制发 制定 编制 印发 出台 修订 完善 健全 建立 建成 建设 打造 新增 新建 新设 优化 梳理 清理 整理 整合
明确 落实 抓好 做好 用好 开展 组织 举办 召开 安排 配备 配齐 设 推动 推进 推行 加强 强化 深化 细化 规范 拓宽 拓展 丰富 畅通 创新
成立 创建 搭建 完成 举行 引导 督促 收到 受理 办理 办结 答复 回复 回应 处理 解决 解答 登记 审核 审查 核查 排查 整改 检查 督查 抽查 报送 上报 移交 归档 收集 征集 采纳
接待 服务 培训 宣传 宣讲 解读 发放 张贴 印制 制作 刊登 播放 参加 参与 走访 入户 调研 学习 研究 部署 提出 提供 提升 提高 保障 确保 实现 履行
坚持 认真 严格 高度 深入 积极 切实 始终 全面 紧紧 扎实 持续 不断 大力 根据 按照 依法 依照 结合 针对 充分 进一步 主动 及时 逐步 逐项
贯彻 执行 压实 夯实 紧扣 把握 把好 严把 突出 注重 重视 探索 启用 启动 开通 上线 运行 维护 管理 监督 指导 考核 评估 投入 配合 牵头 承办
未收到 未发生 未收取 没有 增加 减少 压减 扩大 转载 转发 录入 上传 汇总 统计 调整 改版 升级 改进 列入 纳入 作为 聘请 邀请 设有 拥有
`
  .trim()
  .split(/\s+/);
/** What may stand between whoever acts and the act. */
const adverbs =
  '还 也 已 均 都 共 共计 累计 全年 先后 率先 同步 同时 统一 定期 专门 另 再 又 分别 逐条 逐一 集中 继续 稳步 有序 积极主动 始终';
/** Prepositions with which an act begins: 对拟发信息逐条登记, 在各社区增设. */
const prepositions = '对 在 将 把 以 从 按 就 为 向';
/** Verbs whose objects are what is listed: behind one of them the first name begins. */
export const leads: ReadonlySet<string> = new Set(verbs.slice(0, verbs.indexOf('涉及') + 1));

const longest = 4;
const verbSet: ReadonlySet<string> = new Set(verbs);

const wordsOf = (words: readonly string[]) => treeOf(words.map((word) => ({ word })));
const verbTree = wordsOf(verbs);
const adverbTree = wordsOf(adverbs.split(' '));
const prepositionTree = wordsOf(prepositions.split(' '));

function lengthAt(words: WordTree<{ readonly word: string }>, text: string, at: number): number {
  return longestAt(words, text, at)?.word.length ?? 0;
}

/** Whether something is done at a place of a text: `通过`, `还在`, `严格`. */
export function actsAt(text: string, at: number): boolean {
  let from = at;
  for (let length = lengthAt(adverbTree, text, from); length > 0; length = lengthAt(adverbTree, text, from))
    from += length;
  return lengthAt(verbTree, text, from) > 0 || lengthAt(prepositionTree, text, from) > 0;
}

/** The length of the verb that stands at a place, 0 where there is none. */
export function verbAt(text: string, at: number): number {
  return lengthAt(verbTree, text, at);
}

/** Whether a stretch ends with a verb and has something in front of it: 微信公众号发布. */
export function endsWithVerb(text: string, start: number, end: number): boolean {
  for (let length = 2; length <= longest && end - length > start; length++)
    if (verbSet.has(text.slice(end - length, end))) return true;
  return false;
}
