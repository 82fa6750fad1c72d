/**
 * Text from elsewhere (files, file names, messages of libraries) made safe to show: in a terminal, a log, a page.
 * What could move the cursor, hide or turn text around is shown as `\u{1b}`; what a reader can see stays as it is.
 */

// Letters that are shown as nothing, or that change how others are shown: controls, formatting (with every bidi
// control and joiner), line and paragraph separators, halves of surrogate pairs, and all that Unicode calls ignorable.
const hidden = String.raw`[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]`;

// Emoji are made of such letters too. These sequences are the ones that a reader sees as one picture.
const pictograph = String.raw`\p{Extended_Pictographic}[\u{FE0E}\u{FE0F}]?\p{Emoji_Modifier}?`;
const joinedPictographs = String.raw`${pictograph}(?:\u{200D}${pictograph})*`;
const keycap = String.raw`[0-9#*]\u{FE0F}\u{20E3}`;
const flagOfRegion = String.raw`\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{1,6}\u{E007F}`;

/** Text without a letter of either kind: nearly all there is, large digits and figures included. */
const plain = /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2580-\u259f\u2800-\u28ff]*$/;

// Made when first needed: every start of the program would pay for it.
let emojiOrHidden: RegExp | undefined;

/** Shows every hidden letter of `text` escaped, joined emoji excepted. The result is one line. */
export function safeText(text: string): string {
  if (plain.test(text)) return text;
  emojiOrHidden ??= new RegExp(`${flagOfRegion}|${joinedPictographs}|${keycap}|(${hidden})`, 'gu');
  return text.replace(emojiOrHidden, (match, letter: string | undefined) =>
    letter === undefined ? match : `\\u{${letter.codePointAt(0)?.toString(16)}}`,
  );
}

// What JSON itself leaves as it is, but a terminal or an editor would obey: DEL, C1, bidi controls, line separators.
// Line feeds stand only between values: within texts JSON has escaped them already.
// Made anew each time: a constant would cost every start that loads this file a thirtieth of its time.
const findHidden = () =>
  /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;

/** JSON that holds no hidden characters, neither as bytes nor in its texts. One line, unless `indent` is given. */
export function renderJson(value: unknown, indent = 0): string {
  return JSON.stringify(value, undefined, indent).replace(findHidden(), escapeCharacter);
}

/** One escape for each UTF-16 unit, as JSON has it. */
function escapeCharacter(character: string): string {
  return [...Array(character.length).keys()]
    .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
    .join('');
}
