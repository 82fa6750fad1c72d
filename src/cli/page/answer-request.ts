/** What the program answers to a browser: one page, to whoever knows its address, and nothing else. */
import type { PageAnswer, PageRequest } from '../../ports/network.ts';

export interface ServedPage {
  /** `192.168.1.5:40123` */
  readonly host: string;
  /** Hexadecimal, 128 bits by chance: the path of the page. */
  readonly token: string;
  readonly page: Uint8Array;
}

const always = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
};

const nothing = new Uint8Array();

/**
 * Another host means that the browser was led here by a name of somebody else, whose pages could then read this one. Of
 * what is not there no more is said than that.
 */
export function answerRequest({ method, path, host }: PageRequest, served: ServedPage): PageAnswer {
  if (host !== served.host) return { status: 421, headers: always, body: nothing };
  if (!isSame(path, `/${served.token}`)) return { status: 404, headers: always, body: nothing };
  if (method !== 'GET') return { status: 405, headers: { ...always, allow: 'GET' }, body: nothing };
  return { status: 200, headers: always, body: served.page };
}

/** Takes as long however much of it is right. */
function isSame(text: string, secret: string): boolean {
  let difference = text.length ^ secret.length;
  for (let index = 0; index < secret.length; index += 1) {
    difference |= text.charCodeAt(index) ^ secret.charCodeAt(index);
  }
  return difference === 0;
}
