import { tableOf } from '../../../standard';
import type { Edition, TableId } from '../../../standard/standard';
import type { Localized } from '../../../text/localized';
import type { Term, TermClass } from './vocabulary';

/** A row and a column of a table. */
export type Place = readonly [row: string, column: string];

/** The cells that a clause speaks of. */
export interface Target {
  /** Claims of one target say the same thing. */
  readonly id: string;
  readonly table: TableId;
  readonly name: Localized;
  /** Sums of cells: the first is what the words say, the others are what they may mean as well. */
  readonly readings: readonly (readonly Place[])[];
  /** The table gives 万元. */
  readonly isAmount: boolean;
  /** Who applied, or what came of it: what is counted of one of these says nothing of all. */
  readonly facet: 'applicant' | 'outcome' | undefined;
}

/** What a clause inherits from those before it. */
export interface Inherited {
  readonly subject: string | undefined;
  readonly deed: string | undefined;
  readonly block: string | undefined;
}

/** What the words of a clause say, each kind by itself. */
export interface Said extends Inherited {
  readonly subjects: readonly string[];
  /** 政府信息公开申请12件 counts applications; 依申请公开信息12件 may count what was disclosed. */
  readonly isNoun: boolean;
  /** What was done, where the clause itself says so and says one thing only. */
  readonly ownDeed: string | undefined;
  readonly ids: (name: TermClass) => readonly string[];
}

const organizations = ['business', 'research', 'welfare', 'legal', 'otherOrganization'];
const blocks = ['reconsideration', 'direct-litigation', 'litigation-after-reconsideration'];
const suits = blocks.slice(1);
const blockNames = ['行政复议', '行政诉讼（未经复议直接起诉）', '行政诉讼（复议后起诉）'];
export const isReview = (subject: string | undefined): boolean =>
  subject === 'reconsideration' || subject === 'litigation';

/** Reads what the terms of a clause say, with what it inherits; `undefined` where they contradict each other. */
export function saidBy(terms: readonly Term[], inherited: Inherited, context: boolean): Said | undefined {
  const ids = (name: TermClass): readonly string[] => {
    const found: string[] = [];
    for (const term of terms) if (term.class === name && !found.includes(term.id)) found.push(term.id);
    return found;
  };
  const has = (name: TermClass) => terms.some((term) => term.class === name);
  let subjects = ids('subject');
  // 因政府信息公开申请引起的行政复议 counts cases.
  if (subjects.some(isReview)) subjects = subjects.filter((subject) => subject !== 'applications');
  if (subjects.length === 0 && has('short')) {
    if (!context && inherited.subject !== 'applications') return undefined;
    subjects = ['applications'];
  }
  if (subjects.length === 0 && context && has('outcome')) subjects = ['applications'];
  if (subjects.length > 1 && !subjects.every(isReview)) return undefined;
  const subject = subjects[0] ?? inherited.subject;
  const ownDeed = deedOf(ids('deed'), has);
  if (ownDeed === null) return undefined;
  // 作出行政许可决定1104件、行政处罚决定1175件: the verb holds for the whole list.
  const deed = ownDeed ?? inherited.deed;
  const block = ids('block')[0] ?? (subjects.length > 0 ? undefined : inherited.block);
  const isNoun = terms.some((term) => term.class === 'subject' && /申请件?$/.test(term.word));
  return { subject, subjects, isNoun, ownDeed, deed, block, ids };
}

/** What was done, `undefined` where nothing is said of it, `null` where two things are. */
function deedOf(deeds: readonly string[], has: (name: TermClass) => boolean): string | undefined | null {
  const carried = deeds.includes('carry');
  if (deeds.includes('opening') || (carried && has('last'))) return 'opening';
  if (carried && has('next')) return 'closing';
  // 结转下年度办理, 顺延到下年度答复: what is carried over is still to be done.
  if (deeds.includes('closing')) return 'closing';
  if (carried) return deeds.length === 1 ? 'carry' : null;
  // 办理 beside a plainer word adds nothing: 受理办理.
  const plain = deeds.filter((deed) => deed !== 'handle' || deeds.length === 1);
  return plain.length > 1 ? null : plain[0];
}

/** The cells that a clause speaks of, or `undefined` where it speaks of none. */
export function targetOf(said: Said, edition: Edition): Target | undefined {
  if (isReview(said.subject)) return caseTarget(said);
  if (said.subject === 'applications') return applicationTarget(said, edition);
  return said.subject === undefined ? undefined : disclosureTarget(said, edition);
}

function disclosureTarget({ subject, deed, ownDeed, ids }: Said, edition: Edition): Target | undefined {
  for (const { rows, columns } of tableOf(edition, 'disclosure').parts) {
    const row = rows.find(({ id }) => id === subject);
    const column = columns.find(({ id }) => id === (subject === 'charges' ? (ownDeed ?? 'charged') : deed));
    if (!row || !column || ids('outcome').length + ids('applicant').length + ids('result').length > 0) continue;
    return {
      id: `${row.id}-${column.id}`,
      table: 'disclosure',
      name: {
        zh: `“${row.label}”的“${column.label}”`,
        en: `“${column.label}” of ${row.label}`,
      },
      readings: [[[row.id, column.id]]],
      isAmount: column.kind === 'amount',
      facet: undefined,
    };
  }
  return undefined;
}

/** Which rows of table three a clause without outcome speaks of: what the words say, and what they may mean as well. */
const rowsOfDeeds: Readonly<Record<string, readonly (readonly string[])[]>> = {
  new: [['received']],
  intake: [['received'], ['received', 'carried-in']],
  accept: [['received'], ['received', 'carried-in']],
  // 依申请公开12件 may even count what was disclosed.
  unsaid: [
    ['received'],
    ['received', 'carried-in'],
    ['outcome-total'],
    ['disclosed'],
    ['disclosed', 'partly-disclosed'],
  ],
  done: [['outcome-total']],
  handle: [['outcome-total'], ['received'], ['received', 'carried-in']],
  carry: [['carried-out'], ['carried-in']],
  closing: [['carried-out']],
  opening: [['carried-in']],
};

function applicationTarget(said: Said, edition: Edition): Target | undefined {
  const { ids, subjects, isNoun, ownDeed, deed } = said;
  if (ids('result').length + ids('block').length > 0) return undefined;
  const [columns, columnName] = columnsOf(ids('applicant'));
  // 法人2件，其他组织1件: what of the columns each of them means is not known.
  if (columns.length === 0) return undefined;
  const outcome = outcomesOf(said, edition);
  const target = (id: string, zh: string, rows: readonly (readonly string[])[]): Target => ({
    id: columnName ? `${id}-${columnName}` : id,
    table: 'applications',
    name: columnName
      ? { zh: `“${zh}”的${columnName}列`, en: `“${zh}” from ${columnName}` }
      : { zh: `“${zh}”的总计列`, en: `the total of “${zh}”` },
    readings: rows.map((some) => some.flatMap((row) => columns.map((column) => [row, column] as const))),
    isAmount: false,
    facet: columnName ? 'applicant' : outcome ? 'outcome' : undefined,
  });
  if (outcome) {
    const allowed = ownDeed === undefined || ownDeed === 'done' || ownDeed === 'handle' || ownDeed === 'decisions';
    return allowed ? target(outcome.rows[0]!.join('+'), outcome.name, outcome.rows) : undefined;
  }
  const done = columnName && !ownDeed ? deed : (ownDeed ?? (subjects.length > 0 && isNoun ? 'unsaid' : undefined));
  if (columnName && (done === undefined || rowsOfDeeds[done]?.[0]?.[0] !== 'outcome-total')) {
    // 其中自然人9件 may be of what was received, with or without what was carried in, or of what was done.
    if (done === 'opening' || done === 'closing') return target(done, nameOf(done, edition), rowsOfDeeds[done]!);
    return target('received', '本年新收', rowsOfDeeds.unsaid!.slice(0, 3));
  }
  const rows = done === undefined ? undefined : rowsOfDeeds[done];
  return rows && target(rows[0]![0]!, nameOf(done!, edition), columnName ? [...rows, ...rowsOfDeeds.accept!] : rows);
}

function nameOf(deed: string, edition: Edition): string {
  const row = rowsOfDeeds[deed]![0]![0]!;
  return tableOf(edition, 'applications').parts[0]!.rows.find(({ id }) => id === row)!.label;
}

function columnsOf(applicants: readonly string[]): readonly [columns: readonly string[], name: string] {
  const all = new Set(applicants);
  const joint = all.has('organizations') || (all.has('person') && all.has('group'));
  // 公民、法人和其他组织 are everybody.
  if (all.size === 0 || (all.has('individual') && joint)) return [['total'], ''];
  if (!joint && (all.has('person') || all.has('group'))) return [[], ''];
  if (joint) all.add('organizations').delete('person');
  all.delete('group');
  const columns = [...all].flatMap((id) => (id === 'organizations' ? organizations : [id]));
  return [[...new Set(columns)], [...all].map((id) => columnNames[id]).join('、')];
}

const columnNames: Readonly<Record<string, string>> = {
  individual: '自然人',
  business: '商业企业',
  research: '科研机构',
  welfare: '社会公益组织',
  legal: '法律服务机构',
  organizations: '法人或其他组织',
};

function outcomesOf(
  { ids }: Said,
  edition: Edition,
): { readonly name: string; readonly rows: readonly (readonly string[])[] } | undefined {
  const outcomes = ids('outcome');
  const reasons = ids('reason').filter((id) => edition.id !== '2019' || !id.startsWith('otherwise'));
  if (outcomes.length + reasons.length === 0) return undefined;
  const rows = tableOf(edition, 'applications').parts[0]!.rows;
  const of = (outcome: string) => rows.filter(({ id }) => id === outcome || id.startsWith(`${outcome}-`));
  const groups = outcomes.flatMap((outcome) => of(outcome).map(({ id }) => id));
  const nameOf = (outcome: string) => {
    const [row] = of(outcome);
    return row!.id === outcome ? row!.label.replace(/（区.*$/, '') : row!.groups.at(-1)!;
  };
  if (reasons.length === 0) return { name: outcomes.map(nameOf).join('、'), rows: [groups] };
  if (outcomes.length > 0 && !reasons.every((id) => groups.includes(id))) return undefined;
  // 因不掌握等原因无法提供 is the whole group; without 等 the row is meant, and often the group.
  const open = ids('open').length > 0;
  if (open && outcomes.length === 0) return undefined;
  const labels = reasons.map((reason) => rows.find(({ id }) => id === reason)!.label).join('、');
  return open
    ? { name: outcomes.map(nameOf).join('、'), rows: [groups, reasons] }
    : { name: labels, rows: outcomes.length > 0 ? [reasons, groups] : [reasons] };
}

const resultNames: Readonly<Record<string, string>> = {
  upheld: '结果维持',
  corrected: '结果纠正',
  other: '其他结果',
  pending: '尚未审结',
  total: '总计',
};

function caseTarget({ subjects, subject, block, ownDeed, ids }: Said): Target | undefined {
  const counted = ownDeed === undefined || ['intake', 'accept', 'handle', 'new'].includes(ownDeed);
  if (!counted || ids('outcome').length + ids('applicant').length + ids('reason').length > 0) return undefined;
  const results = ids('result').length > 0 ? ids('result') : ['total'];
  const both = subjects.length > 1;
  const own = block !== undefined ? [block] : both ? blocks : subject === 'litigation' ? suits : [blocks[0]!];
  const readings = own === suits ? [suits, [suits[0]!], [suits[1]!]] : both ? [blocks, [blocks[0]!]] : [own];
  const named = both ? '行政复议、行政诉讼' : own === suits ? '行政诉讼' : blockNames[blocks.indexOf(own[0]!)]!;
  const result = results.map((id) => resultNames[id]).join('、');
  return {
    id: `${own.join('+')}-${results.join('+')}`,
    table: 'review',
    name: {
      zh: results[0] === 'total' ? `“${named}”总计` : `“${named}”的“${result}”`,
      en: results[0] === 'total' ? `the total of ${named}` : `${result} of ${named}`,
    },
    readings: readings.map((some) => some.flatMap((id) => results.map((name) => ['cases', `${id}-${name}`] as const))),
    isAmount: false,
    facet: undefined,
  };
}
