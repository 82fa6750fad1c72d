import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { networkInterfaces } from 'node:os';
import type { LocalAddress, Network, PageAnswer, PageRequest, PageServer } from '../ports/network.ts';

/** A browser that says nothing for so long has gone. */
const silenceMs = 60_000;

/** Whoever asks for a page does so in one go. */
const requestMs = 10_000;

/** One phone opens a few; more than this is no browser. */
const maxConnections = 64;

/** Networks of a home, an office or a phone: 10/8, 172.16/12, 192.168/16. */
const privateNetwork = /^(?:10\.|172\.(?:1[6-9]|2\d|3[01])\.|192\.168\.)/;

/** Loaded when somebody wants a page: no other command listens to a network. */
export const nodeNetwork: Network = {
  listAddresses: () => listPrivate(),
  serve: async (address, answer) => {
    const { createServer } = await import('node:http');
    const server = createServer({ requestTimeout: requestMs, headersTimeout: requestMs });
    server.maxConnections = maxConnections;
    server.setTimeout(silenceMs);
    server.on('clientError', (_error, socket) => socket.destroy());
    await listen(server, address);
    return new NodePageServer(server, answer);
  },
};

function listPrivate(): readonly LocalAddress[] {
  return Object.entries(networkInterfaces()).flatMap(([name, addresses = []]) =>
    addresses
      .filter(({ family, internal, address }) => family === 'IPv4' && !internal && privateNetwork.test(address))
      .map(({ address }) => ({ name, address })),
  );
}

function listen(server: Server, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: address, port: 0 }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

class NodePageServer implements PageServer {
  readonly #server: Server;
  readonly #listeners: (() => void)[] = [];

  constructor(server: Server, answer: (request: PageRequest) => PageAnswer) {
    this.#server = server;
    server.on('request', (request, response) => this.#respond(response, answer(readRequest(request))));
  }

  get port(): number {
    const address = this.#server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  onDelivered(listener: () => void): void {
    this.#listeners.push(listener);
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }

  #respond(response: ServerResponse, { status, headers, body }: PageAnswer): void {
    response.writeHead(status, { ...headers, 'content-length': body.length, connection: 'close' });
    if (status === 200) {
      response.on('finish', () => {
        for (const listener of this.#listeners) listener();
      });
    }
    response.end(body);
  }
}

function readRequest({ method = '', url = '', headers }: IncomingMessage): PageRequest {
  return { method, path: url, host: headers.host };
}
