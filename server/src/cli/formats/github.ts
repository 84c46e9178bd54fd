import { relative, resolve, sep } from 'node:path';
import type { Severity } from '../../rules/rule';
import { inLanguage, type Language } from '../../text/localized';
import { printable } from '../../text/printable';
import { type Checked, relatedAddress } from '../checked';
import { standardInput } from '../inputs';
import { summary } from './pretty';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands that GitHub Actions turns into annotations. `root` is the folder of the repository. */
export function github(checked: Checked, language: Language, root: string): string {
  const lines = checked.files.flatMap((file) =>
    file.findings.map(({ rule, severity, message, place, related }) => {
      const oneLine = place.line === place.endLine;
      const texts = [
        inLanguage(message, language),
        ...related.map((other) => `→ ${relatedAddress(other)}  ${inLanguage(other.message, language)}`),
      ];
      return command(
        commands[severity],
        {
          file: inRepository(file.path, root),
          line: place.line,
          endLine: place.endLine,
          // GitHub takes columns only where a finding lies on one line.
          col: oneLine ? place.column : undefined,
          endColumn: oneLine ? place.endColumn : undefined,
          title: rule,
        },
        texts.join('\n'),
      );
    }),
  );
  const unreadable = checked.unreadable.map(({ path, reason }) =>
    command('error', { file: inRepository(path, root) }, inLanguage(reason, language)),
  );
  return [...lines, ...unreadable, summary(checked, language), ''].join('\n');
}

function command(name: string, properties: Readonly<Record<string, string | number | undefined>>, message: string) {
  const list = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${escapeData(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`],
  );
  return `::${name} ${list.join(',')}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return printable(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

function inRepository(path: string, root: string): string {
  return path === standardInput ? path : relative(root, resolve(path)).split(sep).join('/');
}
