/** What from outside the program and its files has a say, and what the program ends with: for `help` and the manual page. */

export interface Meaning {
  readonly name: string;
  readonly means: string;
}

export const environmentVariables: readonly Meaning[] = [
  {
    name: 'BACKROUTINE_HOME',
    means:
      'One folder for settings, routines and journals, in place of the usual ones: for a synced history, or to try something.',
  },
  {
    name: 'XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_CACHE_HOME',
    means:
      'Where settings and routines, journals, and what can be made again lie, on Linux: ~/.config, ~/.local/share and ~/.cache where unset. A path that is not full is ignored.',
  },
  { name: 'VISUAL, EDITOR', means: 'The editor that backroutine edit opens, the first of them that is set.' },
  { name: 'NO_COLOR', means: 'No colours, as with --no-color. FORCE_COLOR is stronger.' },
  { name: 'ACCESSIBLE', means: 'Set to 1: one line after the other, nothing painted twice, as with --plain.' },
  { name: 'LC_ALL, LC_MESSAGES, LANG', means: 'The language of what is shown before a routine says its own.' },
];

export const exitStatuses: readonly Meaning[] = [
  { name: '0', means: 'Done.' },
  { name: '1', means: 'A fault of the program itself; of backroutine next: not due yet.' },
  { name: '2', means: 'The command cannot be understood, or an answer is missing that nobody could be asked for.' },
  { name: '65', means: 'A routine or another file that was named cannot be used.' },
  { name: '69', means: 'Nothing here plays sound.' },
  { name: '74', means: 'Something could not be written or removed.' },
  { name: '129, 130, 143', means: 'Ended by the signal HUP, INT (Ctrl+C) or TERM.' },
];
