/** Gives one page to a phone in the same network: at an address that nobody can guess, for as long as it is needed. */
import { renderQrLines } from '../../documents/qr-code.ts';
import { minuteMs } from '../../durations.ts';
import type { LocalAddress, PageAnswer, PageRequest, PageServer } from '../../ports/network.ts';
import type { Ports, SignalName } from '../../ports.ts';
import { safeText } from '../../text/escape.ts';
import { openOwnPrompts } from '../own-messages.ts';
import { writeLines } from '../prompts.ts';
import { usage } from '../read-flags.ts';
import { exitCodeOf, exitCodes, messageOf } from '../user-error.ts';

/** Time to open it again, or on a second device. This project's own choice. */
const afterDownloadMs = 10 * minuteMs;

/** 128 bits. */
const tokenDigits = 32;

/** This very machine, for whoever wants to look at the page here. */
const loopback = '127.0.0.1';

/** Asked before the page is made, which takes longer than an answer. */
export async function chooseAddress(wanted: string | undefined, ports: Ports): Promise<string> {
  const addresses = ports.network.listAddresses();
  if (wanted !== undefined) {
    if (wanted === loopback || addresses.some(({ address }) => address === wanted)) return wanted;
    throw usage(`This machine has no address "${safeText(wanted)}" in a local network. ${listThem(addresses)}`);
  }
  const [only, ...others] = addresses;
  if (only === undefined) {
    throw usage(
      'This machine is in no local network, so no phone can reach it. Write a file with -o FILE.html instead.',
    );
  }
  if (others.length === 0) return only.address;
  const prompts = await openOwnPrompts(ports);
  if (prompts === undefined) throw usage(`Name the network with --address. ${listThem(addresses)}`);
  const choices = addresses.map(({ name, address }) => ({ name: `${address} (${safeText(name)})`, value: address }));
  return prompts.choose('In which network is the phone?', choices);
}

function listThem(addresses: readonly LocalAddress[]): string {
  const named = addresses.map(({ name, address }) => `${address} (${safeText(name)})`);
  return named.length === 0 ? 'It is in none.' : `There are: ${named.join(', ')}.`;
}

/** Returns what the program ends with, once the page was fetched or somebody ends it. */
export async function servePage(page: string, address: string, ports: Ports): Promise<number> {
  const token = ports.environment.randomName(tokenDigits);
  const bytes = new TextEncoder().encode(page);
  let host = '';
  const server = await open(address, ports, (request) => answerRequest(request, { host, token, page: bytes }));
  host = `${address}:${server.port}`;
  showAddress(`http://${host}/${token}`, ports);
  try {
    return await waitForEnd(server, ports);
  } finally {
    await server.close();
  }
}

async function open(address: string, { network }: Ports, answer: Parameters<Ports['network']['serve']>[1]) {
  try {
    return await network.serve(address, answer);
  } catch (error) {
    throw usage(`Nothing can be served at ${address}: ${messageOf(error)}. Write a file with -o FILE.html instead.`);
  }
}

function showAddress(url: string, { terminal, stdout }: Ports): void {
  if (terminal.hasUnicode) terminal.write(`${renderQrLines(url, terminal.hasColour).join('\n')}\n`);
  stdout.write(`${url}\n`);
  writeLines(terminal, [
    'Open this address on the phone, or point its camera at the code. Whoever is in the same network and knows the address can see the page meanwhile.',
    'It ends ten minutes after the page was fetched, or with Ctrl+C.',
  ]);
}

function waitForEnd(server: PageServer, { terminal, clock }: Ports): Promise<number> {
  return new Promise((resolve) => {
    let isFetched = false;
    server.onDelivered(() => {
      if (isFetched) return;
      isFetched = true;
      writeLines(terminal, ['The page was fetched.']);
      clock.wakeAfter(afterDownloadMs, () => resolve(exitCodes.done));
    });
    // Ctrl+C is how it is ended.
    terminal.onSignal((name: SignalName) => resolve(name === 'SIGINT' ? exitCodes.done : exitCodeOf(name)));
  });
}

interface ServedPage {
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
