import type { Choices } from '../plan/choices.ts';
import type { Files, Folders } from '../ports.ts';
import { type Config, readConfig } from '../routine/config.ts';
import { renderProblems } from '../routine/problem-rendering.ts';
import { mostBytes } from '../routine/yaml-document.ts';
import { UserError } from './user-error.ts';
import { wordFileError } from './word-file-error.ts';

/** The person's settings; none where there is no file. Throws a UserError that names every problem of the file. */
export function loadConfig(files: Files, folders: Folders): Config {
  const path = files.join(folders.config, 'config.yaml');
  if (files.facts(path) === undefined) return { pace: {} };
  const bytes = readBytes(files, path);
  const reading = readConfig(bytes);
  if (reading.problems === undefined) return reading.config;
  throw new UserError({ code: 'routine-broken', report: renderProblems(reading.problems, { name: path, bytes }) });
}

function readBytes(files: Files, path: string): Uint8Array {
  try {
    return files.readSync(path, mostBytes);
  } catch (error) {
    throw new UserError({ code: 'file-unreadable', path, reason: wordFileError(error) });
  }
}

/** The choices with the person's settings where no flag says otherwise. A routine's own start side stands before them. */
export function withConfig(choices: Choices, config: Config): Choices {
  return {
    ...(config.countDown === undefined ? {} : { countDown: config.countDown }),
    ...(config.waitForMe === undefined ? {} : { waitForMe: config.waitForMe }),
    ...(config.startSide === undefined ? {} : { usualStartSide: config.startSide }),
    ...choices,
  };
}
