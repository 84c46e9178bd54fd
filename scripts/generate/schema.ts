import type { Rule } from '../../server/src/rules/rule';
import { editions } from '../../server/src/standard';
import { type Generated, json } from './generated';
import { groupOf, groups, severityTitles } from './groups';

/** The schema of `nianbao.json`. */
export function schema(rules: readonly Rule[]): Generated {
  return {
    path: 'schemas/nianbao.schema.json',
    text: json({
      $schema: 'http://json-schema.org/draft-07/schema#',
      title: 'nianbao.json',
      description: '年报校验的配置 · The configuration of Nianbao',
      type: 'object',
      additionalProperties: false,
      allowTrailingCommas: true,
      properties: {
        $schema: { type: 'string' },
        edition: {
          description:
            '按哪一版统一格式检查，auto 按报告年度判断 · The edition to check against; auto goes by the report’s year',
          enum: ['auto', ...editions.map(({ id }) => id)],
          enumDescriptions: ['按报告年度判断 · by the report’s year', ...editions.map(({ notice }) => notice)],
          default: 'auto',
        },
        organization: {
          description:
            '本机关全称，用于标题中没有机关名称的报告 · The agency’s full name, for reports whose title lacks it',
          type: 'string',
          pattern: '\\S',
        },
        rules: {
          description:
            '各条规则的级别；可以用 tables/* 指一组、* 指全部，写得越具体越优先 · The severity of rules; tables/* names a group and * all of them, and the most specific one counts',
          type: 'object',
          additionalProperties: false,
          properties: ruleProperties(rules),
        },
        ignore: {
          description:
            '不检查的文件，以本文件所在的文件夹为准 · Files that are left alone, relative to the folder of this file',
          type: 'array',
          items: { type: 'string', pattern: '\\S' },
          default: [],
          examples: [['旧稿/**']],
        },
        units: {
          description:
            '哪些年报汇总成哪一份：核对上级的表三、表四是否为各单位之和 · Which reports add up to which: a parent’s tables three and four must be the sum of its units’',
          type: 'array',
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['parent', 'units'],
            properties: {
              parent: {
                description:
                  '汇总的单位名称，或年报文件（以本文件所在的文件夹为准） · The parent: an agency, or a report relative to the folder of this file',
                type: 'string',
                pattern: '^[^\\\\]*\\S[^\\\\]*$',
              },
              units: {
                description:
                  '所属各单位的名称或年报文件；本级自己的年报也要列上 · The agencies or reports that add up to it; its own report is one of them',
                type: 'array',
                minItems: 1,
                items: { type: 'string', pattern: '^[^\\\\]*\\S[^\\\\]*$' },
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
    description,
    enum: Object.keys(severityTitles),
    enumDescriptions: Object.values(severityTitles).map(({ zh, en }) => `${zh} · ${en}`),
    ...(fallback === undefined ? {} : { default: fallback }),
  };
}
