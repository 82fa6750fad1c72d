/** No text of a routine becomes markup, wherever it comes to on a page. */
import { expect, test } from 'vitest';
import { layOutSound } from '../../src/documents/page/page-sound.ts';
import { renderSessionPage } from '../../src/documents/page/render-session-page.ts';
import { englishPage } from '../../src/messages/en/page.ts';
import { buildPlan } from '../../src/plan/build-plan.ts';
import { asTag, markedRoutine, markedTexts } from '../support/marked-routine.ts';
import { pageDataIn } from '../support/page-data-in.ts';
import { buildHandout, loadRoutine } from './support/build-handout.ts';
import { readTags } from './support/read-page.ts';

const client = { script: 'void 0;', scriptHash: 'aGFzaA==' };

async function buildPages(write: (name: string) => string) {
  const routine = await loadRoutine('/home/person/marked.yaml', markedRoutine(write));
  const heard = layOutSound(buildPlan(routine, { unattended: true }), undefined);
  const session = {
    heard,
    routine,
    name: 'marked',
    isBundled: false,
    choices: {},
    words: englishPage,
    sound: new Uint8Array(4),
  };
  return { session: await renderSessionPage({ ...session, client }), handout: buildHandout(routine) };
}

/** What stands in scripts is compressed, and text to a browser. */
function withoutScripts(page: string): string {
  return page.replace(/<script[^>]*>[\s\S]*?<\/script>/g, '<script></script>').replace('<!doctype html>', '');
}

test('every text of a routine is on a page or a handout, and none of them is markup there', async () => {
  const [marked, plain] = [await buildPages(asTag), await buildPages((name) => `a ${name}`)];
  for (const kind of ['session', 'handout'] as const) {
    expect(readTags(withoutScripts(marked[kind]))).toEqual(readTags(withoutScripts(plain[kind])));
    expect(marked[kind]).not.toMatch(/<!--|<x-y/);
    expect(marked[kind].match(/<\/script/g)).toEqual(plain[kind].match(/<\/script/g));
  }
  // A caption is written with a capital.
  const all = Object.values(marked)
    .concat(JSON.stringify(pageDataIn(marked.session)))
    .join('\n')
    .toLowerCase();
  // "Say" ends "switch-say", too.
  const isShown = (name: string) => new RegExp(`(?<![\\w-])${name}(?:&lt;/script&gt;|</script>)`).test(all);
  expect(markedTexts.filter((name) => !isShown(name))).toEqual([]);
});
