import type { CliCommand } from '../command.ts';
import { loadConfig } from '../settings.ts';
import { loadToday } from '../today/load-today.ts';
import { exitCodes } from '../user-error.ts';

export const today: CliCommand<Record<never, never>> = {
  declare: (command) => command,
  readOptions: () => ({}),
  run: async (_options, ports) => {
    const config = await loadConfig(ports.files, ports.environment.folders);
    const { facts, lines } = await loadToday(config, ports.stdout.columns, ports);
    if (facts.unread !== undefined) throw facts.unread;
    ports.stdout.write(`${lines.join('\n')}\n`);
    return exitCodes.done;
  },
};
