/** `backroutine` alone: what is due, and from there to everything else. */
import type { OptionValues } from 'commander';
import type { NextDue } from '../../care/next-due.ts';
import type { Ports } from '../../ports.ts';
import type { Config } from '../../routine/config-format.ts';
import { safeText } from '../../text/escape.ts';
import { loadToday } from '../commands/today.ts';
import { openPrompts } from '../own-messages.ts';
import { type ListItem, type Prompts, writeLines } from '../prompts.ts';
import { usualWeeks } from '../read-flags.ts';
import { loadConfig } from '../settings.ts';
import { readStartFlags } from '../start/start-options.ts';
import { exitCodes } from '../user-error.ts';
import type { TodayFacts } from './read-today-facts.ts';
import { nameDue } from './render-today.ts';

/** Where nobody can be asked, or nobody looks at what is printed, it is `today`. */
export async function openFrontDoor(ports: Ports): Promise<number> {
  const { terminal, stdout } = ports;
  const config = await loadConfig(ports);
  const prompts = stdout.isTerminal ? await openPrompts(ports, config.plain === true) : undefined;
  if (prompts === undefined) {
    const { lines } = await loadToday(config, stdout.columns, ports);
    stdout.write(`${lines.join('\n')}\n`);
    return exitCodes.done;
  }
  for (;;) {
    const { facts, lines } = await loadToday(config, terminal.size().columns, ports);
    writeLines(terminal, ['', ...lines, '']);
    const wanted = await prompts.choose('What now?', listChoices(facts));
    if (wanted === 'quit') return exitCodes.done;
    if (wanted === 'start') return startDue(facts.due, ports);
    if (wanted === 'wait') return startRoutine(facts.due.routine, ports, { wait: true });
    if (wanted === 'other') {
      const routine = await chooseRoutine(config, prompts, ports);
      if (routine !== undefined) return startRoutine(routine, ports);
    } else await show[wanted](ports);
  }
}

type Wanted = 'start' | 'wait' | 'other' | 'quit' | keyof typeof show;

/** Enter takes what is due, and begins nothing that is not; what is not here cannot be begun. */
function listChoices({ due, isMissing }: TodayFacts): readonly ListItem<Wanted>[] {
  const name = nameDue(due);
  const start: ListItem<Wanted> = {
    name: due.kind === 'unfinished' ? `Go on with ${name}` : due.isDue ? `Start ${name}` : `Start ${name} all the same`,
    value: 'start',
  };
  const quit: ListItem<Wanted> = { name: 'Quit', value: 'quit' };
  const others: readonly ListItem<Wanted>[] = [
    { name: 'Another routine', value: 'other' },
    { name: 'How it goes', value: 'progress' },
    { name: 'My routines', value: 'routines' },
  ];
  if (isMissing) return [...others, quit];
  if (due.isDue) return [start, ...others, quit];
  const wait: ListItem<Wanted> = { name: 'Wait here until it is due', value: 'wait' };
  return [quit, ...(due.kind === 'round' ? [wait] : []), start, ...others];
}

async function startDue(due: NextDue, ports: Ports): Promise<number> {
  if (due.kind !== 'unfinished') return startRoutine(due.routine, ports);
  const { startSession } = await import('../start/start-session.ts');
  return startSession(readStartFlags([], { resume: true }), ports);
}

async function startRoutine(routine: string, ports: Ports, flags: OptionValues = {}): Promise<number> {
  const { startSession } = await import('../start/start-session.ts');
  return startSession(readStartFlags([routine], flags), ports);
}

/** Pages of other commands. */
const show = {
  progress: async (ports: Ports) => {
    const { progress } = await import('../commands/progress.ts');
    await progress.run({ weeks: usualWeeks, json: false }, ports);
  },
  routines: async (ports: Ports) => {
    const { list } = await import('../commands/list.ts');
    await list.run({ json: false, names: false }, ports);
  },
};

/** `undefined` where the person goes back. */
async function chooseRoutine(config: Config, prompts: Prompts, ports: Ports): Promise<string | undefined> {
  const { openLibrary } = await import('../routine-library.ts');
  const loaded = await openLibrary(ports, config).loadAll();
  const found = loaded.map(({ name, routine }) => ({ name: safeText(routine.title), value: name }));
  return prompts.choose<string | undefined>('Which routine?', [...found, { name: 'Back', value: undefined }]);
}
