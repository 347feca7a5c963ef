// SPDX-License-Identifier: Apache-2.0
// Runs before anything is drawn: a page from the browser's own cache may carry the colours of yesterday.
(() => {
  const cookie = `${document.currentScript.dataset.cookie}=`;
  const apply = () => {
    const chosen = document.cookie.split("; ").find(entry => entry.startsWith(cookie))?.slice(cookie.length);
    document.documentElement.dataset.theme = ["light", "dark"].includes(chosen) ? chosen : "system";
  };
  apply();
  addEventListener("pageshow", event => { if (event.persisted) apply(); });
})();
