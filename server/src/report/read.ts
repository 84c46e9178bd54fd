import type { Reading } from './report';

export interface ReadOptions {
  readonly edition?: string | undefined;
  readonly organization?: string | undefined;
}

/** Reads a text. Never throws on any text. */
export function readReport(_text: string, _options: ReadOptions = {}): Reading {
  return { refusal: 'not-a-report' };
}
