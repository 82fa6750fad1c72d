/** Names of languages: those that systems and other programs have, as the routine format has them. */

export const languagePattern = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/;

/** What follows an @ in the name of a locale says which letters are used, or which variant is meant. */
const modifiers: ReadonlyMap<string, string> = new Map([
  ['latin', 'Latn'],
  ['cyrillic', 'Cyrl'],
  ['devanagari', 'Deva'],
  ['valencia', 'valencia'],
]);

/** `pt_BR.UTF-8` is `pt-BR`, `sr@latin` is `sr-Latn`; `undefined` for what names no language. */
export function languageOfLocale(locale: string): string | undefined {
  const [, language = '', script, region, modifier] =
    /^([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|\d{3}))?(?:\.[\w-]+)?(?:@(\w+))?$/.exec(locale.trim()) ??
    [];
  const name = modifiers.get(modifier?.toLowerCase() ?? '');
  const [writtenScript, variant] =
    name === undefined || /^[A-Z]/.test(name) ? [script ?? name, undefined] : [script, name];
  const parts = [language.toLowerCase(), writtenScript, region?.toUpperCase(), variant];
  return language === '' ? undefined : parts.filter((part) => part !== undefined).join('-');
}
