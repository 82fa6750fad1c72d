/** Builds dist/ with the manual page, and says so in one line; rolldown's own command lists every file. */
import { readFileSync, writeFileSync } from 'node:fs';
import { build } from 'rolldown';
import { renderManual } from './build/render-manual.ts';
import config, { pageClient } from './rolldown.config.ts';
import { describeCommand } from './src/cli/describe-command.ts';
import { loadProgram } from './src/cli/program.ts';
import { openPorts } from './src/system/open-ports.ts';

// Second: the first one empties the folder.
const output = [...(await build(config)).output, ...(await build(pageClient)).output];
const bytes = output.reduce((sum, file) => sum + Buffer.byteLength('code' in file ? file.code : file.source), 0);
// The day of the last release and not today, so that a version that is built again has the same bytes.
const [, released = ''] = /^## \S+ - (\S+)$/m.exec(readFileSync('CHANGELOG.md', 'utf8')) ?? [];
const date = new Date(released).toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' });
const program = describeCommand(await loadProgram(openPorts()));
writeFileSync('dist/backroutine.1', renderManual({ program, date }));
process.stdout.write(`Built dist/ (${output.length} files, ${(bytes / 1e6).toFixed(1)} MB)\n`);
