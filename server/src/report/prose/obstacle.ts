import type { Localized } from '../../text/localized';

/** Every reason for which nothing is said of a relation though no reading holds, in words for people. */
export const obstacles = {
  // Of whatever is compared.
  rough: { zh: '其中有约数', en: 'one of the numbers is approximate' },
  'no-head': { zh: '不能确定与哪个数核对', en: 'it cannot be told which number to hold it against' },
  'no-evidence': { zh: '没有依据说明所列就是全部', en: 'nothing says that these are all' },
  'other-thing': { zh: '统计的可能不是同一事项', en: 'they may count different things' },
  'other-subject': { zh: '中间另有主语，写的可能是别的事项', en: 'a subject of its own stands between' },
  time: { zh: '统计的时间不同', en: 'they count at different times' },
  'other-time': { zh: '写的不是全年，或者不是本年', en: 'not of the whole year, or not of this year' },
  each: { zh: '有“各”“每”，要乘以个数', en: '各 or 每 multiplies the number' },
  long: { zh: '列得太长，不能确定起止', en: 'the list is too long to be sure of its ends' },
  far: { zh: '与所列相差太多，写的可能是别的事项', en: 'too far off to be about what is listed' },
  accused: { zh: '所依据的数另有不符之处，先改正那里', en: 'a number that it rests on is wrong elsewhere already' },
  // Of lists.
  open: { zh: '用“等”“主要”列举，没有列全', en: '等 or 主要: not all are named' },
  overlap: { zh: '有“同时”“兼”，各项有重叠', en: '同时 or 兼: the items overlap' },
  nested: { zh: '列举之中又有列举', en: 'another list stands inside the list' },
  flow: { zh: '写的是增减、流转，不是分项', en: 'flows, and no parts' },
  channels: { zh: '同一内容可在几个渠道发布', en: 'the same may be published through several channels' },
  selection: { zh: '括号里只举了一部分', en: 'only some are named in the bracket' },
  kinds: { zh: '括号里写的是类别，不是名称', en: 'the bracket names kinds' },
  deeds: { zh: '所列的是做法，不是名称', en: 'what is listed are deeds, not names' },
  commas: { zh: '顿号、逗号混用，不能确定有几项', en: '、 and ， mixed: it cannot be told how many there are' },
  short: { zh: '名称只有一个字，不能确定', en: 'a name of one character' },
  single: { zh: '只列了一条', en: 'a single item' },
  unnumbered: { zh: '后面还有没编号的条目', en: 'an item without a number follows' },
  // Of percentages and changes.
  series: { zh: '几个数依次对应，不能确定次序', en: 'several in a row, in an order that is not certain' },
  // Of tables and balances.
  'unknown-words': { zh: '句中有词语无法准确理解，可能改变统计范围', en: 'words that may change what is counted' },
  'in-doubt': { zh: '前面有文字无法准确理解，可能缩小了统计范围', en: 'what stands before may narrow it down' },
  'another-time': { zh: '写的不是全年，或者不是本年', en: 'not of the whole year, or not of this year' },
  'a-part': { zh: '只写了其中一部分', en: 'of a part only' },
  'another-unit': { zh: '与表格的单位不同', en: 'another unit than the table’s' },
  'open-list': { zh: '用“等”列举，没有列全', en: '等: not all are named' },
  'other-cases': { zh: '写的可能是其他案件', en: 'it may speak of other cases' },
  'said-elsewhere': { zh: '别处写的与表格一致，此处写的可能只是一部分', en: 'said elsewhere as the table has it' },
  narrowed: { zh: '只写了一段时间或一部分', en: 'of a part or of some months only' },
} as const satisfies Readonly<Record<string, Localized>>;

export type Obstacle = keyof typeof obstacles;
