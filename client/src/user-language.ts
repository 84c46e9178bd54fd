import * as vscode from 'vscode';

/** A sentence for the user, in both languages that `nianbao.language` offers. */
export interface Localized {
  readonly zh: string;
  readonly en: string;
}

/** What a command says that needs a report in front. */
export const openReportFirst: Localized = { zh: '请先打开一份年报。', en: 'Open a report first.' };

/** The wording in the language that the user's settings ask for; Chinese unless they say `en`. */
export const say = (text: Localized): string =>
  vscode.workspace.getConfiguration('nianbao').get('language') === 'en' ? text.en : text.zh;

/** Shows a sentence that asks for no answer. */
export const tell = (text: Localized): void => {
  void vscode.window.showInformationMessage(say(text));
};
