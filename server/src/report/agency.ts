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

/** How a place's report calls its agency without naming it: `县政府`, `街道`. */
export function commonNames(name: string): readonly string[] {
  const place = /(?:[镇乡县市区州旗省]|街道)$/.exec(agencyKey(name))?.[0];
  if (place === undefined) return [];
  return place === '街道' ? ['街道办事处', '街道办', '街道', '办事处'] : [`${place}人民政府`, `${place}政府`];
}

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

/** Common nouns that end like places: 城市管理局, 市城市管理局, 社区矫正管理局. */
const noParent = /^[省市县区州旗]?(?:城市|[社景林库灌园]区)/;

/** How a report speaks of its own agency; 我区 may be an autonomous region, and 我市 makes 规章 or does not. */
const selves = /(?<!自)[我本](镇|乡|街道|县|局)(?![长域])/;

/** The kind of body that reports, as its prose calls itself: 我镇; `undefined` where it does not. */
export function selfCalled(prose: string): AgencyKind | undefined {
  return selves.exec(prose)?.[1] as AgencyKind | undefined;
}

/** The agency of a report as its title (or the configuration) names it; `undefined` where its kind is not certain. */
export function ownAgency({ organization }: { readonly organization: string | undefined }): OwnAgency | undefined {
  return organization === undefined ? undefined : agencyNamed(organization.replace(/\s+/g, ''));
}

/** 高新区 is short for 高新技术产业开发区, 经开区 for 经济技术开发区: before the name of a bureau there. */
function withShortZone(name: string): string {
  return name
    .replace(/高新技术(?:产业)?(?:开发|园)?区(?:管理委员会|管委会)?(?=[^管]\p{Script=Han})/u, '高新区')
    .replace(/经济(?:技术)?开发区(?:管理委员会|管委会)?(?=[^管]\p{Script=Han})/u, '经开区');
}

/** The agency that a name is of; `undefined` where its kind is not certain. */
function agencyNamed(name: string): OwnAgency | undefined {
  const fullName = withShortZone(name);
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
    const found = noParent.test(name) ? null : parent.exec(name);
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
function coreOf({ name, kind }: OwnAgency): string {
  return name.slice(0, -kind.length);
}

/**
 * Whether two names may be those of the same agency: one may leave out parents (`泉港镇`, `丰城市泉港镇`) or shorten words
 * (`发改局`, `发展和改革局`); a 乡 may have become a 镇. In doubt they are the same.
 */
function mayBeSame(a: OwnAgency, b: OwnAgency): boolean {
  if (isDepartment(a.kind) && haveOtherParents(a, b)) return false;
  if (isDepartment(a.kind)) return isShortFor(a.name, b.name) || isShortFor(b.name, a.name);
  const [one, other] = [coreOf(a), coreOf(b)];
  const isShort =
    one.length > other.length ? isShortFor(other, one) : other.length > one.length && isShortFor(one, other);
  return isShort || one.endsWith(other.slice(-2)) || other.endsWith(one.slice(-2));
}

/** Whether a department's name says that it is of another county, or of another city. */
export function sharesNoParent(own: OwnAgency, name: string): boolean {
  const other = agencyNamed(name);
  return other !== undefined && isDepartment(own.kind) && haveOtherParents(own, other);
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

/** Words before 镇, 乡, 县 … that make no name: 各乡镇, 小城镇, 督促街道; and words that lead to the name of another. */
const noName =
  /[小各我本全该某每两县市区]$|^(?:其他|有关|相关|所有|各个|多个|两个|部分|个别|周边|辖区|所属|下辖|建制|中心|特色|重点|试点|示范|先进|基层|督促|落实|指导|推动|推进|组织|协调|联合|支持|配合|要求|会同|帮助|引导|带动|发动|依托|结合|强化|加强|实现|促进)$/;
/** 乡镇, 小城镇, 集镇, 县城: as words for a kind of place, and not the end of a name. */
const kindOfPlace = /[乡城村集]$/;
const leading = /^(?:[与和同及对向在由以将把为从到因被让经按请赴至各我本全该原]|联合|会同|督促|指导|配合|支持|学习)/;

/** Whether a name is that of an agency of the same rank as the report's own, and certainly not the own one. */
export function isForeign(own: OwnAgency, name: string): boolean {
  const other = agencyNamed(name);
  if (!other || (other.kind !== own.kind && !(isTown(own.kind) && isTown(other.kind)))) return false;
  return isProper(other) && !mayBeSame(own, other);
}

/** Whether a name is that of a bureau where a town reports, or the other way round. */
export function isOfOtherKind(own: OwnAgency, name: string): boolean {
  const other = agencyNamed(name);
  if (!other || !isProper(other)) return false;
  return (isTown(own.kind) && isDepartment(other.kind)) || (isDepartment(own.kind) && isTown(other.kind));
}

/** Whether what stands before 镇 or 局 is a name. */
function isProper(agency: OwnAgency): boolean {
  const core = coreOf(agency);
  return !(
    core.length < 2 ||
    noName.test(core) ||
    (isTown(agency.kind) && kindOfPlace.test(core)) ||
    (core.length > 2 && leading.test(core))
  );
}
