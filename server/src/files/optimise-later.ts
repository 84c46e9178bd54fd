import { setFlagsFromString } from 'node:v8';

/** How many bytes of bytecode a function runs before V8 11 thinks of optimising it; its own figure is a ninth. */
const bytesUntilOptimised = 600_000;

/**
 * Has V8 11, that of Node 20, wait longer before it optimises. What reads a report is much code that runs a little: a check is over, and
 * a key answered, before what was optimised early is run often enough. Later versions wait of their own accord, and know no such flag.
 */
export function optimiseLater(): void {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString(`--interrupt-budget=${bytesUntilOptimised}`);
}
