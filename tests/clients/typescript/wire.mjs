// SPDX-License-Identifier: Apache-2.0
//
// A wire to the gateway that the test can cut: real connections that really break.

import { createServer, connect } from 'node:net';

/** Opens a wire that lasts as long as the test. */
export async function wireTo(address, t) {
  const { hostname, port } = new URL(address);
  const pairs = new Set();
  let connected = () => {}, idle = () => {};
  const server = createServer(client => {
    connected();
    const gateway = connect(Number(port), hostname);
    const pair = [client, gateway];
    pairs.add(pair);
    client.pipe(gateway);
    gateway.pipe(client);
    for (const socket of pair) {
      socket.on('error', () => {});
      socket.on('close', () => {
        pair.forEach(each => each.destroy());
        if (pairs.delete(pair) && pairs.size === 0) {
          idle();
        }
      });
    }
  });
  const listen = at => new Promise(resolve => server.listen(at, '127.0.0.1', resolve));
  await listen(0);
  const own = server.address().port;
  const wire = {
    address: `http://127.0.0.1:${own}`,
    /** Breaks every connection; the promise is kept when somebody connects again. */
    cut() {
      const again = new Promise(resolve => { connected = resolve; });
      [...pairs].flat().forEach(socket => socket.destroy());
      return again;
    },
    /** Waits until nobody is connected. */
    idle() {
      return pairs.size === 0 ? Promise.resolve() : new Promise(resolve => { idle = resolve; });
    },
    /** Takes the wire away. */
    close() {
      server.close();
      wire.cut();
    },
    /** Puts it back. */
    open: () => listen(own),
  };
  t.after(() => wire.close());
  return wire;
}
