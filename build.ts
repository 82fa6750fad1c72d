/** Builds dist/ with the manual page, and says so in one line; rolldown's own command lists every file. */
import { writeFileSync } from 'node:fs';
import { build } from 'rolldown';
import config from './rolldown.config.ts';
import { describeCommand } from './src/cli/describe-command.ts';
import { renderManual } from './src/cli/manual/render-manual.ts';
import { loadProgram } from './src/cli/program.ts';
import { buildPorts } from './src/system/build-ports.ts';

const { output } = await build(config);
const bytes = output.reduce((sum, file) => sum + Buffer.byteLength('code' in file ? file.code : file.source), 0);
const date = new Date().toLocaleDateString('en-US', { dateStyle: 'long' });
const program = describeCommand(await loadProgram(buildPorts()));
writeFileSync('dist/backroutine.1', renderManual({ program, date }));
process.stdout.write(`Built dist/ (${output.length} files, ${(bytes / 1e6).toFixed(1)} MB)\n`);
