/** Texts that are meant to do more than to be read: to move a cursor, to run a command, to be an option, a tag, a line. */
export const payloads: readonly string[] = [
  // Terminals.
  '\u001b[2J\u001b[31mred',
  '\u001b]52;c;ZXZpbA==\u0007',
  '\u001b]8;;https://example.org\u001b\\here\u001b]8;;\u001b\\',
  '\u001bPq#0;2;0;0;0\u001b\\',
  '\u009b31mred',
  'bell\u0007',
  'safe\revil',
  // Readers.
  '\u202elmay.gnorts',
  '\u2066left\u2069\u200eto\u200fright',
  'in\u200bvi\ufeffsi\u00adble',
  '\u{e0041}\u{e0042}',
  // Lines of logs, calendars and tables.
  'a\n2026-01-01T00:00:00+00:00 end      done, 100 %',
  'a\r\nEND:VEVENT\r\nBEGIN:VEVENT',
  'a\u2028b\u2029c\u0085d',
  '=HYPERLINK("https://example.org","a")',
  // Pages.
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>&lt;',
  // Shells, programs and their options.
  '-f/etc/hostname',
  '$(touch CANARY)`touch CANARY`; touch CANARY | touch CANARY',
  '%00%0a${HOME}%PATH%',
  // Speech programs.
  '[[inpt PHON]]one[[rset 0]]',
  '<audio src="file:///etc/passwd"/><speak>one</speak>',
];
