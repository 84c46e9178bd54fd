import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Rule } from '../../server/src/rules/rule';
import { type Generated, json } from './generated';
import { ruleProperties } from './schema';

/** package.json with the rules filled in under the setting `nianbao.rules`; everything else in it is kept by hand. */
export function manifest(root: string, rules: readonly Rule[]): Generated {
  const content = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  content.contributes.configuration.properties['nianbao.rules'].properties = ruleProperties(rules);
  return { path: 'package.json', text: json(content) };
}
