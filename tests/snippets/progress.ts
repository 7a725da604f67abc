const EVERY = 5_000;

/** Tells how far a long run is: on one line of a terminal, or in a log every few seconds. */
export class Progress {
  readonly #total: number;
  readonly #begun = performance.now();
  readonly #isTerminal = process.stderr.isTTY === true;
  #done = 0;
  #failed = 0;
  #told = performance.now();

  constructor(total: number) {
    this.#total = total;
  }

  /** One more is done. */
  step(isGood: boolean, name: string): void {
    this.#done += 1;
    if (!isGood) this.#failed += 1;
    if (this.#isTerminal) {
      process.stderr.write(`\r\x1b[K${this.#line()}  ${name}`);
      if (this.#done === this.#total) process.stderr.write('\r\x1b[K');
    } else if (performance.now() - this.#told > EVERY) {
      this.#told = performance.now();
      console.error(this.#line());
    }
  }

  #line(): string {
    const failed = this.#failed > 0 ? `, ${this.#failed} failed` : '';
    return `${this.#done} of ${this.#total} done${failed} (${this.seconds()} s)`;
  }

  /** Since the beginning. */
  seconds(): string {
    return ((performance.now() - this.#begun) / 1000).toFixed(1);
  }
}
