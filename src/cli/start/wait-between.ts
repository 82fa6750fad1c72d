/** Before the first round and after each: whether somebody waits for the next one here. */
import type { Messages } from '../../messages/messages.ts';
import type { Ports } from '../../ports.ts';
import type { Config } from '../../routine/config-format.ts';
import { dueTimeOf } from '../due-time.ts';
import { needsPlainLines, openPrompts } from '../open-prompts.ts';
import { ownMessages } from '../own-messages.ts';
import type { Prompts } from '../prompts.ts';
import { buildSoundPreferences, loadConfig } from '../settings.ts';
import type { StartFlags } from './start-options.ts';
import type { AwaitedRound } from './wait-for-round.ts';

type WaitFlags = Pick<StartFlags, 'voice' | 'sounds' | 'volume' | 'plain' | 'wait'>;

interface WaitWorld {
  readonly flags: WaitFlags;
  readonly config: Config;
  readonly isPlain: boolean;
  /** `undefined` where nobody can be asked. */
  readonly prompts: Prompts | undefined;
  readonly messages: Messages;
  readonly ports: Ports;
}

/** Waits for the round that the journal names; where none is to come, nothing is waited for. */
export async function waitBefore(flags: WaitFlags, ports: Ports): Promise<'due' | 'left'> {
  const world = await openWorld(flags, ports);
  const awaited = await findAwaited(world);
  return awaited === undefined ? 'due' : wait(awaited, world);
}

/** With `--wait` nobody is asked. Without a terminal one session is enough: nobody would ever end it. */
export async function waitAfter(round: AwaitedRound, flags: WaitFlags, ports: Ports): Promise<'due' | 'left'> {
  const world = await openWorld(flags, ports);
  if (world.prompts === undefined) return 'left';
  const due = dueTimeOf(round.dueMs, ports.clock);
  if (!flags.wait && !(await world.prompts.confirm(world.messages.waiting.question(due), false))) return 'left';
  return wait(round, world);
}

async function openWorld(flags: WaitFlags, ports: Ports): Promise<WaitWorld> {
  const { terminal, environment, files } = ports;
  const config = await loadConfig(files, environment.folders);
  const isPlain = needsPlainLines(terminal, flags.plain || config.plain === true);
  const messages = ownMessages(environment);
  const prompts = await openPrompts(ports, isPlain);
  return { flags, config, isPlain, prompts, messages, ports };
}

async function wait(awaited: AwaitedRound, world: WaitWorld): Promise<'due' | 'left'> {
  const { flags, config, isPlain, prompts, messages, ports } = world;
  const { waitForRound } = await import('./wait-for-round.ts');
  const { openRoundCall } = await import('./round-call.ts');
  const call = openRoundCall(
    {
      sound: buildSoundPreferences(flags, config),
      rings: (flags.sounds ?? config.sounds) !== 'none',
      notifies: config.notifications === true,
      text: messages.waiting.call,
      language: messages.language,
    },
    ports,
  );
  const settings = { isPlain, canAsk: prompts !== undefined, messages: messages.waiting };
  return waitForRound(awaited, call, settings, ports);
}

async function findAwaited({ config, ports }: WaitWorld): Promise<AwaitedRound | undefined> {
  const { readTodayFacts } = await import('../today/read-today-facts.ts');
  const { due } = await readTodayFacts(ports);
  if (due.kind !== 'round' || due.isDue) return undefined;
  const { openLibrary } = await import('../routine-library.ts');
  const library = openLibrary(ports, config);
  const again = (await library.tryLoad(due.routine))?.routine.again;
  return again && { again, dueMs: due.dueMs };
}
