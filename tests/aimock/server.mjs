// SPDX-License-Identifier: Apache-2.0
//
// Starts aimock on a free port, prints {"url": "…"} as its first line, and stops when standard input ends.

import { LLMock } from "@copilotkit/aimock";

const mock = new LLMock({ port: 0, host: "127.0.0.1" });

// Each wire takes the counts by its own names.
const usage = { prompt_tokens: 12, completion_tokens: 9, total_tokens: 21, input_tokens: 12, output_tokens: 9 };
mock.onMessage("hello", { content: "Hello from the other side of the wire, in several chunks.", usage }, { chunkSize: 8 });
mock.onMessage("rate limit", { error: { message: "Rate limit reached", type: "rate_limit_error" }, status: 429 });
mock.onMessage("bad key", { error: { message: "invalid x-api-key", type: "authentication_error", code: "invalid_api_key" }, status: 401 });
mock.onMessage("overloaded", { error: { message: "Overloaded", type: "overloaded_error" }, status: 529 });
mock.onMessage("too long", { error: { message: "prompt is too long: 300000 tokens > 200000 maximum", type: "invalid_request_error" }, status: 400 });
mock.onMessage("cut", { content: "This answer is never finished, because the connection breaks." }, { chunkSize: 4, truncateAfterChunks: 3 });
mock.on({ userMessage: "weather", hasToolResult: true }, { content: "It is sunny in Oslo and raining in Bergen." });
mock.on({ userMessage: "weather" }, {
  toolCalls: [
    { name: "get_weather", arguments: JSON.stringify({ city: "Oslo" }) },
    { name: "get_weather", arguments: JSON.stringify({ city: "Bergen" }) },
  ],
});
mock.on({ userMessage: "seven times six", hasToolResult: true }, { content: "It is 42.", usage });
mock.on({ userMessage: "seven times six" }, { toolCalls: [{ name: "calculator", arguments: JSON.stringify({ expression: "7 * 6" }) }], usage });

await mock.start();
console.log(JSON.stringify({ url: mock.url }));

process.stdin.resume();
process.stdin.on("end", async () => {
  await mock.stop();
  process.exit(0);
});
