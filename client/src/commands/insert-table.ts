import * as vscode from 'vscode';
import {
  type StandardTable,
  type StandardTablesParams,
  type StandardTablesResult,
  standardTablesRequest,
} from '../../../server/src/language-server/messages';
import type { Server } from '../server';
import { openReportFirst, say, tell } from '../user-language';

/** Lets the user choose one of the standard tables that suit the active document, and inserts it with tab stops. */
export const insertTable = async (server: Server): Promise<void> => {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) {
    tell(openReportFirst);
    return;
  }
  const client = await server.running();
  const parameters: StandardTablesParams = { uri: editor.document.uri.toString() };
  const tables = await client.sendRequest<StandardTablesResult>(standardTablesRequest, parameters);
  const chosen = await vscode.window.showQuickPick(
    tables.map((table) => ({ label: table.name, description: describe(table), table })),
    { title: say({ zh: '插入哪一张标准空表？', en: 'Which standard table?' }), matchOnDescription: true },
  );
  if (chosen === undefined) return;
  await insert(editor, chosen.table.snippet);
};

const layoutNames = {
  cells: { zh: '一格一行', en: 'a cell per line' },
  tabs: { zh: '制表符', en: 'tabs' },
  pipes: { zh: 'Markdown', en: 'Markdown' },
};

const describe = ({ edition, layout }: StandardTable): string =>
  say({ zh: `${edition} 版 · ${layoutNames[layout].zh}`, en: `${edition} edition · ${layoutNames[layout].en}` });

const insert = async (editor: vscode.TextEditor, snippet: string): Promise<void> => {
  const { line, character } = editor.selection.active;
  const text = editor.document.lineAt(line).text;
  const lineBreakBefore = text.slice(0, character).trim() === '' ? '' : '\n';
  const lineBreakAfter = text.slice(character).trim() === '' ? '' : '\n';
  const { insertSpaces } = editor.options;
  // VS Code would turn the tabs that part the cells into spaces, where the file is indented with spaces.
  editor.options = { insertSpaces: false };
  await editor.insertSnippet(new vscode.SnippetString(lineBreakBefore + snippet + lineBreakAfter));
  if (insertSpaces !== undefined) editor.options = { insertSpaces };
};
