import type { Report } from '../../report/report';
import type { Severity } from '../../rules/rule';
import { inLanguage, type Localized, localized } from '../../text/localized';
import type { CheckedDocument } from '../checked-document';
import type { RecognitionState, StatusParams } from '../messages';

const reasons: Readonly<Record<Exclude<RecognitionState, 'report'>, Localized>> = {
  'not-a-report': localized(
    '没有认出这是政府信息公开工作年度报告（依据报告标题和六个部分的标题判断），因此不检查。',
    'Not recognised as an annual report on information disclosure (by its title and mandated headings), so it is left alone.',
  ),
  garbled: localized(
    '文字里有乱码，没有认出是年报，因此不检查。如果它是年报，请用 GBK 编码重新打开。',
    'The text is garbled and not recognised as an annual report, so it is left alone. If it is one, reopen it as GBK.',
  ),
  'too-old': localized(
    '这份年报报告的是 2018 年或更早的工作，那时还没有统一格式，因此不检查。',
    'This report is about 2018 or earlier, before there was an official format, so it is left alone.',
  ),
  'too-large': localized(
    '文件太大，不会是一份年报，因此不检查。',
    'The file is too large to be one annual report, so it is left alone.',
  ),
  'on-request': localized(
    '文件超过 70 万字（约 2 MB），输入时不检查。要检查时请运行命令“检查工作区”；改动之后请再次运行。',
    'The file has more than 700,000 characters (about 2 MB) and is not checked as you type. To check it, run “Check Workspace”; after a change, run it again.',
  ),
  ignored: localized(
    '设置 nianbao.ignore 或 nianbao.json 中的 ignore 排除了这个文件，因此不检查。',
    'The setting nianbao.ignore, or "ignore" in nianbao.json, excludes this file, so it is left alone.',
  ),
};

/** What the server thinks of a document, as told to the client. */
export function statusOf(checked: CheckedDocument): StatusParams {
  const { document, settings, state, report, findings } = checked;
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return {
    uri: document.uri,
    state,
    ...(report && { edition: report.edition.id }),
    ...(report?.organization !== undefined && { organization: report.organization }),
    ...(report?.year !== undefined && { year: report.year }),
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    explanation: inLanguage(explanationOf(checked), settings.language),
  };
}

/** The edition that a document is checked against and its basis; or why it is left alone. */
export function explanationOf({ settings, state, report }: CheckedDocument): Localized {
  return report ? recognition(report, settings.lint.edition) : reasons[state as keyof typeof reasons];
}

function recognition({ edition, year }: Report, chosen: string | undefined): Localized {
  const { name, notice } = edition;
  if (chosen === edition.id) {
    return localized(
      `按 ${name.zh}格式（${notice}）检查：设置中指定了这一版。`,
      `Checked against the ${name.en} (${notice}), which the settings name.`,
    );
  }
  if (year === undefined) {
    return localized(
      `没有找到报告年度，按 ${name.zh}格式（${notice}）检查。请在标题中写明年度。`,
      `No report year was found; checked against the ${name.en} (${notice}). Please put the year into the title.`,
    );
  }
  return localized(
    `${year} 年的年报，按 ${name.zh}格式（${notice}）检查。`,
    `The report for ${year}, checked against the ${name.en} (${notice}).`,
  );
}
