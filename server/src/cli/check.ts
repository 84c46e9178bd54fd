import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { reasonOf } from '../files/problem';
import { inLanguage, localized } from '../text/localized';
import type { Checked } from './checked';
import { complain } from './complain';
import { Crew, ThreadLost } from './crew';
import { exitStatus, fails } from './exit-status';
import { summary } from './formats/pretty';
import { findInputs, readStandardInput, standardInput } from './inputs';
import type { CheckInvocation } from './invocation';
import type { Order } from './look';
import { tell } from './printable';
import { tellStaleEntries } from './tell-stale-entries';
import { excerptColumns, usesColors } from './terminal';
import { Together } from './together';

/** `nianbao check`: gives the exit status. */
export async function check(invocation: CheckInvocation): Promise<number> {
  const { output, perReport, language, failOn } = invocation;
  if (invocation.format === 'xlsx' && output === undefined && process.stdout.isTTY) {
    tell(inLanguage(notForTerminals, language));
    return exitStatus.failure;
  }
  let checked: Checked;
  try {
    checked = await checkAll(invocation);
  } catch (error) {
    if (!(error instanceof ThreadLost)) throw error;
    tell(inLanguage(error.localized, language));
    return exitStatus.failure;
  }
  const told = await format(checked, invocation);
  const pieces = told instanceof Uint8Array ? [told] : inBulk(told);
  if (perReport !== undefined) {
    const { writePages } = await import('./formats/overview');
    const problem = await writePages(perReport, checked, invocation);
    if (problem) {
      tell(inLanguage(problem, language));
      return exitStatus.failure;
    }
  }
  if (output === undefined) {
    for (const piece of pieces) if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
  } else {
    try {
      await writeFile(output, pieces);
    } catch (error) {
      tell(`${output}: ${inLanguage(reasonOf(error), language)}`);
      return exitStatus.failure;
    }
    process.stdout.write(`${summary(checked, language)}\n`);
  }
  await tellStaleEntries(checked, invocation);
  const failed = checked.files.some(({ findings }) => findings.some(({ severity }) => fails(severity, failOn)));
  return complain(checked, checked.reports, language) ?? (failed ? exitStatus.findings : exitStatus.clean);
}

/** Looks at each file by itself, and once more at those in which its neighbours show something. */
async function checkAll(invocation: CheckInvocation): Promise<Checked> {
  const { inputs, leftOut } = await findInputs(invocation);
  const piped = inputs.some(({ file }) => file === standardInput) ? await readStandardInput() : undefined;
  const orders = inputs.map(
    ({ file, settings }): Order => ({ file, settings, bytes: file === standardInput ? piped : undefined }),
  );
  const together = new Together(inputs);
  const crew = new Crew(orders.length, __filename);
  try {
    await crew.look(orders, (at, look) => together.take(at, look));
    const again = [...together.worthAnotherLook()];
    const moreOrders = again.map(({ at, neighbours }): Order => ({ ...orders[at]!, neighbours }));
    await crew.look(moreOrders, (i, look) => together.take(again[i]!.at, look));
  } finally {
    await crew.end();
  }
  return together.checked(leftOut);
}

const notForTerminals = localized(
  'xlsx 是 Excel 表格，不能显示在终端里。请写明文件，例如：--output 检查结果.xlsx。',
  'xlsx is a workbook, which a terminal cannot show. Name a file, e.g. --output findings.xlsx.',
);

/** UTF-16 code units that are written together. */
const bulk = 65_536;

/** Puts small pieces together, so that few are written. */
function* inBulk(pieces: Iterable<string>): Iterable<string> {
  let waiting: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < bulk) continue;
    yield waiting.join('');
    waiting = [];
    length = 0;
  }
  yield waiting.join('');
}

/** A format is loaded when it is asked for: most runs need one. */
async function format(checked: Checked, invocation: CheckInvocation): Promise<Iterable<string> | Uint8Array> {
  const { language } = invocation;
  switch (invocation.format) {
    case 'json':
      return (await import('./formats/json')).json(checked, language);
    case 'sarif':
      return [(await import('./formats/sarif')).sarif(checked, language)];
    case 'junit':
      return [(await import('./formats/junit')).junit(checked, language, invocation.failOn)];
    case 'github':
      return [(await import('./formats/github')).github(checked, language, process.env.GITHUB_WORKSPACE ?? '.')];
    case 'html':
    case 'csv':
    case 'xlsx':
      return (await import('./formats/overview')).overviewAs(invocation.format, checked, invocation);
    case 'pretty': {
      const { isAmbiguousWide } = await import('./formats/display-width');
      return (await import('./formats/pretty')).pretty(checked, {
        language,
        colors: invocation.output === undefined && usesColors(process.stdout, process.env),
        columns: excerptColumns(process.stdout),
        ambiguousIsWide: isAmbiguousWide(process.platform, process.env),
      });
    }
  }
}
