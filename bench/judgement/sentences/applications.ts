import { sumFaults } from '../faults/sums';
import { slipOf } from '../numbers';
import type { NumberToken, Scribe, Shape } from '../scribe';
import type { World } from '../world';

const organizations = ['business', 'research', 'welfare', 'legal', 'otherOrganization'] as const;

/** The figures of table three that prose speaks of. */
export function intakeOf({ world }: Pick<Scribe, 'world'>) {
  const at = (row: string, column = 'total'): number => Number(world.figures[`${row}/${column}`] ?? 0);
  const outcomes = world.edition.relations.find(({ id }) => id === 'applications-outcome-total')!.right;
  const group = (prefix: string): number =>
    outcomes.filter((row) => row === prefix || row.startsWith(`${prefix}-`)).reduce((sum, row) => sum + at(row), 0);
  const organization = (row: string): number => organizations.reduce((sum, column) => sum + at(row, column), 0);
  return { at, group, organization };
}

/** A number that speaks of the table, and the slip that contradicts it. */
function claim(s: Scribe, value: number, accepted: readonly number[], subject: string): NumberToken {
  const token = s.number(value);
  s.fault({
    rule: 'narrative/table-mismatch',
    also: ['narrative/balance', 'narrative/zero-claim'],
    kind: `table three: ${subject}`,
    edits: [{ token, text: token.write(slipOf(s.random, value, (other) => accepted.includes(other))) }],
    at: [token],
    determined: accepted.length === 1,
  });
  return token;
}

const applicationWords = ['政府信息公开申请', '依申请公开', '信息公开申请', '政府信息公开申请'] as const;

/** What was received, with or without what was carried in. */
function received(s: Scribe, includes: boolean): { readonly text: string; readonly token: NumberToken } {
  const { at } = intakeOf(s);
  const [own, before] = [at('received'), at('carried-in')];
  const token = claim(s, includes ? own + before : own, [own, own + before], 'received');
  const words = s.random.pick(applicationWords);
  const verb = includes
    ? s.random.pick(['受理', '收办', '共受理', '收到'])
    : s.random.pick(['收到', '新收', '新收', '共收到', '接收']);
  const unit = s.random.pick(['件', '件', '件', '宗']);
  return s.random.chance(0.2)
    ? { text: `${verb}${token}${unit}${words === '依申请公开' ? '政府信息公开申请' : words}`, token }
    : { text: `${verb}${words}${s.random.pick(['', '', '共', '总计', '数量'])}${token}${unit}`, token };
}

function applicants(s: Scribe, includes: boolean): { readonly text: string; readonly tokens: readonly NumberToken[] } {
  const { at, organization } = intakeOf(s);
  const rows = includes ? ['received', 'carried-in'] : ['received'];
  const of = (own: (row: string) => number): readonly [number, number[]] => [
    rows.reduce((sum, row) => sum + own(row), 0),
    [own('received'), own('received') + own('carried-in'), own('outcome-total')],
  ];
  const person = claim(s, ...of((row) => at(row, 'individual')), 'applicants');
  if (s.random.chance(0.2)) {
    const names = ['商业企业', '科研机构', '社会公益组织', '法律服务机构'];
    const others = organizations.slice(0, 4).map((column) => claim(s, ...of((row) => at(row, column)), 'applicants'));
    const rest = s.number(rows.reduce((sum, row) => sum + at(row, 'otherOrganization'), 0));
    return {
      text: `自然人${person}件、${names.map((name, index) => `${name}${others[index]}件`).join('、')}、其他${rest}件`,
      tokens: [person, ...others, rest],
    };
  }
  const organized = claim(s, ...of(organization), 'applicants');
  const [one, two] = s.random.pick([
    ['自然人申请', '法人或其他组织申请'],
    ['自然人', '法人或其他组织'],
    ['自然人提出', '法人或其他组织提出'],
    ['自然人', '法人和其他组织'],
  ]);
  const joint = s.random.pick(['、', '，', '，']);
  return s.random.chance(0.25)
    ? { text: `${two}${organized}件${joint}${one}${person}件`, tokens: [organized, person] }
    : { text: `${one}${person}件${joint}${two}${organized}件`, tokens: [person, organized] };
}

function outcomes(s: Scribe): { readonly text: string; readonly tokens: readonly NumberToken[] } {
  const { at, group } = intakeOf(s);
  const both = s.random.chance(0.2);
  const entries: (readonly [string, number])[] = [
    ...(both
      ? [
          [
            s.random.pick(['予以公开及部分公开', '予以公开和部分公开']),
            at('disclosed') + at('partly-disclosed'),
          ] as const,
        ]
      : [['予以公开', at('disclosed')] as const, ['部分公开', at('partly-disclosed')] as const]),
    ['不予公开', group('refused')],
    ['无法提供', group('unavailable')],
    ['不予处理', group('unprocessed')],
    ['其他处理', group('otherwise')],
  ];
  // Zeros may be left unsaid; what is said still makes up the whole.
  const said = s.random.chance(0.3) ? entries.filter(([, value]) => value > 0) : entries;
  const tokens = said.map(([name, value]) => claim(s, value, [value], `outcome ${name.slice(0, 4)}`));
  const form = s.random.pick([
    (name: string, count: string) => name + count,
    (name: string, count: string) => `${name}的${count}`,
    (name: string, count: string) => `${name}${count}`,
  ]);
  return {
    text: said.map(([name], index) => form(name, `${tokens[index]}件`)).join(s.random.pick(['、', '，', '，'])),
    tokens,
  };
}

const nothing = [
  '全年未收到政府信息公开申请',
  '本年度没有收到公民、法人和其他组织提出的政府信息公开申请',
  '未收到依申请公开申请',
  '全年未收到要求公开政府信息的依申请公开件',
  '未接到政府信息公开申请',
] as const;

/** Everything that a report says of its applications, each subject once. */
export const applications: Shape = (s) => {
  const { at } = intakeOf(s);
  const [own, before] = [at('received'), at('carried-in')];
  if (own === 0 && before === 0) {
    return s.random.chance(0.4)
      ? `${s.world.year}年，${s.world.self}收到政府信息公开申请${claim(s, 0, [0], 'received')}件。`
      : `${s.random.pick(nothing)}。`;
  }
  const text = s.random.pick([plain, including, equation, byApplicant, byOutcome])(s);
  if (own === 0) return text;
  const whole = s.mark(text);
  s.fault({
    rule: 'narrative/zero-claim',
    kind: 'no applications, though there were some',
    edits: [{ token: whole, text: `${s.random.pick(nothing.filter((_, index) => index !== 3))}。` }],
    at: [whole],
  });
  return whole.toString();
};

/** 新收 …, 上年结转 …; 办结 …, 结转下年. */
const plain: Shape = (s) => {
  const { at } = intakeOf(s);
  const [before, done, after] = ['carried-in', 'outcome-total', 'carried-out'].map((row) => at(row)) as [
    number,
    number,
    number,
  ];
  const intake = received(s, false);
  const by = applicants(s, false);
  sumFaults(s, intake.token, by.tokens, { kind: 'applicants', closed: true });
  const finished = claim(s, done, [done], 'processed');
  const results = outcomes(s);
  sumFaults(s, finished, results.tokens, { kind: 'outcomes', closed: true });
  const carriedIn = claim(s, before, [before], 'carried in');
  const left = claim(s, after, [after], 'carried out');
  const year = s.random.chance(0.5) ? `${s.world.year}年，${s.world.self}` : '全年';
  const next = s.random.pick(['结转下年度继续办理', '结转下一年度', '结转下年', `结转至${s.world.year + 1}年`]);
  return `${year}${intake.text}，其中${by.text}；上年结转${carriedIn}件。${s.random.pick(['', '本年度'])}办结${finished}件，其中${results.text}；${next}${left}件。`;
};

/** 收到N件（含上年结转M件）. */
const including: Shape = (s) => {
  const { at } = intakeOf(s);
  const [before, done, after] = ['carried-in', 'outcome-total', 'carried-out'].map((row) => at(row)) as [
    number,
    number,
    number,
  ];
  const intake = received(s, true);
  const carriedIn = claim(s, before, [before], 'carried in');
  const finished = claim(s, done, [done], 'processed');
  const left = claim(s, after, [after], 'carried out');
  return `${s.world.year}年${intake.text}（含上年度结转${carriedIn}件），${s.random.pick(['办结', '已办结', '答复'])}${finished}件，${s.random.pick(['结转下年度', '结转下一年度'])}${left}件。`;
};

/** N14: the four numbers in one sentence. */
const equation: Shape = (s) => {
  const { at } = intakeOf(s);
  const [before, done, after] = ['carried-in', 'outcome-total', 'carried-out'].map((row) => at(row)) as [
    number,
    number,
    number,
  ];
  const intake = received(s, false);
  const carriedIn = claim(s, before, [before], 'carried in');
  const finished = claim(s, done, [done], 'processed');
  const left = claim(s, after, [after], 'carried out');
  return `${s.world.self}${intake.text}，上年度结转${carriedIn}件，共办结${finished}件，${s.random.pick([`结转到${s.world.year + 1}年`, '结转下年度', '顺延至下一年度'])}${left}件。`;
};

const byApplicant: Shape = (s) => {
  const includes = s.random.chance(0.4);
  const intake = received(s, includes);
  const by = applicants(s, includes);
  sumFaults(s, intake.token, by.tokens, { kind: 'applicants', closed: true });
  return `全年${intake.text}，其中${by.text}${s.random.pick(['', '，均按期答复', '，按时答复率100%'])}。`;
};

/** N7 and N15: by applicant and by outcome. */
const byOutcome: Shape = (s) => {
  const { at } = intakeOf(s);
  const intake = received(s, false);
  const done = claim(s, at('outcome-total'), [at('outcome-total')], 'processed');
  const results = outcomes(s);
  sumFaults(s, done, results.tokens, { kind: 'outcomes', closed: true });
  const opener = s.random.pick(['，其中', '。其中，', '，其中：', '，从办理结果看，其中', '，其中']);
  return `${s.world.year}年${intake.text}。办结${done}件${opener}${results.text}。`;
};

/** Whether the whole is large enough to speak of a part of it. */
export function hasParts(world: World): boolean {
  const { at } = intakeOf({ world });
  return at('received') >= 20 && at('carried-in') >= 3 && at('carried-out') >= 3 && at('outcome-total') >= 20;
}

/** N14 for a part of the house: its own four numbers, which no table holds. */
export const partOfTheHouse: Shape = (s) => {
  const { at } = intakeOf(s);
  const own = s.random.integer(5, Math.min(60, at('received') - 10));
  const before = s.random.integer(1, Math.min(9, at('carried-in') - 1));
  const after = s.random.integer(1, Math.min(4, at('carried-out') - 1));
  const values = [own, before, own + before - after, after] as const;
  const tokens = values.map((value) => s.number(value));
  const changed = s.random.integer(0, 3);
  const slip = slipOf(s.random, values[changed]!, (other) => {
    const [taken, carried, done, left] = values.map((value, index) => (index === changed ? other : value)) as [
      number,
      number,
      number,
      number,
    ];
    return taken + carried === done + left || taken === done + left;
  });
  s.fault({
    rule: 'narrative/balance',
    kind: 'one of the four numbers changed',
    edits: [{ token: tokens[changed]!, text: tokens[changed]!.write(slip) }],
    at: tokens,
  });
  const office = s.random.pick(['党政办公室', '自然资源所', '综合执法队']);
  return `${office}直接收到政府信息公开申请${tokens[0]}件，上年结转${tokens[1]}件，办结${tokens[2]}件，结转下年度${tokens[3]}件。`;
};
