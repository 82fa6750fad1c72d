/** What is said of journals that are damaged: which file, what of it counts, and what can be done. */
import { journalFolder, monthOf, nameOf } from '../../journal/journal-name.ts';
import { isDamaged, type SessionEntry } from '../../journal/session-summary.ts';
import type { Ports } from '../../ports.ts';
import { safeText } from '../../text/escape.ts';

/** One line for each file; none where all are whole. */
export function renderDamage(entries: readonly SessionEntry[], ports: DamagePorts): readonly string[] {
  return entries.filter(isDamaged).map((entry) => renderOne(entry, ports));
}

type DamagePorts = Pick<Ports, 'files' | 'environment'>;

function renderOne(entry: SessionEntry, { files, environment: { folders, typedCommand } }: DamagePorts): string {
  const path = safeText(files.join(journalFolder(files, folders), monthOf(entry.id), nameOf(entry.id)));
  const copy = 'Put back a copy of it if you have one';
  if (entry.kind !== 'session') return `${path} cannot be read, so that its session does not count. ${copy}.`;
  return `${path} is damaged at line ${entry.damagedAt}; its other lines count. ${copy}, or put the session right: ${typedCommand} history edit ${entry.id}`;
}
