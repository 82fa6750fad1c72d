/**
 * Text from elsewhere (files, file names, messages of libraries) made safe to show in a terminal, a log, a page or JSON.
 * What could move the cursor, or hide or reorder text, is shown as `\u{1b}`; visible characters stay as they are.
 */

// Characters that are invisible, or that change how others are shown: controls, formatting (with every bidi control and
// joiner), line and paragraph separators, lone surrogates, and all that Unicode calls ignorable.
const hidden = String.raw`[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]`;

// Emoji contain such characters too. These are the sequences that are shown as one picture.
const pictograph = String.raw`\p{Extended_Pictographic}[\u{FE0E}\u{FE0F}]?\p{Emoji_Modifier}?`;
const joinedPictographs = String.raw`${pictograph}(?:\u{200D}${pictograph})*`;
const keycap = String.raw`[0-9#*]\u{FE0F}\u{20E3}`;
const flagOfRegion = String.raw`\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{1,6}\u{E007F}`;

/** Text without characters of either kind: nearly all texts, large digits and figures included. */
const plain = /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2580-\u259f\u2800-\u28ff]*$/;

// Built when first needed, because it would slow down every start of the program.
let emojiOrHidden: RegExp | undefined;

/** Escapes every hidden character of `text`, except in joined emoji. The result is one line. */
export function safeText(text: string): string {
  if (plain.test(text)) return text;
  emojiOrHidden ??= new RegExp(`${flagOfRegion}|${joinedPictographs}|${keycap}|(${hidden})`, 'gu');
  return text.replace(emojiOrHidden, (match, character: string | undefined) =>
    character === undefined ? match : `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}

// The same characters are hidden in JSON, which escapes few of them. Line feeds occur only between values: within texts
// JSON has escaped them already. Built when first needed too.
let hiddenInJson: RegExp | undefined;

/** JSON without hidden characters that a program reads as the same value. One line, unless `indent` is given. */
export function renderJson(value: unknown, indent = 0): string {
  hiddenInJson ??= new RegExp(`(?!\n)${hidden}`, 'gu');
  return JSON.stringify(value, undefined, indent).replace(hiddenInJson, escapeCharacter);
}

/** One escape for each UTF-16 unit, as in JSON. */
function escapeCharacter(character: string): string {
  return [...Array(character.length).keys()]
    .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
    .join('');
}
