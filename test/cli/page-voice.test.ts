/** Which voice a page speaks with. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { listSpoken } from '../support/voice-world.ts';
import { pageMachine } from './page-machine.ts';

const name = 'en-michael';

/** Of sentences that bundled routines have, too. */
const routine = `format: 1
title: Desk break
pace: { settle: 8s, move: 1.5s, switch: 7s }
steps:
  - { exercise: standing-back-bend, hold: 3s, reps: 5 }
`;

function readRecordings(): Readonly<Record<string, Uint8Array>> {
  const folder = join(import.meta.dirname, '../../voices', name);
  const files = readdirSync(folder).map((file) => [
    `/opt/backroutine/voices/${name}/${file}`,
    readFileSync(join(folder, file)),
  ]);
  return Object.fromEntries(files);
}

/** The sound of a page, and what a speech program was asked to say for it. */
async function makePage(recordings: Readonly<Record<string, Uint8Array>>) {
  const ports = pageMachine({ ...recordings, '/home/person/short.yaml': routine });
  expect(await runCli(ports, 'page', './short.yaml', '-o', '-', '--bitrate', '24')).toBe(0);
  const sound = /id="sound">([^<]*)</.exec(ports.stdout.text)?.[1] ?? '';
  return { sound, spoken: listSpoken(ports.processes, 'espeak-ng') };
}

test('a page whose sentences are all recorded speaks with the voice that ships with the program, and with no other', async () => {
  const synthetic = await makePage({});
  const recorded = await makePage(readRecordings());
  expect(synthetic.spoken.length).toBeGreaterThan(10);
  expect(recorded.spoken).toEqual([]);
  expect(recorded.sound === synthetic.sound).toBe(false);
  // Silence, or a tone, is the same over and over, and packs to a few hundredths. There are pauses between the words.
  const packed = Buffer.from(recorded.sound, 'base64');
  const sound = inflateSync(packed);
  expect(sound.length).toBeGreaterThan(150_000);
  expect(packed.length).toBeGreaterThan(0.25 * sound.length);
});
