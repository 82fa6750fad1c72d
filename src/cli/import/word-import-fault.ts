import type { ImportFault } from '../../routine/import/importer.ts';
import { safeText } from '../../text/escape.ts';

/** Why a file of another program could not be brought along, in plain words. */
export function wordImportFault(fault: ImportFault): string {
  switch (fault.code) {
    case 'archive':
      return 'it is a ZIP archive. Unpack it, then import the files in it one by one.';
    case 'not-text':
      return 'it is no text file.';
    case 'broken':
      return `it is not whole ${fault.language}${wordPlace(fault)}. Export it once more from the other program.`;
    case 'too-deep':
      return `its elements are nested deeper than ${fault.max} levels.`;
    case 'unknown-program':
      return `it is from none of the programs that are known: ${fault.known.join(', ')}.`;
    case 'other-shape':
      return `it looks like a file of ${fault.program}, but ${wordMissing(fault.place)}`;
    case 'nothing-in-it':
      return `it is a file of ${fault.program} with nothing to do in it.`;
  }
}

function wordPlace({ line, column }: ImportFault & { readonly code: 'broken' }): string {
  return line === undefined || column === undefined ? '' : ` (line ${line}, column ${column})`;
}

function wordMissing(place: string): string {
  return place === ''
    ? 'it is made in another way.'
    : `"${safeText(place)}" is missing, or not as that program writes it.`;
}
