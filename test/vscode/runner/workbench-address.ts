/**
 * The address of the workbench with a folder opened.
 *
 * @param payload what a desktop VS Code would be told on its command line
 */
export const workbenchAddress = (
  port: number,
  folder: string,
  payload: Readonly<Record<string, string>> = {},
): string => {
  const address = new URL(`http://127.0.0.1:${port}/`);
  address.searchParams.set('folder', folder);
  const entries = Object.entries({ skipWelcome: 'true', skipReleaseNotes: 'true', ...payload });
  address.searchParams.set('payload', JSON.stringify(entries));
  return address.href;
};

/** The address by which a workbench in the browser names a file on the server's disk. */
export const remoteFile = (port: number, path: string): string => `vscode-remote://127.0.0.1:${port}${path}`;
