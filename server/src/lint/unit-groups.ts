import type { Node } from 'jsonc-parser';
import type { UnitGroup } from '../rules/neighbours';
import { localized } from '../text/localized';
import { mostNameCharacters, mustBe, propertiesOf, type Tell, unknownName } from './configuration-nodes';

/** Reads `units`. A group that is wrong in any part is left out whole: a sum over half of its units would be wrong. */
export function readUnitGroups(value: Node, at: Tell): readonly UnitGroup[] {
  if (value.type !== 'array') {
    at(value, mustBe('units', `写在方括号里的各组单位，如 ${form}`, `a list such as ${form}`));
    return [];
  }
  return (value.children ?? []).flatMap((node) => readGroup(node, at) ?? []);
}

const form = '[{ "parent": "清溪县", "units": ["云岭镇", "水务局/2024年.md"] }]';

function readGroup(node: Node, at: Tell): UnitGroup | undefined {
  if (node.type !== 'object') {
    at(node, mustBe('units', `写明“parent”和“units”的各组单位，如 ${form}`, `made of objects such as ${form}`));
    return undefined;
  }
  const properties = propertiesOf(node, at);
  const unknown = properties.filter(({ name }) => !known.includes(name));
  for (const { key, name } of unknown) at(key, unknownName('没有', '这一项', 'no property', name, known));
  for (const name of known) {
    if (properties.some((property) => property.name === name)) continue;
    at(node, localized(`这里缺少“${name}”。`, `"${name}" is missing here.`));
    return undefined;
  }
  const nodeOf = (name: string): Node => properties.find((property) => property.name === name)!.value;
  const parent = readName('parent', nodeOf('parent'), at);
  const units = readNames(nodeOf('units'), at);
  return parent !== undefined && units && unknown.length === 0 ? { parent, units } : undefined;
}

const known = ['parent', 'units'];

function readNames(node: Node, at: Tell): readonly string[] | undefined {
  const children = node.type === 'array' ? (node.children ?? []) : [];
  if (children.length === 0) {
    at(node, mustBe('units', '单位或文件的列表，至少有一个', 'a list of agencies or files, with at least one'));
    return undefined;
  }
  const names = children.map((child) => readName('units', child, at));
  return names.every((name) => name !== undefined) ? names : undefined;
}

/** An agency or a file: what stands there without white space round it. */
function readName(property: string, node: Node, at: Tell): string | undefined {
  if (node.type !== 'string' || !node.value.trim() || node.value.length > mostNameCharacters) {
    at(node, mustBe(property, '单位名称或文件，用引号括起来', 'an agency or a file, in quotation marks'));
    return undefined;
  }
  if (node.value.includes('\\')) {
    at(node, localized('请用 / 分隔文件夹，不要用 \\。', 'Please separate folders with /, not with \\.'));
    return undefined;
  }
  return node.value.trim();
}
