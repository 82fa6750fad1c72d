/** Every setting with what is in force, and from where: the person's file, the environment, or the program itself. */
import type { Environment, Folders, Terminal } from '../../ports.ts';
import type { Config } from '../../routine/config-format.ts';
import { defaultPace } from '../../routine/defaults.ts';
import { renderTime } from '../../routine/quantity.ts';
import { paceKeys, paceParts } from '../../routine/timing-format.ts';
import { renderTable } from '../../text/columns.ts';
import { renderJson, safeText } from '../../text/escape.ts';
import type { CliCommand } from '../command.ts';
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
  run: async ({ json }, ports) => {
    const { files, environment, terminal, stdout } = ports;
    const path = files.join(environment.folders.config, 'config.yaml');
    const isThere = files.facts(path) !== undefined;
    const settings = listSettings(await loadConfig(ports), terminal);
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

interface SettingInForce {
  /** As it is written in config.yaml. */
  readonly key: string;
  readonly value: string;
  readonly from: 'settings' | 'environment' | 'program';
}

interface Setting {
  readonly key: string;
  /** What the file says, as it is written there; `undefined` where it says nothing. */
  written(config: Config): string | undefined;
  /** What holds otherwise. */
  readonly otherwise: string;
}

const yesOrNo = (value: boolean | undefined) => (value === undefined ? undefined : String(value));

/** A setting that is added does not compile until it stands here. */
const settings: Readonly<Record<Exclude<keyof Config, 'pace'>, Setting>> = {
  voice: { key: 'voice', written: ({ voice }) => voice, otherwise: 'the first that speaks the language' },
  piperModel: { key: 'piper-model', written: ({ piperModel }) => piperModel, otherwise: 'none' },
  volume: {
    key: 'volume',
    written: ({ volume }) => (volume === undefined ? undefined : String(Math.round(volume * 100))),
    otherwise: '100',
  },
  sounds: { key: 'sounds', written: ({ sounds }) => sounds, otherwise: 'voice' },
  countDown: {
    key: 'count',
    written: ({ countDown }) => (countDown === undefined ? undefined : countDown ? 'down' : 'up'),
    otherwise: 'up',
  },
  startSide: { key: 'start-side', written: ({ startSide }) => startSide, otherwise: 'left' },
  waitForMe: { key: 'wait-for-me', written: ({ waitForMe }) => yesOrNo(waitForMe), otherwise: 'false' },
  rate: { key: 'rate', written: ({ rate }) => rate, otherwise: 'normal' },
  usesLevels: {
    key: 'level',
    written: ({ usesLevels }) => (usesLevels === undefined ? undefined : usesLevels ? 'on' : 'off'),
    otherwise: 'on',
  },
  plain: { key: 'plain', written: ({ plain }) => yesOrNo(plain), otherwise: 'false' },
  figures: { key: 'figures', written: ({ figures }) => figures, otherwise: 'auto' },
  notifications: {
    key: 'notifications',
    written: ({ notifications }) => yesOrNo(notifications),
    otherwise: 'false',
  },
};

function listSettings(config: Config, { canRepaint }: Pick<Terminal, 'canRepaint'>): readonly SettingInForce[] {
  const listed = Object.values(settings).map(({ key, written, otherwise }): SettingInForce => {
    const value = written(config);
    // Where nothing can be repainted, lines are written whatever the file says.
    if (key === 'plain' && !canRepaint && value !== 'true') return { key, value: 'true', from: 'environment' };
    return value === undefined ? { key, value: otherwise, from: 'program' } : { key, value, from: 'settings' };
  });
  const pace = paceParts.map((key): SettingInForce => {
    const own = config.pace[key];
    return {
      key: `pace: ${paceKeys[key]}`,
      value: renderTime(own ?? defaultPace[key]),
      from: own === undefined ? 'program' : 'settings',
    };
  });
  return [...listed, ...pace];
}

type PersonFolder = Exclude<keyof Folders, 'bundled'>;

export interface FolderSource {
  readonly folder: PersonFolder;
  readonly path: string;
  readonly from: string;
}

export const usualSource = 'the custom of the system';

/** What lies in each. */
export const folderContents: Readonly<Record<PersonFolder, readonly string[]>> = {
  config: ['settings', 'routines'],
  data: ['history', 'answers'],
  cache: ['what can be made again'],
};

const folderVariables: Readonly<Record<PersonFolder, string>> = {
  config: 'XDG_CONFIG_HOME',
  data: 'XDG_DATA_HOME',
  cache: 'XDG_CACHE_HOME',
};

export function listFolderSources({ platform, variables, folders }: Environment): readonly FolderSource[] {
  return (Object.keys(folderVariables) as PersonFolder[]).map((folder) => ({
    folder,
    path: folders[folder],
    from: findSource(folder, platform, variables),
  }));
}

function findSource(
  folder: PersonFolder,
  platform: Environment['platform'],
  variables: Environment['variables'],
): string {
  if (variables.BACKROUTINE_HOME) return 'BACKROUTINE_HOME';
  if (platform === 'win32') return usualSource;
  const name = folderVariables[folder];
  const value = variables[name];
  if (platform === 'darwin' || value === undefined || value === '') return usualSource;
  // The specification has relative ones ignored.
  return value.startsWith('/') ? name : `${usualSource} (${name} is no full path)`;
}
