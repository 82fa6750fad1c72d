/** The session as one page: its questions, what leads through it, and what is asked and shown at its end. */
import { figureStyle } from '../../figure/render-svg.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import { renderJson, safeText } from '../../text/escape.ts';
import { html } from '../html.ts';
import { type PageCode, renderPage } from '../page-frame.ts';
import { buildPageData, type PageSession } from './build-page-data.ts';
import { pageStyle } from './page-style.ts';
import { renderAfter, renderPlayer } from './render-player.ts';
import { renderQuestions } from './render-questions.ts';

export interface SessionPage extends PageSession {
  /** The whole session, in base64. */
  readonly sound: string;
  readonly client: Pick<PageCode, 'script' | 'scriptHash'>;
}

export function renderSessionPage({ sound, client, ...session }: SessionPage): string {
  const messages = messagesFor(session.plan.language);
  const { words } = session;
  const data = buildPageData(session);
  return renderPage({
    language: messages.language,
    title: session.plan.title,
    styles: [figureStyle, pageStyle],
    body: html`<noscript><p class="alert">${words.needsScript}</p></noscript>
<main>
${renderQuestions(session, data, messages)}
${renderPlayer(words)}
${renderAfter(words)}
</main>`,
    code: {
      ...client,
      data: [
        { id: 'data', type: 'application/json', content: renderJson(withSafeTexts(data)) },
        { id: 'sound', type: 'text/plain', content: sound },
      ],
    },
  });
}

/** What of the routine could hide or reorder text is made visible here once, before the page shows it as text. */
function withSafeTexts(value: unknown): unknown {
  if (typeof value === 'string') return safeText(value);
  if (Array.isArray(value)) return value.map(withSafeTexts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withSafeTexts(each)]));
}
