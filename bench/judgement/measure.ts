import { type Finding, lintText } from '../../server/src/lint/lint';
import { readReport } from '../../server/src/report/read';
import { summarize } from '../../server/src/report/summary';
import { rules } from '../../server/src/rules';
import { numeralAt } from '../../server/src/text/numbers';
import { overlaps, type Span } from '../../server/src/text/span';
import { fold } from '../../server/src/text/wording';
import { WorkspaceIndex } from '../../server/src/workspace/workspace-index';
import { type Fault, plant } from './fault';
import { randomFrom } from './random';
import { type GeneratedReport, generateReport } from './report';

/** What came of the faults planted for one rule, or of one kind of them. */
export interface Score {
  readonly rule: string;
  /** Absent in the sum over a rule. */
  readonly kind?: string;
  planted: number;
  /** The rule, or one that rightly reports the same fault, points at the fault. */
  found: number;
  /** It is reported, but not at the fault. */
  elsewhere: number;
  missed: number;
  /** Faults whose right value the report itself determines. */
  determined: number;
  /** Those of them whose finding offers to write just what stood there before. */
  restored: number;
}

/** An error or warning on a report that is right. */
export interface WrongFinding {
  readonly seed: string;
  readonly rule: string;
  readonly message: string;
  /** The words round the place. */
  readonly excerpt: string;
}

export interface Miss {
  readonly seed: string;
  readonly rule: string;
  readonly kind: string;
  readonly shape: string;
  readonly outcome: 'elsewhere' | 'missed' | 'not restored';
  /** The words round the place where it should have been found. */
  readonly excerpt: string;
  readonly findings: readonly string[];
}

export interface Measurement {
  readonly seed: string;
  readonly reports: number;
  readonly wrong: readonly WrongFinding[];
  /** By rule, then by kind. */
  readonly scores: readonly Score[];
  readonly misses: readonly Miss[];
  /** Rules of the catalogue that no fault was planted for. */
  readonly unplanted: readonly string[];
}

export interface MeasureOptions {
  readonly seed: string;
  /** Clean reports to check. */
  readonly reports: number;
  /** Faults of each kind to plant. */
  readonly faults: number;
}

/** Generates, plants, checks and counts. The same options give the same result. */
export function measure({ seed, reports, faults }: MeasureOptions): Measurement {
  const wrong: WrongFinding[] = [];
  for (let index = 0; index < reports; index++) {
    const report = generateReport(`${seed}/${index}`);
    for (const finding of findingsIn(report, report.text)) {
      if (finding.severity === 'info' && finding.rule !== 'internal/rule-failed') continue;
      wrong.push({
        seed: report.seed,
        rule: finding.rule,
        message: finding.message.zh,
        excerpt: excerpt(report.text, finding.span),
      });
    }
  }
  const { scores, misses } = plantAll(seed, faults);
  const planted = new Set(scores.map(({ rule }) => rule));
  return {
    seed,
    reports,
    wrong,
    scores,
    misses,
    unplanted: rules.map(({ name }) => name).filter((name) => !planted.has(name)),
  };
}

/** Checks a text as if it were the report's, with the same reports beside it. */
function findingsIn({ beside, units }: GeneratedReport, text: string): readonly Finding[] {
  if (beside.length === 0) return lintText(text).findings;
  const index = new WorkspaceIndex();
  for (const { seed, text: other } of beside) {
    const { report } = readReport(other);
    if (report) index.set(seed, { summary: summarize(report), units: [] });
  }
  return lintText(text, {}, (report) => {
    index.set('', { summary: summarize(report), units });
    return index.neighboursOf('');
  }).findings;
}

/** A kind that is offered by fewer reports than this is planted less often than the others. */
const mostReportsEach = 40;

function plantAll(seed: string, wanted: number): Pick<Measurement, 'scores' | 'misses'> {
  const known = new Set(rules.map(({ name }) => name));
  const scores = new Map<string, Score>();
  const misses: Miss[] = [];
  const random = randomFrom(`${seed}/faults`);
  for (let index = 0; index < wanted * mostReportsEach; index++) {
    const report = generateReport(`${seed}/faulty/${index}`);
    const offered = new Map<string, Fault[]>();
    for (const fault of report.faults) {
      const key = `${fault.rule}\n${fault.kind}`;
      if (!known.has(fault.rule) || (scores.get(key)?.planted ?? 0) >= wanted) continue;
      if (!fault.edits.every(({ token }) => report.spans.has(token.id))) continue;
      offered.set(key, [...(offered.get(key) ?? []), fault]);
    }
    if (offered.size === 0 && index > wanted * 4) break;
    for (const [key, choices] of offered) {
      const fault = random.pick(choices);
      const score = scores.get(key) ?? emptyScore(fault.rule, fault.kind);
      scores.set(key, score);
      const miss = tryFault(report, fault, score);
      if (miss) misses.push(miss);
    }
  }
  return {
    scores: [...scores.values()].sort(
      (a, b) => a.rule.localeCompare(b.rule, 'en') || a.kind!.localeCompare(b.kind!, 'en'),
    ),
    misses,
  };
}

function emptyScore(rule: string, kind: string): Score {
  return { rule, kind, planted: 0, found: 0, elsewhere: 0, missed: 0, determined: 0, restored: 0 };
}

/** The scores of a rule's kinds added up. */
export function byRule(scores: readonly Score[]): Score[] {
  const sums = new Map<string, Score>();
  for (const score of scores) {
    const sum = sums.get(score.rule) ?? emptyScore(score.rule, '');
    for (const key of ['planted', 'found', 'elsewhere', 'missed', 'determined', 'restored'] as const)
      sum[key] += score[key];
    sums.set(score.rule, sum);
  }
  return [...sums.values()];
}

function tryFault(report: GeneratedReport, fault: Fault, score: Score): Miss | undefined {
  const { text, at } = plant(report, fault);
  const findings = findingsIn(report, text);
  const own = findings.filter(({ rule }) => rule === fault.rule || fault.also.includes(rule));
  const there = own.filter(({ span }) => at.some((place) => touches(span, place)));
  score.planted++;
  const outcome = there.length > 0 ? 'found' : own.length > 0 ? 'elsewhere' : 'missed';
  score[outcome]++;
  const isRestored = !fault.determined || there.some((finding) => restores(report.text, text, finding));
  if (fault.determined && outcome === 'found') {
    score.determined++;
    if (isRestored) score.restored++;
  }
  if (outcome === 'found' && isRestored) return undefined;
  return {
    seed: report.seed,
    rule: fault.rule,
    kind: fault.kind,
    shape: fault.shape,
    outcome: outcome === 'found' ? 'not restored' : outcome,
    excerpt: excerpt(text, at[0]!),
    findings: (outcome === 'found' ? there : findings.filter(({ severity }) => severity !== 'info')).map(
      ({ rule, message }) => `${rule}: ${message.zh}`,
    ),
  };
}

/** Places overlap; an empty one, where something is missing, need only touch. */
function touches(a: Span, b: Span): boolean {
  const isEmpty = a.start === a.end || b.start === b.end;
  return overlaps(a, b) || (isEmpty && a.start <= b.end && b.start <= a.end);
}

/** Whether a finding's fix gives the clean text back; a number may be written in another way. */
function restores(clean: string, faulty: string, { fix }: Finding): boolean {
  const edits = fix?.edits.toSorted((a, b) => b.span.start - a.span.start) ?? [];
  const [only, second] = edits;
  if (!only) return false;
  let text = faulty;
  for (const edit of edits) text = text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end);
  if (text === clean) return true;
  if (second) return fold(text) === fold(clean);
  const behind = faulty.length - only.span.end;
  const original = clean.slice(only.span.start, clean.length - behind);
  const isElsewhereAlike =
    clean.startsWith(faulty.slice(0, only.span.start)) && clean.endsWith(faulty.slice(only.span.end));
  return isElsewhereAlike && numberIn(original) !== undefined && numberIn(original) === numberIn(only.text);
}

/** The value of a text that is a number and nothing else. */
function numberIn(text: string): number | undefined {
  const numeral = numeralAt(text, 0);
  return numeral?.end === text.length ? numeral.value : undefined;
}

const reach = 45;

function excerpt(text: string, { start, end }: Span): string {
  const last = Math.min(end, start + 120);
  const words = `${text.slice(Math.max(0, start - reach), start)}⟦${text.slice(start, last)}⟧${text.slice(last, last + reach)}`;
  return words.replace(/\s*[\r\n]+\s*/g, '⏎').replaceAll('\t', '⇥');
}
