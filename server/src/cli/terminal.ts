import type { WriteStream } from 'node:tty';

/** Colours are for terminals only, and not where the user said `NO_COLOR` (https://no-color.org). */
export function usesColors(stream: Pick<WriteStream, 'isTTY'>, environment: NodeJS.ProcessEnv): boolean {
  return Boolean(stream.isTTY) && !environment.NO_COLOR && environment.TERM !== 'dumb';
}

/** How wide the excerpt of a line may be: the terminal, within reason; a fixed width in files and pipes. */
export function excerptColumns(stream: Pick<WriteStream, 'isTTY' | 'columns'>): number {
  return stream.isTTY ? Math.min(Math.max(stream.columns, 40), 160) : 100;
}
