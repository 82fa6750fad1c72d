import { renderTable } from '../../text/columns.ts';
import { renderJson, safeText } from '../../text/escape.ts';
import type { CliCommand } from '../command.ts';
import { folderContents, listFolderSources, listSettings, type SettingInForce } from '../config/list-settings.ts';
import { loadConfig } from '../settings.ts';
import { exitCodes } from '../user-error.ts';

interface ConfigOptions {
  readonly json: boolean;
}

const examples = `
Examples:
  $ backroutine config

A setting is changed in the file that stands first, one in a line: "volume: 70". Flags come before settings, and so does
what a routine itself says.
`;

const sources: Readonly<Record<SettingInForce['from'], string>> = {
  settings: 'your settings',
  environment: 'the terminal and its environment',
  program: 'the program',
};

export const config: CliCommand<ConfigOptions> = {
  declare: (command) => command.option('--json', 'print as JSON').addHelpText('after', examples),
  readOptions: (_args, flags) => ({ json: flags.json === true }),
  run: async ({ json }, { files, environment, terminal, stdout }) => {
    const path = files.join(environment.folders.config, 'config.yaml');
    const isThere = files.facts(path) !== undefined;
    const settings = listSettings(await loadConfig(files, environment.folders), terminal);
    const folders = listFolderSources(environment);
    if (json) {
      stdout.write(`${renderJson({ file: path, exists: isThere, settings, folders }, 2)}\n`);
      return exitCodes.done;
    }
    const lines = [
      `Settings: ${safeText(path)}${isThere ? '' : ' (there is none: write one to change anything)'}`,
      '',
      ...renderTable([
        ['setting', 'in force', 'from'],
        ...settings.map(({ key, value, from }) => [key, safeText(value), sources[from]]),
      ]),
      '',
      ...renderTable([
        ['folder', 'from', 'path'],
        ...folders.map((each) => [folderContents[each.folder].join(', '), safeText(each.from), safeText(each.path)]),
        ['the program', '', safeText(environment.folders.bundled)],
      ]),
    ];
    stdout.write(`${lines.join('\n')}\n`);
    return exitCodes.done;
  },
};
