import * as vscode from 'vscode';
import { isConfiguration, mayBeReport, mayHaveBecomeReport } from './documents';
import type { Server } from './server';

/** Starts the server with the first document that can be a report or is a `nianbao.json`, and stops watching then. */
export const startOnDemand = (server: Server): vscode.Disposable => {
  const listeners: vscode.Disposable[] = [];
  const stopWatching = (): void => {
    for (const listener of listeners.splice(0)) listener.dispose();
  };
  const start = (): void => {
    stopWatching();
    // A failure has already been shown to the user and stands in the status item.
    server.running().catch(() => undefined);
  };
  const needsServer = (document: vscode.TextDocument): boolean => mayBeReport(document) || isConfiguration(document);
  if (vscode.workspace.textDocuments.some(needsServer)) {
    start();
  } else {
    listeners.push(
      vscode.workspace.onDidOpenTextDocument((document) => needsServer(document) && start()),
      vscode.workspace.onDidChangeTextDocument((event) => mayHaveBecomeReport(event) && start()),
    );
  }
  return { dispose: stopWatching };
};
