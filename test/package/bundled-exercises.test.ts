import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { builtProgram } from '../support/built-program.ts';

it.each(['bird-dog', 'clamshell'])(
  'the built program has an exercise, whether a bundled routine does it or not: %s',
  (id) => {
    const [node = '', ...program] = builtProgram;
    const shown = execFileSync(node, [...program, 'show', id], { encoding: 'utf8', env: { COLUMNS: '80' } });
    expect(shown.toLowerCase().replaceAll(' ', '-')).toContain(id);
    expect(shown).toContain('Common mistakes');
  },
);
