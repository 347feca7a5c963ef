// SPDX-License-Identifier: Apache-2.0
//
// Streams a turn over a restart of the gateway: says "ready" once it has text, and at the end what it has seen.

import { baseUrl, say, SigilClient, textOf, token } from './gateway.mjs';

const client = new SigilClient({ baseUrl, token });
const events = [];
for await (const event of client.streamMessage(say('Tell me.'), { reconnects: 100, reconnectDelay: 20 })) {
  events.push(event);
  if (event.type === 'text_delta') {
    console.log('ready');
  }
}

console.log(JSON.stringify({ text: textOf(events), status: events.at(-1).data.status, types: events.map(event => event.type) }));
