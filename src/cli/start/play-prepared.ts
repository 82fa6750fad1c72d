/** Plays a prepared session, from opening its outputs to its last event. */

import { hintForNextRound } from '../../care/rounds.ts';
import { formatMessage } from '../../messages/message-table.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import type { RecordOutput, SessionRecorder } from '../../outputs/session-recorder.ts';
import type { KeptSummary } from '../../outputs/summary-keeper.ts';
import { playSession, type Session, type SessionEnd } from '../../player/play-session.ts';
import type { PlayerSettings } from '../../player/state.ts';
import type { Ports } from '../../ports.ts';
import { safeText } from '../../text/escape.ts';
import { writeLines } from '../prompts.ts';
import { keepAwake } from './keep-awake.ts';
import { openOutputs, type SessionSetup } from './open-outputs.ts';
import type { SessionVoice } from './prepare-voice.ts';

export interface PlayedSession extends SessionEnd {
  readonly summary: KeptSummary | undefined;
  /** Its files are still open, for the pain that is asked for afterwards. */
  readonly recorder: SessionRecorder;
  readonly journal: RecordOutput;
}

export async function playPrepared(setup: SessionSetup, ports: Ports): Promise<PlayedSession> {
  const { voice, warnings, isPlain } = setup;
  const { plan, startAtMs, facts } = setup.session;
  const { outputs, recorder, summaryKeeper, journal } = openOutputs(setup, ports);
  const startMs = ports.clock.wallMs();
  const settings: PlayerSettings = {
    leadMs: voice?.leadMs ?? 0,
    againHint: (again, endMs) => hintForNextRound(again, endMs, facts.roundToday, ports.clock, startMs),
  };
  const playable = { plan, startAtMs, settings, outputs, repaint: !isPlain };
  const ended = await playOrClose(playable, voice, ports);
  const { warnings: messages } = messagesFor(plan.language);
  // The screen is gone, and with it what stood on it; plain lines stay where they are.
  if (!isPlain)
    warnings.showOn((warning) => {
      // Whether the session is kept is said below its summary.
      if (warning.code === 'unwritable' && warning.what === 'journal') return;
      writeLines(ports.terminal, [safeText(formatMessage(messages.session, warning))]);
    });
  // Whether anything plays is no news any more in the middle of the last question.
  warnings.passOver(['no-sound', 'sound-back', 'sink-changed']);
  return { ...ended, summary: summaryKeeper.summary, recorder, journal };
}

/** The machine stays awake meanwhile. What was opened for a session that cannot be played is closed again. */
async function playOrClose(session: Session, voice: SessionVoice | undefined, ports: Ports): Promise<SessionEnd> {
  const release = keepAwake(safeText(session.plan.title), ports);
  try {
    return await playSession(session, ports.clock, ports.terminal);
  } catch (error) {
    await voice?.stream.close();
    throw error;
  } finally {
    release();
  }
}
