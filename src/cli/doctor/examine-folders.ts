import { formatMessage } from '../../messages/message-table.ts';
import type { Ports } from '../../ports.ts';
import { safeText } from '../../text/escape.ts';
import { type FolderSource, listFolderSources, usualSource } from '../config/folder-sources.ts';
import { writeFaultOf } from '../file-fault.ts';
import { ownMessages } from '../own-messages.ts';
import { exitCodes } from '../user-error.ts';
import type { Examine, Finding } from './finding.ts';

const holds = { config: 'settings and routines', data: 'history and answers', cache: 'what can be made again' };

export const examineFolders: Examine = async (_config, ports) =>
  listFolderSources(ports.environment).map((source) => findFolder(source, ports));

function findFolder({ folder, path, from }: FolderSource, ports: Ports): Finding {
  const about = holds[folder];
  const where = from === usualSource ? safeText(path) : `${safeText(path)} (${from})`;
  try {
    const nearest = findNearest(path, ports);
    tryToWrite(nearest, ports);
    return { about, says: nearest === path ? where : `${where}; made when it is first needed` };
  } catch (error) {
    const fault = formatMessage(ownMessages(ports.environment).warnings.writing, writeFaultOf(error));
    const todo = `Nothing can be kept there: ${fault}. Make it writable, or set BACKROUTINE_HOME to a folder of yours.`;
    return { about, says: where, todo, exitCode: exitCodes.unwritable };
  }
}

/** The folder itself, or the nearest one above that is there: the others would be made in it. */
function findNearest(path: string, { files }: Ports): string {
  let nearest = path;
  while (files.facts(nearest) === undefined && files.join(nearest, '..') !== nearest)
    nearest = files.join(nearest, '..');
  return nearest;
}

/** Rights alone do not tell: a disk may be full, or mounted to be read only. */
function tryToWrite(folder: string, { files, environment }: Ports): void {
  const path = files.join(folder, `.backroutine-${environment.randomName(8)}`);
  files.create(path, '', 0o600);
  files.remove(path);
}
