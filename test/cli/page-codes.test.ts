/** How an address comes to a phone: in which network, and with a code for its camera, on the terminal or on paper. */
import { describe, expect, test } from 'vitest';
import { readHalfBlocks, readQr, readQrSvg } from '../support/read-qr.ts';
import { runCli } from '../support/run-cli.ts';
import type { TestVoiceWorld } from '../support/voice-world.ts';
import { home, office, pageMachine, startServing, stopServing } from './page-machine.ts';

async function serve(ports: TestVoiceWorld, ...answers: readonly (readonly [string, string])[]) {
  const { running, address } = await startServing(ports, ...answers);
  const shown = ports.terminal.written;
  await stopServing(ports, running);
  return { shown, address };
}

describe('page --serve', () => {
  test.each([true, false])('shows a code that is read as the address, with colours: %s', async (hasColour) => {
    const { shown, address } = await serve(pageMachine({}, { addresses: [home], terminal: { hasColour } }));
    expect(address).toMatch(/^http:\/\/192\.168\.1\.5:\d+\/[0-9a-f]{32}$/);
    const lines = shown.split('\n').map((line) => line.replace('\u001b[30;107m', '').replace('\u001b[0m', ''));
    const code = lines.filter((line) => /^[ ▀▄█]{20,}$/.test(line));
    expect(readQr(readHalfBlocks(code, hasColour))).toBe(address);
  });

  test('writes no code where the terminal has no blocks for it', async () => {
    const { shown } = await serve(pageMachine({}, { addresses: [home], terminal: { hasUnicode: false } }));
    expect(shown).not.toMatch(/[▀▄█]/);
  });

  test('asks in which network the phone is where there are several, and gives the page in that one', async () => {
    const second = ['In which network is the phone?', '\u001b[B\r'] as const;
    const { shown, address } = await serve(pageMachine({}, { addresses: [home, office] }), second);
    expect(shown).toContain('10.0.0.7 (eth0)');
    expect(address).toMatch(/^http:\/\/10\.0\.0\.7:/);
  });
});

test('the code of a handout is read as its link', async () => {
  const ports = pageMachine();
  const link = 'https://example.org/anna.html';
  expect(await runCli(ports, 'handout', 'desk-break', '-o', '-', '--link', link)).toBe(0);
  const [code = ''] = /<svg[^>]*crispEdges.*?<\/svg>/s.exec(ports.stdout.text) ?? [];
  expect(readQr(readQrSvg(code))).toBe(link);
});
