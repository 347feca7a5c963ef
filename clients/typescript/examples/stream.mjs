// SPDX-License-Identifier: Apache-2.0

import { SigilClient } from '@sigil/client';

const sigil = new SigilClient({ baseUrl: process.env.SIGIL_URL ?? 'http://127.0.0.1:18789', token: process.env.SIGIL_TOKEN });

let turn, length = 0;
for await (const event of sigil.streamMessage({ workspace_id: 'personal', content: 'Tell me a long story.' })) {
  switch (event.type) {
    case 'session_id':
      turn = event.data;
      break;
    case 'text_delta':
      process.stdout.write(event.data.text);
      length += event.data.text.length;
      // Enough: stops the turn. Leaving the loop would only stop watching it.
      if (length > 10) {
        await sigil.cancelTurn('personal', turn.session_id, turn.turn_id);
      }

      break;
    case 'tool_call':
      console.log(`[${event.data.name} ${JSON.stringify(event.data.input)}]`);
      break;
    case 'done':
      console.log(`\n(${event.data.status})`);
      break;
  }
}
