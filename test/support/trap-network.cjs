// Preloaded into the program: records every network access in a file, and ends the process.
const dgram = require('node:dgram');
const dns = require('node:dns');
const { appendFileSync } = require('node:fs');
const net = require('node:net');

function trap(owner, name) {
  owner[name] = () => {
    appendFileSync(process.env.NETWORK_FILE, `${name}\n${new Error('Reached for the network.').stack}\n`);
    process.exit(99);
  };
}

// fetch, http, https, http2 and tls connect through these.
trap(net.Socket.prototype, 'connect');
trap(net.Server.prototype, 'listen');
trap(dgram, 'createSocket');
for (const resolver of [dns, dns.promises]) {
  for (const name of Object.keys(resolver).filter((key) => /^(?:lookup|resolve|reverse)/.test(key)))
    trap(resolver, name);
}
