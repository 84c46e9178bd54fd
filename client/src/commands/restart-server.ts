import * as vscode from 'vscode';
import type { Server } from '../server';
import { say } from '../user-language';

/** Replaces the server's process by a new one, and says so. A failure is shown by the server itself. */
export const restartServer = async (server: Server): Promise<void> => {
  await server.restart();
  void vscode.window.setStatusBarMessage(
    say({ zh: '年报校验服务已重新启动', en: 'The Nianbao server was restarted' }),
    5000,
  );
};
