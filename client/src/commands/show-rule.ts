import * as vscode from 'vscode';
import { say } from '../user-language';

/** Shows the page of a rule, in the user's language, beside the report. Called by the links of findings; needs no network. */
export const showRule = async (context: vscode.ExtensionContext, rule: string): Promise<void> => {
  // Links may stand in any file that is open.
  if (!/^[a-z]+\/[a-z-]+$/.test(rule)) return;
  const folder = say({ zh: 'dist/rules/zh', en: 'dist/rules/en' });
  const page = vscode.Uri.joinPath(context.extensionUri, folder, `${rule}.md`);
  await vscode.commands.executeCommand('markdown.showPreviewToSide', page);
};
