/**
 * A session with its voice on a virtual clock, from the loop to the loudspeaker: the real player, voice, mixer and stream,
 * and at the end of it all a stand-in for pacat that notes when each clip was heard.
 */
import { SpokenCues } from '../../src/outputs/spoken-cues.ts';
import { listHurtAnswers, listPhrases } from '../../src/plan/list-phrases.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { PlayerEvent } from '../../src/player/event.ts';
import { playSession } from '../../src/player/play-session.ts';
import type { ParentChannel } from '../../src/ports/processes.ts';
import { buildClip, type Clips, clipRate } from '../../src/voice/clip.ts';
import { silentVoice } from '../../src/voice/clips/on-demand-clips.ts';
import type { MixerReport } from '../../src/voice/mixer/mixer-protocol.ts';
import { runMixer } from '../../src/voice/mixer/run-mixer.ts';
import { openVoice } from '../../src/voice/voice-stream.ts';
import { FakeHelper, FakeProcesses } from './fake-processes.ts';
import { MemoryFiles } from './memory-files.ts';
import { buildTestPorts } from './test-ports.ts';
import type { VirtualClock } from './virtual-clock.ts';
import { VoicePlayer } from './voice-player.ts';

export interface HeardClip {
  readonly say: string;
  readonly wallMs: number;
}

export interface VoicedSession {
  readonly events: readonly PlayerEvent[];
  /** Seconds pass. */
  pass(seconds: number): void;
  press(key: string): void;
  /** What was heard so far, in order. */
  listHeard(): readonly HeardClip[];
}

/** Waited before the session begins, so that the sink is ready. */
const settlingMs = 1_000;
const leadMs = 300;
/** The difference in loudness between one clip and the next. */
const step = 50;

/** Plays a plan with clips that take all of the time that the planner gives them. */
export async function playVoiced(plan: Plan): Promise<VoicedSession> {
  const ports = buildTestPorts();
  const { clock, terminal } = ports;
  const processes = new VoicedMachine(clock);
  const voice = openVoice({ ...ports, processes }, { volume: 1, onWarning: () => {} });
  const clips = buildNumberedClips(plan);
  const child = processes.started[0];
  if (child === undefined) throw new Error('No sink was started.');
  const pacat = new VoicePlayer(clock, child, 'pacat', 0);
  clock.advance(settlingMs);
  await voice.ready;
  // Not awaited: the first clips have arrived, and the others arrive while the session runs.
  voice.load(clips);
  const events: PlayerEvent[] = [];
  const spoken = new SpokenCues({ voice, clips, beeps: false, onDemand: silentVoice, laterPhrases: [] }, plan);
  const outputs = [spoken, { handle: (event: PlayerEvent) => void events.push(event) }];
  void playSession({ plan, startAtMs: 0, settings: { leadMs }, outputs, repaint: true }, clock, terminal);
  const says = [...clips.keys()];
  return {
    events,
    pass: (seconds) => clock.advance(seconds * 1000),
    press: (key) => terminal.press(key),
    listHeard: () =>
      pacat.listHeard().map(({ loudness, atMs }) => ({
        say: says[loudness / step - 1] ?? `(${loudness})`,
        wallMs: atMs + clock.wallMs() - clock.monotonicMs(),
      })),
  };
}

/** Each clip has a constant loudness of its own, by which it is recognised. */
function buildNumberedClips(plan: Plan): Clips {
  const prepared = new Map(listPhrases(plan).map(({ say, withinMs }) => [say, withinMs]));
  // What the session prepared is not made again for the answers to "it hurts".
  const hurtAnswers = listHurtAnswers(plan).filter(({ say }) => !prepared.has(say));
  const answers = hurtAnswers.map(({ say, withinMs }) => [say, withinMs] as const);
  const lengths = new Map([...prepared, ...answers]);
  return new Map(
    [...lengths].map(([say, withinMs], index) => {
      const samples = new Int16Array(Math.round((withinMs * clipRate) / 1000)).fill((index + 1) * step);
      return [say, buildClip(say, samples)];
    }),
  );
}

/** A machine whose mixer runs in this process, with no delay of messages. */
class VoicedMachine extends FakeProcesses {
  readonly #clock: VirtualClock;

  constructor(clock: VirtualClock) {
    super({ pacat: () => ({}) });
    this.#clock = clock;
  }

  override startHelper(name: string): FakeHelper {
    const clock = this.#clock;
    const helper = new InProcessMixer(name, clock);
    this.helpers.push(helper);
    const world = { clock, processes: this, files: new MemoryFiles({ clock }), loadDevice: () => Promise.reject() };
    runMixer(world, helper.channel);
    return helper;
  }
}

/** How long a megabyte of clips takes to the mixer on a busy machine. */
const clipsMs = 300;

class InProcessMixer extends FakeHelper {
  readonly #clock: VirtualClock;
  #hear: (message: unknown) => void = () => {};

  constructor(name: string, clock: VirtualClock) {
    super(name);
    this.#clock = clock;
  }

  readonly channel: ParentChannel = {
    send: (report) => {
      const isLoaded = (report as MixerReport).type === 'loaded';
      if (isLoaded) this.#clock.wakeAfter(clipsMs, () => this.emit(report));
      else this.emit(report);
    },
    onMessage: (listener) => {
      this.#hear = listener;
    },
    onClosed: () => {},
  };

  override send(request: unknown): void {
    this.#hear(structuredClone(request));
  }
}
