import { describe, expect, test } from 'vitest';
import { LineFile } from '../../src/journal/line-file.ts';
import { MemoryFiles } from '../support/memory-files.ts';

const path = '/home/person/log.txt';
const lines = Array.from({ length: 12 }, (_, index) => `line ${index}`);

function openLines(files: MemoryFiles) {
  const reported: Error[] = [];
  const file = new LineFile(
    () => files.openAppend(path, 0o600),
    (error) => reported.push(error),
  );
  return { file, reported };
}

const filesWithFolder = () => new MemoryFiles({ files: { '/home/person/other.txt': '' } });

/** Appends all lines, with the disk broken before one of them and, where `until` is given, whole again before that. */
async function writeWith(files: MemoryFiles, from: number, until: number, set: (isBroken: boolean) => void) {
  const { file, reported } = openLines(files);
  for (const [index, line] of lines.entries()) {
    if (index === from) set(true);
    if (index === until) set(false);
    file.append(line);
  }
  await file.close();
  return { text: files.text(path) ?? '', reported, failure: file.failure };
}

const faults = [
  ['full', (files: MemoryFiles) => (isBroken: boolean) => (files.freeBytes = isBroken ? 3 : Number.POSITIVE_INFINITY)],
  ['read-only', (files: MemoryFiles) => (isBroken: boolean) => (files.readOnly = isBroken)],
  ['broken', (files: MemoryFiles) => (isBroken: boolean) => files.deny(path, isBroken ? 'EIO' : undefined)],
] as const;

describe.each(faults)('lines on a disk that becomes %s', (_, breaker) => {
  test('are all there and in order once it is whole again, whenever that happens', async () => {
    for (let from = 0; from < lines.length; from += 1) {
      for (let until = from + 1; until < lines.length; until += 1) {
        const files = filesWithFolder();
        const { text, reported, failure } = await writeWith(files, from, until, breaker(files));
        expect(text).toBe(`${lines.join('\n')}\n`);
        expect(reported).toHaveLength(1);
        expect(failure).toBeUndefined();
      }
    }
  });

  test('are whole up to that moment when it stays so, and the failure is reported once', async () => {
    for (let from = 0; from < lines.length; from += 1) {
      const files = filesWithFolder();
      const { text, reported, failure } = await writeWith(files, from, Number.NaN, breaker(files));
      expect(text).toBe(
        lines
          .slice(0, from)
          .map((line) => `${line}\n`)
          .join(''),
      );
      expect(reported).toHaveLength(1);
      expect(failure).toMatchObject({ code: expect.stringMatching(/^E/) });
    }
  });
});

describe('lines', () => {
  test('are each one write of their own', () => {
    const writes: string[] = [];
    const append = (bytes: Uint8Array) => writes.push(new TextDecoder().decode(bytes));
    const file = new LineFile(
      () => ({ path, append, flush: async () => {}, close: async () => {} }),
      () => {},
    );
    for (const line of lines) file.append(line);
    expect(writes).toEqual(lines.map((line) => `${line}\n`));
  });

  test('are not opened before the first one', async () => {
    const files = filesWithFolder();
    const { file } = openLines(files);
    await file.close();
    expect(files.text(path)).toBeUndefined();
  });

  test('that wait are bounded, and the first ones are kept', async () => {
    const files = filesWithFolder();
    const { file } = openLines(files);
    files.readOnly = true;
    for (let index = 0; index < 5_100; index += 1) file.append(`line ${index}`);
    files.readOnly = false;
    await file.close();
    expect(files.text(path)?.split('\n').slice(0, -1)).toEqual(
      Array.from({ length: 5_000 }, (_, index) => `line ${index}`),
    );
    expect(file.failure).toBeDefined();
  });

  test('that could not be flushed are reported', async () => {
    const files = filesWithFolder();
    const { file, reported } = openLines(files);
    file.append('line');
    files.deny(path, 'EIO');
    file.flush();
    await file.close();
    expect(reported).toHaveLength(1);
    expect(file.failure).toMatchObject({ code: 'EIO' });
  });
});
