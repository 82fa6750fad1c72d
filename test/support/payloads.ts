/**
 * Harmful texts: they move a cursor, run a command, or become an option, a tag or a line of their own.
 * Those without control letters are short enough for every field of a routine: 40 letters.
 */
export const payloads: Readonly<Record<string, string>> = {
  'codes that clear and colour': '\u001b[2J\u001b[31mred',
  'a code for the clipboard': '\u001b]52;c;ZXZpbA==\u0007',
  'a code for a link': '\u001b]8;;https://example.org\u001b\\here\u001b]8;;\u001b\\',
  'a device control string': '\u001bPq#0;2;0;0;0\u001b\\',
  'a code of eight bits': '\u009b31mred',
  'a bell': 'bell\u0007',
  'a carriage return': 'safe\revil',
  'text turned around': '\u202elmay.gnorts',
  'text in isolation': '\u2066left\u2069\u200eto\u200fright',
  'letters without a width': 'in\u200bvi\ufeffsi\u00adble',
  'letters of tags': '\u{e0041}\u{e0042}',
  'a line of a log': 'a\n2026-01-01T00:00:00+00:00 end      done, 100 %',
  'lines of a calendar': 'a\r\nEND:VEVENT\r\nBEGIN:VEVENT',
  'separators of lines': 'a\u2028b\u2029c\u0085d',
  'a formula of a table': '=HYPERLINK("https://example.org","a")',
  'a script of a page': '<script>alert(1)</script>',
  'an attribute of a page': '"><img src=x onerror=alert(1)>&lt;',
  'an option of a program': '-f/etc/hostname',
  'commands of a shell': '$(touch CANARY)`touch CANARY`;>CANARY',
  'variables and codes of addresses': '%00%0a$HOME%PATH%',
  'a command of a speech program': '[[inpt PHON]]one[[rset 0]]',
  'markup of speech': '<audio src="/etc/passwd"/><p>one</p>',
};

/** Characters that a terminal, an editor or a line reader would interpret, or not show. The joiner of emoji is allowed. */
export const harmful =
  /(?!\n)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/u;
