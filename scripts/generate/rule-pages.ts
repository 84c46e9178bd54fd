import { readReport } from '../../server/src/report/read';
import type { Example, Rule } from '../../server/src/rules/rule';
import { editions } from '../../server/src/standard';
import type { Localized } from '../../server/src/text/localized';
import { exampleReport } from '../../test/support/example';
import { newText, oldText } from '../../test/support/marked';
import { type Generated, generatedNotice } from './generated';
import { groupOf, groups, severityTitles } from './groups';

/** The page of each rule and the index of them all. */
export function rulePages(rules: readonly Rule[]): Generated[] {
  return [
    { path: 'docs/rules/README.md', text: index(rules) },
    ...rules.map((rule) => ({ path: `docs/rules/${rule.name}.md`, text: page(rule) })),
  ];
}

function index(rules: readonly Rule[]): string {
  const sections = groups.flatMap(({ id, title, about }) => {
    const members = rules.filter((rule) => groupOf(rule) === id);
    if (members.length === 0) return [];
    const rows = members.map(
      (rule) =>
        `| [\`${rule.name}\`](${rule.name}.md) | ${rule.title.zh}<br>${rule.title.en} | ${bilingual(severityTitles[rule.severity])} | ${editionsOf(rule)} |`,
    );
    return [
      `## ${title.zh} · ${title.en}`,
      `${about.zh}。${about.en}.`,
      ['| 规则 Rule | 检查什么 What it says | 级别 Severity | 版本 Edition |', '|---|---|---|---|', ...rows].join('\n'),
    ];
  });
  return paragraphs([
    `<!-- ${generatedNotice} -->`,
    '# 规则 · Rules',
    '级别是默认的，可以在 `nianbao.json` 或 VS Code 的设置里按规则或按组调整。',
    'Severities are the defaults; `nianbao.json` and VS Code’s settings can change them by rule or by group.',
    ...sections,
  ]);
}

function page(rule: Rule): string {
  const reported = rule.examples.filter(isReported);
  const silent = rule.examples.filter((example) => !isReported(example));
  return paragraphs([
    `<!-- ${generatedNotice} -->`,
    `# ${rule.title.zh}`,
    `${rule.title.en}`,
    [
      '| 规则 Rule | 默认级别 Default severity | 版本 Edition |',
      '|---|---|---|',
      `| \`${rule.name}\` | ${bilingual(severityTitles[rule.severity])} | ${editionsOf(rule)} |`,
    ].join('\n'),
    '## 为什么 · Why',
    ...both(rule.reason),
    '## 依据 · Basis',
    ...both(rule.basis),
    '## 怎么改 · How to mend it',
    ...both(rule.remedy),
    ...(rule.leavesAlone.length > 0
      ? ['## 不会报告 · What it leaves alone', rule.leavesAlone.map(({ zh, en }) => `- ${zh}<br>${en}`).join('\n')]
      : []),
    '## 会报告的例子 · Reported',
    '`⟦` 和 `⟧` 之间是报告指出的文字。What stands between `⟦` and `⟧` is what the finding points at.',
    ...(reported.some(hasRelated)
      ? [
          '`⟨` 和 `⟩` 之间是一并列出的相关位置。What stands between `⟨` and `⟩` are the related places that it lists as well.',
        ]
      : []),
    ...reported.flatMap((example) => [...exampleOf(example), ...saidOf(rule, example), ...fixedOf(example)]),
    '## 不报告的例子 · Not reported',
    ...silent.flatMap(exampleOf),
    '[全部规则 · All rules](../README.md)',
  ]);
}

function isReported({ change }: Example): boolean {
  return change.some((one) => newText(one).includes('⟦'));
}

function hasRelated({ change, beside = [] }: Example): boolean {
  return [...change, ...beside].some((one) => newText(one).includes('⟨'));
}

function exampleOf({ edition, change: changes, beside, units }: Example): string[] {
  return [
    ...(edition ? [`${edition} 版 · ${edition} edition`] : []),
    ...changesOf(changes),
    ...(beside ? besideOf(beside) : []),
    ...(units ? ['nianbao.json：', fenced(JSON.stringify({ units }))] : []),
  ];
}

/** What lies beside the report of an example. */
function besideOf(changes: NonNullable<Example['beside']>): string[] {
  return changes.length === 0
    ? ['旁边有同一单位的上年年报。Beside it lies last year’s report of the same agency.']
    : ['旁边的年报里 · In the report beside it:', ...changesOf(changes)];
}

function changesOf(changes: Example['change']): string[] {
  return changes.flatMap((one) =>
    newText(one) === '' ? ['删去 · Taken out:', fenced(oldText(one))] : [fenced(newText(one))],
  );
}

function fixedOf({ fixed }: Example): string[] {
  return fixed === undefined ? [] : ['修复后 · Once mended:', fenced(fixed)];
}

/** What the rule says of an example, word for word. */
function saidOf(rule: Rule, example: Example): string[] {
  const { text, findNeighbours } = exampleReport(example);
  const { report } = readReport(text);
  return report
    ? Array.from(rule.check(report, findNeighbours(report)), ({ message }) => `> ${message.zh}<br>${message.en}`)
    : [];
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

function bilingual({ zh, en }: Localized): string {
  return `${zh} ${en}`;
}

function both({ zh, en }: Localized): string[] {
  return [zh, en];
}

function paragraphs(texts: readonly string[]): string {
  return `${texts.join('\n\n')}\n`;
}
