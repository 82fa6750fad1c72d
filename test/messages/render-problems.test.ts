import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { renderProblems } from '../../src/messages/render-problems.ts';
import type { Problem } from '../../src/routine/problem.ts';

/** The excerpt of a line with a caret below `length` letters from `column` on. */
function renderExcerpt(line: string, column: number, length = 1): readonly string[] {
  const problem: Problem = { code: 'no-work', args: {}, severity: 'error', line: 1, column, length };
  return renderProblems([problem], { name: 'x', bytes: new TextEncoder().encode(line) }).slice(1, 3);
}

/** The text that the caret stands below, measured as a terminal does. */
function pointedAt([text = '', caret = '']: readonly string[]): string {
  const start = caret.indexOf('^');
  let shown = '';
  let width = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (width >= start && width < start + caret.trimEnd().length - start) {
      shown += segment;
    }
    width += stringWidth(segment);
  }
  return shown;
}

describe('the caret stands below what is meant', () => {
  test.each([
    ['plain', 'hold: 8', 7, '8'],
    ['after wide letters', '腰痛: 8', 5, '8'],
    ['after joined emoji', '👩‍👧‍👦: 8', 11, '8'],
    ['after what is shown escaped', '\t\u202ex: 8', 6, '8'],
    ['at the very start', 'hold: 8', 1, 'h'],
  ])('%s', (_, line, column, meant) => {
    expect(pointedAt(renderExcerpt(line, column))).toBe(meant);
  });

  test('far into a long line, which is cut on both sides', () => {
    const excerpt = renderExcerpt(`${'腰'.repeat(2000)}X${'痛'.repeat(2000)}`, 2001);
    expect(pointedAt(excerpt)).toBe('X');
    expect(stringWidth(excerpt[0] ?? '')).toBeLessThanOrEqual(90);
    expect(excerpt[0]).toMatch(/\| ….*….?$/);
  });

  test('below the whole of a short word, and as much as fits of a long one', () => {
    expect(renderExcerpt('hold: 8', 1, 4)[1]).toBe('    | ^^^^');
    expect(stringWidth(renderExcerpt('x'.repeat(500), 1, 500)[1] ?? '')).toBeLessThanOrEqual(60);
  });
});

test('a warning says so', () => {
  const problem: Problem = { code: 'no-work', args: {}, severity: 'warning', line: 1, column: 1, length: 1 };
  expect(renderProblems([problem], { name: 'my.yaml', bytes: new Uint8Array() })[0]).toBe(
    'my.yaml:1:1: warning: This step does not say how much.',
  );
});

test('the name of the file is shown safely', () => {
  const problem: Problem = { code: 'empty-file', args: {}, severity: 'error', line: 1, column: 1, length: 1 };
  expect(renderProblems([problem], { name: 'a\u001b[2J\u202e.yaml', bytes: new Uint8Array() })[0]).toMatch(
    /^a\\u\{1b\}\[2J\\u\{202e\}\.yaml:1:1: /,
  );
});
