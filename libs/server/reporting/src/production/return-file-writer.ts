import { createHash } from 'node:crypto';
import { close, fdatasync, fsync, open, write } from 'node:fs';
import { Writable } from 'node:stream';

type Done = (error?: Error | null) => void;

const lineFeed = 0x0a;
/** Bytes after which the disk is asked to write while the rows still come, so that little is left to wait for at the end. */
const syncEvery = 32 * 1024 * 1024;

/**
 * Writes a new file and computes its SHA-256 on the way. When it has finished, the bytes are on the disk (fsync) and the file
 * is closed. A file that exists already is an error.
 */
export class ReturnFileWriter extends Writable {
  private readonly hash = createHash('sha256');
  private descriptor: number | null = null;
  private lineLength = 0;
  private unsynced = 0;
  /** A sync under way. */
  private syncing: Promise<void> | null = null;
  private syncFault: Error | null = null;
  /** Bytes written so far. */
  bytes = 0;

  constructor(private readonly location: string) {
    super({ highWaterMark: 1024 * 1024, decodeStrings: true });
  }

  /** Hexadecimal; to be asked once, when the file is finished. */
  digest(): string {
    return this.hash.digest('hex');
  }

  /** Lines written so far, by the average length of the first ones: near enough for progress, and free. */
  get approximateLines(): number {
    return this.lineLength === 0 ? 0 : Math.round(this.bytes / this.lineLength);
  }

  override _construct(done: Done): void {
    open(this.location, 'wx', 0o600, (error, descriptor) => {
      this.descriptor = error ? null : descriptor;
      done(error);
    });
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: Done): void {
    this.hash.update(chunk);
    if (this.lineLength === 0 && this.bytes > 0) this.lineLength = averageLine(chunk);
    this.bytes += chunk.length;
    this.unsynced += chunk.length;
    if (this.syncFault) return done(this.syncFault);
    if (this.unsynced >= syncEvery && !this.syncing) this.syncMeanwhile();
    this.writeAll(chunk, done);
  }

  private syncMeanwhile(): void {
    const { descriptor } = this;
    if (descriptor === null) return;
    this.unsynced = 0;
    this.syncing = new Promise((resolve) => {
      fdatasync(descriptor, (error) => {
        this.syncing = null;
        // The system tells of a failed write once: what comes after must not count as safe.
        this.syncFault ??= error;
        resolve();
      });
    });
  }

  /** The system may take less than it was given. */
  private writeAll(chunk: Buffer, done: Done): void {
    if (this.descriptor === null) return done(new Error('the file is closed'));
    write(this.descriptor, chunk, (error, written) => {
      if (error || written === chunk.length) return done(error);
      this.writeAll(chunk.subarray(written), done);
    });
  }

  override _final(done: Done): void {
    void Promise.resolve(this.syncing).then(() => {
      if (this.syncFault || this.descriptor === null) return done(this.syncFault ?? new Error('the file is closed'));
      fsync(this.descriptor, (error) => (error ? done(error) : this.shut(done)));
    });
  }

  override _destroy(cause: Error | null, done: Done): void {
    this.shut((error) => done(cause ?? error));
  }

  private shut(done: Done): void {
    const { descriptor } = this;
    this.descriptor = null;
    if (descriptor === null) return done();
    void Promise.resolve(this.syncing).then(() => close(descriptor, (error) => done(error)));
  }
}

function averageLine(chunk: Buffer): number {
  let lines = 0;
  for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, at + 1)) lines++;
  return lines === 0 ? chunk.length : chunk.length / lines;
}
