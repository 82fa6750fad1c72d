import type { LocalAddress, Network, PageAnswer, PageRequest, PageServer } from '../../src/ports/network.ts';

/** A network in memory: the test asks in the place of a browser. */
export class FakeNetwork implements Network {
  readonly #addresses: readonly LocalAddress[];
  #answer: ((request: PageRequest) => PageAnswer) | undefined;
  #listeners: (() => void)[] = [];
  isClosed = false;

  constructor(addresses: readonly LocalAddress[] = []) {
    this.#addresses = addresses;
  }

  listAddresses(): readonly LocalAddress[] {
    return this.#addresses;
  }

  async serve(_address: string, answer: (request: PageRequest) => PageAnswer): Promise<PageServer> {
    this.#answer = answer;
    return {
      port: 40123,
      onDelivered: (listener) => this.#listeners.push(listener),
      close: async () => {
        this.isClosed = true;
      },
    };
  }

  /** `undefined` where nothing is served. */
  ask(request: PageRequest): PageAnswer | undefined {
    const answer = this.#answer?.(request);
    if (answer?.status === 200) for (const listener of this.#listeners) listener();
    return answer;
  }
}
