// SPDX-License-Identifier: Apache-2.0
// One listener for every copy button, also those inside rendered Markdown, which can carry no script of their own.
(() => {
  const shownFor = 1600;
  const textOf = button => button.dataset.copyText ?? button.closest(".code")?.querySelector("pre")?.textContent;

  // Without https or loopback there is no clipboard to write to; selecting is the next best.
  const write = async (button, text) => {
    if (navigator.clipboard) {
      try { await navigator.clipboard.writeText(text); return true; } catch { /* refused: as without one */ }
    }
    const source = button.closest(".code")?.querySelector("pre");
    if (source) getSelection().selectAllChildren(source);
    return false;
  };

  document.addEventListener("click", async event => {
    const button = event.target.closest?.("[data-copy], [data-copy-text]");
    const text = button && textOf(button);
    if (!text) return;
    button.dataset.copied = await write(button, text) ? "yes" : "selected";
    setTimeout(() => { delete button.dataset.copied; }, shownFor);
  });
})();
