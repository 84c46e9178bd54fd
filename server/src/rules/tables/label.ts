import type { Label, Report, Table } from '../../report/report';
import { type Localized, localized } from '../../text/localized';
import { chineseNumber } from '../../text/numbers';
import { textOf } from '../../text/span';
import { fold, squeeze } from '../../text/wording';
import type { Fix, Rule, RuleFinding, Severity } from '../rule';
import { aboveRows, itemHeading } from './headers';
import { tableName } from './names';

export const rule: Rule = {
  name: 'tables/label',
  severity: 'warning',
  title: localized('表格的行名或列名与规定不符', 'A row or column label differs from the mandated wording'),
  basis: localized(
    '国办公开办函〔2019〕60号、〔2021〕30号附表；《政府信息公开条例》第二十条',
    'The tables of both notices; article 20 of the Regulations',
  ),
  reason: localized(
    '条款号写错，整段表格就张冠李戴；名称有出入，审核时要逐项改回。',
    'A wrong article number makes the whole part speak of something else; changed labels have to be put right one by one.',
  ),
  remedy: localized(
    '改回规定的名称。快速修复只改名称，不动数字。',
    'Restore the prescribed label. The quick fix leaves the figures alone.',
  ),
  leavesAlone: [
    localized(
      '空格、换行、全角半角、括号和引号的样式；列名里的标点；加注的“保留4位小数”。',
      'Blanks, line ends, full or half width, the kind of brackets and quotation marks; marks in a column’s name; 保留4位小数 added to it.',
    ),
    localized(
      '序号标点（“1、”与“1.”）和缺少序号，一张表只提示一次。',
      'Punctuation behind numbers (1、 for 1.) and numbers left out get one note for each table.',
    ),
  ],
  examples: [
    {
      change: [['第二十条第（六）项', '⟦第二十六条第（六）项⟧']],
      fixed: '第二十条第（六）项',
    },
    {
      change: [['第二十条第（六）项', '⟦第二十条第（七）项⟧']],
      fixed: '第二十条第（六）项',
    },
    {
      change: [['5.属于三类内部事务信息', '⟦5.属于第三类内部事务信息⟧']],
      fixed: '5.属于三类内部事务信息',
    },
    {
      change: [['| （三）不予公开 |', '| ⟦（三）不公开⟧ |']],
      fixed: '| （三）不予公开 |',
    },
    {
      change: [['本年收费金额（单位：万元）', '⟦本年收费金额（单位：元）⟧']],
    },
    {
      change: [
        ['1.属于国家秘密', '⟦1、属于国家秘密⟧'],
        ['2.其他法律行政法规禁止公开', '⟨2、其他法律行政法规禁止公开⟩'],
      ],
    },
    {
      change: [
        ['| （一）予以公开 |', '| (一) 予以公开 |'],
        ['本年收费金额（单位：万元）', '本年收费金额（单位：万元，保留4位小数）'],
        ['3.危及“三安全一稳定”', '3．危及"三安全一稳定"'],
      ],
    },
    {
      edition: '2019',
      change: [
        ['本年增/减 |  |', '本年增\\减 |  |'],
        ['| 其他对外管理服务事项 |', '| 其他对外管理服务事项（含行政处罚、行政强制） |'],
      ],
    },
  ],
  *check(report) {
    for (const table of report.tables) {
      if (table.unread) continue;
      const slips: Label[] = [];
      // Where it is not certain what a row holds, it may be another than its label resembles.
      const doubtful = new Set(table.rows.filter(({ cells }) => !cells).map(({ label }) => label));
      for (const label of relevant(table)) {
        const severity = severityOf(label);
        if (severity === 'none') continue;
        if (label.agreement === 'punctuation' && !doubtful.has(label)) slips.push(label);
        else yield finding(report, label, severity, doubtful.has(label));
      }
      yield* wrongItems(report, table);
      if (slips.length > 0) yield punctuation(report, table, slips);
    }
  },
};

/** The labels of rows that were taken for rows; a header may happen to use the same words. */
function relevant({ labels, rows }: Table): Label[] {
  const own = new Set(rows.map(({ label }) => label));
  return labels.filter((label) => label.agreement !== 'exact' && (label.kind !== 'row' || own.has(label)));
}

function severityOf({ agreement, severity, kind, text, expected }: Label): Severity | 'none' {
  // 本年增\减, 本年增减: the marks in the name of a column tell nobody anything else.
  if (agreement === 'punctuation' && kind === 'column') return 'none';
  if (agreement === 'alias') return severity ?? 'warning';
  if (agreement === 'punctuation') return 'info';
  return kind === 'heading' && articleOf(text) !== articleOf(expected) ? 'error' : 'warning';
}

/** The article that a heading of table two names: 20 for `第二十条第（六）项`. */
function articleOf(heading: string): number | undefined {
  const number = /^第?([一二三四五六七八九十百]{1,5}|\d{1,3})条/.exec(fold(heading))?.[1];
  return number === undefined ? undefined : (chineseNumber(number) ?? Number(number));
}

function finding(report: Report, label: Label, severity: Severity, isDoubtful: boolean): RuleFinding {
  const written = squeeze(label.text);
  const article = label.kind === 'heading' && severity === 'error';
  return {
    severity,
    message: article
      ? localized(
          `“${written}”应为“${label.expected}”，条款号写错了。`,
          `“${written}” should be “${label.expected}”: the article is wrong.`,
        )
      : localized(`“${written}”应为“${label.expected}”。`, `“${written}” should be “${label.expected}”.`),
    span: label.span,
    ...(!isDoubtful && fixOf(report, [label])),
  };
}

function punctuation(report: Report, table: Table, labels: readonly Label[]): RuleFinding {
  const [first, ...others] = labels as [Label, ...Label[]];
  const name = tableName(table.standard);
  const example = localized(
    `“${squeeze(first.text)}”应为“${first.expected}”`,
    `“${squeeze(first.text)}” should be “${first.expected}”`,
  );
  return {
    severity: 'info',
    message:
      others.length > 0
        ? localized(
            `${name.zh}有 ${labels.length} 处行名的序号或标点与规定不符，如${example.zh}。`,
            `The number or punctuation of ${labels.length} labels of ${name.en} differs from the prescribed one: ${example.en}, for instance.`,
          )
        : localized(`${example.zh}（序号或标点不符）。`, `${example.en} (number or punctuation).`),
    span: first.span,
    related: others.map(({ span, expected }) => ({
      message: localized(`应为“${expected}”`, `Should be “${expected}”`),
      span,
    })),
    ...fixOf(report, labels),
  };
}

/** Figures in a label that are not its number: they belong to the row, and must not go with a wrong wording. */
function hasFigures({ kind, text, expected }: Label): boolean {
  const wording = fold(text);
  if (kind === 'heading' || wording.replace(/\D/g, '') === expected.replace(/\D/g, '')) return false;
  return /\d/.test(wording.replace(/^[^\p{L}\d]*\d{1,2}[.,]/u, ''));
}

/** Replaces the words of labels; those broken over several rows or cells, or with figures, are left to a person. */
function fixOf(report: Report, labels: readonly Label[]): { readonly fix?: Fix } {
  const whole = labels.filter((label) => !/[\t|]/.test(textOf(report.text, label.span)) && !hasFigures(label));
  if (whole.length === 0) return {};
  const title: Localized =
    whole.length > 1
      ? localized(`改正 ${whole.length} 处名称`, `Correct ${whole.length} labels`)
      : localized(`改为“${whole[0]!.expected}”`, `Write “${whole[0]!.expected}”`);
  // The unit belongs to the figures below it: another one would change what they say.
  const isForm = whole.every(({ kind, expected }) => kind !== 'column' || !expected.includes('单位'));
  return {
    fix: {
      kind: isForm ? 'safe' : 'suggestion',
      title,
      edits: whole.map(({ span, expected }) => ({ span, text: expected })),
    },
  };
}

/** Article headings of which the item is another than the rows below them need: `第二十条第（七）项` above 行政处罚. */
function* wrongItems(report: Report, table: Table): Iterable<RuleFinding> {
  for (const part of table.standard.parts) {
    const expected = part.heading?.label;
    const first = table.rows.find((row) => row.part === part);
    if (!expected || !first || table.labels.some((label) => label.kind === 'heading' && label.expected === expected))
      continue;
    const within = aboveRows(report, table, first);
    const headings = Array.from(textOf(report.text, within).matchAll(itemHeading));
    // Where each article is a table of its own, its heading may stand in front of the table.
    const found = headings.some(([words]) => fold(words) === fold(expected)) ? undefined : headings[0];
    if (!found) continue;
    const start = within.start + found.index;
    const span = { start, end: start + found[0].length };
    yield {
      severity: 'error',
      message: localized(
        `“${found[0]}”应为“${expected}”，下面的“${first.standard.label}”属于这一项。`,
        `“${found[0]}” should be “${expected}”, to which “${first.standard.label}” below it belongs.`,
      ),
      span,
      fix: {
        kind: 'safe',
        title: localized(`改为“${expected}”`, `Write “${expected}”`),
        edits: [{ span, text: expected }],
      },
    };
  }
}
