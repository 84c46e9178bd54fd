import type { Language } from '../text/localized';

/** What the person who called `nianbao` wants; options that are absent have their default. */
export type Invocation =
  | CheckInvocation
  | FixInvocation
  | AnnotateInvocation
  | TextInvocation
  | NewInvocation
  | ExportInvocation
  | { readonly command: 'explain'; readonly rule: string; readonly language: Language }
  | ExplainTextInvocation
  | { readonly command: 'rules'; readonly language: Language }
  | { readonly command: 'server' }
  | { readonly command: 'version' }
  | { readonly command: 'help'; readonly language: Language };

/** Which files are meant, and what comes above their configuration. */
export interface InputOptions {
  /** Files, folders and `-`; never empty. */
  readonly paths: readonly string[];
  readonly config: string | undefined;
  /** `auto` or an edition id; absent: as the configuration says. */
  readonly edition: string | undefined;
  readonly language: Language;
}

export interface CheckInvocation extends InputOptions {
  readonly command: 'check';
  readonly failOn: FailOn;
  readonly format: Format;
  readonly output: string | undefined;
  /** The folder that gets a page for each report. */
  readonly perReport: string | undefined;
}

export interface FixInvocation extends InputOptions {
  readonly command: 'fix';
  readonly failOn: FailOn;
  readonly dryRun: boolean;
  /** In Word files, as tracked changes. */
  readonly tracked: boolean;
}

export interface AnnotateInvocation extends InputOptions {
  readonly command: 'annotate';
  /** The folder that the copies go into. */
  readonly output: string;
}

export interface TextInvocation {
  readonly command: 'text';
  /** A file, or `-`. */
  readonly path: string;
  readonly language: Language;
}

export interface NewInvocation {
  readonly command: 'new';
  readonly organization: string;
  readonly year: number;
  readonly layout: (typeof layouts)[number];
  readonly output: string | undefined;
  readonly language: Language;
}

export interface ExportInvocation {
  readonly command: 'export';
  /** A file, or `-`. */
  readonly path: string;
  readonly to: (typeof publishedForms)[number];
  /** A new file, or `-`; absent: beside the draft, and for standard input standard output. */
  readonly output: string | undefined;
  readonly language: Language;
}

export interface ExplainTextInvocation {
  readonly command: 'explain-text';
  /** A file, or `-`. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units; absent: the whole line. */
  readonly column: number | undefined;
  readonly language: Language;
}

export type Format = (typeof formats)[number];
export type FailOn = (typeof failOns)[number];

export const formats = ['pretty', 'json', 'sarif', 'junit', 'github', 'html', 'csv', 'xlsx'] as const;
export const failOns = ['error', 'warning', 'info', 'never'] as const;
export const layouts = ['pipes', 'tabs', 'cells'] as const;
export const publishedForms = ['docx', 'html'] as const;
