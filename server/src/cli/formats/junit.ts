import { inLanguage, type Language, type Localized, localized } from '../../text/localized';
import { escapeXml } from '../../text/markup';
import { type Checked, type CheckedFile, relatedAddress } from '../checked';
import { fails } from '../exit-status';
import type { FailOn } from '../invocation';
import { withoutControls } from '../printable';
import { severityName } from './pretty';

interface TestCase {
  readonly name: string;
  readonly line?: number;
  readonly outcome?: { readonly kind: 'failure' | 'error' | 'skipped' | 'system-out'; readonly text: string };
  readonly type?: string;
}

interface Suite {
  readonly path: string;
  readonly cases: readonly TestCase[];
}

/**
 * For CI servers that show test results: a suite for each file, a case for each finding. A case fails where the finding
 * is at or above `failOn`; a file without findings is one case that passes, one that was passed over is skipped.
 */
export function junit(checked: Checked, language: Language, failOn: FailOn): string {
  const say = (text: Localized): string => inLanguage(text, language);
  const suites: Suite[] = [
    ...checked.files.map((file) => ({ path: file.path, cases: casesOf(file, language, failOn) })),
    ...checked.unreadable.map(({ path, reason }): Suite => {
      const name = say(localized('无法读取', 'cannot be read'));
      return { path, cases: [{ name, outcome: { kind: 'error', text: say(reason) }, type: 'unreadable' }] };
    }),
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="nianbao"${counts(suites.flatMap(({ cases }) => cases))}>`,
    ...suites.flatMap(({ path, cases }) => [
      `  <testsuite name="${escaped(path)}"${counts(cases)}>`,
      ...cases.map((one) => caseElement(path, one)),
      '  </testsuite>',
    ]),
    '</testsuites>',
    '',
  ].join('\n');
}

function casesOf(file: CheckedFile, language: Language, failOn: FailOn): TestCase[] {
  const say = (text: Localized): string => inLanguage(text, language);
  if (file.passedOver) {
    const name = say(localized('没有检查', 'passed over'));
    return [{ name, outcome: { kind: 'skipped', text: say(file.passedOver.reason) } }];
  }
  if (file.findings.length === 0) return [{ name: say(localized('没有问题', 'no findings')) }];
  return file.findings.map(({ rule, severity, message, place: { line, column }, related }) => {
    const text = [
      `${severityName(severity, language)}: ${say(message)}`,
      ...related.map((other) => `→ ${relatedAddress(other)}  ${say(other.message)}`),
    ].join('\n');
    const kind = fails(severity, failOn) ? 'failure' : 'system-out';
    return { name: `${rule} (${line}:${column})`, line, outcome: { kind, text }, type: severity };
  });
}

function counts(cases: readonly TestCase[]): string {
  const of = (kind: string): number => cases.filter(({ outcome }) => outcome?.kind === kind).length;
  return ` tests="${cases.length}" failures="${of('failure')}" errors="${of('error')}" skipped="${of('skipped')}"`;
}

function caseElement(path: string, { name, line, outcome, type }: TestCase): string {
  const attributes = `classname="${escaped(path)}" name="${escaped(name)}" file="${escaped(path)}"${line ? ` line="${line}"` : ''}`;
  if (!outcome) return `    <testcase ${attributes}/>`;
  const { kind, text } = outcome;
  const [first = ''] = text.split('\n');
  const inner =
    kind === 'system-out'
      ? `<system-out>${escapeLines(text)}</system-out>`
      : kind === 'skipped'
        ? `<skipped message="${escaped(first)}"/>`
        : `<${kind} type="${type}" message="${escaped(first)}">${escaped(`${path}${line ? `:${line}` : ''}`)}\n${escapeLines(text)}</${kind}>`;
  return `    <testcase ${attributes}>${inner}</testcase>`;
}

/** The content of an element: line ends stay line ends. */
function escapeLines(text: string): string {
  return text.split('\n').map(escaped).join('\n');
}

/** As an attribute too, in which a reader makes blanks of line ends and tabs. */
function escaped(text: string): string {
  const spaced = escapeXml(text).replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
  return withoutControls(spaced, (codeUnit) => `&#${codeUnit};`);
}
