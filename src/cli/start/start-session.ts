/** `backroutine start`, from top to bottom: read, ask, prepare, open, play, sum up. */

import { journalFolder } from '../../journal/journal-name.ts';
import { localTimeNow, readLocalTime } from '../../journal/local-time.ts';
import { readToday } from '../../journal/read-today.ts';
import { listRunning } from '../../journal/session-lock.ts';
import type { Messages } from '../../messages/messages.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import { WarningLog } from '../../messages/warnings.ts';
import type { Ports } from '../../ports.ts';
import type { Config } from '../../routine/config-format.ts';
import type { PackKind } from '../../routine/routine.ts';
import { needsPlainLines, openPrompts } from '../open-prompts.ts';
import { ownMessages } from '../own-messages.ts';
import { type Prompts, writeLines } from '../prompts.ts';
import type { LoadedRoutine } from '../routine-library.ts';
import { loadConfig } from '../settings.ts';
import { exitCodeOf, exitCodes } from '../user-error.ts';
import { askBefore } from './ask-before.ts';
import type { RoutineSource } from './ask-context.ts';
import { EarlySound } from './early-sound.ts';
import type { PlayedSession } from './play-prepared.ts';
import type { SessionVoice } from './prepare-voice.ts';
import { renderSummary } from './render-summary.ts';
import { buildStartOptions, type StartFlags } from './start-options.ts';
import type { AwaitedRound } from './wait-for-round.ts';

/** Returns what the program ends with. Where the person waits for the next round, that is begun when they come. */
export async function startSession(flags: StartFlags, ports: Ports): Promise<number> {
  // Loaded only where somebody waits, so that the first question need not.
  const between = () => import('./wait-between.ts');
  if (flags.wait && (await (await between()).waitBefore(flags, ports)) === 'left') return exitCodes.done;
  for (let next = flags; ; next = { ...flags, pain: undefined, resume: false, from: undefined }) {
    const { exitCode, round } = await startOnce(next, ports);
    if (round === undefined || (await (await between()).waitAfter(round, flags, ports)) === 'left') return exitCode;
  }
}

interface StartResult {
  readonly exitCode: number;
  /** The next one, where the session was a whole round and it may be waited for. */
  readonly round?: AwaitedRound | undefined;
}

async function startOnce(flags: StartFlags, ports: Ports): Promise<StartResult> {
  const { files, environment, terminal, clock } = ports;
  const config = await loadConfig(files, environment.folders);
  const options = buildStartOptions(flags, config);
  const isPlain = needsPlainLines(terminal, options.plain);
  const prompts = await openPrompts(terminal, isPlain, ownMessages(environment).prompts.controls);
  const warnings = new WarningLog();
  const sound = new EarlySound(options.sound, ports, (warning) => warnings.add(warning));
  if (prompts !== undefined) sound.openSoon(loadParts);
  try {
    const journal = readToday(
      files,
      journalFolder(files, environment.folders),
      localTimeNow(clock),
      listRunning(ports),
    );
    const asked = await askBefore(options, journal, openLibrary(options, ports, config), prompts, ports);
    if (asked.kind === 'stop') {
      if (asked.advice.length > 0) writeLines(terminal, ['', ...asked.advice]);
      return { exitCode: exitCodes.done };
    }
    const { loaded } = asked;
    const spoken = messagesFor(loaded.routine.language);
    const { askCautions } = await import('./ask-cautions.ts');
    const cautions = await askCautions(loaded.routine, asked.answers.choices, {
      prompts: options.yes || asked.isEarly ? undefined : prompts?.withControls(spoken.prompts.controls),
      messages: spoken,
      ports,
    });
    // Before anything else, since they say why nothing may be left.
    if (cautions.notices.length > 0) writeLines(terminal, ['', ...cautions.notices]);
    const answers = { ...asked.answers, choices: cautions.choices };

    // What plays is loaded only now, so that the first question need not wait for it.
    const { prepareSession } = await import('./prepare-session.ts');
    // A second look at the clock: after midnight the round is counted among those of the day on which it is done.
    const session = prepareSession(loaded, answers, journal, localTimeNow(clock));

    const messages = messagesFor(session.plan.language);
    const { openLog } = await import('./open-outputs.ts');
    const log = openLog(options, messages, ports, warnings);
    writeLines(terminal, session.notices);
    const { prepareVoice } = await import('./prepare-voice.ts');
    const voice = await prepareVoice(session, options.sound, { sound, warnings, isPlain }, ports);
    const { playPrepared } = await import('./play-prepared.ts');
    const notices = [...asked.notices, ...cautions.notices];
    const played = await playPrepared(
      { session, voice, log, warnings, notices, isPlain, figures: options.figures },
      ports,
    );

    const wasAsked = await closeSession({
      played,
      voice,
      painBefore: session.facts.painBefore,
      isFirstEver: journal.isFirstEver,
      messages,
      prompts: prompts?.withControls(messages.prompts.controls),
      ports,
    });
    if (played.signal !== undefined) return { exitCode: exitCodeOf(played.signal) };
    const isKept = played.recorder.failure === undefined;
    // Whether to wait is one question more: none on the first day, none beside another, and none after an early round.
    const canAskToWait = !journal.isFirstEver && !wasAsked && !asked.isEarly;
    const round = flags.wait || canAskToWait ? findAwaited(played, loaded) : undefined;
    return { exitCode: isKept ? exitCodes.done : exitCodes.unwritable, round };
  } finally {
    await sound.close();
  }
}

/** What comes after the questions, loaded while the person reads the first one: the first word comes sooner. */
function loadParts(): Promise<unknown> {
  return Promise.all([
    import('./prepare-session.ts'),
    import('./open-outputs.ts'),
    import('./prepare-voice.ts'),
    import('../../voice/clips/prepare-clips.ts'),
    import('./play-prepared.ts'),
  ]);
}

/** A session that was left early is resumed, and not waited on. */
function findAwaited({ summary, outcome }: PlayedSession, { routine }: LoadedRoutine): AwaitedRound | undefined {
  const due = readLocalTime(summary?.end.againAt ?? '');
  if (outcome !== 'done') return undefined;
  return due && routine.again && { again: routine.again, dueMs: due.wallMs };
}

/** The first question needs no routine, and need not wait until what reads them is loaded. */
function openLibrary({ choices }: StartFlags, ports: Ports, { pace }: Config): RoutineSource {
  const { files, environment } = ports;
  const open = async () => {
    const { RoutineLibrary } = await import('../routine-library.ts');
    return new RoutineLibrary(files, environment.folders, pace);
  };
  const weeks = () => import('../week-of-routine.ts');
  return {
    load: async (nameOrPath) => (await weeks()).takeWeek(await (await open()).load(nameOrPath), ports),
    tryLoad: async (nameOrPath) => {
      const loaded = await (await open()).tryLoad(nameOrPath);
      return loaded && (await weeks()).takeWeek(loaded, ports);
    },
    loadMeant: async (typed) => (await weeks()).takeReachedWeek(await (await open()).loadMeant(typed), ports, choices),
    loadBundled: async (name) => (await open()).loadBundled(name),
    list: async () => (await open()).list(),
  };
}

interface SessionClose {
  readonly played: PlayedSession;
  /** Still open, for the question. */
  readonly voice: SessionVoice | undefined;
  readonly painBefore: number | undefined;
  /** The first session has as many questions as it may have. */
  readonly isFirstEver: boolean;
  readonly messages: Messages;
  /** Absent where nobody can be asked. */
  readonly prompts: Prompts | undefined;
  readonly ports: Ports;
}

/**
 * Asks how the pain is now, aloud too. Whatever happens at this question, what was done is kept and summed up. Returns
 * whether something else was asked.
 */
async function closeSession(close: SessionClose): Promise<boolean> {
  const { played, voice, painBefore, isFirstEver, messages, prompts, ports } = close;
  const { recorder, summary, outcome, packOn } = played;
  const { announcements } = messages.speech;
  const { terminal, environment } = ports;
  let painAfter: number | undefined;
  let wasAsked = false;
  if (packOn !== undefined) writeLines(terminal, [announcements.packOff(packOn)]);
  try {
    if (prompts !== undefined && outcome !== 'interrupted') {
      // Keys for the session, pressed a moment too late, are no answer.
      await terminal.dropKeys();
      painAfter = await askAloud(messages.prompts, prompts, voice, packOn);
    }
    if (painAfter !== undefined) recorder.recordPainAfter(painAfter);
    if (prompts !== undefined && summary !== undefined && !isFirstEver) {
      const { askToClose } = await import('./ask-to-close.ts');
      wasAsked = await askToClose({
        mode: summary.session.mode,
        end: summary.end,
        pain: { before: painBefore, after: painAfter },
        recorder,
        messages,
        prompts,
        ports,
      });
    }
  } finally {
    await recorder.closeOutputs();
    const pain = { before: painBefore, after: painAfter };
    if (summary) writeLines(terminal, renderSummary(summary, pain, messages, environment.typedCommand));
    await voice?.stream.close();
  }
  return wasAsked;
}

/** The question is said once it is on the screen, and an answer ends it. */
async function askAloud(
  { painAfter }: Messages['prompts'],
  prompts: Prompts,
  voice: SessionVoice | undefined,
  packOn: PackKind | undefined,
): Promise<number | undefined> {
  const answer = prompts.score(painAfter);
  voice?.stream.announce(voice.lastQuestion(packOn));
  return answer.finally(() => voice?.stream.halt());
}
