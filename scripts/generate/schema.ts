import { sectionNames } from '../../server/src/lint/anchor';
import { mostNameCharacters } from '../../server/src/lint/configuration-nodes';
import { placeholderReason } from '../../server/src/lint/ignore-entries';
import type { Rule } from '../../server/src/rules/rule';
import { editions } from '../../server/src/standard';
import { type Generated, json } from './generated';
import { groupOf, groups, severityTitles } from './groups';

/** A path or pattern that `nianbao.json` accepts: relative, downwards, with forward slashes. */
const filePattern = {
  type: 'string',
  maxLength: mostNameCharacters,
  pattern: '^(?!!|/|[A-Za-z]:|\\.\\.(?:/|$)|\\s*$)(?!.*[?*+@!]\\()[^\\\\]+$',
};
/** The same for what may be an agency’s name instead. */
const nameOrFile = { type: 'string', maxLength: mostNameCharacters, pattern: '^(?!\\s*$)[^\\\\]+$' };

/** The schema of `nianbao.json`. */
export function schema(rules: readonly Rule[]): Generated {
  return {
    path: 'schemas/nianbao.schema.json',
    text: json({
      $schema: 'http://json-schema.org/draft-07/schema#',
      title: 'nianbao.json',
      ...about('年报校验的配置', 'The configuration of Nianbao'),
      type: 'object',
      additionalProperties: false,
      allowTrailingCommas: true,
      allowComments: true,
      properties: {
        $schema: {
          ...about('本文件所依据的模式，供编辑器提示用', 'The schema of this file, for editors'),
          type: 'string',
        },
        edition: {
          ...about(
            '按哪一版统一格式检查，auto 按报告年度判断',
            'The edition to check against; auto goes by the report’s year',
          ),
          enum: ['auto', ...editions.map(({ id }) => id)],
          enumDescriptions: ['按报告年度判断 · by the report’s year', ...editions.map(({ notice }) => notice)],
          default: 'auto',
        },
        organization: {
          ...about(
            '本机关全称，用于标题中没有机关名称的报告',
            'The agency’s full name, for reports whose title lacks it',
          ),
          type: 'string',
          maxLength: mostNameCharacters,
          pattern: '\\S',
        },
        rules: {
          ...about(
            '各条规则的级别；可以用 tables/* 指一组、* 指全部，写得越具体越优先',
            'The severity of rules; tables/* names a group and * all of them, and the most specific one counts',
          ),
          type: 'object',
          additionalProperties: false,
          properties: ruleProperties(rules),
          defaultSnippets: [{ label: '{ }', body: { [tabStop(1, 'tables/blank-cell')]: '$2' } }],
        },
        ignore: {
          ...about(
            '不检查的文件，以本文件所在的文件夹为准；可以用 *、?、[ ]、{甲,乙} 和 **（任意层文件夹）',
            'Files that are left alone, relative to the folder of this file; *, ?, [ ], {a,b} and ** (any folders) may be used',
          ),
          type: 'array',
          items: filePattern,
          default: [],
          examples: [['旧稿/**']],
        },
        ignoreFindings: ignoreFindings(rules),
        units: {
          ...about(
            '哪些年报汇总成哪一份：核对上级的表三、表四是否为各单位之和',
            'Which reports add up to which: a parent’s tables three and four must be the sum of its units’',
          ),
          type: 'array',
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['parent', 'units'],
            properties: {
              parent: {
                ...about(
                  '汇总的单位名称，或年报文件（以本文件所在的文件夹为准）',
                  'The parent: an agency, or a report relative to the folder of this file',
                ),
                ...nameOrFile,
              },
              units: {
                ...about(
                  '所属各单位的名称或年报文件；本级自己的年报也要列上',
                  'The agencies or reports that add up to it; its own report is one of them',
                ),
                type: 'array',
                minItems: 1,
                items: nameOrFile,
              },
            },
            defaultSnippets: [{ body: { parent: '$1', units: ['$2'] } }],
          },
          default: [],
          examples: [[{ parent: '清溪县', units: ['云岭镇', '水务局/2024年.md'] }]],
        },
      },
    }),
  };
}

function ignoreFindings(rules: readonly Rule[]): unknown {
  const meant = Object.entries(ruleProperties(rules)) as [string, { description: string }][];
  const tables = editions.flatMap((edition) => edition.tables);
  const parts = tables.flatMap((table) => table.parts);
  const rows = parts.flatMap((part) => part.rows.map(({ label }) => label)).filter((label) => label !== '');
  const columns = parts.flatMap((part) => part.columns.map(({ label, name }) => name ?? label));
  return {
    ...about(
      '核对过、决定保留的问题：不再提示，但必须写明理由。已经没有对应问题的一项会被指出来',
      'Findings that were checked and stay as they are: no longer shown, each for a reason. An entry that means no finding any more is reported',
    ),
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['rule', 'reason'],
      properties: {
        rule: {
          ...about('忽略哪条规则的问题', 'Whose findings are meant'),
          enum: meant.map(([name]) => name),
          enumDescriptions: meant.map(([, { description }]) => description),
        },
        file: {
          ...about(
            '只用于这个文件、文件夹或通配符（如 旧稿/*.md），以本文件所在的文件夹为准；不写指所有文件',
            'Only for this file, folder or pattern, relative to the folder of this file; every file where absent',
          ),
          ...filePattern,
        },
        where: {
          ...about(
            '只用于这一处；写得越多越具体，不写指整个文件',
            'Only for this place; the more is given the narrower it is, and the whole file where absent',
          ),
          type: 'object',
          additionalProperties: false,
          properties: {
            section: {
              ...about('第几部分；标题和前言在第一部分之前', 'The section; 标题 and 前言 stand before the first'),
              enum: sectionNames,
            },
            row: {
              ...about('表格的行名，按规定的写法', 'The label of a row, as it is prescribed'),
              type: 'string',
              pattern: '\\S',
              examples: [...new Set(rows)],
            },
            column: {
              ...about('表格的列名，按规定的写法', 'The label of a column, as it is prescribed'),
              type: 'string',
              pattern: '\\S',
              examples: [...new Set(columns)],
            },
            sentence: {
              ...about('句子开头的文字，足以认出是哪一句', 'The first words of a sentence, enough to know it by'),
              type: 'string',
              pattern: '\\S',
            },
          },
          dependencies: { sentence: { not: { anyOf: [{ required: ['row'] }, { required: ['column'] }] } } },
          defaultSnippets: [
            { label: '表格中的一格 · a cell', body: { section: tabStop(1, '三'), row: '$2', column: '$3' } },
            { label: '一句话 · a sentence', body: { section: tabStop(1, '一'), sentence: '$2' } },
          ],
        },
        reason: {
          ...about('为什么忽略，必须写', 'Why it is ignored; mandatory'),
          type: 'string',
          pattern: '\\S',
          not: { const: placeholderReason },
        },
      },
      defaultSnippets: [
        {
          label: '忽略一条问题 · ignore a finding',
          body: { rule: '$1', where: { section: tabStop(2, '三'), row: '$3', column: '$4' }, reason: '$5' },
        },
      ],
    },
    default: [],
    examples: [[{ rule: 'tables/label', where: { section: '三' }, reason: '上级统一印发的表样如此' }]],
  };
}

/** A place in a snippet at which the cursor stops. */
function tabStop(number: number, text: string): string {
  return `$\{${number}:${text}}`;
}

/** What an editor shows of a key: in one line, or in two paragraphs where it can. */
function about(zh: string, en: string): { readonly description: string; readonly markdownDescription: string } {
  const escaped = (text: string) => text.replaceAll('*', '\\*');
  return { description: `${zh} · ${en}`, markdownDescription: `${escaped(zh)}\n\n${escaped(en)}` };
}

/** What may stand under `rules`, here and in VS Code’s settings: every rule, every group, and all. */
export function ruleProperties(rules: readonly Rule[]): Readonly<Record<string, unknown>> {
  const used = groups.filter(({ id }) => rules.some((rule) => groupOf(rule) === id));
  return Object.fromEntries([
    ['*', severity('全部规则 · All rules')],
    ...used.map(({ id, title, about }) => [`${id}/*`, severity(`${title.zh}：${about.zh} · ${title.en}: ${about.en}`)]),
    ...rules.map((rule) => [rule.name, severity(`${rule.title.zh} · ${rule.title.en}`, rule.severity)]),
  ]);
}

function severity(description: string, fallback?: string): unknown {
  return {
    // VS Code's settings page edits nothing of which this is not said.
    type: 'string',
    description,
    enum: Object.keys(severityTitles),
    enumDescriptions: Object.values(severityTitles).map(({ zh, en }) => `${zh} · ${en}`),
    ...(fallback === undefined ? {} : { default: fallback }),
  };
}
