// What JSON itself leaves as it is, but a terminal or an editor would obey: DEL, C1, bidi controls, line separators.
// Line feeds stand only between values: within texts JSON has escaped them already.
// Made anew each time: a constant would cost every start that comes by here a thirtieth of its time.
const findHidden = () =>
  /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;

/** JSON that holds no control letters, neither as bytes nor in its texts. One line, unless `indent` is given. */
export function renderJson(value: unknown, indent = 0): string {
  return JSON.stringify(value, undefined, indent).replace(findHidden(), escapeLetter);
}

function escapeLetter(letter: string): string {
  return [...Array(letter.length).keys()]
    .map((index) => `\\u${letter.charCodeAt(index).toString(16).padStart(4, '0')}`)
    .join('');
}
