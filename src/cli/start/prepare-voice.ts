/** The voice before a session: the player is started and the clips are made, while a spinner shows how far it is. */

import type { SpeakLate } from '../../outputs/spoken-cues.ts';
import { estimateSpeechMs } from '../../plan/estimate-speech.ts';
import type { SpeechLength } from '../../plan/fit-cues.ts';
import { listPhrases } from '../../plan/list-phrases.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Ports } from '../../ports.ts';
import type { Clips } from '../../voice/clip.ts';
import type { VoiceStream } from '../../voice/voice-stream.ts';
import { voiceSettings, voiceWish } from '../voice-settings.ts';

export interface SessionVoice {
  readonly stream: VoiceStream;
  readonly clips: Clips;
  readonly lengthOf: SpeechLength;
  /** How long before it is heard a word must be known; 0 where nothing sounds. */
  readonly leadMs: number;
  readonly speakLate: SpeakLate;
}

/** The way of a message to the mixer and through its next block, on top of the player's own latency. */
const messageMs = 60;

const volume = 1;

export async function prepareVoice(
  plan: Plan,
  wanted: string | undefined,
  ports: Ports,
  onTrouble: (line: string) => void,
): Promise<SessionVoice> {
  const { openVoice } = await import('../../voice/voice-stream.ts');
  const { prepareClips } = await import('../../voice/clips/prepare-clips.ts');
  const stream = openVoice(ports, { volume, onTrouble });
  const world = { ...ports, settings: voiceSettings(ports.environment) };
  const wish = voiceWish(wanted, plan.language);
  const { clips, refused, voice } = await prepareClips(world, listPhrases(plan), wish, { onTrouble });
  if (voice === undefined || wanted !== undefined) {
    for (const { about, reason } of refused) onTrouble(`${about}: ${reason}.`);
  }
  stream.load(clips);
  const latencyMs = await stream.settled;
  return {
    stream,
    clips,
    lengthOf: (say) => clips.get(say)?.durationMs ?? estimateSpeechMs(say),
    leadMs: latencyMs === undefined ? 0 : latencyMs + messageMs,
    speakLate: async (says) =>
      (
        await prepareClips(
          world,
          says.map((say) => ({ say })),
          wish,
        )
      ).clips,
  };
}

/** Shows that something goes on while `work` does. Where nothing can be repainted, one line says so. */
export async function withSpinner<Result>(text: string, ports: Ports, work: () => Promise<Result>): Promise<Result> {
  const { terminal } = ports;
  const streams = terminal.promptStreams();
  if (streams === undefined || !terminal.canRepaint) {
    terminal.write(`${text}\n`);
    return work();
  }
  const { default: ora } = await import('ora');
  // ora would take Ctrl+C and the terminal's mode away with its own handling of stdin.
  const spinner = ora({ text, stream: streams.output as NodeJS.WriteStream, discardStdin: false }).start();
  try {
    return await work();
  } finally {
    spinner.stop();
  }
}
