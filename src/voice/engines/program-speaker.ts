import { type Speaker, SpeechFailure, type VoiceWorld } from '../speech-engine.ts';
import { type SpeechRun, speakToFile } from './speak-to-file.ts';

/** A speaker that runs a program for each text. */
export function openProgramSpeaker(
  world: VoiceWorld,
  identity: string,
  plan: (text: string, stretch: number) => SpeechRun,
): Speaker {
  return {
    identity,
    speak: (text, stretch) => speakToFile(world, plan(text, stretch)),
    async close() {
      // No program is left running after a text.
    },
  };
}

/** The path of a program that `inspect` has found. Throws a SpeechFailure when it is gone. */
export function requireProgram({ processes }: VoiceWorld, program: string): string {
  const path = processes.find(program);
  if (path === undefined) throw new SpeechFailure({ code: 'gone' }, { fatal: true });
  return path;
}

/** Changes with every update of an installed program, because its file does. */
export function identifyProgram({ files }: VoiceWorld, path: string): string {
  const facts = files.facts(path);
  return `${path}:${facts?.sizeBytes}:${facts?.modifiedMs}`;
}
