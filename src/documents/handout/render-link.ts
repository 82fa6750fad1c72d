import type { HandoutMessages } from '../../messages/handout.ts';
import { type Html, html } from '../html.ts';
import { renderQrSvg } from '../qr-code.ts';

/** Where whoever has the sheet finds the session as a page: to be typed, pressed, or seen by a camera. */
export function renderLink(address: string, { ledHere, codeOf }: HandoutMessages): Html {
  return html`<p class="link">${renderQrSvg(address, html`${codeOf(address)}`)}<span>${ledHere} <a href="${address}">${address}</a></span></p>`;
}
