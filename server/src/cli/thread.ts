import { parentPort } from 'node:worker_threads';
import type { Result, Task } from './crew';
import { look } from './look';

/** What a thread of the command line does until it is ended: it looks at the files that it is sent. */
export function serveCrew(): void {
  parentPort!.on('message', async ({ number, orders }: Task) => {
    const result: Result = { number, looks: await Promise.all(orders.map(look)) };
    parentPort!.postMessage(result);
  });
}
