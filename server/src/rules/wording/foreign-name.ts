import { type AgencyKind, isForeign, isTown, type OwnAgency, ownAgency } from '../../report/agency';
import { foreignActors, foreignInPreface, type Named, ownUnitPlaces } from '../../report/prose/actors';
import type { Report } from '../../report/report';
import { signedBy } from '../../report/signatures';
import { localized } from '../../text/localized';
import { textOf } from '../../text/span';
import type { Rule, RuleFinding } from '../rule';

/** How many of many places are pointed at. */
const mostRelated = 8;

/** What an agency may call itself behind 我. */
type UnitWord = AgencyKind | '厅';

/** Words for 'our town' that no agency of a kind says of itself or of its parents. */
const foreignUnits: Readonly<Record<AgencyKind, readonly UnitWord[]>> = {
  镇: ['乡', '街道', '局', '厅', '委'],
  乡: ['镇', '街道', '局', '厅', '委'],
  街道: ['镇', '乡', '局', '厅', '委'],
  局: ['镇', '乡', '街道', '厅', '委'],
  委: ['镇', '乡', '街道', '厅', '局'],
  县: ['镇', '乡', '街道', '局', '厅'],
  区: ['镇', '乡', '街道', '局', '厅', '县'],
  市: ['镇', '乡', '街道', '局', '厅', '县'],
};

export const rule: Rule = {
  name: 'wording/foreign-name',
  severity: 'warning',
  title: localized('留有其他机关的名称', 'Another agency’s name was left in'),
  basis: localized(
    '《政府信息公开条例》第四十九条：各机关公布本机关的年度报告',
    'Article 49 of the Regulations: each agency publishes its own report',
  ),
  reason: localized(
    '套用其他机关的报告时没有改名称，读者会以为整份报告是照抄的，检查时也会被指出。',
    'A name left in from another unit’s report makes readers think that all of it was copied, and is pointed out in reviews.',
  ),
  remedy: localized(
    '改成本机关的名称，并核对这一段的内容和数字是不是本机关的。',
    'Write your agency’s name, and check whether the text and figures there are yours.',
  ),
  leavesAlone: [
    localized(
      '只是提到的上级（清溪县）、下属单位和村、合作单位、被收费的单位、表彰名单。',
      'Parents, subordinate units, villages, partners and others that are merely mentioned.',
    ),
    localized(
      '县、市报告里以所属镇、局为主语的句子；“我县”“我市”等对上级的称呼。',
      'In a county’s or city’s report, sentences about its towns and bureaus; 我县, 我市 for a parent.',
    ),
    localized('机关名称的简称（发改局）和省去上级的名称。', 'Short names, and names without their parents.'),
    localized('引号和书名号里的名称。', 'Names in quotation marks and titles.'),
  ],
  examples: [
    {
      change: [
        '# ⟨云岭镇人民政府⟩2024年政府信息公开工作年度报告',
        ['2024年，本镇坚持以公开为常态', '2024年，⟦柳河镇⟧坚持以公开为常态'],
      ],
    },
    {
      change: [
        '# ⟨云岭镇人民政府⟩2024年政府信息公开工作年度报告',
        ['请与云岭镇党政办公室联系', '请与⟦清溪县柳河镇⟧党政办公室联系'],
      ],
    },
    { change: [['发布政策解读3篇', '⟦我局⟧发布政策解读3篇']] },
    {
      change: [
        [
          '发布政策解读3篇',
          '清溪县人民政府统一部署，我县政务服务中心指导，与柳河镇、青石桥乡联合开展宣传；云岭镇坚持便民，清溪县云岭镇严格审查；发布政策解读3篇',
        ],
      ],
    },
    { change: [['编制本报告。', '编制本报告。本报告由云岭镇人民政府编制，参考《柳河镇政务公开目录》。']] },
  ],
  *check(report) {
    const own = ownAgency(report);
    if (!own) return;
    const { passages } = report.prose;
    const signed = signedBy(report.text, report.paragraphs, report.title?.span.end ?? 0);
    for (const named of [
      ...foreignInPreface(passages, own),
      ...foreignActors(passages, own),
      ...signed.filter(({ name }) => isForeign(own, name)),
    ])
      yield nameFinding(report, own, named);
    for (const unit of foreignUnits[own.kind]) yield* unitFinding(report, own, unit);
  },
};

function nameFinding({ title }: Report, own: OwnAgency, { name, span }: Named): RuleFinding {
  return {
    message: localized(
      `本报告是“${own.fullName}”的，此处写的却是“${name}”，可能是套用其他机关的报告时没有改，请核对。`,
      `This is the report of “${own.fullName}”, but “${name}” stands here, as if left over from another unit’s; please check.`,
    ),
    span,
    ...(title?.organization
      ? { related: [{ message: localized('标题中的机关', 'The agency in the title'), span: title.organization.span }] }
      : {}),
  };
}

/** 我局 in a town's report: one finding for each such word, since it is often on every page. */
function* unitFinding({ text, prose }: Report, own: OwnAgency, unit: UnitWord): Iterable<RuleFinding> {
  // 本局 may be said of whichever bureau is spoken of; between towns there is none but the own one.
  const speakers = isTown(own.kind) && unit !== '厅' && isTown(unit) ? '我本' : '我';
  const [first, ...others] = ownUnitPlaces(prose.passages, speakers, unit);
  if (!first) return;
  const words = textOf(text, first);
  const count = others.length + 1;
  yield {
    message: localized(
      `本报告是“${own.fullName}”的，却写着“${words}”（${count} 处），可能是套用其他机关的报告时没有改，请核对。`,
      `This is the report of “${own.fullName}”, but it says “${words}” (${count} ${count > 1 ? 'places' : 'place'}), as if left over from another unit’s; please check.`,
    ),
    span: first,
    related: others.slice(0, mostRelated).map((span) => ({ message: localized('这里也是', 'Here, too'), span })),
  };
}
