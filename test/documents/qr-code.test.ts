/** Codes for a camera: on the terminal and on paper. */
import { describe, expect, test } from 'vitest';
import { html } from '../../src/documents/html.ts';
import { renderQrLines, renderQrSvg } from '../../src/documents/qr-code.ts';
import { readHalfBlocks, readQr, readQrSvg } from '../support/read-qr.ts';

const addresses = [
  'http://10.0.0.7:1/',
  'http://192.168.1.5:40123/0123456789abcdef0123456789abcdef',
  'https://physiotherapy.example.org/sheets/für-den-rücken.html?of=anna&until=2026-12-24#one',
];

describe.each(addresses)('the code of %s', (address) => {
  test('is read on a terminal with colours, where it is black on white', () => {
    const lines = renderQrLines(address, true);
    const [begin, end] = ['\u001b[30;107m', '\u001b[0m'];
    expect(lines.filter((line) => !line.startsWith(begin) || !line.endsWith(end))).toEqual([]);
    const blocks = lines.map((line) => line.slice(begin.length, -end.length));
    expect(readQr(readHalfBlocks(blocks, true))).toBe(address);
  });

  test('is read on one without, where light modules are drawn, as most terminals are dark', () => {
    expect(readQr(readHalfBlocks(renderQrLines(address, false), false))).toBe(address);
  });

  test('is read on paper, and named to a screen reader', () => {
    const { markup } = renderQrSvg(address, html`A code`);
    expect(readQr(readQrSvg(markup))).toBe(address);
    expect(markup).toContain('aria-label="A code"');
  });
});

test('a code of which one module is wrong would be noticed', () => {
  const modules = readHalfBlocks(
    renderQrLines('http://10.0.0.7:1/', true).map((line) => line.slice(9, -4)),
    true,
  );
  const wrong = modules.map((row, y) => row.map((isDark, x) => isDark !== (y === 14 && x === 14)));
  expect(() => readQr(wrong)).toThrow('repair');
});
