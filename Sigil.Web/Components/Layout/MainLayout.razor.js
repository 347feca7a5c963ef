// SPDX-License-Identifier: Apache-2.0

const isTyping = target => target instanceof Element && target.closest("input, textarea, select, [contenteditable], [role=dialog]");

// The elements that a key leads to say so themselves: data-shortcut names the key.
const go = name => {
  const target = [...document.querySelectorAll(`[data-shortcut="${name}"]`)].find(element => element.checkVisibility());
  if (!target) return false;
  if (target.matches("a, button")) target.click();
  else target.focus();
  return true;
};

// On a narrow screen the search box is in the drawer, and comes to be focused when that opens.
const openDrawer = shell => {
  shell.querySelector("[aria-controls=sidebar]").click();
  return true;
};

export function attach(shell, layout) {
  // An address of only '#main' would lead to the start page: it counts from the document's base.
  document.querySelector("[data-skip]").addEventListener("click", event => {
    event.preventDefault();
    document.getElementById("main").focus();
  });

  document.addEventListener("keydown", event => {
    if (event.defaultPrevented || event.isComposing) return;
    const control = event.ctrlKey || event.metaKey;
    let done = false;
    if (control && !event.altKey && event.key.toLowerCase() === "k") {
      done = go("search") || openDrawer(shell);
    } else if (event.altKey && !control && event.code === "KeyN") {
      done = go("new-chat");
    } else if (!control && !event.altKey && !isTyping(event.target)) {
      if (event.key === "/") done = go("composer");
      else if (event.key === "?") { layout.invokeMethodAsync("ShowShortcutsAsync"); done = true; }
    }
    if (done) event.preventDefault();
  });

  // On a narrow screen the list is a drawer: Escape closes it, and the keyboard goes where the eye goes.
  new MutationObserver(() => {
    const open = shell.classList.contains("drawer-open");
    const sidebar = shell.querySelector("#sidebar");
    if (open && !sidebar.contains(document.activeElement)) sidebar.querySelector("input")?.focus();
  }).observe(shell, { attributes: true, attributeFilter: ["class"] });
  shell.addEventListener("keydown", event => {
    if (event.key === "Escape" && shell.classList.contains("drawer-open")) {
      event.preventDefault();
      event.stopPropagation();
      shell.querySelector("[data-close-drawer]").click();
      shell.querySelector(".topbar button").focus();
    }
  });
}
