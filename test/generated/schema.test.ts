import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { parse as parseJson } from 'jsonc-parser';
import { parseConfiguration } from '../../server/src/lint/configuration';
import { rules } from '../../server/src/rules';

const root = path.resolve(__dirname, '../..');
const read = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
const validate = new Ajv({ strict: false }).compile(read('schemas/nianbao.schema.json'));

interface Schema {
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

describe('the schema of nianbao.json', () => {
  const group = rules[0]!.name.split('/')[0]!;
  const good: unknown[] = [
    {},
    { edition: 'auto' },
    { edition: '2019', organization: '云岭镇人民政府' },
    { rules: { '*': 'off', [`${group}/*`]: 'info', [rules[0]!.name]: 'error' } },
    { ignore: ['旧稿/**', '年报(1).md', '*[(]1).md', '{甲,乙}/20[12]?年'] },
    { ignoreFindings: [] },
    {
      ignoreFindings: [
        { rule: rules[0]!.name, reason: '已核对' },
        {
          rule: `${group}/*`,
          file: './旧稿/*.md',
          where: { section: '三', row: '（七）总计', column: '总计' },
          reason: '已核对',
        },
        { rule: '*', where: { section: '前言', sentence: '本报告由' }, reason: '已核对' },
      ],
    },
    { units: [{ parent: '清溪县', units: ['云岭镇', '水务局/2024年.md'] }] },
    { $schema: './nianbao.schema.json' },
  ];
  const bad: unknown[] = [
    [],
    { edition: '2022' },
    { organization: '' },
    { rules: { 'tables/no-such-rule': 'off' } },
    { rules: { [rules[0]!.name]: 'fatal' } },
    { ignore: '旧稿/**' },
    { ignore: [''] },
    { ignore: ['../别处.md'] },
    { ignore: ['!年报.md'] },
    { ignore: [' \t '] },
    { ignore: ['+(甲|乙).md'] },
    { ignore: ['甲'.repeat(1001)] },
    { organization: '镇'.repeat(1001) },
    { ignoreFindings: {} },
    { ignoreFindings: ['tables/label'] },
    { ignoreFindings: [{ rule: rules[0]!.name }] },
    { ignoreFindings: [{ reason: '已核对' }] },
    { ignoreFindings: [{ rule: rules[0]!.name, reason: ' ' }] },
    { ignoreFindings: [{ rule: rules[0]!.name, reason: '（请填写理由）' }] },
    { ignoreFindings: [{ rule: 'tables/no-such-rule', reason: '已核对' }] },
    { ignoreFindings: [{ rule: rules[0]!.name, reason: '已核对', line: 3 }] },
    { ignoreFindings: [{ rule: rules[0]!.name, file: 'C:/年报.md', reason: '已核对' }] },
    { ignoreFindings: [{ rule: rules[0]!.name, file: '旧稿\\年报.md', reason: '已核对' }] },
    { ignoreFindings: [{ rule: rules[0]!.name, where: '三', reason: '已核对' }] },
    { ignoreFindings: [{ rule: rules[0]!.name, where: { section: '七' }, reason: '已核对' }] },
    { ignoreFindings: [{ rule: rules[0]!.name, where: { row: '' }, reason: '已核对' }] },
    { ignoreFindings: [{ rule: rules[0]!.name, where: { line: 3 }, reason: '已核对' }] },
    { ignoreFindings: [{ rule: rules[0]!.name, where: { row: '规章', sentence: '本报告由' }, reason: '已核对' }] },
    { units: {} },
    { units: ['云岭镇'] },
    { units: [{ parent: '清溪县' }] },
    { units: [{ parent: '清溪县', units: [] }] },
    { units: [{ parent: ' ', units: ['云岭镇'] }] },
    { units: [{ parent: '清溪县', units: ['水务局\\年报.md'] }] },
    { units: [{ parent: '清溪县', units: ['云岭镇'], own: '清溪县' }] },
    { editon: '2021' },
  ];
  for (const [configurations, valid] of [
    [good, true],
    [bad, false],
  ] as const) {
    for (const configuration of configurations) {
      const text = JSON.stringify(configuration);
      it(`${valid ? 'accepts' : 'refuses'} ${text}, as Nianbao itself does`, () => {
        assert.equal(validate(configuration), valid);
        assert.equal(parseConfiguration(text).problems.length === 0, valid);
      });
    }
  }

  it('accepts every example in the documentation, as Nianbao itself does', () => {
    const page = readFileSync(path.join(root, 'docs/configuration.md'), 'utf8');
    const examples = Array.from(page.matchAll(/```jsonc\n([\s\S]*?)```/g), ([, text]) => text!);
    assert.equal(examples.length, 2);
    for (const text of examples) {
      assert.deepEqual(parseConfiguration(text).problems, []);
      assert.ok(validate(parseJson(text)), text);
    }
  });

  it('is what VS Code uses for nianbao.json', () => {
    const { jsonValidation } = read('package.json').contributes;
    assert.deepEqual(jsonValidation, [{ fileMatch: 'nianbao.json', url: './schemas/nianbao.schema.json' }]);
  });

  it('explains every key in both languages', () => {
    const properties = (schema: Schema): [string, Schema][] =>
      [schema, schema.items].flatMap((holder) =>
        Object.entries(holder?.properties ?? {}).flatMap(([key, value]): [string, Schema][] => [
          [key, value],
          ...properties(value),
        ]),
      );
    const keys = properties(read('schemas/nianbao.schema.json')).filter(([key]) => !/[/*]/.test(key));
    assert.ok(keys.some(([key]) => key === 'sentence'));
    for (const [key, { description = '', markdownDescription = '' }] of keys) {
      assert.match(description, /\p{Script=Han}.* · .*[a-z]{2}/u, key);
      assert.match(markdownDescription, /\p{Script=Han}[\s\S]*\n\n[\s\S]*[a-z]{2}/u, key);
    }
  });

  it('offers the labels of every row and column, and every rule whose findings may be ignored', () => {
    const { rule, where } = read('schemas/nianbao.schema.json').properties.ignoreFindings.items.properties;
    for (const row of ['（七）总计', '政府集中采购', '行政许可'])
      assert.ok(where.properties.row.examples.includes(row));
    assert.ok(where.properties.column.examples.includes('行政复议结果维持'));
    for (const { name } of rules) assert.ok(rule.enum.includes(name), name);
  });

  it('names every rule, and the settings of VS Code do too', () => {
    const names = rules.map(({ name }) => name);
    const settings = read('package.json').contributes.configuration.properties['nianbao.rules'];
    for (const properties of [read('schemas/nianbao.schema.json').properties.rules.properties, settings.properties]) {
      assert.deepEqual(
        Object.keys(properties).filter((key) => !key.includes('*')),
        names,
      );
    }
  });
});
