import type { Remark } from '../documents/source-document';
import type { Severity } from '../rules/rule';
import { inLanguage, type Language, type Localized, localized } from '../text/localized';
import type { Finding } from './lint';

/** What a severity is called. */
export const severityNames: Readonly<Record<Severity, Localized>> = {
  error: localized('错误', 'error'),
  warning: localized('警告', 'warning'),
  info: localized('提示', 'info'),
};

/** A finding as a comment (批注) in its file: what is wrong, and how to mend it. */
export function remarkOf({ severity, message, span, fix }: Finding, language: Language): Remark {
  const say = (text: Localized): string => inLanguage(text, language);
  const advice = fix && localized(`改法：${fix.title.zh}`, `To mend it: ${fix.title.en}`);
  return {
    span,
    text: [`【${say(severityNames[severity])}】${say(message)}`, ...(advice ? [say(advice)] : [])].join('\n'),
  };
}
