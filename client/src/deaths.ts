/** What to do about a server that died: start it anew, the first time in a while with a word to the user, or give up. */
export type Response = 'restart-and-say-so' | 'restart' | 'give-up';

/** A server that dies as often as this within the time given dies of something that another start does not mend. */
const most = 4;
const within = 5 * 60_000;

/** Remembers when the server died. */
export class Deaths {
  #times: readonly number[] = [];

  /** The server has died; `now` in milliseconds. */
  died(now: number): Response {
    this.#times = [...this.#times.filter((time) => now - time < within), now];
    if (this.#times.length >= most) return 'give-up';
    return this.#times.length === 1 ? 'restart-and-say-so' : 'restart';
  }

  /** Somebody asked for a new server: it may die as often again. */
  forget(): void {
    this.#times = [];
  }
}
