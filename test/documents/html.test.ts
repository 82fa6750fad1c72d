import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asMarkup, html } from '../../src/documents/html.ts';

test('a template stands as it is written, with its values in their places', () => {
  expect(html`<p class="${'a'}">${1} of ${'two'}</p>`.markup).toBe('<p class="a">1 of two</p>');
});

test('pieces of a page are put into others unchanged, a list line by line', () => {
  const items = ['a', 'b'].map((text) => html`<li>${text}</li>`);
  expect(html`<ul>${items}</ul>${asMarkup('<hr>')}`.markup).toBe('<ul><li>a</li>\n<li>b</li></ul><hr>');
});

test('what comes from elsewhere is seen as it is written, and hides nothing', () => {
  expect(html`<p title="${`"'`}">${'<script>&amp;'}</p>`.markup).toBe(
    '<p title="&quot;&#39;">&lt;script&gt;&amp;amp;</p>',
  );
  expect(html`${'a\u202eb\u001b[2J\u0000'}`.markup).toBe(String.raw`a\u{202e}b\u{1b}[2J\u{0}`);
});

test('no text becomes markup', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { markup } = html`<p title="${text}">${text}</p>`;
      expect(markup.match(/[<>]/g)?.length).toBe(4);
      expect(markup.match(/"/g)?.length).toBe(2);
    }),
  );
});
