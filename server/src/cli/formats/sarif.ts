import { isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  Log,
  Notification,
  PhysicalLocation,
  Region,
  ReportingDescriptor,
  Result,
  Run,
  Fix as SarifFix,
} from 'sarif';
import { version } from '../../../../package.json';
import { rules } from '../../rules';
import type { Rule, Severity } from '../../rules/rule';
import { inLanguage, type Language, type Localized } from '../../text/localized';
import type { Checked, CheckedFile, PrintedFinding, PrintedFix, PrintedPlace } from '../checked';
import { standardInput } from '../inputs';
import { stringify } from './stringify';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, Result.level>;

/** SARIF 2.1.0. Files below the current folder have a relative URI, so that a code scanner finds them in the repository. */
export function sarif({ files, unreadable }: Checked, language: Language): string {
  const say = (text: Localized): string => inLanguage(text, language);
  const quote = (text: Localized): string => withoutLinks(say(text));
  const notifications = unreadable.map(
    ({ path, reason }): Notification => ({
      level: 'error',
      message: { text: quote(reason) },
      locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
    }),
  );
  const run: Run = {
    tool: {
      driver: { name: 'nianbao', version, semanticVersion: version, rules: rules.map((rule) => describe(rule, say)) },
    },
    language,
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: notifications.length === 0,
        ...(notifications.length > 0 && { toolExecutionNotifications: notifications }),
      },
    ],
    artifacts: files.filter(({ report }) => report).map(({ path }) => ({ location: { uri: uriOf(path) } })),
    results: files.flatMap((file) => file.findings.map((finding) => result(file, finding, quote))),
  };
  const document: Log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${stringify(document)}\n`;
}

/** In a message of SARIF `[words](target)` is a link; what is quoted from a report is none. */
function withoutLinks(text: string): string {
  return /\]\(/.test(text) ? text.replace(/[\\[\]]/g, '\\$&') : text;
}

type Say = (text: Localized) => string;

function describe(rule: Rule, say: Say): ReportingDescriptor {
  const help = [rule.reason, rule.remedy, rule.basis].map(say);
  return {
    id: rule.name,
    shortDescription: { text: say(rule.title) },
    fullDescription: { text: say(rule.reason) },
    help: { text: help.join('\n'), markdown: help.join('\n\n') },
    defaultConfiguration: { level: levels[rule.severity] },
    properties: { tags: [rule.name.slice(0, rule.name.indexOf('/'))] },
  };
}

function result(file: CheckedFile, finding: PrintedFinding, quote: Say): Result {
  const ruleIndex = rules.findIndex(({ name }) => name === finding.rule);
  return {
    ruleId: finding.rule,
    ...(ruleIndex >= 0 && { ruleIndex }),
    level: levels[finding.severity],
    message: { text: quote(finding.message) },
    locations: [
      {
        physicalLocation: physicalLocation(file.path, finding.place),
        logicalLocations: [{ fullyQualifiedName: quote(finding.placeInWords) }],
      },
    ],
    ...(finding.related.length > 0 && {
      relatedLocations: finding.related.map((related, id) => ({
        id,
        message: { text: quote(related.message) },
        physicalLocation: physicalLocation(related.path ?? file.path, related.place),
      })),
    }),
    ...(finding.fix?.kind === 'safe' &&
      finding.fix.edits.length > 0 && { fixes: [fixOf(file.path, finding.fix, quote)] }),
  };
}

function fixOf(path: string, { title, edits }: PrintedFix, quote: Say): SarifFix {
  return {
    description: { text: quote(title) },
    artifactChanges: [
      {
        artifactLocation: { uri: uriOf(path) },
        replacements: edits.map(({ place, text }) => ({
          deletedRegion: region(place),
          ...(text && { insertedContent: { text } }),
        })),
      },
    ],
  };
}

function physicalLocation(path: string, place: PrintedPlace): PhysicalLocation {
  return { artifactLocation: { uri: uriOf(path) }, region: region(place) };
}

function region({ line, column, endLine, endColumn }: PrintedPlace): Region {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function uriOf(path: string): string {
  if (path === standardInput) return path;
  const inside = relative('.', resolve(path));
  if (isAbsolute(inside) || inside.startsWith('..')) return pathToFileURL(path).href;
  return inside
    .replace(/\p{Cs}/gu, '\ufffd')
    .split(sep)
    .map(encodeURIComponent)
    .join('/');
}
