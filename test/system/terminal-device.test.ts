import { Writable } from 'node:stream';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import type { TerminalChoice } from '../../src/system/terminal-choice.ts';
import { asciiText, TerminalDevice } from '../../src/system/terminal-device.ts';

/** A terminal that takes what is written when the test lets it. */
class SlowTerminal extends Writable {
  readonly _handle = { writeQueueSize: 0 };
  readonly taken: string[] = [];
  #onTaken = () => {};

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this._handle.writeQueueSize += chunk.length;
    this.#onTaken = () => {
      this.taken.push(chunk.toString());
      this.#onTaken = () => {};
      done();
    };
  }

  /** As Node does it: what was queued is gone first, and whoever wrote it hears of it a moment later. */
  emptyQueue(): void {
    this._handle.writeQueueSize = 0;
  }

  report(): void {
    this.#onTaken();
  }
}

const choice: TerminalChoice = {
  input: 'none',
  output: 'stderr',
  canAsk: false,
  canRepaint: true,
  hasColour: false,
  hasUnicode: true,
  isAscii: false,
};

afterEach(() => vi.restoreAllMocks());

test('a terminal is busy as long as what is written to its screen would be left out', async () => {
  const terminal = new SlowTerminal();
  vi.spyOn(process, 'stderr', 'get').mockReturnValue(terminal as unknown as typeof process.stderr);
  const device = new TerminalDevice(choice, () => {});
  const repaint = vi.fn();
  expect(device.isBusy).toBe(false);
  device.writeOrDrop('first', true, repaint);
  device.writeOrDrop('second', true, repaint);
  expect(device.isBusy).toBe(true);
  terminal.emptyQueue();
  // Still left out: nobody has been told yet to paint anew.
  device.writeOrDrop('third', true, repaint);
  expect(device.isBusy).toBe(true);
  terminal.report();
  await new Promise(setImmediate);
  terminal.report();
  await new Promise(setImmediate);
  expect(repaint).toHaveBeenCalledTimes(1);
  expect(device.isBusy).toBe(false);
  device.writeOrDrop('fourth', true, repaint);
  terminal.report();
  expect(terminal.taken.filter((text) => text !== '')).toEqual(['first', 'fourth']);
});

test('letters lose their accents, and signs become similar ones', () => {
  expect(asciiText('Dehnübung · 10 s × 4 − “Knie zur Brust” …')).toBe('Dehnubung | 10 s x 4 - "Knie zur Brust" .');
  expect(asciiText('\u001b[2mn, →\u001b[22m')).toBe('\u001b[2mn, >\u001b[22m');
});

test('any text becomes ASCII, and ASCII stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary-ascii' }), (any, ascii) => {
      expect(asciiText(any)).toMatch(/^\p{ASCII}*$/u);
      expect(asciiText(ascii)).toBe(ascii);
    }),
  );
});
