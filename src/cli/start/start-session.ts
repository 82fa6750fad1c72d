/** `backroutine start`, from top to bottom: read, ask, prepare, open, play, sum up. */
import { journalFolder } from '../../journal/journal-name.ts';
import { localTimeNow, readLocalTime } from '../../journal/local-time.ts';
import { listRunning } from '../../journal/session-lock.ts';
import { type JournalToday, readToday } from '../../journal/today.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import { WarningLog } from '../../messages/warnings.ts';
import type { Ports } from '../../ports.ts';
import type { Config } from '../../routine/config-format.ts';
import { needsPlainLines, openPrompts } from '../own-messages.ts';
import { type Prompts, writeLines } from '../prompts.ts';
import type { LoadedRoutine, RoutineLibrary } from '../routine-library.ts';
import { loadConfig } from '../settings.ts';
import { exitCodeOf, exitCodes } from '../user-error.ts';
import { askBefore, type Go, type Stop } from './ask-before.ts';
import { EarlySound } from './early-sound.ts';
import type { PlayedSession } from './play-prepared.ts';
import {
  type AskContext,
  type AskOptions,
  buildStartOptions,
  type StartFlags,
  type StartOptions,
} from './start-options.ts';
import type { AwaitedRound } from './wait-for-round.ts';

/** Returns what the program ends with. Where the person waits for the next round, that is begun when they come. */
export async function startSession(flags: StartFlags, ports: Ports): Promise<number> {
  // Loaded only where somebody waits, so that the first question need not.
  const between = () => import('./wait-for-round.ts');
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

/** What asks and what plays have in common. */
interface SessionWorld {
  readonly options: StartOptions;
  readonly isPlain: boolean;
  /** `undefined` where nobody can be asked. */
  readonly prompts: Prompts | undefined;
  readonly warnings: WarningLog;
  readonly sound: EarlySound;
  readonly journal: JournalToday;
  readonly ports: Ports;
}

async function startOnce(flags: StartFlags, ports: Ports): Promise<StartResult> {
  const { files, environment, terminal, clock } = ports;
  const config = await loadConfig(ports);
  const options = buildStartOptions(flags, config);
  const isPlain = needsPlainLines(terminal, options.plain);
  const prompts = await openPrompts(ports, isPlain);
  const warnings = new WarningLog();
  const sound = new EarlySound(options.sound, ports, (warning) => warnings.add(warning));
  if (prompts !== undefined) sound.openSoon(loadParts);
  try {
    const folder = journalFolder(files, environment.folders);
    const journal = readToday(files, folder, localTimeNow(clock), listRunning(ports));
    const asked = await askAll(options, journal, () => loadLibrary(config, ports), prompts, ports);
    if (asked.kind === 'go') return await lead(asked, { options, isPlain, prompts, warnings, sound, journal, ports });
    if (asked.advice.length > 0) writeLines(terminal, ['', ...asked.advice]);
    return { exitCode: exitCodes.done };
  } finally {
    await sound.close();
  }
}

/** From the answers to the summary. */
async function lead({ loaded, answers, notices, isEarly }: Go, world: SessionWorld): Promise<StartResult> {
  const { options, isPlain, prompts, warnings, sound, journal, ports } = world;
  const { prepareSession, openLog, prepareVoice, playPrepared, closeSession } = await loadParts();
  // A second look at the clock: after midnight the round is counted among those of the day on which it is done.
  const session = prepareSession(loaded, answers, journal, localTimeNow(ports.clock));
  const messages = messagesFor(session.plan.language);
  const log = openLog(options, messages, ports, warnings);
  writeLines(ports.terminal, session.notices);
  const voice = await prepareVoice(session, options.sound, { sound, warnings, isPlain }, ports);
  const setup = { session, voice, log, warnings, notices, isPlain, figures: options.figures };
  const played = await playPrepared(setup, ports);
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
  const canAskToWait = !journal.isFirstEver && !wasAsked && !isEarly;
  const round = options.wait || canAskToWait ? findAwaited(played, loaded) : undefined;
  return { exitCode: isKept ? exitCodes.done : exitCodes.unwritable, round };
}

/** What is done and how, and then what speaks against it. */
async function askAll(
  options: AskOptions,
  journal: JournalToday,
  library: AskContext['library'],
  prompts: Prompts | undefined,
  ports: Ports,
): Promise<Go | Stop> {
  const asked = await askBefore(options, journal, library, prompts, ports);
  if (asked.kind === 'stop') return asked;
  const messages = messagesFor(asked.loaded.routine.language);
  const { askCautions } = await import('../apply-cautions.ts');
  const { choices, notices } = await askCautions(asked.loaded.routine, asked.answers.choices, {
    prompts: options.yes || asked.isEarly ? undefined : prompts?.withControls(messages.prompts.controls),
    messages,
    ports,
  });
  // Before anything else, since they say why nothing may be left.
  if (notices.length > 0) writeLines(ports.terminal, ['', ...notices]);
  return { ...asked, answers: { ...asked.answers, choices }, notices: [...asked.notices, ...notices] };
}

/** What plays comes after the questions. It is loaded while the person reads the first one: the first word comes sooner. */
async function loadParts() {
  const [{ prepareSession }, { openLog }, { prepareVoice }, { playPrepared }, { closeSession }] = await Promise.all([
    import('./prepare-session.ts'),
    import('./play-prepared.ts'),
    import('./prepare-voice.ts'),
    import('./play-prepared.ts'),
    import('./close-session.ts'),
    import('./close-session.ts'),
    import('../../voice/clips/prepare-clips.ts'),
  ]);
  return { prepareSession, openLog, prepareVoice, playPrepared, closeSession };
}

/** A session that was left early is resumed, and not waited on. */
function findAwaited({ summary, outcome }: PlayedSession, { routine }: LoadedRoutine): AwaitedRound | undefined {
  const due = readLocalTime(summary?.end.againAt ?? '');
  if (outcome !== 'done') return undefined;
  return due && routine.again && { again: routine.again, dueMs: due.wallMs };
}

/** The first question needs no routine, and need not wait until what reads them is loaded. */
async function loadLibrary(config: Config, ports: Ports): Promise<RoutineLibrary> {
  const { openLibrary } = await import('../routine-library.ts');
  return openLibrary(ports, config);
}
