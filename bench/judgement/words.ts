import type { Random } from './random';

/** Words for invented places, and for what reports count. Nothing here is taken from a real report. */
const firstSyllables = [...'云清石柳松白玉凤青双高永和兴竹梅荷枫鹤鹿'];
const lastSyllables = [...'岭溪桥河泉坪台塘湾坡港渡浦墩岗洲'];

export function placeName(random: Random): string {
  return random.pick(firstSyllables) + random.pick(lastSyllables);
}

/** Kinds of information; some hold numerals, quotation marks or a list mark, as real ones do. */
export const topics = [
  '工作动态',
  '政策文件',
  '通知公告',
  '财政预决算',
  '人事任免',
  '规划计划',
  '重大项目',
  '民生保障',
  '应急管理',
  '生态环境',
  '教育卫生',
  '社会救助',
  '乡村振兴',
  '安全生产',
  '行政执法',
  '公共服务',
  '招商引资',
  '城乡建设',
  '机构职能',
  '“三公”经费',
  '“双随机”抽查',
  '“十四五”规划实施',
  '“一网通办”服务',
  '《办事指南》修订',
  '三农工作',
  '公共法律服务',
] as const;

export const channels = [
  '门户网站',
  '微信公众号',
  '政务微博',
  '政府公报',
  '公开栏',
  '村村通广播',
  '便民服务窗口',
  '移动客户端',
  '电子显示屏',
  '新闻发布会',
  '查阅中心',
] as const;

export const fields = [
  '教育卫生',
  '平安建设',
  '产业发展',
  '道路交通',
  '农田水利',
  '环境整治',
  '社会保障',
  '文化旅游',
  '城市管理',
  '住房保障',
  '养老服务',
  '集体经济',
] as const;

export const forms = [
  '文字解读',
  '图片解读',
  '视频解读',
  '图表解读',
  '访谈解读',
  '动漫解读',
  '问答解读',
  '专家解读',
] as const;

export const shortcomings = [
  '个别栏目信息更新不够及时',
  '政策解读的形式比较单一',
  '基层查阅点的利用率不高',
  '业务人员的专业能力有待增强',
  '公开内容与群众期待还有差距',
  '部门之间的协同不够紧密',
  '依申请公开答复的规范性需要加强',
] as const;

export const measures = [
  '健全每月核对制度',
  '加大业务培训力度',
  '丰富政策解读的形式',
  '完善信息发布审核流程',
  '拓宽群众参与的渠道',
  '压实各科室的工作责任',
  '优化公开专栏的设置',
] as const;
