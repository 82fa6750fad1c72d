import { Writable } from 'node:stream';
import { afterEach, expect, test, vi } from 'vitest';
import type { TerminalChoice } from '../../src/system/terminal-choice.ts';
import { TerminalDevice } from '../../src/system/terminal-device.ts';

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
