/** The session of a minute written as a file, through the same judge as when it is played. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { nodeProcesses } from '../../../src/system/node-processes.ts';
import { resample } from '../../../src/voice/pcm/shape-speech.ts';
import { readWav } from '../../../src/voice/pcm/wav.ts';
import { builtProgram } from '../../support/built-program.ts';
import { maxVoiceLateMs, oneMinute, plannedCues, wordsOf } from './heard-session.ts';
import { judgeSound, listFaults } from './judge.ts';
import { captureRate } from './sound-server.ts';
import { whySoundIsNotTested } from './sound-tools.ts';

const reason = whySoundIsNotTested();
if (reason !== undefined) console.warn(reason);

/** A file has no machine that could be busy. What an encoder adds at the start is the same for every word. */
const toleranceMs = 20;

describe.skipIf(reason !== undefined)('a session as a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'backroutine-rendered-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs a program to its end, with the folder for the clips. */
  async function run(program: string, ...args: readonly string[]): Promise<void> {
    const started = ['env', `BACKROUTINE_HOME=${folder}`, program, ...args];
    const { exitCode, stderr } = await nodeProcesses.run('env', started.slice(1), { timeoutMs: 60_000 });
    if (exitCode !== 0) throw new Error(`${started.join(' ')}: ${stderr}`);
  }

  test.each(['wav', 'ogg', 'mp3'])('has every word at its time as %s', async (extension) => {
    const file = join(folder, `session.${extension}`);
    const decoded = join(folder, `${extension}.decoded.wav`);
    const [node = '', program = ''] = builtProgram;
    await run(node, program, 'render', oneMinute, '-o', file);
    await run('sndfile-convert', '-pcm16', file, decoded);
    const sound = readWav(readFileSync(decoded));
    if (sound === undefined) throw new Error('It is not a WAV file.');
    const said = wordsOf(plannedCues(oneMinute, { unattended: true }));
    const judgement = await judgeSound(resample(sound, captureRate), said, { planStartMs: 0, folder });
    expect(listFaults(judgement, toleranceMs)).toEqual([]);
    expect(Math.abs(judgement.constantLatenessMs)).toBeLessThan(maxVoiceLateMs);
  });
});
