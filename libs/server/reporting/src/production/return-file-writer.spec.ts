import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ReturnFileWriter } from './return-file-writer';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp('/tmp/throughline-writer-');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the writer of a return file', () => {
  it('writes what it is given, with the checksum of it', async () => {
    const location = path.join(folder, 'one');
    const writer = new ReturnFileWriter(location);
    const lines = Array.from({ length: 50_000 }, (_, n) => `"line ${String(n).padStart(6, '0')}"\n`);
    writer.write('"header"\n');
    const chunks = Array.from({ length: 50 }, (_, n) => Buffer.from(lines.slice(n * 1_000, (n + 1) * 1_000).join('')));
    await pipeline(Readable.from(chunks), writer);
    const content = `"header"\n${lines.join('')}`;
    expect((await readFile(location, 'utf8')) === content).toBe(true);
    expect(writer.digest()).toBe(createHash('sha256').update(content).digest('hex'));
    expect([writer.bytes, Math.abs(writer.approximateLines - 50_000) < 5]).toEqual([content.length, true]);
  });

  it('writes files that are longer than what the disk is asked to write at once', async () => {
    const location = path.join(folder, 'long');
    const chunk = Buffer.alloc(1024 * 1024, '"x"\n');
    const writer = new ReturnFileWriter(location);
    await pipeline(Readable.from(Array.from({ length: 100 }, () => chunk)), writer);
    const content = await readFile(location);
    expect([content.length, writer.digest()]).toEqual([100 * 1024 * 1024, createHash('sha256').update(content).digest('hex')]);
  });

  it('never writes over a file that is there', async () => {
    const location = path.join(folder, 'two');
    await writeFile(location, 'kept');
    await expect(pipeline(Readable.from([Buffer.from('x')]), new ReturnFileWriter(location))).rejects.toMatchObject({ code: 'EEXIST' });
    expect(await readFile(location, 'utf8')).toBe('kept');
  });
});
