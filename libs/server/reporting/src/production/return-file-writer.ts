import { createHash } from 'node:crypto';
import { close, fsync, open, write } from 'node:fs';
import { Writable } from 'node:stream';

type Done = (error?: Error | null) => void;

const lineFeed = 0x0a;

/**
 * Writes a new file and computes its SHA-256 on the way. When it has finished, the bytes are on the disk (fsync) and the file
 * is closed. A file that exists already is an error.
 */
export class ReturnFileWriter extends Writable {
  private readonly hash = createHash('sha256');
  private descriptor: number | null = null;
  private lineLength = 0;
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
    this.writeAll(chunk, done);
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
    if (this.descriptor === null) return done(new Error('the file is closed'));
    fsync(this.descriptor, (error) => (error ? done(error) : this.shut(done)));
  }

  override _destroy(cause: Error | null, done: Done): void {
    this.shut((error) => done(cause ?? error));
  }

  private shut(done: Done): void {
    const { descriptor } = this;
    this.descriptor = null;
    if (descriptor === null) return done();
    close(descriptor, (error) => done(error));
  }
}

function averageLine(chunk: Buffer): number {
  let lines = 0;
  for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, at + 1)) lines++;
  return lines === 0 ? chunk.length : chunk.length / lines;
}
