/** A sentence for the user in both languages; Chinese is the original. */
export interface Localized {
  readonly zh: string;
  readonly en: string;
}

export type Language = 'zh-CN' | 'en';

export function localized(zh: string, en: string): Localized {
  return { zh, en };
}

/** The sentence in the language asked for. */
export function inLanguage(text: Localized, language: Language): string {
  return language === 'en' ? text.en : text.zh;
}
