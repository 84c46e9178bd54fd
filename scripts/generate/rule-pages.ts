import { readReport } from '../../server/src/report/read';
import type { Example, Rule } from '../../server/src/rules/rule';
import { editions } from '../../server/src/standard';
import type { Localized } from '../../server/src/text/localized';
import { exampleReport } from '../../test/support/example';
import { newText, oldText } from '../../test/support/marked';
import { type Generated, generatedNotice } from './generated';
import { groupOf, groups, severityTitles } from './groups';

/** The languages of a page, in the order in which they stand. */
export type Languages = readonly (keyof Localized)[];

/** The page of each rule and the index of them all, by their paths in a folder of their own; once for each set of languages. */
export function rulePages(rules: readonly Rule[], sets: readonly Languages[]): readonly (readonly Generated[])[] {
  const said = new Map(rules.flatMap((rule) => rule.examples.map((example) => [example, saidOf(rule, example)])));
  return sets.map((languages) => [
    { path: 'README.md', text: index(rules, languages) },
    ...rules.map((rule) => ({ path: `${rule.name}.md`, text: page(rule, said, languages) })),
  ]);
}

function index(rules: readonly Rule[], languages: Languages): string {
  const { together, each } = writer(languages);
  const sections = groups.flatMap(({ id, title, about }) => {
    const members = rules.filter((rule) => groupOf(rule) === id);
    if (members.length === 0) return [];
    const rows = members.map(
      (rule) =>
        `| [\`${rule.name}\`](${rule.name}.md) | ${together(rule.title, '<br>')} | ${together(severityTitles[rule.severity], ' ')} | ${editionsOf(rule)} |`,
    );
    return [
      `## ${together(title, ' · ')}`,
      together({ zh: `${about.zh}。`, en: `${about.en}.` }, ''),
      [tableHead([words.rule, words.says, words.severity, words.edition], languages), ...rows].join('\n'),
    ];
  });
  return paragraphs([
    `<!-- ${generatedNotice} -->`,
    `# ${together(words.rules, ' · ')}`,
    ...each(words.defaults),
    ...sections,
  ]);
}

function page(rule: Rule, said: ReadonlyMap<Example, readonly Localized[]>, languages: Languages): string {
  const { together, each } = writer(languages);
  const heading = (title: Localized): string => `## ${together(title, ' · ')}`;
  const reported = rule.examples.filter(isReported);
  const silent = rule.examples.filter((example) => !isReported(example));
  const [title, ...otherTitles] = each(rule.title);
  return paragraphs([
    `<!-- ${generatedNotice} -->`,
    `# ${title}`,
    ...otherTitles,
    [
      tableHead([words.rule, words.defaultSeverity, words.edition], languages),
      `| \`${rule.name}\` | ${together(severityTitles[rule.severity], ' ')} | ${editionsOf(rule)} |`,
    ].join('\n'),
    heading(words.why),
    ...each(rule.reason),
    heading(words.basis),
    ...each(rule.basis),
    heading(words.remedy),
    ...each(rule.remedy),
    ...(rule.leavesAlone.length > 0
      ? [heading(words.leavesAlone), rule.leavesAlone.map((one) => `- ${together(one, '<br>')}`).join('\n')]
      : []),
    heading(words.reported),
    together(words.marks, ''),
    ...(reported.some(hasRelated) ? [together(words.relatedMarks, '')] : []),
    ...reported.flatMap((example) => [
      ...exampleOf(example, languages),
      ...(said.get(example) ?? []).map((message) => `> ${together(message, '<br>')}`),
      ...fixedOf(example, languages),
    ]),
    heading(words.notReported),
    ...silent.flatMap((example) => exampleOf(example, languages)),
    `[${together(words.allRules, ' · ')}](../README.md)`,
  ]);
}

/** What the pages say besides what the rules say. */
const words = {
  rules: { zh: '规则', en: 'Rules' },
  rule: { zh: '规则', en: 'Rule' },
  says: { zh: '检查什么', en: 'What it says' },
  severity: { zh: '级别', en: 'Severity' },
  defaultSeverity: { zh: '默认级别', en: 'Default severity' },
  edition: { zh: '版本', en: 'Edition' },
  defaults: {
    zh: '级别是默认的，可以在 `nianbao.json` 或 VS Code 的设置里按规则或按组调整。',
    en: 'Severities are the defaults; `nianbao.json` and VS Code’s settings can change them by rule or by group.',
  },
  why: { zh: '为什么', en: 'Why' },
  basis: { zh: '依据', en: 'Basis' },
  remedy: { zh: '怎么改', en: 'How to mend it' },
  leavesAlone: { zh: '不会报告', en: 'What it leaves alone' },
  reported: { zh: '会报告的例子', en: 'Reported' },
  marks: {
    zh: '`⟦` 和 `⟧` 之间是报告指出的文字。',
    en: 'What stands between `⟦` and `⟧` is what the finding points at.',
  },
  relatedMarks: {
    zh: '`⟨` 和 `⟩` 之间是一并列出的相关位置。',
    en: 'What stands between `⟨` and `⟩` are the related places that it lists as well.',
  },
  notReported: { zh: '不报告的例子', en: 'Not reported' },
  allRules: { zh: '全部规则', en: 'All rules' },
} as const satisfies Record<string, Localized>;

function isReported({ change }: Example): boolean {
  return change.some((one) => newText(one).includes('⟦'));
}

function hasRelated({ change, beside = [] }: Example): boolean {
  return [...change, ...beside].some((one) => newText(one).includes('⟨'));
}

function exampleOf({ edition, change: changes, beside, units }: Example, languages: Languages): string[] {
  const { together } = writer(languages);
  return [
    ...(edition ? [together({ zh: `${edition} 版`, en: `${edition} edition` }, ' · ')] : []),
    ...changesOf(changes, languages),
    ...(beside ? besideOf(beside, languages) : []),
    ...(units ? ['nianbao.json：', fenced(JSON.stringify({ units }))] : []),
  ];
}

/** What lies beside the report of an example. */
function besideOf(changes: NonNullable<Example['beside']>, languages: Languages): string[] {
  const { together } = writer(languages);
  const lastYear = { zh: '旁边有同一单位的上年年报。', en: 'Beside it lies last year’s report of the same agency.' };
  const other = { zh: '旁边的年报里', en: 'In the report beside it' };
  return changes.length === 0
    ? [together(lastYear, '')]
    : [`${together(other, ' · ')}:`, ...changesOf(changes, languages)];
}

function changesOf(changes: Example['change'], languages: Languages): string[] {
  const takenOut = `${writer(languages).together({ zh: '删去', en: 'Taken out' }, ' · ')}:`;
  return changes.flatMap((one) => (newText(one) === '' ? [takenOut, fenced(oldText(one))] : [fenced(newText(one))]));
}

function fixedOf({ fixed }: Example, languages: Languages): string[] {
  const mended = `${writer(languages).together({ zh: '修复后', en: 'Once mended' }, ' · ')}:`;
  return fixed === undefined ? [] : [mended, fenced(fixed)];
}

/** What the rule says of an example, word for word. */
function saidOf(rule: Rule, example: Example): readonly Localized[] {
  if (!isReported(example)) return [];
  const { text, findNeighbours } = exampleReport(example);
  const { report } = readReport(text);
  return report ? Array.from(rule.check(report, findNeighbours(report)), ({ message }) => message) : [];
}

const mostLines = 8;

/** A code block of the text; where it is long, its first lines. */
function fenced(text: string): string {
  const lines = text.replace(/^\n+|\n+$/g, '').split('\n');
  const shown = lines.length > mostLines ? [...lines.slice(0, mostLines), '……'] : lines;
  return ['```text', ...shown, '```'].join('\n');
}

function editionsOf(rule: Rule): string {
  return (rule.editions ?? editions.map(({ id }) => id)).join('、');
}

function tableHead(columns: readonly Localized[], languages: Languages): string {
  const { together } = writer(languages);
  return `| ${columns.map((column) => together(column, ' ')).join(' | ')} |\n|${'---|'.repeat(columns.length)}`;
}

/** Writes what is localized in each of the languages, or in all of them together. */
function writer(languages: Languages) {
  const each = (text: Localized): string[] => languages.map((language) => text[language]);
  return { each, together: (text: Localized, between: string): string => each(text).join(between) };
}

function paragraphs(texts: readonly string[]): string {
  return `${texts.join('\n\n')}\n`;
}
