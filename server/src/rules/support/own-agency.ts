import type { Report } from '../../report/report';

/** What kind of body reports, by the word that its name ends with. */
export type AgencyKind = '镇' | '乡' | '街道' | '县' | '区' | '市' | '局' | '委';

/** The agency that a report is of. */
export interface OwnAgency {
  readonly kind: AgencyKind;
  /** Its own name without parents and without 人民政府: `云岭镇`, `水务局`. */
  readonly name: string;
  /** Its name with its parents: `清溪县水务局`. */
  readonly fullName: string;
}

/** What follows the place or the office in the name of its government. */
const suffix = /(?:人民政府办公[室厅]|政府办公[室厅]|人民政府|政府|街道办事处|办事处|党政(?:综合)?办公室)$/;
const kinds = /(?:镇|乡|街道|县|区|市|局|委员会|委)$/;
/** Committees that are no departments of a government. */
const notDepartment = /(?:管理|居民|村民|党|工作|纪律检查|政法)委员会$|(?:村|居|党|纪|工|市|县|区|州|省|政法|管)委$/;
/** Areas that are no districts. */
const notDistrict = /(?:开发|园|新|景|保税|示范|高新|试验|管理|社|度假|矿|林|牧|灌|库|功能|合作)区$/;
/** A parent before a name: up to eight characters and the word for its rank. */
const parent = /^[\u4e00-\u9fff]{1,8}?(?:自治[县州区旗]|[省市县区州旗盟])(?=[\u4e00-\u9fff]{2})/;

/** The agency of a report as its title (or the configuration) names it; `undefined` where its kind is not certain. */
export function ownAgency({ organization }: Report): OwnAgency | undefined {
  return organization === undefined ? undefined : agencyNamed(organization.replace(/\s+/g, ''));
}

/** The agency that a name is of; `undefined` where its kind is not certain. */
export function agencyNamed(fullName: string): OwnAgency | undefined {
  const isStreet = /街道办事处$/.test(fullName);
  const place = isStreet ? fullName.replace(/办事处$/, '') : fullName.replace(suffix, '');
  const word = kinds.exec(place)?.[0];
  const kind = (word === '委员会' ? '委' : word) as AgencyKind | undefined;
  if (!kind || notDistrict.test(place) || notDepartment.test(place) || !/^[\u4e00-\u9fff]{2,30}$/.test(place))
    return undefined;
  return { kind, name: withoutParents(place, kind), fullName: place };
}

/** `清溪县云岭镇` → `云岭镇`; 市 of 市场监督管理局 is no parent, since nothing stands before it. */
function withoutParents(place: string, kind: AgencyKind): string {
  let name = place;
  for (;;) {
    const found = parent.exec(name);
    const rest = found ? name.slice(found[0].length) : '';
    // What remains must still be a name of its own: 津市市 has no parent.
    if (rest.length < kind.length + 1) break;
    name = rest;
  }
  // 县教育局, as a county's departments call themselves.
  return isDepartment(kind) ? name.replace(/^[省市县区州旗](?=.{2})/, '') : name;
}

/** Whether a kind is one of the lowest: 镇, 乡 and 街道 have no units below them that bear such names. */
export function isTown(kind: AgencyKind): boolean {
  return kind === '镇' || kind === '乡' || kind === '街道';
}

/** Whether a kind is a department of a government, whose name tells what it is for. */
export function isDepartment(kind: AgencyKind): boolean {
  return kind === '局' || kind === '委';
}

/** The name without the word for its kind: `云岭`. */
export function coreOf({ name, kind }: OwnAgency): string {
  return name.slice(0, -kind.length);
}

/**
 * Whether two names may be those of the same agency: one may leave out parents (`泉港镇`, `丰城市泉港镇`) or shorten words
 * (`发改局`, `发展和改革局`); a 乡 may have become a 镇. In doubt they are the same.
 */
export function mayBeSame(a: OwnAgency, b: OwnAgency): boolean {
  if (isDepartment(a.kind) && haveOtherParents(a, b)) return false;
  if (isDepartment(a.kind)) return isShortFor(a.name, b.name) || isShortFor(b.name, a.name);
  const [one, other] = [coreOf(a), coreOf(b)];
  return one.endsWith(other.slice(-2)) || other.endsWith(one.slice(-2));
}

/** Whether two departments are those of two counties, or of two cities: 清溪县教育局, 柳河县教育局. */
function haveOtherParents(a: OwnAgency, b: OwnAgency): boolean {
  const [one, other] = [a, b].map(({ fullName, name }) => fullName.slice(0, fullName.length - name.length));
  if (!one || !other || one.at(-1) !== other.at(-1) || one.length < 3 || other.length < 3) return false;
  return one.slice(-3) !== other.slice(-3);
}

/** Whether all characters of `short` stand in `long`, in the same order. */
function isShortFor(short: string, long: string): boolean {
  let at = 0;
  for (const character of short) {
    at = long.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
