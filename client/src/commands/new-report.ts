import * as vscode from 'vscode';
import {
  type NewFileResult,
  type NewReportParams,
  type NewReportResult,
  type NewWordReportParams,
  newReportRequest,
  newWordReportRequest,
} from '../../../server/src/language-server/messages';
import { showText } from '../document-text/open';
import type { Server } from '../server';
import { type Localized, say } from '../user-language';
import { folderOfReports, newReportAddress } from './new-report-address';

/** The first year whose format Nianbao knows. */
const firstYear = 2019;

/** Asks for organization, year and layout, then opens a blank report, which is saved beside the others. Does nothing when the user backs out. */
export const newReport = async (server: Server): Promise<void> => {
  const organization = await askOrganization();
  if (organization === undefined) return;
  const year = await askYear();
  if (year === undefined) return;
  const layout = await askLayout();
  if (layout === undefined) return;
  if (layout === 'docx') return newWordReport(server, organization, year);
  const client = await server.running();
  const parameters: NewReportParams = { organization, year, layout };
  const { text } = await client.sendRequest<NewReportResult>(newReportRequest, parameters);
  const name = `${organization}${year}年政府信息公开工作年度报告`;
  const address = await newReportAddress(server, name, layout === 'pipes' ? 'md' : 'txt');
  if (address === undefined) {
    await vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument({ language: 'nianbao', content: text }),
    );
    return;
  }
  const document = await vscode.workspace.openTextDocument(address);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(address, new vscode.Position(0, 0), text);
  await vscode.workspace.applyEdit(edit);
  await vscode.window.showTextDocument(document);
};

/** Writes the Word file at once, since it is not typed, and opens its text. */
const newWordReport = async (server: Server, organization: string, year: number): Promise<void> => {
  const folder = (await folderOfReports(server)) ?? (await askFolder());
  if (folder === undefined) return;
  const client = await server.running();
  const parameters: NewWordReportParams = { organization, year, folder: folder.toString() };
  const result = await client.sendRequest<NewFileResult>(newWordReportRequest, parameters);
  if ('problem' in result) void vscode.window.showWarningMessage(result.problem);
  else await showText(server, vscode.Uri.parse(result.uri));
};

const askFolder = async (): Promise<vscode.Uri | undefined> => {
  const folders = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    openLabel: say({ zh: '保存在这里', en: 'Save Here' }),
  });
  return folders?.[0];
};

const askOrganization = async (): Promise<string | undefined> => {
  const answer = await vscode.window.showInputBox({
    title: say({ zh: '新建年报（1/3）：机关全称', en: 'New report (1/3): organization' }),
    prompt: say({ zh: '写在标题中的机关名称', en: 'The name that stands in the title' }),
    placeHolder: '云岭镇人民政府',
    value: vscode.workspace.getConfiguration('nianbao').get('organization', ''),
    ignoreFocusOut: true,
    validateInput: (value) =>
      value.trim() === '' ? say({ zh: '请填写机关名称。', en: 'Please name the organization.' }) : undefined,
  });
  return answer?.trim();
};

const askYear = async (): Promise<number | undefined> => {
  const thisYear = new Date().getFullYear();
  const problem = {
    zh: `请填写四位数年份（${firstYear} 年及以后）。`,
    en: `Please enter a year, ${firstYear} or later.`,
  };
  const answer = await vscode.window.showInputBox({
    title: say({ zh: '新建年报（2/3）：报告年度', en: 'New report (2/3): year reported on' }),
    prompt: say({ zh: '报告的是哪一年的工作', en: 'The year whose work is reported' }),
    // A report looks back on the year before.
    value: String(thisYear - 1),
    ignoreFocusOut: true,
    validateInput: (value) => (isYear(value) ? undefined : say(problem)),
  });
  return answer === undefined ? undefined : Number(answer.trim());
};

const isYear = (value: string): boolean => /^\s*\d{4}\s*$/.test(value) && Number(value) >= firstYear;

type Form = NewReportParams['layout'] | 'docx';

const layouts: readonly {
  readonly layout: Form;
  readonly label: Localized;
  readonly detail: Localized;
}[] = [
  {
    layout: 'tabs',
    label: { zh: '制表符表格', en: 'Tabs' },
    detail: {
      zh: '一行一行，列之间是制表符；可与 Word、WPS、Excel 互相粘贴',
      en: 'A row per line; pastes to and from Word, WPS and Excel',
    },
  },
  {
    layout: 'docx',
    label: { zh: 'Word 文件（.docx）', en: 'Word file (.docx)' },
    detail: {
      zh: '公文格式；在这里或在 Word、WPS 中填写都可以',
      en: 'As it is published; filled in here, in Word or in WPS',
    },
  },
  {
    layout: 'pipes',
    label: { zh: 'Markdown 表格', en: 'Markdown' },
    detail: { zh: '列之间是竖线 |', en: 'Columns between vertical bars' },
  },
  {
    layout: 'cells',
    label: { zh: '一格一行', en: 'A cell per line' },
    detail: { zh: '每个单元格一行，空行表示一行表格结束', en: 'A blank line ends the row' },
  },
];

const askLayout = async (): Promise<Form | undefined> => {
  const chosen = await vscode.window.showQuickPick(
    layouts.map(({ layout, label, detail }) => ({ label: say(label), detail: say(detail), layout })),
    {
      title: say({ zh: '新建年报（3/3）：表格写法', en: 'New report (3/3): how tables are written' }),
      ignoreFocusOut: true,
    },
  );
  return chosen?.layout;
};
