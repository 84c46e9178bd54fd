import { type Explanation, explainAt, explainWithin } from '../report/prose/explain';
import type { Report } from '../report/report';
import type { Line } from '../text/lines';
import { inLanguage, type Localized, localized } from '../text/localized';
import { printable } from '../text/printable';
import { exitStatus } from './exit-status';
import type { ExplainTextInvocation } from './invocation';
import { readOneReport } from './one-report';
import { tell } from './printable';

/** `nianbao explain --text`: prints what the numbers of a line were taken for. Gives the exit status. */
export async function explainText({ path, line, column, language }: ExplainTextInvocation): Promise<number> {
  const { report, status } = await readOneReport(path, language);
  if (!report) return status;
  const refuse = (message: Localized): number => {
    tell(`${path}: ${inLanguage(message, language)}`);
    return exitStatus.failure;
  };
  const { all } = report.lines;
  const own = all[line - 1];
  if (!own) {
    return refuse(
      localized(`只有 ${all.length} 行，没有第 ${line} 行。`, `There are ${all.length} lines, and no line ${line}.`),
    );
  }
  const length = own.span.end - own.span.start;
  if (column !== undefined && column > length + 1) {
    return refuse(
      localized(
        `第 ${line} 行只有 ${length} 个字符，没有第 ${column} 列。`,
        `Line ${line} has ${length} characters, and no column ${column}.`,
      ),
    );
  }
  process.stdout.write(
    `${answer(report, own, column)
      .map((text) => printable(inLanguage(text, language)))
      .join('\n')}\n`,
  );
  return status;
}

function answer(report: Report, { number, span }: Line, column: number | undefined): Localized[] {
  const here = column === undefined ? undefined : explainAt(report, span.start + column - 1);
  const explained = column === undefined ? explainWithin(report, span) : here ? [here] : [];
  if (explained.length > 0) return explained.flatMap((one) => linesOf(report, one));
  const place = column === undefined ? [`第 ${number + 1} 行`, `Line ${number + 1}`] : ['此处', 'This place'];
  return [
    localized(
      `${place[0]}没有正文中计数的数字（日期、条款、文号和表格里的数字不在此列）。`,
      `${place[1]} holds no number of the prose that counts something (dates, articles, document numbers and tables aside).`,
    ),
  ];
}

/** `12:8  总数：…`, and its relations below it. */
function linesOf(report: Report, { span, headline, relations }: Explanation): Localized[] {
  const { line, column } = report.lines.position(span.start);
  const place = `${line + 1}:${column + 1}`;
  return [
    localized(`${place}  ${headline.zh}`, `${place}  ${headline.en}`),
    ...relations.map(({ zh, en }) => localized(`    ${zh}`, `    ${en}`)),
  ];
}
