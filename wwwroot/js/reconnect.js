// SPDX-License-Identifier: Apache-2.0
// Blazor tries again by itself for a while. This adds what people expect: at once when the network is back or the page is looked at again, and a fresh page when
// the gateway no longer knows this one (it was restarted). Nothing is lost either way: turns are on disk, drafts are in the browser.
(() => {
  const banner = document.getElementById("components-reconnect-modal");
  if (!banner || !globalThis.Blazor) return;
  const has = name => banner.classList.contains(`components-reconnect-${name}`);
  let busy = false;

  const tryAgain = async () => {
    if (busy || !(has("show") || has("failed"))) return;
    busy = true;
    try {
      if (await Blazor.reconnect() === false) location.reload();
    } catch {
      // Still unreachable; the next occasion tries again.
    } finally {
      busy = false;
    }
  };

  // The gateway may answer and yet refuse: then the sign-in was revoked, and a fresh page says so.
  const leaveIfSignedOut = async () => {
    const answer = await fetch(location.pathname, { redirect: "manual", cache: "no-store" }).catch(() => null);
    if (answer && !answer.ok) location.reload();
  };

  let asked = false;
  new MutationObserver(() => {
    if (has("rejected")) location.reload();
    else if (!has("show")) asked = false;
    else if (!asked) { asked = true; leaveIfSignedOut(); }
  }).observe(banner, { attributes: true, attributeFilter: ["class"] });
  banner.querySelector("[data-reconnect]").addEventListener("click", tryAgain);
  addEventListener("online", tryAgain);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) tryAgain(); });
})();
