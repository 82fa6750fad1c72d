import fc from 'fast-check';
import { expect, test } from 'vitest';
import { visibleText } from '../../src/system/visible-text.ts';
import { payloads } from '../support/payloads.ts';

const control = /(?![\n\t])\p{Cc}/u;

test.each(Object.entries(payloads))('no control character but colours is left of %s', (_, payload) => {
  expect(visibleText(payload).replaceAll('\u001b[31m', '')).not.toMatch(control);
});

test('lines, tabs, letters and colours stay', () => {
  const text = 'Größe\t👩‍🦽\n\u001b[1;31mred\u001b[0m\n';
  expect(visibleText(text)).toBe(text);
});

test.each(['\u001b[2J', '\u001b[31;1H', '\u001b]0;title\u0007', '\u001b[?25l', '\u009b31m', '\r', '\u007f'])(
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
