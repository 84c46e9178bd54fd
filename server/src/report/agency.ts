import { fold } from '../text/wording';

/**
 * An agency's name as it is compared: `云岭镇`, `云岭镇人民政府` and `云岭镇政府` are one agency, and so are `河东街道` and
 * `河东街道办事处`. Nothing else is taken for the same: the office of a county's government reports for itself, and a town of
 * the same name may lie in the next county.
 */
export function agencyKey(name: string): string {
  return fold(name)
    .replace(/(?<=[省市县区旗州盟镇乡])(?:人民)?政府$/, '')
    .replace(/(?<=街道)办事处$/, '');
}

/** The ways in which a report calls its own agency, the longest first: `清溪县云岭镇人民政府`, `清溪县云岭镇`, `云岭镇`, `云岭`. */
export function ownNames(name: string): readonly string[] {
  const key = agencyKey(name);
  const local = key.replace(/^.{1,8}[省市县区旗州盟](?=.{3})/, '');
  const stem = local.replace(/(?:镇|乡|街道|县|市|区|局|委员会|委|办公室|厅|院|中心)$/, '');
  return [...new Set([fold(name), key, local, stem])].filter(({ length }) => length >= 2);
}
