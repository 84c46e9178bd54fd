import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lintText } from '../../server/src/lint/lint';
import { readReport } from '../../server/src/report/read';
import type { Section } from '../../server/src/report/report';
import { plant } from '../judgement/fault';
import { randomFrom } from '../judgement/random';
import { type GeneratedReport, generateReport } from '../judgement/report';

/** About as large as a report usually is, in bytes. */
const usualBytes = 7_000;

/**
 * Texts of reports, the same ones every time: some right, some with a fault, some beside last year's or beside the
 * reports that they add up. Those of a smaller number are the first of a larger one.
 */
export function* reportTexts(): Generator<string> {
  for (let index = 0; ; index++) {
    const report = generateReport(`speed/${index}`);
    yield faultyOrNot(report);
    for (const { text } of report.beside) yield text;
  }
}

function faultyOrNot(report: GeneratedReport): string {
  const random = randomFrom(`${report.seed}/fault`);
  const faults = report.faults.filter(({ edits }) => edits.every(({ token }) => report.spans.has(token.id)));
  return faults.length > 0 && random.chance(0.5) ? plant(report, random.pick(faults)).text : report.text;
}

/** Writes so many reports into a folder, a hundred in each of its folders, and gives their paths in order. */
export function writeFiles(folder: string, count: number): string[] {
  const paths: string[] = [];
  for (const text of reportTexts()) {
    if (paths.length === count) break;
    const below = join(folder, String(Math.floor(paths.length / 100)).padStart(3, '0'));
    if (paths.length % 100 === 0) mkdirSync(below, { recursive: true });
    const path = join(below, `${String(paths.length).padStart(5, '0')}.md`);
    writeFileSync(path, text);
    paths.push(path);
  }
  return paths;
}

/** A report of the usual size, in which something is to be found. */
export function usualText(): string {
  for (const text of reportTexts()) {
    const isUsual = Math.abs(Buffer.byteLength(text) - usualBytes) < usualBytes / 50;
    if (isUsual && lintText(text).findings.some(({ severity }) => severity === 'error')) return text;
  }
  throw new Error('The generator has ended, which it never does.');
}

/** One report of at least so many bytes: section one goes on and on. */
export function longText(bytes: number): string {
  const first = usualText();
  const at = overviewOf(first)?.body.end;
  if (at === undefined) throw new Error('The report has no section one.');
  const pieces: string[] = [];
  let missing = bytes - Buffer.byteLength(first);
  for (const text of reportTexts()) {
    if (missing <= 0) break;
    const body = overviewOf(text)?.body;
    if (!body) continue;
    pieces.push(`\n${text.slice(body.start, body.end).trim()}\n`);
    missing -= Buffer.byteLength(pieces.at(-1)!);
  }
  return `${first.slice(0, at)}${pieces.join('')}${first.slice(at)}`;
}

function overviewOf(text: string): Section | undefined {
  return readReport(text).report?.sections.find(({ standard }) => standard.id === 'overview');
}
