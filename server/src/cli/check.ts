import { writeFile } from 'node:fs/promises';
import { reasonOf } from '../files/problem';
import { lintAlone } from '../lint/lint';
import { inLanguage } from '../text/localized';
import type { CheckInvocation } from './arguments';
import type { Checked } from './checked';
import { complain } from './complain';
import { exitStatus, fails } from './exit-status';
import { summary } from './formats/pretty';
import { readInputs } from './inputs';
import { checkTogether, type FirstLook, lookAt } from './look';
import { tell } from './printable';
import { tellStaleEntries } from './tell-stale-entries';
import { excerptColumns, usesColors } from './terminal';

/** `nianbao check`: gives the exit status. */
export async function check(invocation: CheckInvocation): Promise<number> {
  const { output, language, failOn } = invocation;
  const looked: FirstLook[] = [];
  const leftOut = await readInputs(invocation, (input) => void looked.push(lookAt(input, lintAlone)));
  const checked = checkTogether(looked, leftOut);
  const text = await format(checked, invocation);
  if (output === undefined) {
    process.stdout.write(text);
  } else {
    try {
      await writeFile(output, text);
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

/** A format is loaded when it is asked for: most runs need one. */
async function format(checked: Checked, invocation: CheckInvocation): Promise<string> {
  const { language } = invocation;
  switch (invocation.format) {
    case 'json':
      return (await import('./formats/json')).json(checked, language);
    case 'sarif':
      return (await import('./formats/sarif')).sarif(checked, language);
    case 'junit':
      return (await import('./formats/junit')).junit(checked, language, invocation.failOn);
    case 'github':
      return (await import('./formats/github')).github(checked, language, process.env.GITHUB_WORKSPACE ?? '.');
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
