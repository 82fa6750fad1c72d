/** How an address comes to a phone: in which network, and with a code for its camera, on the terminal or on paper. */
import { describe, expect, test } from 'vitest';
import { bundledFiles } from '../support/bundled-files.ts';
import { readHalfBlocks, readQr, readQrSvg } from '../support/read-qr.ts';
import { answerCli, runCli, startCli, until } from '../support/run-cli.ts';
import type { TestPortsOptions } from '../support/test-ports.ts';
import { buildVoiceWorld } from '../support/voice-world.ts';

const short = `format: 1
title: Short one
pace: { settle: 5s, move: 1s }
exercises:
  bridge: { name: Bridge, position: standing, how: [Stand.] }
steps: [{ exercise: bridge, hold: 3s, reps: 1 }]
`;

const home = { name: 'wlan0', address: '192.168.1.5' };
const office = { name: 'eth0', address: '10.0.0.7' };
const flags = ['./short.yaml', '--sounds', 'beeps', '--voice', 'none', '--serve'];

function machine(options: TestPortsOptions) {
  const files = { ...bundledFiles(), '/home/person/short.yaml': short, '/opt/backroutine/dist/page-client.js': '0;\n' };
  return buildVoiceWorld(undefined, { ...options, files: { files } });
}

async function serve(ports: ReturnType<typeof machine>, ...answers: readonly (readonly [string, string])[]) {
  const running = startCli(ports, 'page', ...flags);
  await answerCli(ports, answers);
  await until(() => ports.network.isClosed === false && ports.stdout.text !== '', 'the address');
  const shown = ports.terminal.written;
  ports.terminal.sendSignal('SIGINT');
  await until(() => running.exitCode() !== undefined, 'the end');
  return { shown, address: ports.stdout.text.trim() };
}

describe('page --serve', () => {
  test.each([true, false])('shows a code that is read as the address, with colours: %s', async (hasColour) => {
    const { shown, address } = await serve(machine({ addresses: [home], terminal: { hasColour } }));
    expect(address).toMatch(/^http:\/\/192\.168\.1\.5:\d+\/[0-9a-f]{32}$/);
    const lines = shown.split('\n').map((line) => line.replace('\u001b[30;107m', '').replace('\u001b[0m', ''));
    const code = lines.filter((line) => /^[ ▀▄█]{20,}$/.test(line));
    expect(readQr(readHalfBlocks(code, hasColour))).toBe(address);
  });

  test('writes no code where the terminal has no blocks for it', async () => {
    const { shown } = await serve(machine({ addresses: [home], terminal: { hasUnicode: false } }));
    expect(shown).not.toMatch(/[▀▄█]/);
  });

  test('asks in which network the phone is where there are several, and gives the page in that one', async () => {
    const second = ['In which network is the phone?', '\u001b[B\r'] as const;
    const { shown, address } = await serve(machine({ addresses: [home, office] }), second);
    expect(shown).toContain('10.0.0.7 (eth0)');
    expect(address).toMatch(/^http:\/\/10\.0\.0\.7:/);
  });
});

test('the code of a handout is read as its link', async () => {
  const ports = machine({});
  const link = 'https://example.org/anna.html';
  expect(await runCli(ports, 'handout', 'desk-break', '-o', '-', '--link', link)).toBe(0);
  const [code = ''] = /<svg[^>]*crispEdges.*?<\/svg>/s.exec(ports.stdout.text) ?? [];
  expect(readQr(readQrSvg(code))).toBe(link);
});
