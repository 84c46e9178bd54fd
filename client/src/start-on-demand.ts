import * as vscode from 'vscode';
import { mayBeReport, mayHaveBecomeReport } from './documents';
import type { Server } from './server';

/** Starts the server with the first document that can be a report, and stops watching then. */
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
  if (vscode.workspace.textDocuments.some(mayBeReport)) {
    start();
  } else {
    listeners.push(
      vscode.workspace.onDidOpenTextDocument((document) => mayBeReport(document) && start()),
      vscode.workspace.onDidChangeTextDocument((event) => mayHaveBecomeReport(event) && start()),
    );
  }
  return { dispose: stopWatching };
};
