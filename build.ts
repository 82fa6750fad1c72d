/** Builds dist/ and says so in one line; rolldown's own command lists every file. */
import { build } from 'rolldown';
import config, { pageClient } from './rolldown.config.ts';

// Second: the first one empties the folder.
const output = [...(await build(config)).output, ...(await build(pageClient)).output];
const bytes = output.reduce((sum, file) => sum + Buffer.byteLength('code' in file ? file.code : file.source), 0);
process.stdout.write(`Built dist/ (${output.length} files, ${(bytes / 1e6).toFixed(1)} MB)\n`);
