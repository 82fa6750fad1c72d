/** All outputs of a session: what gets the player's events, and what gets the records that are made of them. */

import { findNextRound } from '../../care/rounds.ts';
import type { LineSink } from '../../journal/line-file.ts';
import type { Messages } from '../../messages/messages.ts';
import type { WarningLog } from '../../messages/warnings.ts';
import { Journal } from '../../outputs/journal.ts';
import { PlainLines } from '../../outputs/plain-lines.ts';
import { ScreenOutput } from '../../outputs/screen/screen.ts';
import { openLogFile, SessionLog, SinkLines } from '../../outputs/session-log.ts';
import { type RecordOutput, SessionRecorder } from '../../outputs/session-recorder.ts';
import { SpokenCues } from '../../outputs/spoken-cues.ts';
import { SummaryKeeper } from '../../outputs/summary-keeper.ts';
import type { Output } from '../../player/event.ts';
import type { Ports } from '../../ports.ts';
import type { Figures } from '../../routine/config-format.ts';
import { safeText } from '../../text/escape.ts';
import { refuseInput, writeFaultOf } from '../file-fault.ts';
import { usage } from '../read-flags.ts';
import { UserError } from '../user-error.ts';
import type { PreparedSession } from './prepare-session.ts';
import type { SessionVoice } from './prepare-voice.ts';
import type { StartFlags } from './start-options.ts';

export interface SessionSetup {
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

export function openOutputs(setup: SessionSetup, ports: Ports): OpenOutputs {
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
