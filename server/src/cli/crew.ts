import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { optimiseLater } from '../files/optimise-later';
import { type Localized, localized } from '../text/localized';
import { type Look, look, type Order } from './look';

/** A thread must first learn what it runs, which takes as long as some dozens of files. */
const ordersForThread = 200;
/** More threads would wait for one another's memory. */
const mostThreads = 8;
/** What is made of a file is soon done with; more room would be memory for nothing. */
const maxYoungGenerationSizeMb = 16;
/** How many orders a thread is sent at once: few enough that all end at about the same time. */
const atOnce = 16;

/** What a thread is sent, and what it sends back. */
export interface Task {
  readonly number: number;
  readonly orders: readonly Order[];
}
export interface Result {
  readonly number: number;
  readonly looks: readonly Look[];
}

/** A thread has come to an end that was still needed. */
export class ThreadLost extends Error {
  readonly localized: Localized;

  constructor(reason: string, files: readonly string[]) {
    super(reason);
    this.localized = localized(
      `检查中途意外中断（${reason}），没有得出结果。问题出在下列某一个文件，请逐个检查，找出是哪一个：\n${files.join('\n')}`,
      `A thread broke off while checking (${reason}), so there is no result. It was at one of these files; please check them one by one:\n${files.join('\n')}`,
    );
  }
}

/** Looks at files: by itself where they are few, else with the help of other threads. */
export class Crew {
  readonly #threads: Thread[] = [];

  /** @param script what a thread runs; it answers each `Task` with a `Result` */
  constructor(orders: number, script: string) {
    // Each thread optimises for itself.
    optimiseLater();
    const wanted = Math.min(availableParallelism(), mostThreads, Math.floor(orders / ordersForThread) + 1);
    while (this.#threads.length < wanted - 1) this.#threads.push(new Thread(script));
  }

  /** Looks at every file, and hands over each as soon as it was seen, in any order. */
  async look(orders: readonly Order[], take: (at: number, look: Look) => void): Promise<void> {
    let next = 0;
    const work = async (most: number, see: (orders: readonly Order[]) => Promise<readonly Look[]>): Promise<void> => {
      while (next < orders.length) {
        const from = next;
        next = Math.min(next + most, orders.length);
        const looks = await see(orders.slice(from, next));
        looks.forEach((one, i) => void take(from + i, one));
      }
    };
    const see = async (some: readonly Order[]): Promise<readonly Look[]> => {
      const looks = await Promise.all(some.map(look));
      // A copy: words of a text would keep the whole of it.
      return orders.length > 1 ? structuredClone(looks) : looks;
    };
    // Each has two tasks, so that it reads, or has its next one, while it looks.
    const two = <T>(one: T): T[] => [one, one];
    try {
      await Promise.all([
        ...two(see).map((own) => work(1, own)),
        ...this.#threads.flatMap((thread) => two(thread).map((one) => work(atOnce, (some) => one.see(some)))),
      ]);
    } finally {
      // Where one was lost the others need not go on.
      next = orders.length;
    }
  }

  async end(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.end()));
  }
}

class Thread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #number = 0;
  #reason: string | undefined;

  constructor(script: string) {
    this.#worker = new Worker(script, { resourceLimits: { maxYoungGenerationSizeMb } });
    this.#worker.on('message', ({ number, looks }: Result) => {
      this.#waiting.get(number)?.resolve(looks);
      this.#waiting.delete(number);
    });
    this.#worker.on('error', (error) => this.#lost(error.message));
    this.#worker.on('exit', (code) => this.#lost(`exit ${code}`));
  }

  see(orders: readonly Order[]): Promise<readonly Look[]> {
    return new Promise((resolve, reject) => {
      const task: Task = { number: this.#number++, orders };
      this.#waiting.set(task.number, { orders, resolve, reject });
      if (this.#reason === undefined) this.#worker.postMessage(task);
      else this.#lost(this.#reason);
    });
  }

  end(): Promise<unknown> {
    return this.#worker.terminate();
  }

  #lost(reason: string): void {
    this.#reason = reason;
    const files = [...this.#waiting.values()].flatMap(({ orders }) => orders.map(({ file }) => file));
    for (const { reject } of this.#waiting.values()) reject(new ThreadLost(reason, files));
    this.#waiting.clear();
  }
}

interface Waiting {
  readonly orders: readonly Order[];
  readonly resolve: (looks: readonly Look[]) => void;
  readonly reject: (error: ThreadLost) => void;
}
