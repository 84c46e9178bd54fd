import { localized } from '../../text/localized';
import type { Rule, RuleFinding } from '../rule';
import { proseOutsideTables } from './prose-text';

/**
 * Characters that stand twice only by a slip, with what may stand before the two (`目的的`) and behind them (`的的确确`)
 * where they belong to two words. Every other character may end one word and begin the next.
 */
const characters: Readonly<Record<string, { readonly before?: string; readonly behind?: string }>> = {
  的: { before: '目标有', behind: '确士' },
  了: { before: '不', behind: '解结然之无却断' },
  和: { before: '温共缓祥总饱柔调平谦中', behind: '谐平睦美气善缓解' },
  与: { before: '参赠给授付干', behind: '会时此其之日众' },
  及: { before: '涉普顾触波危提论企遍', behind: '时早第格其至' },
  在: { before: '存现所潜实内外好旨自', behind: '线建册校岗职编读场座位押先营' },
  是: { before: '于凡国', behind: '否非' },
  并: { before: '合兼吞一归', behind: '列入非轨存联购处发行' },
  把: { before: '一', behind: '关握脉手柄' },
  被: { before: '棉', behind: '告征申害保投监提' },
  // Verbs end with 为, 对 and 向, and go together with what the same word leads to: 成为为企服务, 针对对口单位.
  为: {
    before:
      '因作成认视行人以称变分定列设改转化评誉名选较更最极尤甚颇大广有无能难即均皆都仅约共合升降增减整纳归并确扩展高短放造善范立命予授缩压级强',
    behind: '了民主期止何人由此企',
  },
  对: {
    before: '应面相针绝反配核校比敌派成查作一不是结',
    behind: '外内上下口接照标象比策应话待账帐方联岸手齐冲称等半立抗症局质',
  },
  向: { before: '方面导走流意取志去趋转定动单双多倾', behind: '导上下前后着来往心阳好' },
  由: { before: '自理缘事经案路', behind: '于此来' },
  从: { before: '服遵听跟', behind: '业严事属容此而中来不前快重优' },
  按: { behind: '时期需月季年劳质键钮' },
  将: { before: '即行必', behind: '来军领士帅近' },
  其: { before: '尤与极莫唯', behind: '他它中实次余间' },
  我: { before: '自' },
  已: { before: '业早而不' },
  性: { behind: '能质别格价命状情骚侵教病' },
  化: { behind: '解工学验肥石为' },
};
/** `我县县政府`, and 县 before what begins no name of an agency. */
const places = '县市镇乡区';
const ownPlace = /[我本]/;
const behindPlace = /[，。；：、的坚认严积按根始切是在将已]/;

/** Words that no compound begins with, or that are known to be doubled; whatever follows, one of the two is a slip. */
const words = new Set([
  ...['进行', '以及', '及时', '认真', '积极', '严格', '我们', '通过', '对于', '根据', '按照', '为了', '同时', '其中'],
  ...['全年', '不断', '深入', '持续', '加大', '完善', '提高', '提升', '资金', '因此', '由于', '但是', '并且'],
  ...['加强', '强化', '推进', '推动', '健全', '开展', '建立', '做好', '提供', '收到', '制定', '印发', '促进', '确保'],
  ...['围绕', '结合', '拓宽', '拓展', '优化', '贯彻', '切实', '扎实', '大力', '努力', '始终', '坚持', '增强', '统筹'],
  ...['进一步', '有关', '相关', '主要', '存在', '包括', '分别', '目前', '已经', '没有', '可以', '能够', '应当', '必须'],
  ...['纳入', '列入', '作为', '实行', '实现', '达到', '予以', '给予', '采取', '形成', '属于', '关于', '针对', '依据'],
  ...['遵循', '依托', '利用', '借助', '按时', '定期', '随时', '仍然', '依然', '以来', '之间', '从而', '进而', '主动'],
  ...['充分', '广泛', '全面', '更加', '尤其', '需要', '明确', '召开', '举办', '配备', '制作', '成立', '设立', '充实'],
]);
/**
 * Steps of the work on a document. One doubled before another, 审核审核发布, is a slip; before the name of a thing or of a
 * person, 审核审核人, it need not be.
 */
const steps = new Set([
  ...['审核', '审查', '审批', '发布', '公布', '公示', '受理', '办理', '答复', '回复', '解读', '监督', '考核', '评估'],
  ...['评议', '培训', '宣传', '更新', '维护', '整改', '管理', '检查', '督促', '督查', '征集', '把关', '保障', '保密'],
  ...['登记', '收集', '整理', '报送', '推送', '上传', '编制', '起草', '公开', '落实', '反馈', '归档'],
]);
/** Words that may rightly stand twice (`研究研究`, `非常非常`), or end one name and begin the next (`公开公开`). */
const mayRepeat = new Set([
  ...['研究', '讨论', '商量', '考虑', '学习', '了解', '交流', '沟通', '锻炼', '整理', '收拾', '休息', '体验', '检查'],
  ...['梳理', '总结', '介绍', '反映', '说明', '体会', '比较', '参观', '练习', '打听', '商议', '很多', '非常', '许多'],
  ...['特别', '十分', '公开', '谢谢', '多少', '很久', '永远', '好久'],
]);
/** 的, and what a compound noun ends with that is no name of a thing or person: behind a doubled verb, one of the two is a slip. */
const abstract =
  /^(?:的|标准|方式|渠道|范围|条件|工作|制度|建设|机制|体系|水平|能力|力度|质量|流程|程序|措施|活动|意识)/;
/** Longer words that names are made of: 办公室办公室主任, 领导小组领导小组组长. */
const ofNames = /^(?:办公室|委员会|工作组|领导小组|信息公开|政务公开|政府信息|门户网站|政务服务|服务中心|工作人员)$/;
const numeral = /[零〇一二两三四五六七八九十百千万亿几半每各]/;
const clauseEnd = /^(?:[，。；：、）！？]|$)/;
const ideograph = /^[\u4e00-\u9fff]+$/;

export const rule: Rule = {
  name: 'wording/repeated-word',
  severity: 'info',
  title: localized('字词重复', 'A word stands twice'),
  basis: localized(
    '《政府信息公开条例》第六条：行政机关应当及时、准确地公开政府信息；报告文字应当校对',
    'Article 6 of the Regulations: information is disclosed accurately; the text of a report is to be proof-read',
  ),
  reason: localized(
    '“的的”“县县”这样的重复是修改时留下的，读者一眼就能看到。',
    'A doubled word is left over from editing, and every reader sees it.',
  ),
  remedy: localized('删去多出的一个。', 'Delete one of the two.'),
  leavesAlone: [
    localized(
      '叠词：常常、人人、层层、个个、方方面面、研究研究、一件一件。',
      'Reduplication: 常常, 人人, 方方面面, 研究研究, 一件一件.',
    ),
    localized(
      '前一个词的末尾和后一个词的开头：目的的、了了解、人民政府政府信息公开、工作作风、县县长、公开公开栏。',
      'The end of one word and the beginning of the next: 目的的, 了了解, 人民政府政府信息公开, 工作作风, 县县长.',
    ),
    localized('引号里和表格里的文字。', 'What stands in quotation marks and in tables.'),
  ],
  examples: [
    {
      change: [['发布政策解读3篇', '做好重大政策⟦的的⟧发布，发布政策解读3篇']],
      fixed: '做好重大政策的发布，发布政策解读3篇',
    },
    { change: [['发布政策解读3篇', '我⟦县县⟧政府网站发布政策解读3篇']], fixed: '我县政府网站发布政策解读3篇' },
    {
      change: [['发布政策解读3篇', '按照⟦《条例》《条例》⟧公开⟦资金资金⟧信息，⟦进一步进一步⟧规范，发布政策解读3篇']],
    },
    {
      change: [
        [
          '发布政策解读3篇',
          '为了了解群众需求，常常走访，以方便群众为目的的措施一件一件落实，县县长信箱、政务公开公开栏、工作作风建设层层推进，发布政策解读3篇',
        ],
      ],
    },
  ],
  *check(report) {
    for (const { start, text } of proseOutsideTables(report, 'hidden')) {
      let from = 0;
      for (let at = 0; at < text.length; at++) {
        const length = at < from ? 0 : repeatAt(text, at);
        if (length === 0) continue;
        from = at + 2 * length;
        yield finding(text.slice(at, at + length), start + at);
      }
    }
  },
};

const titleMark = '《'.charCodeAt(0);

/** How long the word is that stands twice from `at` on; 0 where none does. */
function repeatAt(text: string, at: number): number {
  // Codes and not characters: each of these would be looked up first, and nearly all of them repeat nothing.
  const code = text.charCodeAt(at);
  if (code === titleMark) return repeatedTitle(text, at);
  if (text.charCodeAt(at + 1) === code) {
    // 件件, 天天天天: what is one character twice is judged as such, whatever it is twice again.
    return isSlip(text[at]!, text[at - 1] ?? '', text.slice(at + 2, at + 4)) ? 1 : 0;
  }
  for (let length = 4; length >= 2; length--) {
    if (text.charCodeAt(at + length) !== code) continue;
    const word = text.slice(at, at + length);
    if (text.startsWith(word, at + length) && word.length === length && ideograph.test(word)) {
      return isRepeatedWord(word, text.slice(at + 2 * length, at + 2 * length + 2)) ? length : 0;
    }
  }
  return 0;
}

/** `《条例》《条例》`. */
function repeatedTitle(text: string, at: number): number {
  const end = text.slice(at, at + 80).indexOf('》');
  if (end < 2) return 0;
  const title = text.slice(at, at + end + 1);
  return text.startsWith(title, at + title.length) ? title.length : 0;
}

function isSlip(character: string, before: string, behind: string): boolean {
  if (behind.startsWith(character)) return false;
  const next = behind[0] ?? '';
  if (places.includes(character)) {
    return next !== '' && (behindPlace.test(next) || (ownPlace.test(before) && behind.startsWith('政府')));
  }
  const known = characters[character];
  if (!known) return false;
  return !(before && known.before?.includes(before)) && !(next && known.behind?.includes(next));
}

function isRepeatedWord(word: string, next: string): boolean {
  if (numeral.test(word) && word !== '进一步') return false;
  if (words.has(word)) return true;
  if (mayRepeat.has(word)) return false;
  if (word.length > 2 && !ofNames.test(word)) return true;
  return clauseEnd.test(next) || abstract.test(next) || (steps.has(word) && steps.has(next));
}

function finding(word: string, start: number): RuleFinding {
  const span = { start, end: start + 2 * word.length };
  return {
    ...(word.length > 1 ? { severity: 'warning' } : {}),
    message: localized(`“${word}”写了两遍，请删去一个。`, `“${word}” stands twice; delete one of the two.`),
    span,
    fix: {
      kind: 'safe',
      title: localized(`删去一个“${word}”`, `Delete one “${word}”`),
      edits: [{ span: { start: start + word.length, end: span.end }, text: '' }],
    },
  };
}
