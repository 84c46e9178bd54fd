import { inLanguage } from '../text/localized';
import { exitStatus } from './exit-status';
import { readInput } from './inputs';
import type { TextInvocation } from './invocation';
import { tell } from './printable';

/**
 * `nianbao text`: prints what was read of a file, the lines and columns of which findings speak. What a person should know of how
 * it was read goes to standard error. Gives the exit status.
 */
export async function printText({ path, language }: TextInvocation): Promise<number> {
  const content = await readInput(path);
  if (!('text' in content)) {
    tell(`${path}: ${inLanguage(content.reason, language)}`);
    return exitStatus.failure;
  }
  process.stdout.write(content.text.endsWith('\n') ? content.text : `${content.text}\n`);
  if (content.kind === 'document')
    for (const { message } of content.document.notes) tell(inLanguage(message, language));
  return exitStatus.clean;
}
