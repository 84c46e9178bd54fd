import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { parseConfiguration } from '../../server/src/lint/configuration';
import { rules } from '../../server/src/rules';

const root = path.resolve(__dirname, '../..');
const read = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
const validate = new Ajv({ strict: false }).compile(read('schemas/nianbao.schema.json'));

describe('the schema of nianbao.json', () => {
  const group = rules[0]!.name.split('/')[0]!;
  const good: unknown[] = [
    {},
    { edition: 'auto' },
    { edition: '2019', organization: '云岭镇人民政府' },
    { rules: { '*': 'off', [`${group}/*`]: 'info', [rules[0]!.name]: 'error' } },
    { ignore: ['旧稿/**'] },
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
