/** From a routine to a sound file: the plan and the clips of a session, mixed and encoded piece by piece. */

import { messagesFor, spokenLanguage } from '../../messages/languages.ts';
import { formatMessage } from '../../messages/message-table.ts';
import { buildPlan } from '../../plan/build-plan.ts';
import type { Choices } from '../../plan/choices.ts';
import { estimateSpeechMs } from '../../plan/estimate-speech.ts';
import { listPhrases } from '../../plan/list-phrases.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Ports } from '../../ports.ts';
import type { Routine } from '../../routine/routine.ts';
import { safeText } from '../../text/escape.ts';
import type { Clips } from '../../voice/clip.ts';
import { type SoundPreferences, voicePreferences, voiceSettings } from '../sound-preferences.ts';
import { tellStandIn } from '../tell-stand-in.ts';
import { UserError } from '../user-error.ts';
import { openByteTarget } from './byte-target.ts';
import { openProgress, type Progress } from './progress.ts';

export interface SoundTarget {
  /** A file, or `-` for stdout. */
  readonly file: string;
  readonly format: string | undefined;
}

export async function renderSound(
  routine: Routine,
  choices: Choices,
  wish: SoundPreferences,
  { file, format }: SoundTarget,
  ports: Ports,
): Promise<void> {
  const { soundFormats } = await import('../../voice/render/sound-formats.ts');
  tellStandIn(routine.language, ports.stderr);
  const soundFormat = soundFormats.find(({ extension }) => extension === format) ?? soundFormats[0];
  if (soundFormat === undefined) throw new Error('There is no sound format.');
  const progress = await openProgress(ports);
  try {
    const { plan, clips } = await prepare(routine, choices, wish, progress, ports);
    const session = await buildSession(plan, clips, wish);
    const target = openByteTarget(file, ports);
    await target.fill(
      soundFormat.render(session, (done) => progress.show('Writing the sound', done / session.sampleCount)),
    );
  } finally {
    progress.close();
  }
}

async function prepare(routine: Routine, choices: Choices, wish: SoundPreferences, progress: Progress, ports: Ports) {
  const draft = buildPlan(routine, choices, estimateSpeechMs);
  const clips = wish.speaks ? await speak(draft, wish, progress, ports) : new Map();
  return { plan: buildPlan(routine, choices, (say) => clips.get(say)?.durationMs ?? estimateSpeechMs(say)), clips };
}

async function speak(draft: Plan, wish: SoundPreferences, progress: Progress, ports: Ports): Promise<Clips> {
  const { prepareClips } = await import('../../voice/clips/prepare-clips.ts');
  const world = { ...ports, settings: voiceSettings(ports.environment, wish) };
  const language = spokenLanguage(draft.language);
  const words = messagesFor(draft.language);
  const prepared = await prepareClips(world, listPhrases(draft), voicePreferences(wish, language), {
    onProgress: (done, total) => progress.show('Preparing the voice', done / total),
    onWarning: (warning) => ports.stderr.write(`${safeText(formatMessage(words.warnings.session, warning))}\n`),
  });
  await prepared.kept;
  if (prepared.voice !== undefined) return prepared.clips;
  throw new UserError({ code: 'no-voice', language, refused: prepared.refused });
}

async function buildSession(plan: Plan, clips: Clips, wish: SoundPreferences) {
  const { buildSessionSound } = await import('../../voice/render/session-sound.ts');
  const { buildBeepClips, listBeeps } = await import('../../voice/beep.ts');
  const cues = [...(wish.speaks ? plan.cues : []), ...(wish.beeps ? listBeeps(plan) : [])];
  const inOrder = cues.toSorted((a, b) => a.atMs - b.atMs);
  return buildSessionSound(plan, inOrder, new Map([...clips, ...(wish.beeps ? buildBeepClips() : [])]));
}
