/** JSON that is safe to show in a terminal or an editor, and that a program reads as the same value. */

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
