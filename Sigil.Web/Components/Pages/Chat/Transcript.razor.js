// SPDX-License-Identifier: Apache-2.0

const nearEnd = 48;
const fromEnd = scroll => scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight;

export function attach(root) {
  const scroll = root.querySelector("[data-scroll]");
  const toEnd = () => { scroll.scrollTop = scroll.scrollHeight; };
  root.dataset.following = "true";

  // Only the reader decides whether the end is followed: content that grows moves the end away without a scroll upwards.
  let last = scroll.scrollTop;
  scroll.addEventListener("scroll", () => {
    if (fromEnd(scroll) <= nearEnd) root.dataset.following = "true";
    else if (scroll.scrollTop < last) root.dataset.following = "false";
    last = scroll.scrollTop;
  }, { passive: true });
  root.querySelector("[data-jump]").addEventListener("click", () => {
    root.dataset.following = "true";
    toEnd();
    scroll.focus({ preventScroll: true });
  });

  const settle = () => {
    if (root.keptFromEnd !== undefined) {
      scroll.scrollTop = scroll.scrollHeight - root.keptFromEnd;
      delete root.keptFromEnd;
    } else if (root.dataset.following === "true") {
      toEnd();
    }
  };
  new MutationObserver(settle).observe(scroll, { childList: true, subtree: true, characterData: true });
  new ResizeObserver(settle).observe(scroll);
  toEnd();
}

// Earlier turns are about to appear above: what is being read stays where it is.
export function keepPlace(root) {
  const scroll = root.querySelector("[data-scroll]");
  root.dataset.following = "false";
  root.keptFromEnd = scroll.scrollHeight - scroll.scrollTop;
}
