/** The session as one page: its questions, what leads through it, and what is asked and shown at its end. */
import { figureStyle } from '../../figure/render-svg.ts';
import type { HandoutMessages } from '../../messages/handout.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import type { Plan } from '../../plan/plan.ts';
import { figureOf } from '../../routine/figure.ts';
import { safeText } from '../../text/escape.ts';
import { html, type PageCode, renderPage } from '../html.ts';
import { buildPageData, type PageSession } from './build-page-data.ts';
import { pageStyle } from './page-style.ts';
import { type PagePicture, renderAfter, renderPlayer, renderQuestions } from './render-body.ts';

interface SessionPage extends PageSession {
  /** The whole session as MP3. */
  readonly sound: Uint8Array<ArrayBuffer>;
  /** Pictures of exercises as addresses that hold them whole, by the exercise's id. */
  readonly pictures?: ReadonlyMap<string, string>;
  readonly client: Pick<PageCode, 'script' | 'scriptHash'>;
}

export async function renderSessionPage({
  sound,
  client,
  pictures = new Map(),
  ...session
}: SessionPage): Promise<string> {
  const { words } = session;
  const { plan } = session.heard.usual;
  const messages = messagesFor(plan.language);
  const data = buildPageData(session);
  return renderPage({
    language: messages.language,
    title: plan.title,
    styles: [figureStyle, pageStyle],
    body: html`<p id="unable" class="alert">${words.unable}</p>
<main>
${renderQuestions(session, data, messages)}
${renderPlayer(words, listPictures(plan, pictures, messages.handout))}
${renderAfter(words)}
</main>`,
    code: {
      ...client,
      data: [
        { id: 'data', content: await compress(JSON.stringify(data, withSafeTexts)) },
        { id: 'sound', content: await compress(sound) },
      ],
    },
  });
}

/**
 * Deflated, and then in base64, as the page's own code takes it: data becomes a quarter as large, and a sound, most of
 * which is silence, about half.
 */
async function compress(content: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const compressed = new Blob([content]).stream().pipeThrough(new CompressionStream('deflate'));
  return Buffer.from(await new Response(compressed).arrayBuffer()).toString('base64');
}

/** Of what is done and has no figure, each once. */
function listPictures(
  { steps }: Plan,
  pictures: ReadonlyMap<string, string>,
  { pictureOf }: HandoutMessages,
): readonly PagePicture[] {
  const shown = new Map<string, PagePicture>();
  for (const step of steps) {
    const address = step.kind === 'exercise' ? pictures.get(step.exercise.id) : undefined;
    if (step.kind !== 'exercise' || address === undefined || figureOf(step) !== undefined) continue;
    shown.set(step.exercise.id, { exercise: step.exercise.id, address, alt: pictureOf(step.exercise.name) });
  }
  return [...shown.values()];
}

/** What of the routine could hide or reorder text is made visible here once, before the page shows it as text. */
function withSafeTexts(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? safeText(value) : value;
}
