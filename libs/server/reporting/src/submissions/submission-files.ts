import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { Injectable, StreamableFile } from '@nestjs/common';
import { Environment } from '@throughline/server/platform';
import { fileGone, type KeptReturn } from './submission-state';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const digest = /^[0-9a-f]{64}$/;

/** Opens the file when the answer is sent, not before: a request that ends otherwise leaves nothing open. */
class FileOnDemand extends StreamableFile {
  constructor(
    private readonly location: string,
    { fileName, byteSize }: KeptReturn,
  ) {
    super(new Uint8Array(), { type: 'text/csv; charset=utf-8', disposition: `attachment; filename="${fileName}"`, length: byteSize });
  }

  override getStream(): Readable {
    return createReadStream(this.location, { highWaterMark: 256 * 1024 });
  }
}

/**
 * Where return files are kept: `<data>/files/<provider>/<sha256>.csv`. A file appears under that name only when it is
 * whole; while it is written it is called `<submission>.<run>.part`.
 */
@Injectable()
export class SubmissionFiles {
  private readonly root: string;

  constructor(environment: Environment) {
    this.root = path.resolve(environment.dataDir, 'files');
  }

  /** The kept file as an attachment. 409 when it is gone or is not as long as it was. */
  async open(providerId: string, kept: KeptReturn): Promise<StreamableFile> {
    const location = this.keptAt(providerId, kept.sha256);
    const found = await stat(location).catch(() => null);
    if (found?.size !== kept.byteSize) throw fileGone();
    return new FileOnDemand(location, kept);
  }

  keptAt(providerId: string, sha256: string): string {
    if (!digest.test(sha256)) throw new Error('a file is named by its SHA-256');
    return path.join(this.folderOf(providerId), `${sha256}.csv`);
  }

  /** Where a run writes; the folder exists afterwards, and what earlier runs of the submission left is gone. */
  async startPart(providerId: string, submissionId: string, runId: string): Promise<string> {
    const folder = this.folderOf(providerId);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await this.removeParts(providerId, submissionId);
    return path.join(folder, `${submissionId}.${runId}.part`);
  }

  /** Removes what runs of this submission have left half written. */
  async removeParts(providerId: string, submissionId: string): Promise<void> {
    const folder = this.folderOf(providerId);
    const names = await readdir(folder).catch(() => []);
    const mine = names.filter((name) => name.startsWith(`${submissionId}.`) && name.endsWith('.part'));
    await Promise.all(mine.map((name) => rm(path.join(folder, name), { force: true })));
  }

  /** Gives a whole, synced file its final name, and makes the name durable. */
  async keep(part: string, providerId: string, sha256: string): Promise<void> {
    await rename(part, this.keptAt(providerId, sha256));
    // Windows has no way to sync a folder, and does not need one.
    const folder = await open(this.folderOf(providerId), 'r').catch(() => null);
    await folder?.sync().catch(() => undefined);
    await folder?.close();
  }

  private folderOf(providerId: string): string {
    if (!uuid.test(providerId)) throw new Error('a provider is named by a UUID');
    return path.join(this.root, providerId);
  }
}
