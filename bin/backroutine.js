#!/usr/bin/env node
// CommonJS (see package.json beside it), which Node starts in two thirds of the time that a module takes, and written
// for every Node there ever was, so that an old one can say what it lacks instead of failing to parse.
'use strict';

var versions = process.versions.node.split('.').map(Number);
var args = process.argv.slice(2);

if (versions[0] < 20 || (versions[0] === 20 && versions[1] < 19)) {
  process.stderr.write(
    'backroutine needs Node.js 20.19 or newer; this is ' +
      process.versions.node +
      '. Install a newer one from your system or nodejs.org.\n',
  );
  process.exitCode = 2;
} else if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  // Answered without the program, and without process.stdout, which alone costs more than the answer.
  try {
    require('node:fs').writeSync(1, require('../package.json').version + '\n');
  } catch (_) {
    // The program itself says in words why nothing can be printed.
    require('../dist/main.cjs');
  }
} else {
  require('../dist/main.cjs');
}
