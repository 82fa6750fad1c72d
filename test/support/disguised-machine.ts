/** A machine whose language is disguised: Latin letters can only come from outside the message table. */
import { setImmediate } from 'node:timers/promises';
import { expect } from 'vitest';
import { disguise, disguisedLanguage } from './disguised-words.ts';
import type { ProgramStandIn } from './fake-processes.ts';
import { type RunningCli, startCli, until } from './run-cli.ts';
import { buildTestPorts, type TestPorts, type TestPortsOptions } from './test-ports.ts';
import { buildToneWav } from './voice-sounds.ts';
import { writeSpoken } from './voice-world.ts';

const home = '/home/person';
const routines = `${home}/.config/backroutine/routines`;

/** Every kind of work, of side, of step. The texts are Greek, so that they are neither Latin nor the disguise. */
const exercises = `exercises:
  '1':
    name: Γέφυρα
    say: γέφυρα
    position: supine
    how: [Ξάπλωσε ανάσκελα., Σήκωσε τη λεκάνη.]
    breathe: Ανάσα.
    easier: Λιγότερο ψηλά.
  '2':
    name: Γόνατα
    position: seated
    how: [Κάθισε.]
  '3':
    name: Χέρια
    position: seated
    how: [Σήκωσε τα χέρια.]
`;

const maintenance = `format: 1
goal: Κάλτσες.
stop-if: [πόνος]
title: Ράχη
language: ${disguisedLanguage}
pace: { settle: 30s, move: 2s, switch: 6s, rest: 12s }
steps:
  - { exercise: '1', hold: 3-4s, reps: 2, sets: 2, sides: each, more-on: left, note: Αργά., notes: [{ left: Πίσω. }] }
  - { exercise: '2', hold: 40s, reps: 1, sets: 2 }
  - rounds: 2
    steps:
      - { exercise: '3', breaths: 2, reps: 2, sides: alternate }
      - { break: 15s, note: Νερό. }
  - { exercise: '2', tempo: { out: 2s, stay: 1s, back: 2s }, reps: 2 }
  - { exercise: '1', count: 3, every: 4s, sides: alternate }
  - { exercise: '1', time: 40s }
  - { exercise: '2', reps: 2, stations: [{ pose: '1', say: αριστερά, hold: 2s }, { pose: '2', say: δεξιά, hold: 2s }] }
${exercises}`;

const painDay = `format: 1
title: Πόνος
mode: pain-day
language: ${disguisedLanguage}
steps:
  - { exercise: '1', hold: 3-4s, reps: 2, sides: each }
after:
  - { pack: cold, for: 6 min }
  - { pack: heat, for: 4 min }
again: { every: 3h, between: "08:00-21:00", most-a-day: 5 }
${exercises}`;

/** Speaks the disguised language, and nothing else. */
const usualVoice: ProgramStandIn = (call) =>
  call.args.includes('--voices')
    ? { stdout: Buffer.from(` 5  ${disguisedLanguage}  --/M  Disguised  art/${disguisedLanguage}\n`) }
    : {};

export interface DisguisedMachine extends TestPorts {
  /** The texts that a voice was given to speak. */
  readonly spoken: string[];
}

export function openDisguisedMachine(options: TestPortsOptions & { readonly isMute?: boolean } = {}): DisguisedMachine {
  const spoken: string[] = [];
  const ports = buildTestPorts({
    stdout: { isTerminal: true },
    ...options,
    files: {
      files: {
        [`${routines}/maintenance.yaml`]: maintenance,
        [`${routines}/pain-day.yaml`]: painDay,
        '/opt/backroutine/routines/packs-only.yaml': painDay,
        '/opt/backroutine/routines/gentle-pain-day.yaml': painDay,
      },
      ...options.files,
    },
    environment: {
      variables: { HOME: home, TERM: 'xterm-256color', LANG: `${disguisedLanguage}_XX.UTF-8` },
      ...options.environment,
    },
    programs: {
      'espeak-ng': (call) => {
        if (!call.args.includes('--voices')) spoken.push(call.stdin ?? '');
        const amplitude = options.isMute ? 0 : 0.5;
        writeSpoken(ports.files, call, '-w', buildToneWav({ toneMs: 40, amplitude }));
        return usualVoice(call);
      },
      ...options.programs,
    },
  });
  return { ...ports, spoken };
}

/** The mixer's process, once it was started. */
export async function mixerOf(ports: TestPorts) {
  const find = () => ports.processes.helpers.findLast(({ name }) => name === 'mixer');
  await until(() => find() !== undefined, 'the mixer');
  const mixer = find();
  if (mixer === undefined) throw new Error('There is no mixer.');
  return mixer;
}

export interface DisguisedSession {
  readonly cli: RunningCli;
  /** Presses a key, after so many seconds. */
  press(key: string, afterSeconds: number): void;
  pass(seconds: number): void;
  /** Plays to the end, with Enter at every gate. */
  finish(): Promise<void>;
}

/** Longer than any session here, including waits for the person. */
const longestSeconds = 7200;

/** The spinner is shown only after a moment. */
async function seeSpinner({ terminal, clock }: TestPorts): Promise<void> {
  await until(() => terminal.state === 'taken', 'the voice being prepared');
  clock.advance(500);
  await until(() => terminal.written.includes(disguise('Preparing the voice')), 'the spinner');
}

/** A session that is being played; its voice, if it has any, has found a sink. */
export async function playDisguised(
  ports: TestPorts,
  args: readonly string[],
  ask: () => Promise<void>,
  isSpoken = true,
): Promise<DisguisedSession> {
  const cli = startCli(ports, 'start', ...args);
  await ask();
  // A spinner takes the terminal too, but not to repaint it.
  const playing = args.includes('--plain') || !ports.terminal.canRepaint ? 'taken' : 'taken-for-repainting';
  if (isSpoken) {
    const mixer = await mixerOf(ports);
    if (playing === 'taken-for-repainting') await seeSpinner(ports);
    mixer.emit({ type: 'ready', sink: { way: 'stream', program: 'pacat' }, latencyMs: 50 });
  }
  await until(() => ports.terminal.state === playing, 'the session');
  const pass = (seconds: number) => {
    for (let second = 0; second < seconds; second += 1) ports.clock.advance(1000);
  };
  return {
    cli,
    pass,
    press: (key, afterSeconds) => {
      pass(afterSeconds);
      ports.terminal.press(key);
    },
    finish: async () => {
      // Bounded by the session's time, not by real time, because drawing the figures takes long.
      for (let left = longestSeconds; left > 0 && ports.terminal.state === playing; left -= 5) {
        pass(5);
        if (ports.terminal.state === playing) ports.terminal.press('return');
        await setImmediate();
      }
      expect(ports.terminal.state).not.toBe(playing);
      if (isSpoken) (await mixerOf(ports)).emit({ type: 'closed' });
    },
  };
}
