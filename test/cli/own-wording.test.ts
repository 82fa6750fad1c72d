import { expect, test, vi } from 'vitest';
import { ownWording } from '../../src/cli/own-wording.ts';
import { disguisedLanguage } from '../support/disguised-words.ts';

vi.mock('../../src/plan/wording/languages.ts', async (importOriginal) => {
  const { languages } = await importOriginal<typeof import('../../src/plan/wording/languages.ts')>();
  const { disguisedWords } = await import('../support/disguised-words.ts');
  return { languages: [...languages, disguisedWords] };
});

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
  expect(ownWording({ variables }).language).toBe(language);
});
