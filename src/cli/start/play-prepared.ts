/** Plays a prepared session, from opening its outputs to its last event. */
import { findNextRound, hintForNextRound } from '../../care/rounds.ts';
import type { LineSink } from '../../journal/line-file.ts';
import { formatMessage } from '../../messages/message-table.ts';
import type { Messages } from '../../messages/messages.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import type { WarningLog } from '../../messages/warnings.ts';
import { Journal } from '../../outputs/journal.ts';
import { PlainLines } from '../../outputs/plain-lines.ts';
import { ScreenOutput } from '../../outputs/screen/screen.ts';
import { openLogFile, SessionLog, SinkLines } from '../../outputs/session-log.ts';
import { type KeptSummary, type RecordOutput, SessionRecorder, SummaryKeeper } from '../../outputs/session-recorder.ts';
import { SpokenCues } from '../../outputs/spoken-cues.ts';
import type { Output } from '../../player/event.ts';
import { playSession, type Session, type SessionEnd } from '../../player/play-session.ts';
import type { PlayerSettings } from '../../player/state.ts';
import type { Ports } from '../../ports.ts';
import type { Figures } from '../../routine/config-format.ts';
import { safeText } from '../../text/escape.ts';
import { writeLines } from '../prompts.ts';
import { usage } from '../read-flags.ts';
import { refuseInput, UserError, writeFaultOf } from '../user-error.ts';
import { keepAwake } from './keep-awake.ts';
import type { PreparedSession } from './prepare-session.ts';
import type { SessionVoice } from './prepare-voice.ts';
import type { StartFlags } from './start-options.ts';

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

interface SessionSetup {
  readonly session: PreparedSession;
  readonly voice: SessionVoice | undefined;
  readonly log: RecordOutput | undefined;
  readonly warnings: WarningLog;
  /** What was written before the session, and is covered by its screen. */
  readonly notices: readonly string[];
  readonly isPlain: boolean;
  readonly figures: Figures;
}

interface OpenOutputs {
  /** In the order in which they get the events. */
  readonly outputs: readonly Output[];
  readonly recorder: SessionRecorder;
  readonly summaryKeeper: SummaryKeeper;
  readonly journal: RecordOutput;
}

function openOutputs(setup: SessionSetup, ports: Ports): OpenOutputs {
  const { voice, log, warnings, notices, isPlain, figures } = setup;
  const { plan, facts } = setup.session;
  const display = isPlain
    ? new PlainLines(ports.terminal, plan)
    : new ScreenOutput(ports.terminal, plan, {
        notices,
        figures,
        onNoPictures: () => warnings.add({ code: 'no-pictures' }),
      });
  const journal = new Journal(ports, (error) => {
    warnings.add({ code: 'unwritable', what: 'journal', fault: writeFaultOf(error) });
  });
  const summaryKeeper = new SummaryKeeper();
  const recordOutputs: readonly RecordOutput[] = [journal, summaryKeeper, ...(log ? [log] : [])];
  const recorder = new SessionRecorder(facts, ports.clock, findNextRound, recordOutputs);
  const outputs: readonly Output[] = [
    // First, since its first word is due in a moment: painting and writing take longer than that on a busy machine.
    ...(voice ? [new SpokenCues({ ...voice, voice: voice.stream }, plan)] : []),
    display,
    recorder,
  ];
  warnings.showOn((warning) => {
    display.showWarning(warning);
    if (warning.code === 'no-sound') recorder.recordSound(undefined);
    if (warning.code === 'sound-back') recorder.recordSound(warning.afterMs);
  });
  return { outputs, recorder, summaryKeeper, journal };
}

/** The log on stdout, when that is not the terminal, or in the file that was named. */
export function openLog(
  { logFile, logFormat }: StartFlags,
  { log }: Messages,
  ports: Ports,
  warnings: WarningLog,
): RecordOutput | undefined {
  const onFailure = (error: Error) => warnings.add({ code: 'unwritable', what: 'log', fault: writeFaultOf(error) });
  if (logFile !== undefined) {
    return new SessionLog(openFile(logFile, ports, onFailure), logFormat, log);
  }
  return ports.stdout.isTerminal ? undefined : new SessionLog(new SinkLines(ports.stdout, onFailure), logFormat, log);
}

/** Reported before the person lies on the floor. */
function openFile(path: string, { files }: Ports, onFailure: (error: Error) => void): LineSink {
  try {
    refuseInput(path, files);
    if (/\.ya?ml$/i.test(path) && files.facts(path) !== undefined)
      throw usage(
        `${safeText(path)} looks like a routine, and a log would make it unreadable. Name another file: --log session.log`,
      );
    return openLogFile(files, path, onFailure);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError({ code: 'log-unwritable', path, fault: writeFaultOf(error) });
  }
}
