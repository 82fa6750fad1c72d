/** Sessions written as files, through the same judge as those that are played. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeProcesses } from '../../../src/system/node-processes.ts';
import { clipRate } from '../../../src/voice/clip.ts';
import { resample } from '../../../src/voice/pcm/resample.ts';
import { readWav } from '../../../src/voice/pcm/wav.ts';
import type { SessionSound } from '../../../src/voice/render/session-sound.ts';
import { soundFormats } from '../../../src/voice/render/sound-formats.ts';
import { judge, judgeSound, listFaults } from './judge.ts';
import { captureRate, openSilentRoom, type SilentRoom } from './silent-room.ts';
import { whySoundIsNotTested } from './sound-tools.ts';
import { buildSoundPorts, listCounts, prepareCounts } from './spoken-counts.ts';

const reason = whySoundIsNotTested();
if (reason !== undefined) console.warn(reason);

const toleranceMs = 60;
const said = listCounts(8);

describe.skipIf(reason !== undefined)('a session as a file', () => {
  let room: SilentRoom;
  let session: SessionSound;

  beforeAll(async () => {
    room = await openSilentRoom();
    const clips = await prepareCounts(buildSoundPorts(room.folder), () => {});
    session = {
      title: 'Counts',
      description: '',
      chapters: [],
      sampleCount: 10 * clipRate,
      sounds: said.map(({ atMs, words }) => ({
        atMs,
        samples: clips.get(words)?.samples ?? new Int16Array(0),
        track: 'plan',
      })),
    };
  });
  afterAll(() => room.close());

  async function writeAs(extension: string): Promise<string> {
    const file = join(room.folder, `session.${extension}`);
    const format = soundFormats.find((each) => each.extension === extension);
    const pieces: Uint8Array[] = [];
    for await (const piece of format?.render(session, () => {}) ?? []) pieces.push(piece);
    writeFileSync(file, Buffer.concat(pieces));
    return file;
  }

  it('is right to the millisecond as WAV', async () => {
    const sound = readWav(readFileSync(await writeAs('wav')));
    if (sound === undefined) throw new Error('It is not a WAV file.');
    const judgement = await judgeSound(resample(sound, captureRate), said, { planStartMs: 0, folder: room.folder });
    expect(listFaults(judgement, 20)).toEqual([]);
  });

  it.each(['ogg', 'mp3'])('says every word on its second as %s', async (extension) => {
    const file = await writeAs(extension);
    const capturing = await room.startCapture();
    const environment = Object.entries(room.environment).map(([name, value]) => `${name}=${value}`);
    const played = await nodeProcesses.run('env', [...environment, 'paplay', file], { timeoutMs: 30_000 });
    const capture = await capturing.stop();
    expect(played.stderr).toBe('');
    // When the player begins to play is its own affair: only the distances count.
    const judgement = await judge(capture.file, said, { planStartMs: 0, folder: room.folder, latestMs: 5_000 });
    expect(listFaults(judgement, toleranceMs)).toEqual([]);
  });
});
