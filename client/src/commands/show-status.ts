import * as vscode from 'vscode';
import { fileOf } from '../document-text/address';
import type { Server, ServerState } from '../server';
import { countsText, statusText } from '../status-text';
import { type Localized, say } from '../user-language';

const scheme = 'nianbao-status';
const settings = ['edition', 'organization', 'rules', 'ignore', 'language'];

const stateNames: Readonly<Record<ServerState, Localized>> = {
  idle: {
    zh: '未启动（打开第一份年报时启动）',
    en: 'not started (starts with the first report that is opened)',
  },
  starting: { zh: '正在启动', en: 'starting' },
  running: { zh: '运行中', en: 'running' },
  failed: {
    zh: '未能启动。请运行“重新启动校验服务”；仍不行时请把输出面板“年报校验 Nianbao”中的内容发给维护人员',
    en: 'could not be started. Run “Restart Server”, or send what the output panel “年报校验 Nianbao” says',
  },
  stopped: { zh: '已停止。请运行“重新启动校验服务”', en: 'stopped. Run “Restart Server”' },
};

/** The page behind `nianbao.showStatus`: what is running, what was recognised or why not, and the settings in force. */
export const createStatusPage = (
  context: vscode.ExtensionContext,
  server: Server,
): vscode.Disposable & { readonly show: () => Promise<void> } => {
  let page = '';
  let pages = 0;
  const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: () => page,
  });
  const show = async (): Promise<void> => {
    const document = reportedDocument();
    page = [...versions(context), '', ...serverState(server), '', ...documentState(server, document), '']
      .concat(settingsInForce(document))
      .join('\n');
    // Another address each time, for VS Code keeps the text of an address that it has shown.
    const query = String(pages++);
    const uri = vscode.Uri.from({ scheme, path: say({ zh: '年报校验运行状态', en: 'Nianbao status' }), query });
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: true });
  };
  return { show, dispose: () => provider.dispose() };
};

/** The active document, unless it is this page. */
const reportedDocument = (): vscode.TextDocument | undefined => {
  const document = vscode.window.activeTextEditor?.document;
  return document?.uri.scheme === scheme ? undefined : document;
};

const versions = (context: vscode.ExtensionContext): readonly string[] => [
  `${say({ zh: '年报校验', en: 'Nianbao' })} ${(context.extension.packageJSON as { version: string }).version}`,
  `VS Code ${vscode.version}（${vscode.env.appName}，${process.platform} ${process.arch}，Node ${process.versions.node}）`,
];

const serverState = (server: Server): readonly string[] => [
  `${say({ zh: '校验服务', en: 'Server' })}：${say(stateNames[server.state()])}`,
];

const documentState = (server: Server, document: vscode.TextDocument | undefined): readonly string[] => {
  const label = say({ zh: '当前文件', en: 'Current file' });
  if (document === undefined) return [`${label}：${say({ zh: '没有打开文件', en: 'none' })}`];
  const name = document.isUntitled ? document.uri.path : fileOf(document.uri).fsPath;
  const status = server.status(document.uri);
  if (status === undefined) {
    return [
      `${label}：${name}`,
      `  ${say({
        zh: `没有检查：语言模式是 ${document.languageId}。只检查年报、纯文本和 Markdown 文件中识别出的年报。`,
        en: `Not checked: its language mode is ${document.languageId}. Reports are looked for in 年报, plain text and Markdown files.`,
      })}`,
    ];
  }
  return [
    `${label}：${name}`,
    `  ${say(statusText(status))}`,
    `  ${status.explanation}`,
    ...(status.state === 'report'
      ? [
          `  ${say({ zh: '机关', en: 'Organization' })}：${status.organization ?? say({ zh: '未识别', en: 'not found' })}`,
          `  ${say({ zh: '年度', en: 'Year' })}：${status.year ?? say({ zh: '未识别', en: 'not found' })}`,
          `  ${say({ zh: '检查结果', en: 'Findings' })}：${say(countsText(status))}`,
        ]
      : []),
  ];
};

const settingsInForce = (document: vscode.TextDocument | undefined): readonly string[] => {
  const configuration = vscode.workspace.getConfiguration('nianbao', document ?? null);
  return [
    say({
      zh: '生效的设置（文件旁或上级文件夹中的 nianbao.json 优先）：',
      en: 'Settings in force (a nianbao.json beside or above the file goes first):',
    }),
    ...settings.map((name) => `  nianbao.${name} = ${JSON.stringify(configuration.get(name))}`),
  ];
};
