import { type Hover, MarkupKind, type Position } from 'vscode-languageserver/node';
import type { Finding } from '../../lint/lint';
import { type Explanation, explainAt } from '../../report/prose/explain';
import type { Cell, Report, Row, Table } from '../../report/report';
import { rules } from '../../rules';
import { inLanguage, type Language } from '../../text/localized';
import type { Span } from '../../text/span';
import { type CheckedDocument, rangeOf } from '../checked-document';
import type { ClientFeatures } from '../client-features';
import { rulePage } from '../rule-page';
import { equationsOf } from './equations';

interface Figure {
  readonly table: Table;
  readonly row: Row;
  readonly cell: Cell;
}

/**
 * On a finding: the rule behind it. On a figure of a table: what it counts, and the sums that it is part of. On a number
 * in prose: what it was taken for.
 */
export function hover(checked: CheckedDocument, position: Position, client: ClientFeatures): Hover | undefined {
  const { document, report, findings, settings } = checked;
  if (!report) return undefined;
  const offset = document.offsetAt(position);
  const here = findings.filter(({ span }) => touches(span, offset));
  const figure = figureAt(report, offset);
  const number = figure ? undefined : explainAt(report, offset);
  const span = number?.span ?? here[0]?.span ?? figure?.cell.span;
  if (!span) return undefined;

  const names = new Set(here.map(({ rule }) => rule));
  const texts = [
    ...(figure ? [figureText(figure, settings.language)] : []),
    ...(number ? [numberText(number, settings.language)] : []),
    ...[...names].map((name) => ruleText(name, here.find(({ rule }) => rule === name)!, settings.language, client)),
  ];
  const markdown = texts.join('\n\n---\n\n');
  return {
    contents: client.markdownHover
      ? { kind: MarkupKind.Markdown, value: markdown }
      : { kind: MarkupKind.PlainText, value: plain(markdown) },
    range: rangeOf(document, figure?.cell.span ?? span),
  };
}

function touches({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

function figureAt(report: Report, offset: number): Figure | undefined {
  const table = report.tables.find(({ span }) => touches(span, offset));
  const row = table?.rows.find(({ span }) => touches(span, offset));
  const cell = row?.cells?.find(({ span }) => touches(span, offset));
  return table && row && cell ? { table, row, cell } : undefined;
}

function figureText({ table, row, cell }: Figure, language: Language): string {
  const { column } = cell;
  const heading = row.part.heading?.label;
  const rowName = [...row.standard.groups, row.standard.label].filter((label) => label !== '').join(' › ');
  const place = [heading, rowName, column.name ?? column.label].filter((label) => label);
  const lines = [
    `**${inLanguage(table.standard.name, language)}**`,
    escapeMarkdown(`${place.join(' × ')} = ${valueText(cell, language)}`),
    ...equationsOf(table, row, column).map((relation) => escapeMarkdown(inLanguage(relation, language))),
  ];
  return lines.join('\n\n');
}

function numberText({ headline, relations }: Explanation, language: Language): string {
  const lines = relations.map((relation) => escapeMarkdown(inLanguage(relation, language)));
  return [`**${escapeMarkdown(inLanguage(headline, language))}**`, ...lines].join('\n\n');
}

function valueText({ figure, text, column }: Cell, language: Language): string {
  switch (figure.kind) {
    case 'number':
      return `${figure.value}${figure.unit || (column.unit ?? '')}`;
    case 'blank':
      return language === 'en' ? '0 (blank)' : '0（空白）';
    case 'dash':
      return language === 'en' ? `0 (“${text}”)` : `0（“${text}”）`;
    case 'other':
      return language === 'en' ? `“${text}” (not a number)` : `“${text}”（不是数字）`;
  }
}

function ruleText(name: string, { message }: Finding, language: Language, client: ClientFeatures): string {
  const rule = rules.find((candidate) => candidate.name === name);
  if (!rule) return escapeMarkdown(inLanguage(message, language));
  const page = rulePage(name, client);
  const [basis, reason, remedy] = language === 'en' ? ['Basis', 'Why', 'What to do'] : ['依据', '为什么', '怎么改'];
  const field = (label: string, text: string) => `${label}${language === 'en' ? ': ' : '：'}${escapeMarkdown(text)}`;
  return [
    `**${escapeMarkdown(inLanguage(rule.title, language))}** ([${name}](${page}))`,
    field(basis!, inLanguage(rule.basis, language)),
    field(reason!, inLanguage(rule.reason, language)),
    field(remedy!, inLanguage(rule.remedy, language)),
  ].join('\n\n');
}

/** Keeps `1.属于国家秘密` from becoming a list and `*` from becoming emphasis. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, '\\$&').replace(/^(\d+)\./, '$1\\.');
}

function plain(markdown: string): string {
  return markdown
    .replace(/\*\*/g, '')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/\\(.)/g, '$1');
}
