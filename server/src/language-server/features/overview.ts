import type { CancellationToken } from 'vscode-languageserver/node';
import { placeIn } from '../../lint/place';
import { quoteOf } from '../../lint/quote';
import { headOf } from '../../lint/report-head';
import { checkedReport } from '../../overview/checked-report';
import { missingUnits } from '../../overview/missing-units';
import type { CheckedReport, LeftOutFile, MissingReport, Overview } from '../../overview/overview';
import type { Language } from '../../text/localized';
import { type CheckedFile, checkFile, type FileHost, fileOf } from '../check-file';
import type { Workspace } from '../workspace';
import type { WorkspaceFolders } from '../workspace-folders';
import type { WorkspaceHost } from '../workspace-host';

/**
 * The officer’s page of all reports of the workspace: what stands in the editor counts for more than the file. `undefined` where
 * it is cancelled. Waits until the reports know of each other, and looks at every file once more, since the check keeps no text.
 */
export async function overviewPage(
  folders: WorkspaceFolders,
  host: FileHost & Pick<WorkspaceHost, 'checkOpen'> & Pick<Workspace, 'gathered'>,
  language: Language,
  token: CancellationToken,
): Promise<string | undefined> {
  await host.gathered();
  const found = await folders.search(async (path) => (await host.settingsFor(path)).ignored, token);
  if (!found) return undefined;
  const reports: CheckedReport[] = [];
  const unreadable: LeftOutFile[] = found.unreadable.map(({ path, reason }) => ({
    path: folders.pathIn(path),
    reason,
  }));
  const passedOver: LeftOutFile[] = [];
  const units = new Map<string, readonly string[]>();
  for (const path of found.files) {
    if (token.isCancellationRequested) return undefined;
    const open = await host.checkOpen(path);
    const file = open ? fileOf(open) : await checkFile(path, host);
    const shown = folders.pathIn(path);
    if (file.kind !== 'report') {
      (file.kind === 'unreadable' ? unreadable : passedOver).push({ path: shown, reason: file.reason });
      continue;
    }
    reports.push(told(shown, file));
    const { configuration, units: groups } = file.checked.settings;
    // The units of a folder that is not looked at as a whole may have reported elsewhere.
    if (configuration !== undefined && groups.length > 0 && folders.pathFor(configuration) !== undefined) {
      units.set(
        configuration,
        groups.flatMap((group) => group.units),
      );
    }
  }
  const { html } = await import('../../overview');
  const files = { reports, unreadable, passedOver };
  return html({ ...files, missing: missingAmong(units, files, folders) }, language);
}

function told(path: string, { checked, report, document }: CheckedFile & { readonly kind: 'report' }): CheckedReport {
  const place = placeIn(report, document);
  const findings = checked.findings.map((finding) => ({
    ...finding,
    placeInWords: place(finding.span),
    quote: quoteOf(report.text, report.lines, finding.span),
  }));
  return checkedReport(path, headOf(report, document), findings, checked.ignored);
}

/** The units without a report, where a configuration lists them. */
function missingAmong(
  units: ReadonlyMap<string, readonly string[]>,
  { reports, unreadable, passedOver }: Omit<Overview, 'missing'>,
  folders: WorkspaceFolders,
): readonly MissingReport[] | undefined {
  if (units.size === 0) return undefined;
  const files = [
    ...reports.map(({ path, unit, year }) => ({ path, report: { unit, year } })),
    ...[...unreadable, ...passedOver].map(({ path }) => ({ path })),
  ];
  return missingUnits(
    [...units.values()].flat().map((unit) => folders.pathIn(unit)),
    files,
  );
}
