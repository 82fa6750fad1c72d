/** The network of this machine: pages are served to browsers near it. */

/** What a browser asks for. */
export interface PageRequest {
  readonly method: string;
  readonly path: string;
  /** Which machine the browser believes it is talking to. */
  readonly host: string | undefined;
}

export interface PageAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export interface PageServer {
  readonly port: number;
  /** Called whenever an answer with status 200 has gone out whole. */
  onDelivered(listener: () => void): void;
  /** Ends every connection. */
  close(): Promise<void>;
}

/** An address of this machine in a network that is not the Internet. */
export interface LocalAddress {
  /** The system's name of the way there: `wlan0`. */
  readonly name: string;
  readonly address: string;
}

export interface Network {
  listAddresses(): readonly LocalAddress[];
  /** Answers browsers at this address and a port that is free. Rejects where the address cannot be had. */
  serve(address: string, answer: (request: PageRequest) => PageAnswer): Promise<PageServer>;
}
