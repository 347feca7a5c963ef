// SPDX-License-Identifier: Apache-2.0

import { SigilClient } from '@sigil/client';

const sigil = new SigilClient({ baseUrl: process.env.SIGIL_URL ?? 'http://127.0.0.1:18789', token: process.env.SIGIL_TOKEN });

const answer = await sigil.sendMessage({ workspace_id: 'personal', content: 'Say hello.' });
console.log(answer.content);

// A second message in the same session: the model knows the first.
await sigil.sendMessage({ workspace_id: 'personal', session_id: answer.session_id, content: 'And again.' });

// The generator asks for the next page when it is needed.
for await (const session of sigil.sessions('personal')) {
  console.log(`${session.id}  ${session.message_count} messages  ${session.title}`);
}
