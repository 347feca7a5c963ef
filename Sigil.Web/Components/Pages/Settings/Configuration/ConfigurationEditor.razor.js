// SPDX-License-Identifier: Apache-2.0

const pause = 400;
const senders = new WeakMap();

// The text is sent as a stream once the person pauses: it may be larger than one packet of the circuit.
export function open(area, page, text) {
  put(area, text);
  let timer = 0;
  const send = async () => {
    clearTimeout(timer);
    if (area.value === area.dataset.sent) return;
    area.dataset.sent = area.value;
    await page.invokeMethodAsync("TextAsync", DotNet.createJSStreamReference(new TextEncoder().encode(area.value)));
  };
  area.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(() => send().catch(() => {}), pause); });
  senders.set(area, send);
}

export function put(area, text) {
  area.value = text;
  area.dataset.sent = area.value;
}

export const flush = area => senders.get(area)?.();

export function jump(area, line) {
  const lines = area.value.split("\n");
  const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  area.focus();
  area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  area.scrollTop = Math.max(0, (line - 4) * area.scrollHeight / lines.length);
}
