// SPDX-License-Identifier: Apache-2.0

import { NotFoundError, RateLimitedError, SigilClient, SigilError, UnauthorizedError } from '@sigil/client';

const sigil = new SigilClient({ baseUrl: process.env.SIGIL_URL ?? 'http://127.0.0.1:18789', token: process.env.SIGIL_TOKEN });

try {
  // A broken connection needs nothing from you: the stream reconnects and goes on. This is for going on yourself, for example in another process.
  let turn, after;
  for await (const event of sigil.streamMessage({ workspace_id: 'personal', content: 'Say hello.' })) {
    after = event.id;
    if (event.type === 'session_id') {
      turn = { workspace: 'personal', session: event.data.session_id, turn: event.data.turn_id };
      break;
    }
  }

  for await (const event of sigil.watchTurn(turn, { after })) {
    process.stdout.write(event.type === 'text_delta' ? event.data.text : event.type === 'done' ? '\n' : '');
  }

  await sigil.deleteSession('personal', turn.session);
  await sigil.getSession('personal', turn.session);
} catch (error) {
  if (error instanceof NotFoundError) {
    console.log('It is gone.');
  } else if (error instanceof RateLimitedError) {
    console.log(`Try again in ${error.retryAfter} seconds.`);
  } else if (error instanceof UnauthorizedError) {
    console.log('The token does not count: run `sigil token create`.');
  } else if (error instanceof SigilError) {
    console.log(`${error.code}: ${error.message} ${error.fix ?? ''} (trace ${error.traceId})`);
  } else {
    throw error;
  }
}
