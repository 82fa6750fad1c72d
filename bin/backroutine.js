#!/usr/bin/env node
// Written for every Node there ever was, so that an old one can say what it lacks instead of failing to parse.
var versions = process.versions.node.split('.').map(Number);
if (versions[0] < 20 || (versions[0] === 20 && versions[1] < 19)) {
  process.stderr.write(
    'backroutine needs Node.js 20.19 or newer; this is ' + process.versions.node + '. Install a newer one from your system or nodejs.org.\n',
  );
  process.exitCode = 2;
} else {
  import('../dist/main.cjs');
}
