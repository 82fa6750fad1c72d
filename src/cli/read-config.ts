import type { Choices } from '../plan/choices.ts';
import type { Files, Folders } from '../ports.ts';
import type { Config } from '../routine/config.ts';
import { readFaultOf } from './file-fault.ts';
import { UserError } from './user-error.ts';

/** The person's settings; none where there is no file. Throws a UserError that names every problem of the file. */
export async function loadConfig(files: Files, folders: Folders): Promise<Config> {
  const path = files.join(folders.config, 'config.yaml');
  if (files.facts(path) === undefined) return { pace: {} };
  // Most people have none: the questions need not wait until what reads them is loaded.
  const { maxBytes } = await import('../routine/yaml-document.ts');
  const { readConfig } = await import('../routine/config.ts');
  const bytes = readBytes(files, path, maxBytes);
  const reading = readConfig(bytes);
  if (reading.problems === undefined) return reading.config;
  const { renderProblems } = await import('../messages/render-problems.ts');
  throw new UserError({ code: 'routine-broken', report: renderProblems(reading.problems, { name: path, bytes }) });
}

function readBytes(files: Files, path: string, maxBytes: number): Uint8Array {
  try {
    return files.readSync(path, maxBytes);
  } catch (error) {
    throw new UserError({ code: 'file-unreadable', path, fault: readFaultOf(error, maxBytes) });
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
