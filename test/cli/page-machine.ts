/** A machine on which pages are made, and given to phones in its network. */
import { bundledFiles } from '../support/bundled-files.ts';
import { answerCli, type RunningCli, startCli, until } from '../support/run-cli.ts';
import type { TestPortsOptions } from '../support/test-ports.ts';
import { buildVoiceWorld, espeakStandIn, type TestVoiceWorld } from '../support/voice-world.ts';

export const shortRoutine = `format: 1
title: Short one
language: en
when: every other day
until: 2026-12-24
pace: { settle: 5s, move: 1s }
exercises:
  bridge:
    name: Bridge
    position: standing
    how: [Stand.]
steps:
  - exercise: bridge
    hold: 3s
    reps: 1
`;

/** So that nothing has to be spoken for a page. */
export const silent = ['--voice', 'none', '--sounds', 'beeps'];

export const serveFlags = ['./short.yaml', ...silent, '--serve'];

export const home = { name: 'wlan0', address: '192.168.1.5' };
export const office = { name: 'eth0', address: '10.0.0.7' };

export function pageMachine(
  more: Readonly<Record<string, string | Uint8Array>> = {},
  options: Omit<TestPortsOptions, 'files'> = {},
): TestVoiceWorld {
  const files = {
    ...bundledFiles(),
    '/home/person/short.yaml': shortRoutine,
    '/opt/backroutine/dist/page-client.js': 'void 0;\n',
    ...more,
  };
  return buildVoiceWorld((world) => ({ 'espeak-ng': espeakStandIn(world) }), { ...options, files: { files } });
}

/** `page --serve`, up to where it has named its address. */
export async function startServing(
  ports: TestVoiceWorld,
  ...answers: readonly (readonly [question: string, answer: string])[]
): Promise<{ readonly running: RunningCli; readonly address: string }> {
  const running = startCli(ports, 'page', ...serveFlags);
  await answerCli(ports, answers);
  await until(() => ports.stdout.text !== '', 'the address');
  return { running, address: ports.stdout.text.trim() };
}

/** Ctrl+C. Returns the exit code. */
export async function stopServing(ports: TestVoiceWorld, running: RunningCli): Promise<number | undefined> {
  ports.terminal.sendSignal('SIGINT');
  await until(() => running.exitCode() !== undefined, 'the end');
  return running.exitCode();
}
