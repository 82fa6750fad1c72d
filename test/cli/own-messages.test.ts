import { expect, test } from 'vitest';
import { ownMessages } from '../../src/cli/own-messages.ts';
import { addDisguisedLanguage, disguisedLanguage } from '../support/disguised-words.ts';

addDisguisedLanguage();

const other = `${disguisedLanguage}_XX.UTF-8`;

test.each([
  [{}, 'en'],
  [{ LANG: 'C.UTF-8' }, 'en'],
  [{ LANG: 'fr_FR' }, 'en'],
  [{ LANG: other }, disguisedLanguage],
  [{ LANG: other, LC_MESSAGES: 'en_GB' }, 'en'],
  [{ LANG: 'en_GB', LC_MESSAGES: 'fr_FR', LC_ALL: other }, disguisedLanguage],
  [{ LANG: other, LC_ALL: '' }, disguisedLanguage],
])('%j asks in %s', (variables, language) => {
  expect(ownMessages({ variables }).language).toBe(language);
});
