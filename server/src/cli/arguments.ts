import { parseArgs } from 'node:util';
import { nearestName } from '../lint/nearest-name';
import { editions } from '../standard';
import { type Language, type Localized, localized } from '../text/localized';
import {
  type ExplainTextInvocation,
  type FailOn,
  failOns,
  formats,
  type InputOptions,
  type Invocation,
  layouts,
  publishedForms,
} from './invocation';

const languages = ['zh-CN', 'en'] as const;

/** Wrong usage; the message says what is wrong and what to do. */
export class UsageError extends Error {
  constructor(
    readonly localized: Localized,
    readonly language: Language,
  ) {
    super(localized.en);
  }
}

const inputOptions = ['config', 'edition', 'fail-on', 'language'];

/** The options that each command knows. */
const commandOptions: Readonly<Record<string, readonly string[]>> = {
  check: [...inputOptions, 'format', 'output', 'per-report'],
  fix: [...inputOptions, 'dry-run', 'tracked'],
  annotate: ['config', 'edition', 'language', 'output'],
  text: ['language'],
  new: ['organization', 'year', 'layout', 'output', 'language'],
  export: ['to', 'output', 'language'],
  explain: ['text', 'language'],
  rules: ['language'],
  server: ['stdio'],
};

/** Options without a value. */
const switches = ['dry-run', 'tracked', 'stdio', 'help', 'version'];

/**
 * Reads the arguments behind `nianbao`.
 *
 * @throws UsageError
 */
export function readArguments(given: readonly string[]): Invocation {
  const language: Language = languageOf(given);
  const fail = (zh: string, en: string): never => {
    throw new UsageError(localized(zh, en), language);
  };
  // Clients of the language server add arguments of their own, e.g. --clientProcessId; the server reads them itself.
  if (given[0] === 'server' && given.includes('--stdio')) return { command: 'server' };

  const { options, positionals } = split(given, fail);
  if (options.has('version')) return { command: 'version' };
  const [command, ...operands] = positionals;
  if (options.has('help') || command === 'help') return { command: 'help', language };
  if (command === undefined) {
    return fail(
      '请写明要做什么，例如：nianbao check 年报.txt。全部用法见 nianbao --help。',
      'Say what to do, e.g. nianbao check report.txt. See nianbao --help --language en.',
    );
  }
  const known = Object.hasOwn(commandOptions, command) ? commandOptions[command] : undefined;
  if (!known) return fail(...unknownCommand(command));
  for (const name of options.keys()) {
    if (!known.includes(name)) fail(...unknownOption(command, name, known));
  }

  const choice = <T extends string>(name: string, values: readonly T[]): T | undefined => {
    const value = options.get(name);
    if (value === undefined || (values as readonly string[]).includes(value)) return value as T | undefined;
    return fail(
      `--${name} 只能是 ${values.join('、')}，不能是“${value}”。`,
      `--${name} must be one of ${values.join(', ')}, not "${value}".`,
    );
  };
  choice('language', languages);
  const inputs = (): InputOptions => ({
    paths: operands.length > 0 ? operands : ['.'],
    config: options.get('config'),
    edition: choice('edition', ['auto', ...editions.map(({ id }) => id)]),
    language,
  });
  const failOn = (): FailOn => choice('fail-on', failOns) ?? 'error';
  if (command === 'check') {
    return {
      command,
      ...inputs(),
      failOn: failOn(),
      format: choice('format', formats) ?? 'pretty',
      output: options.get('output'),
      perReport: options.get('per-report'),
    };
  }
  if (command === 'fix')
    return { command, ...inputs(), failOn: failOn(), dryRun: options.has('dry-run'), tracked: options.has('tracked') };
  if (command === 'annotate') {
    const output = options.get('output') ?? fail(...missing('output', '审核意见'));
    return { command, ...inputs(), output };
  }
  if (command === 'server') {
    return fail(
      '请写 nianbao server --stdio：这个命令供编辑器使用，只通过标准输入输出通信。',
      'Say nianbao server --stdio.',
    );
  }

  const text = options.get('text');
  const takesOne = command === 'export' || command === 'text' || (command === 'explain' && text === undefined);
  const most = takesOne ? 1 : 0;
  if (operands.length > most) {
    fail(`多写了“${operands[most]}”。`, `There is an argument too many: "${operands[most]}".`);
  }
  if (command === 'rules') return { command, language };
  if (command === 'text') {
    const path =
      operands[0] ?? fail('请写明文件，例如：nianbao text 年报.docx。', 'Name a file, e.g. nianbao text report.docx.');
    return { command, path, language };
  }
  if (text !== undefined) return { command: 'explain-text', ...readPlace(text, fail), language };
  if (command === 'explain') {
    return {
      command,
      language,
      rule:
        operands[0] ??
        fail(
          '请写明规则名，例如：nianbao explain tables/missing-row（全部规则见 nianbao rules）；或者写明正文的一行：nianbao explain --text 年报.md:12。',
          'Name a rule, e.g. nianbao explain tables/missing-row (see nianbao rules for all), or a line of a report: nianbao explain --text report.md:12.',
        ),
    };
  }
  if (command === 'export') {
    return {
      command,
      language,
      path:
        operands[0] ??
        fail(
          '请写明要导出的年报，例如：nianbao export 年报.md --to docx。',
          'Name the report to export, e.g. nianbao export report.md --to docx.',
        ),
      to: choice('to', publishedForms) ?? fail(...missing('to', 'docx')),
      output: options.get('output'),
    };
  }
  return {
    command: 'new',
    organization: options.get('organization')?.trim() || fail(...missing('organization', '云岭镇')),
    year: readYear(options.get('year') ?? fail(...missing('year', '2024')), fail),
    layout: choice('layout', layouts) ?? 'pipes',
    output: options.get('output'),
    language,
  };
}

type Fail = (zh: string, en: string) => never;

/** The language is needed to say what is wrong with the other arguments, so it is looked for first. */
function languageOf(given: readonly string[]): Language {
  const english = given.some((argument, i) =>
    argument === '--language' ? given[i + 1] === 'en' : argument === '--language=en',
  );
  return english ? 'en' : 'zh-CN';
}

function split(given: readonly string[], fail: Fail): { options: Map<string, string>; positionals: string[] } {
  const valued = [...new Set(Object.values(commandOptions).flat())].filter((name) => !switches.includes(name));
  const { tokens } = parseArgs({
    args: [...given],
    strict: false,
    tokens: true,
    options: {
      ...Object.fromEntries(valued.map((name) => [name, { type: 'string' as const }])),
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean', short: 'v' },
    },
  });
  const options = new Map<string, string>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const argument = given[token.index]!;
    // No option of one letter takes others with it: it is a file, or a second dash is missing.
    if (/^-[^-]./.test(argument)) fail(...strayDash(argument));
    if (valued.includes(token.name)) {
      if (!token.value) fail(`${token.rawName} 后面缺少内容。`, `${token.rawName} needs a value.`);
    } else if (switches.includes(token.name) && token.value !== undefined) {
      fail(`${token.rawName} 后面不应再写内容。`, `${token.rawName} takes no value.`);
    }
    options.set(token.name, token.value ?? '');
  }
  return { options, positionals };
}

/** `年报.md:12`, `C:\\年报\\a.txt:12:5`, `-:12`: what stands behind the last colons is the line, and the column. */
function readPlace(value: string, fail: Fail): Pick<ExplainTextInvocation, 'path' | 'line' | 'column'> {
  const [, path, line, column] = /^(.+?):(\d+)(?::(\d+))?$/.exec(value) ?? [];
  if (path === undefined) {
    return fail(
      `请在文件名后写明行号，例如：--text ${value}:12。`,
      `Say which line behind the name of the file, e.g. --text ${value}:12.`,
    );
  }
  if (Number(line) === 0 || (column !== undefined && Number(column) === 0)) {
    fail(`行和列都从 1 数起，不能是“${value}”。`, `Lines and columns count from 1, so not "${value}".`);
  }
  return { path, line: Number(line), column: column === undefined ? undefined : Number(column) };
}

function readYear(value: string, fail: Fail): number {
  const year = Number(value);
  const first = editions[0]!.years.from;
  if (/^\d{4}$/.test(value) && year >= first) return year;
  return fail(
    `--year 应当是四位数的年份，从 ${first} 年起（更早的年份没有规定格式），不能是“${value}”。`,
    `--year must be a year of four digits, from ${first} on (there is no official format for earlier years), not "${value}".`,
  );
}

function missing(option: string, example: string): [string, string] {
  return [`缺少 --${option}，例如：--${option} ${example}。`, `--${option} is missing, e.g. --${option} ${example}.`];
}

function unknownCommand(command: string): [string, string] {
  const near = nearestName(command, Object.keys(commandOptions));
  const suggestion = near ? `nianbao ${near}` : `nianbao check ${command}`;
  return [
    `没有“${command}”这个命令。是不是想写 ${suggestion}？全部用法见 nianbao --help。`,
    `There is no command "${command}". Did you mean ${suggestion}? See nianbao --help --language en.`,
  ];
}

function strayDash(argument: string): [string, string] {
  return [
    `没有 ${argument} 这个选项。选项前面有两个减号；如果这是文件，请写 ./${argument}。`,
    `There is no option ${argument}. Options have two dashes; a file is written as ./${argument}.`,
  ];
}

function unknownOption(command: string, name: string, known: readonly string[]): [string, string] {
  const near = nearestName(name, known);
  const dashes = name.length === 1 ? '-' : '--';
  return [
    `nianbao ${command} 没有 ${dashes}${name} 这个选项${near ? `，是不是想写 --${near}？` : '。用法见 nianbao --help。'}`,
    `nianbao ${command} has no option ${dashes}${name}${near ? `; did you mean --${near}?` : '. See nianbao --help --language en.'}`,
  ];
}
