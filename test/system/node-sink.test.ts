import { PassThrough } from 'node:stream';
import type { WriteStream } from 'node:tty';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderCalendarFile } from '../../src/cli/remind/reminder.ts';
import { exportFormats } from '../../src/documents/export/export-formats.ts';
import { NodeSink } from '../../src/system/node-sink.ts';
import { payloads } from '../support/payloads.ts';

/** What is written of this text. */
function visibleText(text: string): string {
  const stream = new PassThrough({ encoding: 'utf8' });
  new NodeSink(() => stream as unknown as WriteStream).write(text);
  return stream.read() ?? '';
}

const control = /(?!\n|\r\n|\t)\p{Cc}/u;

test.each(Object.entries(payloads))('no control character but colours is left of %s', (_, payload) => {
  expect(visibleText(payload).replaceAll('\u001b[31m', '')).not.toMatch(control);
});

test('lines, tabs, letters and colours stay', () => {
  const text = 'Größe\t👩‍🦽\n\u001b[1;31mred\u001b[0m\n';
  expect(visibleText(text)).toBe(text);
});

test('tables and calendars stay as their formats want them', () => {
  const table = exportFormats.csv.renderHead(['session', 'title']);
  const texts = { summary: 'Back', description: 'In a terminal' };
  const reminder = { days: [], starts: [{ day: 20_000, minute: 480 }] };
  const calendar = renderCalendarFile(reminder, { ...texts, version: '1.0.0', wallMs: 0, id: '0a' });
  for (const text of [table, calendar]) {
    expect(text).toContain('\r\n');
    expect(visibleText(text)).toBe(text);
  }
});

test.each(['\u001b[2J', '\u001b[31;1H', '\u001b]0;title\u0007', '\u001b[?25l', '\u009b31m', '\r', '\r\r\n', '\u007f'])(
  'what moves the cursor or changes the terminal is shown: %j',
  (code) => {
    expect(visibleText(code)).toMatch(/\\u\{/);
    expect(visibleText(code)).not.toMatch(control);
  },
);

test('nothing else is changed, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      if (!control.test(text)) expect(visibleText(text)).toBe(text);
    }),
  );
});
