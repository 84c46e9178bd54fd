import type { StatusParams } from '../../server/src/language-server/messages';
import type { Localized } from './user-language';

/** The findings of one report or of many, by severity. */
export type FindingCounts = Pick<StatusParams, 'errors' | 'warnings' | 'infos'>;

/** `1 条错误 2 条警告`; severities with no finding are left out. */
export const countsText = (counts: FindingCounts): Localized => {
  const parts = [
    { count: counts.errors, zh: '条错误', one: 'error', many: 'errors' },
    { count: counts.warnings, zh: '条警告', one: 'warning', many: 'warnings' },
    { count: counts.infos, zh: '条提示', one: 'hint', many: 'hints' },
  ].filter((part) => part.count > 0);
  if (parts.length === 0) return { zh: '没有发现问题', en: 'no problems found' };
  return {
    zh: parts.map((part) => `${part.count} ${part.zh}`).join(' '),
    en: parts.map((part) => `${part.count} ${part.count === 1 ? part.one : part.many}`).join(', '),
  };
};

/** The short line of the status item for a document that the server has looked at. */
export const statusText = (status: StatusParams): Localized => {
  if (status.state === 'on-request') return { zh: '年报校验：文件很长，按要求检查', en: 'Nianbao: checked on request' };
  if (status.state !== 'report') return { zh: '年报校验：不检查本文件', en: 'Nianbao: file left alone' };
  const counts = countsText(status);
  return {
    zh: `年报校验：${status.edition} 版 · ${counts.zh}`,
    en: `Nianbao: ${status.edition} edition · ${counts.en}`,
  };
};

/** What the status bar has room for, of a report: `年报 2021版 3错 1警`; severities with no finding are left out. */
export const shortText = ({ edition, errors, warnings, infos }: StatusParams): Localized => {
  const parts = [
    { count: errors, zh: '错', en: 'E' },
    { count: warnings, zh: '警', en: 'W' },
    { count: infos, zh: '提示', en: 'I' },
  ].filter(({ count }) => count > 0);
  const counts = (language: 'zh' | 'en'): string =>
    parts.length === 0 ? '$(check)' : parts.map((part) => `${part.count}${part[language]}`).join(' ');
  return { zh: `年报 ${edition}版 ${counts('zh')}`, en: `Nianbao ${edition} ${counts('en')}` };
};
