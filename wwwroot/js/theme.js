// SPDX-License-Identifier: Apache-2.0
// Runs before anything is drawn: a page from the browser's own cache may carry the colours of yesterday.
(() => {
  const apply = () => {
    const chosen = document.cookie.match(/(?:^|; )sigil_theme=(light|dark|system)/);
    document.documentElement.dataset.theme = chosen ? chosen[1] : "system";
  };
  apply();
  addEventListener("pageshow", event => { if (event.persisted) apply(); });
})();
