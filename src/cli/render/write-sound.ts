/** From a routine to a sound file: the plan and the clips of a session, mixed and encoded piece by piece. */
import { Option, type OptionValues } from 'commander';
import { formatMessage } from '../../messages/message-table.ts';
import { messagesFor, spokenLanguage } from '../../messages/messages-for.ts';
import { buildPlan } from '../../plan/build-plan.ts';
import type { Choices } from '../../plan/choices.ts';
import { listPhrases } from '../../plan/list-phrases.ts';
import type { Plan } from '../../plan/plan.ts';
import { keepShortest } from '../../plan/planned-phrase.ts';
import type { Clock, Files, Ports, Replacement, TextSink } from '../../ports.ts';
import type { Config } from '../../routine/config-format.ts';
import { figureOf } from '../../routine/figure.ts';
import type { Routine } from '../../routine/routine.ts';
import { safeText } from '../../text/escape.ts';
import { type Clips, soundMs } from '../../voice/clip.ts';
import { type Bitrate, bitratesKbps, usualKbps } from '../../voice/render/mp3-header.ts';
import type { SessionSound, SoundFormat } from '../../voice/render/session-sound.ts';
import { type SoundEnding, soundFormats } from '../../voice/render/sound-formats.ts';
import { writeFallbackNotice } from '../own-messages.ts';
import { usage } from '../read-flags.ts';
import { buildSoundPreferences, type SoundPreferences } from '../settings.ts';
import { openProgress, type ProgressDisplay } from '../spinner.ts';
import { isFileError, isStandardOutput, UserError } from '../user-error.ts';
import { buildVoiceWorld, voicePreferences } from '../voices/voice-world.ts';
import { readableByAll, unwritable } from '../write-file.ts';

interface SoundTarget {
  /** A file, or `-` for stdout. */
  readonly file: string;
  readonly format: SoundEnding;
  readonly bitrate: Bitrate;
}

/** What is heard from a file. Throws a UserError where that is nothing; `silent` says what such a file would be. */
export function chooseHeard(
  { voice, sounds }: Pick<Parameters<typeof buildSoundPreferences>[0], 'voice' | 'sounds'>,
  config: Config,
  silent: string,
): SoundPreferences {
  const preferences = buildSoundPreferences({ voice, sounds, volume: undefined }, config);
  if (preferences.speaks || preferences.beeps) return preferences;
  throw usage(`${silent} Leave out --voice none, or add --sounds beeps.`);
}

export function buildBitrateOption(about: string): Option {
  return new Option('--bitrate <kbit/s>', about).choices(bitratesKbps.map(String));
}

export function readBitrate({ bitrate }: OptionValues): Bitrate {
  return bitratesKbps.find((one) => String(one) === bitrate) ?? usualKbps;
}

export async function writeSound(
  routine: Routine,
  choices: Choices,
  preferences: SoundPreferences,
  { file, format, bitrate }: SoundTarget,
  ports: Ports,
): Promise<void> {
  const { render } = await soundFormats[format](bitrate);
  const plan = buildHeardPlan(routine, choices);
  const cover = await drawCover(plan);
  const withCover: SoundFormat['render'] = (session, onProgress) => render({ ...session, ...cover }, onProgress);
  const { bytes, lengthMs } = await withSound(
    { sound: plan, plans: [plan] },
    preferences,
    withCover,
    ports,
    async (pieces, sound) => ({
      bytes: await fill(file, pieces, ports),
      lengthMs: sound.lengthMs,
    }),
  );
  if (isStandardOutput(file)) return;
  const length = messagesFor(plan.language).durations.minutes(lengthMs);
  ports.stdout.write(`${safeText(file)} is written: ${length}, ${renderSize(bytes)}.\n`);
}

/** What players show in a square, and on a lock screen as large as it is. */
const coverPixels = 480;

/** The first exercise with a figure, in the pose that is held. */
async function drawCover({ steps, language }: Plan): Promise<Pick<SessionSound, 'cover'>> {
  const { listStills } = await import('../../documents/list-stills.ts');
  const { renderPng } = await import('../../figure/render-png.ts');
  for (const step of steps) {
    const figure = step.kind === 'exercise' ? figureOf(step) : undefined;
    if (step.kind !== 'exercise' || figure === undefined) continue;
    const still = listStills(figure, messagesFor(language), step).find(({ start }) => start !== undefined);
    if (still !== undefined) return { cover: await renderPng(still.pose, coverPixels) };
  }
  return {};
}

/** `3.5 MB`, as files are listed. */
function renderSize(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** The plan of a session that is heard from a file, and waits for nobody. */
export function buildHeardPlan(routine: Routine, choices: Choices): Plan {
  const plan = buildPlan(routine, { ...choices, unattended: true });
  if (plan.steps.length === 0) throw new UserError({ code: 'nothing-left', title: safeText(routine.title) });
  return plan;
}

/** What a file lets one hear, as one plan, and the plans that it was made of. */
interface HeardPlans {
  readonly sound: Plan;
  readonly plans: readonly Plan[];
}

/** Speaks the plan and hands over its encoded sound, piece by piece, while the person sees how far it is. */
export async function withSound<Result>(
  heard: HeardPlans,
  preferences: SoundPreferences,
  render: SoundFormat['render'],
  ports: Ports,
  take: (pieces: AsyncIterable<Uint8Array>, sound: { readonly lengthMs: number }) => Promise<Result>,
): Promise<Result> {
  writeFallbackNotice(heard.sound.language, ports.stderr);
  const progress = openProgress(ports);
  try {
    const clips = preferences.speaks ? await speak(heard, preferences, progress, ports) : new Map();
    const session = await buildSession(heard.sound, clips, preferences);
    const pieces = render(session, (done) => progress.show('Writing the sound', done / session.sampleCount));
    return await take(withPauses(pieces, ports.clock), { lengthMs: soundMs(session.sampleCount) });
  } finally {
    progress.close();
  }
}

/** How long the program may work without hearing a signal. */
const maxBlockedMs = 100;

/** A reader that takes pieces without waiting would let no signal be heard, and no progress be shown, up to the last one. */
async function* withPauses(
  pieces: AsyncIterable<Uint8Array>,
  clock: Pick<Clock, 'monotonicMs' | 'wakeAfter'>,
): AsyncGenerator<Uint8Array> {
  let heardMs = clock.monotonicMs();
  for await (const piece of pieces) {
    yield piece;
    if (clock.monotonicMs() - heardMs < maxBlockedMs) continue;
    await new Promise<void>((resolve) => clock.wakeAfter(0, resolve));
    heardMs = clock.monotonicMs();
  }
}

async function speak(
  { sound, plans }: HeardPlans,
  preferences: SoundPreferences,
  progress: ProgressDisplay,
  ports: Ports,
): Promise<Clips> {
  const { prepareClips } = await import('../../voice/clips/prepare-clips.ts');
  const world = buildVoiceWorld(ports, preferences);
  const language = spokenLanguage(sound.language);
  const { warnings } = messagesFor(sound.language);
  const prepared = await prepareClips(
    world,
    keepShortest(plans.flatMap((plan) => listPhrases(plan))),
    voicePreferences(preferences, language),
    {
      onProgress: (done, total) => progress.show('Preparing the voice', done / total),
      onWarning: (warning) => ports.stderr.write(`${safeText(formatMessage(warnings.session, warning))}\n`),
    },
  );
  await prepared.kept;
  if (prepared.voice !== undefined) return prepared.clips;
  throw new UserError({ code: 'no-voice', language, refused: prepared.refused });
}

async function buildSession(plan: Plan, clips: Clips, { speaks, beeps }: SoundPreferences) {
  const { buildSessionSound } = await import('../../voice/render/session-sound.ts');
  const { buildBeepClips, listBeeps } = await import('../../voice/beep.ts');
  const cues = [...(speaks ? plan.cues : []), ...(beeps ? listBeeps(plan) : [])];
  const inOrder = cues.toSorted((a, b) => a.atMs - b.atMs);
  return buildSessionSound(plan, inOrder, new Map([...clips, ...(beeps ? buildBeepClips() : [])]));
}

/** Takes all pieces in, and returns how many bytes they are. Throws a UserError when they cannot be written; nothing half-done is left then. */
async function fill(file: string, pieces: AsyncIterable<Uint8Array>, { files, stdout }: Ports): Promise<number> {
  let bytes = 0;
  const counted = async function* () {
    for await (const piece of pieces) {
      bytes += piece.length;
      yield piece;
    }
  };
  await (isStandardOutput(file) ? fillSink(stdout, counted()) : fillFile(files, file, counted()));
  return bytes;
}

async function fillSink(stdout: TextSink, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  let failure: Error | undefined;
  stdout.onFailure((error) => {
    failure = error;
  });
  for await (const piece of pieces) {
    await stdout.writeBytes(piece);
    if (failure !== undefined) throw unwritable('stdout', failure);
  }
}

async function fillFile(files: Files, file: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  let target: Replacement | undefined;
  try {
    target = await files.openReplacement(file, readableByAll);
    for await (const piece of pieces) await target.write(piece);
    await target.commit();
  } catch (error) {
    target?.discard();
    throw isFileError(error) ? unwritable(file, error) : error;
  }
}
