/** Prints how far a long command is, at most once a second, with the rate. */
export class Progress {
  private done = 0;
  private printedAt = performance.now();
  private readonly began = performance.now();

  constructor(
    private readonly what: string,
    private readonly total: number,
  ) {}

  /** @param count finished since the last call @param detail added to the line */
  add(count: number, detail = ''): void {
    this.done += count;
    const now = performance.now();
    if (this.done >= this.total || now - this.printedAt < 1_000) return;
    this.printedAt = now;
    this.print(detail);
  }

  end(detail = ''): void {
    this.print(detail);
  }

  private print(detail: string): void {
    const seconds = (performance.now() - this.began) / 1000;
    console.log(
      `${this.done} of ${this.total} ${this.what}, ${(this.done / Math.max(seconds, 0.001)).toFixed(0)} a second, ${seconds.toFixed(1)} s${detail}`,
    );
  }
}
