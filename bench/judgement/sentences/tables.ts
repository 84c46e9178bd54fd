import { slipOf } from '../numbers';
import type { NumberToken, Scribe, Shape } from '../scribe';

function claim(s: Scribe, value: number, accepted: readonly number[], kind: string): NumberToken {
  const token = s.number(value);
  s.fault({
    rule: 'narrative/table-mismatch',
    also: ['narrative/zero-claim'],
    kind,
    edits: [{ token, text: token.write(slipOf(s.random, value, (other) => accepted.includes(other))) }],
    at: [token],
    determined: accepted.length === 1,
  });
  return token;
}

const noCases = [
  '全年未发生因政府信息公开工作引起的行政复议、行政诉讼案件',
  '未发生政府信息公开行政复议和行政诉讼',
  '没有发生因政府信息公开被申请行政复议、被提起行政诉讼的情况',
  '全年未收到政府信息公开行政复议申请，未发生行政诉讼案件',
] as const;
const noReconsideration = ['全年未发生政府信息公开行政复议案件', '没有因政府信息公开引发的行政复议'] as const;
const noLitigation = ['未发生政府信息公开行政诉讼案件', '没有因政府信息公开引起的行政诉讼'] as const;

/** Table four in prose. */
export const review: Shape = (s) => {
  const at = (column: string): number => Number(s.world.figures[`cases/${column}`] ?? 0);
  const cases = at('reconsideration-total');
  const [direct, after] = [at('direct-litigation-total'), at('litigation-after-reconsideration-total')];
  const litigation = direct + after;
  if (cases + litigation === 0) {
    return `${s.random.pick([...noCases, '因政府信息公开被申请行政复议0件、行政诉讼0件'])}。`;
  }
  const first = () => claim(s, cases, [cases], 'table four: reconsideration');
  const second = () => claim(s, litigation, [litigation, direct, after], 'table four: litigation');
  const both = () => claim(s, cases + litigation, [cases + litigation, cases], 'table four: both');
  const outcome = (block: string, of: readonly [string, string][]): string =>
    of
      .map(([id, name]) => `${name}${claim(s, at(`${block}-${id}`), [at(`${block}-${id}`)], 'table four: outcome')}件`)
      .join('，');
  const written = s.random.pick([
    () => `因政府信息公开工作被申请行政复议${first()}件、被提起行政诉讼${second()}件。`,
    () => `政府信息公开行政复议${first()}件，政府信息公开行政诉讼${second()}件。`,
    () => `全年发生政府信息公开行政复议案件${first()}件，行政诉讼案件${second()}起。`,
    () => `因政府信息公开引起的行政复议和行政诉讼共${both()}件。`,
    () =>
      `政府信息公开行政复议${first()}件，其中${outcome('reconsideration', [
        ['upheld', '结果维持'],
        ['corrected', '结果纠正'],
        ['other', '其他结果'],
        ['pending', '尚未审结'],
      ])}；政府信息公开行政诉讼${second()}件。`,
    () =>
      cases === 0
        ? `${s.random.pick(noReconsideration)}，政府信息公开行政诉讼${second()}件。`
        : litigation === 0
          ? `政府信息公开行政复议${first()}件，${s.random.pick(noLitigation)}。`
          : `涉及政府信息公开的行政复议${first()}件，行政诉讼${second()}件，均已依法应对。`,
  ])();
  const token = s.mark(written);
  const zero =
    cases > 0 && (litigation === 0 || s.random.chance(0.5))
      ? s.random.pick([...noCases, ...noReconsideration])
      : litigation > 0
        ? s.random.pick([...noCases, ...noLitigation])
        : undefined;
  if (zero)
    s.fault({
      rule: 'narrative/zero-claim',
      kind: 'no cases, though there were some',
      edits: [{ token, text: `${zero}。` }],
      at: [token],
    });
  return token.toString();
};

/** What is no zero statement. */
export const notZero: Shape = (s) =>
  s.random.pick([
    '全年未发生因政府信息公开被行政复议纠错或行政诉讼败诉的情形。',
    '未发生因政府信息公开工作不到位被责任追究的情况。',
    '全年未发生逾期答复政府信息公开申请的情形。',
    '政府信息公开工作未引发负面舆情，未发生失泄密事件。',
  ]);

/** 规范性文件 of table two. */
export const documents: Shape = (s) => {
  const at = (column: string): number => Number(s.world.figures[`normative-documents/${column}`] ?? 0);
  const said = (column: string): NumberToken => claim(s, at(column), [at(column)], 'table two: documents');
  const tail = s.random.pick(['', '，均在公文办理时同步审定公开属性', '，并在专栏集中公开']);
  if (s.world.edition.id === '2019') {
    return `${s.random.pick(['全年', `${s.world.year}年，${s.world.self}`])}新制作规范性文件${said('made')}件，对外公开总数量${said('disclosed-in-all')}件${tail}。`;
  }
  return s.random.pick([
    () =>
      `全年制发行政规范性文件${said('issued')}件，废止${said('repealed')}件，现行有效${said('in-force')}件${tail}。`,
    () => `${s.world.self}${s.world.year}年制定行政规范性文件${said('issued')}件、废止${said('repealed')}件${tail}。`,
    () =>
      `开展规范性文件清理，全年废止行政规范性文件${said('repealed')}件，现行有效行政规范性文件${said('in-force')}件${tail}。`,
    () => `新制发行政规范性文件${said('issued')}件${tail}，废止规范性文件${said('repealed')}件。`,
  ])();
};

/** Decisions of table two. */
export const decisions: Shape = (s) => {
  const at = (row: string): number => Number(s.world.figures[`${row}/decisions`] ?? 0);
  const said = (row: string): NumberToken => claim(s, at(row), [at(row)], 'table two: decisions');
  return s.random.pick([
    () => `全年作出行政许可决定${said('licences')}件，作出行政处罚决定${said('penalties')}件，均按规定公示。`,
    () => `作出行政处罚决定${said('penalties')}件，执法结果按时公示。`,
    () => `公示行政执法信息，全年作出行政许可${said('licences')}件、作出行政强制决定${said('coercion')}件。`,
  ])();
};

/** 信息处理费, from the report for 2021 on. */
export const fee: Shape = (s) =>
  s.random.pick([
    `${s.world.year}年，${s.world.self}未收取政府信息公开信息处理费。`,
    `本年度发出收费通知的件数为0件，总金额为0元，实际收取的总金额为0元。`,
    `依据《政府信息公开信息处理费管理办法》，${s.world.self}本年度没有产生信息处理费。`,
    `本年度未产生政府信息公开信息处理费用。`,
    `${s.world.self}全年发出信息处理费收费通知${s.number(s.random.integer(1, 5))}件，涉及金额${s.number(600)}元，实际收取${s.number(600)}元。`,
    `信息处理费收取情况：${s.world.year}年无收取信息处理费的情况。`,
  ]);
