import { styleText } from 'node:util';
import { severityNames } from '../../lint/remark';
import { countsOf } from '../../overview/overview';
import type { Severity } from '../../rules/rule';
import { inLanguage, type Language, type Localized, localized } from '../../text/localized';
import { printable } from '../../text/printable';
import { type Checked, type CheckedFile, type PrintedFinding, relatedAddress } from '../checked';
import { excerptOf } from './excerpt';

export interface PrettyOptions {
  readonly language: Language;
  readonly colors: boolean;
  /** How many columns an excerpt may take. */
  readonly columns: number;
  readonly ambiguousIsWide: boolean;
}

type Style = Parameters<typeof styleText>[0];

/**
 * For people: every finding with its line, what it relates to and how to mend it, piece by piece. The summary stands first
 * and last, for what was checked is not to be looked for above two hundred reports; before the last one, how many findings
 * each report has.
 */
export function* pretty(checked: Checked, options: PrettyOptions): Iterable<string> {
  const last = `${summary(checked, options.language)}\n`;
  const withFindings = checked.files.filter(({ findings }) => findings.length > 0);
  if (withFindings.length > 0) yield `${last}\n`;
  for (const { path, findings } of checked.files) {
    for (const finding of findings) yield `${block(path, finding, options)}\n`;
  }
  const passedOver = checked.files.filter((file) => file.passedOver && isWorthTelling(file, checked));
  if (passedOver.length > 0) {
    const lines = passedOver.map(
      ({ path, passedOver }) => `${printable(path)}: ${inLanguage(passedOver!.reason, options.language)}\n`,
    );
    yield `${lines.join('')}\n`;
  }
  if (withFindings.length > 1) yield `${overview(withFindings, options.language)}\n`;
  yield last;
}

/** A line for each file: `错误 3  警告 1  提示 0  云岭镇.md`. */
function overview(files: readonly CheckedFile[], language: Language): string {
  const rows = files.map(({ path, findings }) => ({ path, counts: countsOf(findings) }));
  const columns = (['error', 'warning', 'info'] as const).map((severity) => {
    const most = Math.max(...rows.map(({ counts }) => counts[severity]));
    return { severity, name: severityName(severity, language), width: String(most).length };
  });
  return rows
    .map(({ path, counts }) => {
      const cells = columns.map(({ severity, name, width }) => `${name} ${String(counts[severity]).padStart(width)}`);
      return `${cells.join('  ')}  ${printable(path)}\n`;
    })
    .join('');
}

/** In a folder many a file is no report; that is told of those that were named, and where else nothing was checked. */
function isWorthTelling({ named, passedOver }: CheckedFile, { reports }: Checked): boolean {
  return named || passedOver?.kind !== 'not-a-report' || reports === 0;
}

const severityStyles: Readonly<Record<Severity, Style>> = {
  error: ['bold', 'red'],
  warning: ['bold', 'yellow'],
  info: ['bold', 'cyan'],
};

/** What a severity is called in the user's language. */
export function severityName(severity: Severity, language: Language): string {
  return inLanguage(severityNames[severity], language);
}

function block(path: string, finding: PrintedFinding, options: PrettyOptions): string {
  const { language, colors } = options;
  const say = (text: Localized): string => printable(inLanguage(text, language));
  const style = (format: Style, text: string): string =>
    // Whether there are colours was decided for the stream that is really written to.
    colors && text ? styleText(format, text, { validateStream: false }) : text;
  const severityStyle = severityStyles[finding.severity];

  const { line, column } = finding.place;
  const number = String(line);
  const gutter = ' '.repeat(number.length);
  const excerpt = excerptOf(finding.quote, options.columns - number.length - 5, options.ambiguousIsWide);
  const text = [
    `${style('bold', `${printable(path)}:${line}:${column}`)}  ${say(finding.placeInWords)}  ${style(severityStyle, severityName(finding.severity, language))}  ${style('dim', finding.rule)}`,
    `  ${say(finding.message)}`,
    `  ${style('dim', `${number} |`)} ${excerpt.before}${style(severityStyle, excerpt.marked)}${excerpt.after}`,
    `  ${style('dim', `${gutter} |`)} ${style(severityStyle, excerpt.underline)}`,
    ...finding.related.map(
      (related) => `  ${gutter} ${style('dim', `→ ${printable(relatedAddress(related))}`)}  ${say(related.message)}`,
    ),
  ];
  if (finding.fix) {
    text.push(`  ${gutter} ${style('green', `＋ ${say(finding.fix.title)}`)} ${fixNote(finding, language)}`);
  }
  return `${text.join('\n')}\n`;
}

function fixNote({ fix }: PrintedFinding, language: Language): string {
  return inLanguage(
    fix?.kind === 'safe'
      ? localized('（nianbao fix 可一键修复）', '(nianbao fix does it)')
      : localized('（建议，请核对后自行修改）', '(a suggestion: please check, and change it yourself)'),
    language,
  );
}

/** What was checked and what was found, in a few lines. */
export function summary(checked: Checked, language: Language): string {
  const { files, reports, counts, ignored, unreadable, unreadTables } = checked;
  const passedOver = files.length - reports;
  const fixable = files.flatMap(({ findings }) => findings).filter(({ fix }) => fix?.kind === 'safe').length;
  const parts: Localized[] = [
    reports === 0 ? localized('没有检查任何年报。', 'No report was checked.') : whatWasFound(reports, counts),
  ];
  if (unreadTables > 0) {
    parts.push(
      localized(`${unreadTables} 张表无法准确识别，未核对。`, `${plural(unreadTables, 'table')} could not be checked.`),
    );
  }
  if (fixable > 0) {
    parts.push(localized(`其中 ${fixable} 条可用 nianbao fix 一键修复。`, `nianbao fix mends ${fixable} of them.`));
  }
  const ignoredFindings = files.reduce((sum, file) => sum + file.ignored, 0);
  if (ignoredFindings > 0) {
    parts.push(
      localized(
        `另有 ${ignoredFindings} 条问题已按写明的理由忽略。`,
        `${plural(ignoredFindings, 'more finding')} ignored for reasons given.`,
      ),
    );
  }
  if (passedOver > 0) {
    parts.push(
      localized(`${passedOver} 个文件不是年报，没有检查。`, `Passed over ${plural(passedOver, 'file')} (not reports).`),
    );
  }
  if (ignored > 0) {
    parts.push(
      localized(
        `${ignored} 个文件按 nianbao.json 的设置不检查。`,
        `${plural(ignored, 'file')} left out as nianbao.json says.`,
      ),
    );
  }
  if (unreadable.length > 0) {
    parts.push(
      localized(
        `${unreadable.length} 个文件未能处理。`,
        `${plural(unreadable.length, 'file')} could not be processed.`,
      ),
    );
  }
  return parts.map((part) => inLanguage(part, language)).join(language === 'en' ? ' ' : '');
}

function whatWasFound(reports: number, { error, warning, info }: Checked['counts']): Localized {
  if (error + warning + info === 0) {
    return localized(`检查了 ${reports} 份年报：没有发现问题。`, `Checked ${plural(reports, 'report')}: no findings.`);
  }
  return localized(
    `检查了 ${reports} 份年报：${error} 条错误，${warning} 条警告，${info} 条提示。`,
    `Checked ${plural(reports, 'report')}: ${plural(error, 'error')}, ${plural(warning, 'warning')}, ${plural(info, 'info')}.`,
  );
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
