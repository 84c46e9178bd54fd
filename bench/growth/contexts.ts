import { cleanReport } from '../../test/support/clean-report';

/** Where in a report a token is repeated: `length` is that of what is put in. UTF-16 code units. */
export interface Context {
  readonly name: string;
  readonly write: (token: string, length: number) => string;
}

/** No line of a report that a person typed is longer; above it a paragraph is not read as prose. */
const longLine = 500;
/** A line that is full, so that the next one goes on. */
const wrappedLine = 40;

const report = cleanReport();
const tabbed = cleanReport({ layout: 'cells' });

function repeated(token: string, length: number): string {
  return token.repeat(Math.ceil(length / token.length)).slice(0, length);
}

/** Tokens in lines of about the same length. */
function inLines(token: string, length: number, width: number, end: string): string {
  const line = token.repeat(Math.max(1, Math.floor(width / token.length))) + end;
  return line.repeat(Math.max(1, Math.floor(length / line.length)));
}

/** Puts something behind the first place where `anchor` stands. */
function behind(text: string, anchor: string, inserted: string): string {
  const at = text.indexOf(anchor) + anchor.length;
  if (at < anchor.length) throw new Error(`no “${anchor}” in the report`);
  return text.slice(0, at) + inserted + text.slice(at);
}

const overview = '（一）主动公开\n\n';

export const contexts: readonly Context[] = [
  {
    name: 'one line',
    write: (token, length) => behind(report, overview, `${repeated(token, length)}\n\n`),
  },
  {
    name: 'behind a count',
    write: (token, length) => behind(report, overview, `收到建议18件，${repeated(token, length)}。\n\n`),
  },
  {
    name: 'long lines',
    write: (token, length) => behind(report, overview, `${inLines(token, length, longLine, '\n')}\n`),
  },
  {
    name: 'wrapped lines',
    write: (token, length) => behind(report, overview, `${inLines(token, length, wrappedLine, '\n')}\n`),
  },
  {
    name: 'paragraphs',
    write: (token, length) => behind(report, overview, `${inLines(token, length, 1, '\n\n')}\n`),
  },
  {
    name: 'sentences',
    write: (token, length) => behind(report, overview, `${inLines(token, length, 1, '。')}\n\n`),
  },
  {
    name: 'a bracket',
    write: (token, length) => behind(report, overview, `收到18件（${repeated(token, length)}）。\n\n`),
  },
  {
    name: 'section five',
    write: (token, length) => behind(report, '（一）存在的主要问题\n\n', `${repeated(token, length)}\n\n`),
  },
  {
    name: 'before the title',
    write: (token, length) => `${repeated(token, length)}\n${report}`,
  },
  {
    name: 'in the title',
    write: (token, length) => behind(report, '2024年', repeated(token, length)),
  },
  {
    name: 'the preface',
    write: (token, length) => behind(report, '本报告由', repeated(token, length)),
  },
  {
    name: 'the contents',
    write: (token, length) => behind(report, '工作年度报告\n\n', `${inLines(token, length, 1, '\n')}\n`),
  },
  {
    name: 'a table of bars',
    write: (token, length) => behind(report, '三、收到和处理政府信息公开申请情况\n\n', `${repeated(token, length)}\n`),
  },
  {
    name: 'a table of cells',
    write: (token, length) =>
      behind(tabbed, '三、收到和处理政府信息公开申请情况\n', `${inLines(token, length, 1, '\n')}`),
  },
  {
    name: 'a row',
    write: (token, length) => behind(report, '|---|---|---|---|\n', `| ${inLines(token, length, 1, ' | ')}\n`),
  },
  {
    name: 'the end',
    write: (token, length) => `${report}\n${inLines(token, length, wrappedLine, '\n')}`,
  },
];
