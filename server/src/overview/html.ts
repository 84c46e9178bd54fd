import { inLanguage, type Language, type Localized, localized } from '../text/localized';
import { Markup, markup } from './markup';
import { type CheckedReport, countsOf, type LeftOutFile, type Overview, type ReportedFinding } from './overview';
import { quotationOf } from './quotation';
import { fixWords, inOne, type Row, rowOf, rowsOf, severityNames, summaryOf } from './rows';
import { style } from './style';

type Say = (text: Localized) => string;

/** A page of the whole folder: the summary, a table of the reports, and the findings of each by place. */
export function html(overview: Overview, language: Language): string {
  const say: Say = (text) => inLanguage(text, language);
  const rows = rowsOf(overview);
  return page(
    say(localized('政府信息公开工作年度报告检查结果', 'Annual reports: what the check found')),
    language,
    markup`<div class="summary">${sentences(summaryOf(overview), say)}</div>
<p class="note">${say(severitiesExplained)}</p>
${overview.missing ? undefined : markup`<p class="note">${say(unitsUnknown)}</p>`}
${table(
  rows.filter(({ kind }) => kind !== 'passed-over'),
  say,
)}
${overview.passedOver.length > 0 ? passedOverList(overview.passedOver, say) : undefined}
${rows.map((row, index) => (row.report?.findings.length ? section(row.report, row, index, say) : undefined))}`,
  );
}

/** A page of one report, to be sent back to who drafted it. */
export function reportHtml(report: CheckedReport, language: Language): string {
  const say: Say = (text) => inLanguage(text, language);
  const row = rowOf(report);
  const title = localized(`检查结果：${titleOf(row).zh}`, `What the check found: ${titleOf(row).en}`);
  return page(
    say(title),
    language,
    markup`<div class="summary">${sentences(found(report), say)}</div>
<p class="file">${say(localized('文件：', 'File: '))}${report.path}</p>
<p class="note">${say(severitiesExplained)}</p>
${findingList(report.findings, say)}`,
  );
}

function page(title: string, language: Language, content: Markup): string {
  return markup`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="nianbao">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${new Markup(style)}</style>
</head>
<body>
<h1>${title}</h1>
${content}
</body>
</html>
`.html;
}

const severities = ['error', 'warning', 'info'] as const;

function table(rows: readonly Row[], say: Say): Markup {
  const twins = twinsAmong(rows);
  const head = (text: Localized, kind?: 'number'): Markup =>
    markup`<th scope="col"${kind && markup` class="${kind}"`}>${say(text)}</th>`;
  const heads = [
    head(localized('序号', 'No.'), 'number'),
    head(localized('单位', 'Unit')),
    head(localized('年度', 'Year')),
    head(localized('格式版本', 'Edition')),
    ...severities.map((severity) => head(severityNames[severity], 'number')),
    head(localized('未核对的表', 'Tables not checked')),
    head(localized('检查结果', 'Outcome')),
  ];
  return markup`<table>
<caption>${say(localized('汇总', 'Reports'))}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${rows.map((row, index) => tableRow(row, index, row.kind === 'unreadable' || twins.has(whose(row)), say))}</tbody>
</table>`;
}

function tableRow(row: Row, index: number, tellsFile: boolean, say: Say): Markup {
  const { name, year, edition, counts, unreadTables, outcome, path, report } = row;
  const own = report?.findings.length ? markup`<a href="#${idOf(index)}">${name}</a>` : name;
  return markup`<tr id="row-${index + 1}"><td class="number">${index + 1}</td>
<th scope="row">${own}${tellsFile ? markup`<br><span class="file">${path}</span>` : undefined}</th>
<td>${year}</td><td>${edition && say(edition)}</td>
${severities.map((severity) => countCell(counts?.[severity]))}
<td>${unreadTables && say(unreadTables)}</td><td${row.kind === 'report' ? undefined : markup` class="some"`}>${say(outcome)}</td></tr>
`;
}

function countCell(count: number | undefined): Markup {
  return markup`<td class="number${count ? ' some' : ''}">${count}</td>`;
}

/** Reports of one agency and year are told apart by their files. */
function twinsAmong(rows: readonly Row[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(rows.flatMap((row) => (seen.size === seen.add(whose(row)).size ? [whose(row)] : [])));
}

function whose({ name, year }: Row): string {
  return `${name} ${year}`;
}

function idOf(index: number): string {
  return `report-${index + 1}`;
}

function titleOf({ name, year }: Pick<Row, 'name' | 'year'>): Localized {
  return year === undefined ? localized(name, name) : localized(`${name} ${year} 年`, `${name}, ${year}`);
}

/** What was found in a report, in sentences. */
function* found({ findings, unreadTables, notes, ignored }: CheckedReport): Iterable<Localized> {
  const { error, warning, info } = countsOf(findings);
  yield findings.length > 0
    ? localized(
        `${error} 条错误，${warning} 条警告，${info} 条提示。`,
        `Errors: ${error}; warnings: ${warning}; notes: ${info}.`,
      )
    : localized('没有发现问题。', 'No findings.');
  if (unreadTables.length > 0) {
    const names = inOne(unreadTables);
    yield localized(`${names.zh}未能核对，请人工核对。`, `Not checked, and in need of a person’s eye: ${names.en}.`);
  }
  yield* notes;
  if (ignored > 0) yield localized(`另有 ${ignored} 条已按写明的理由忽略。`, `Ignored for reasons given: ${ignored}.`);
}

function sentences(texts: Iterable<Localized>, say: Say): readonly Markup[] {
  return Array.from(texts, (text) => markup`<p>${say(text)}</p>\n`);
}

function section(report: CheckedReport, row: Row, index: number, say: Say): Markup {
  return markup`<section class="report" id="${idOf(index)}" aria-labelledby="${idOf(index)}-title">
<h2 id="${idOf(index)}-title">${index + 1}. ${say(titleOf(row))}</h2>
${sentences(found(report), say)}<p class="file">${say(localized('文件：', 'File: '))}${report.path}</p>
${findingList(report.findings, say)}
<p class="back"><a href="#row-${index + 1}">${say(localized('返回汇总', 'Back to the table'))}</a></p>
</section>
`;
}

function findingList(findings: readonly ReportedFinding[], say: Say): Markup | undefined {
  if (findings.length === 0) return undefined;
  return markup`<ol>
${findings.map((finding) => findingItem(finding, say))}</ol>`;
}

function findingItem({ severity, title, place, quote, message, fix }: ReportedFinding, say: Say): Markup {
  const { before, marked, after } = quotationOf(quote);
  const words = before + marked + after;
  return markup`<li class="finding ${severity}">
<p><span class="severity">${say(severityNames[severity])}</span><span class="place">${say(place)}</span></p>
${words && markup`<blockquote>${before}${marked && markup`<mark>${marked}</mark>`}${after}</blockquote>\n`}<p>${say(message)}</p>
${fix && markup`<p><b>${say(localized('改法：', 'What to do: '))}</b>${say(fixWords(fix))}</p>\n`}<p class="rule">${say(localized('检查项目：', 'Checked: '))}${say(title)}</p>
</li>
`;
}

function passedOverList(files: readonly LeftOutFile[], say: Say): Markup {
  return markup`<h2 class="part">${say(localized('未检查的文件', 'Files that were not checked'))}</h2>
<ul>
${files.map(({ path, reason }) => markup`<li>${path}<br>${say(reason)}</li>\n`)}</ul>`;
}

const severitiesExplained = localized(
  '错误：与规定的格式或者报告自己的数字不符，须修改；警告：很可能有误，请核对；提示：供参考。',
  'Error: against the official format, or against the report’s own figures. Warning: probably wrong, to be checked. Note: for information.',
);

const unitsUnknown = localized(
  'nianbao.json 没有列出应报送的单位，或者没有检查整个文件夹，所以没有统计未报送的单位。',
  'No nianbao.json lists the units, or not the whole folder was checked: who has not reported is not known.',
);
