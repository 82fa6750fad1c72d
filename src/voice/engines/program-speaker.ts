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
      // Each run has ended with its text.
    },
  };
}

/** The path of a program that was there a moment ago. Throws a SpeechFailure when it is gone. */
export function requireProgram({ processes }: VoiceWorld, program: string): string {
  const path = processes.find(program);
  if (path === undefined) throw new SpeechFailure({ code: 'gone' }, { fatal: true });
  return path;
}

/** Tells one version of an installed program from another: an update changes its file. */
export function identifyProgram({ files }: VoiceWorld, path: string): string {
  const facts = files.facts(path);
  return `${path}:${facts?.sizeBytes}:${facts?.modifiedMs}`;
}
