import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourceDocument } from '../documents/source-document';
import { writeNewFile } from '../files/new-file';
import { reasonOf, type Unreadable } from '../files/problem';
import { signature } from '../files/signature';
import { type Finding, type LintedAlone, lintAlone, lintAmong } from '../lint/lint';
import { remarkOf } from '../lint/remark';
import { readReport } from '../report/read';
import { inLanguage, type Language, type Localized, localized } from '../text/localized';
import { complain } from './complain';
import { exitStatus } from './exit-status';
import { summary } from './formats/pretty';
import { type Input, readInputs } from './inputs';
import type { AnnotateInvocation } from './invocation';
import { type Look, passedOver, reportLook } from './look';
import { namesApart } from './names-apart';
import { Together } from './together';

/** A report in a Word file, with what was found in it. */
interface Annotated {
  readonly document: SourceDocument;
  readonly alone: LintedAlone;
  findings: readonly Finding[];
}

/**
 * `nianbao annotate`: writes copies of Word files with a comment (批注) at each finding; the files themselves stay as they are.
 * Gives the exit status: findings are what it is for, so they do not count.
 */
export async function annotate(invocation: AnnotateInvocation): Promise<number> {
  const { output, language } = invocation;
  const inputs: Input[] = [];
  const looks: Look[] = [];
  const annotated = new Map<number, Annotated>();
  const failed: Unreadable[] = [];
  const leftOut = await readInputs(invocation, (input) => {
    const at = inputs.push(input) - 1;
    const { content, settings } = input;
    if (content.kind === 'passed-over') return void looks.push(passedOver(content.refusal, content.reason));
    const { report, refusal } = readReport(content.text, settings);
    if (!report) return void looks.push(passedOver(refusal));
    const alone = lintAlone(report, settings);
    const document = content.kind === 'document' ? content.document : undefined;
    if (document?.remark) annotated.set(at, { document, alone, findings: alone.findings });
    else failed.push({ path: input.path, reason: notWord });
    looks.push(reportLook(report, alone, document));
  });

  const together = new Together(inputs);
  for (const [at, look] of looks.entries()) together.take(at, look);
  for (const { at, neighbours } of [...together.worthAnotherLook()]) {
    const one = annotated.get(at);
    if (!one) continue;
    const linted = lintAmong(one.alone, neighbours);
    one.findings = linted.findings;
    together.take(at, reportLook(one.alone.report, linted, one.document));
  }

  const written = await writeCopies(annotated, inputs, output, language, failed);
  const checked = together.checked({ ...leftOut, unreadable: [...leftOut.unreadable, ...failed] });
  const did = localized(
    `已写出 ${written} 份带批注的文件，在 ${output}。`,
    `Wrote ${written} commented file(s) to ${output}.`,
  );
  process.stdout.write(`${inLanguage(did, language)}\n${summary(checked, language)}\n`);
  return complain(checked, checked.reports, language) ?? exitStatus.clean;
}

/** Gives how many were written; the others are added to `failed`. */
async function writeCopies(
  annotated: ReadonlyMap<number, Annotated>,
  inputs: readonly Input[],
  folder: string,
  language: Language,
  failed: Unreadable[],
): Promise<number> {
  const by = signature();
  const names = namesApart([...annotated.keys()].map((at) => inputs[at]!.path));
  const unmade = annotated.size > 0 ? await makeFolder(folder) : undefined;
  let written = 0;
  for (const [i, { document, findings }] of [...annotated.values()].entries()) {
    const target = join(folder, `${names[i]}.docx`);
    const remarks = findings.map((finding) => remarkOf(finding, language));
    const reason = unmade ?? (await writeNewFile(target, document.remark!(remarks, by)));
    if (reason) failed.push({ path: target, reason });
    else written++;
  }
  return written;
}

/** Gives the reason where that cannot be. */
async function makeFolder(path: string): Promise<Localized | undefined> {
  try {
    await mkdir(path, { recursive: true });
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}

const notWord = localized(
  '不是 Word 文件（.docx），不能写批注。',
  'This is not a Word file (.docx), so no comments can be written into it.',
);
