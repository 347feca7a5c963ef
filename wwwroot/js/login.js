// SPDX-License-Identifier: Apache-2.0
// A sign-in link carries its token behind the '#', which browsers never send. It is posted from here, and taken out of the address and its history first.
(() => {
  const form = document.querySelector("[data-login]");
  const field = form.elements.namedItem("token");
  const tokenOf = text => text.trim().split("#").pop();

  form.addEventListener("submit", () => { field.value = tokenOf(field.value); });
  const enter = () => {
    const token = location.hash.slice(1);
    if (!token) return;
    history.replaceState(null, "", location.pathname + location.search);
    document.querySelector("[data-signing-in]").hidden = false;
    document.querySelector("[data-by-hand]").hidden = true;
    field.value = token;
    form.requestSubmit();
  };
  addEventListener("hashchange", enter);
  enter();
})();
