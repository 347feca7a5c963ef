// SPDX-License-Identifier: Apache-2.0

const attached = new WeakMap();

class Draft {
  constructor(key) { this.key = key; }
  read() { try { return localStorage.getItem(this.key) ?? ""; } catch { return ""; } }
  keep(text) {
    // A browser may refuse storage; the text is then kept by the page alone.
    try { if (text) localStorage.setItem(this.key, text); else localStorage.removeItem(this.key); } catch { /* as above */ }
  }
}

// Blazor's own sign of a lost connection: what is sent now would be lost without a word.
const banner = () => document.getElementById("components-reconnect-modal");
const disconnected = () => ["show", "failed", "rejected"].some(state => banner()?.classList.contains(`components-reconnect-${state}`));
const patience = 3000;

class Composer {
  constructor(form, page, maxBytes) {
    this.form = form;
    this.page = page;
    this.maxBytes = maxBytes;
    this.text = form.querySelector("textarea");
    this.sending = false;
    this.text.addEventListener("input", () => { this.draft.keep(this.text.value); this.fit(); });
    this.text.addEventListener("keydown", event => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      form.requestSubmit();
    });
    form.addEventListener("submit", event => { event.preventDefault(); this.send(); });
    this.onEscape = event => {
      if (!form.isConnected) document.removeEventListener("keydown", this.onEscape);
      else if (event.key === "Escape" && !event.defaultPrevented && !event.target.closest?.("[role=dialog], input")) this.page.invokeMethodAsync("StopAsync").catch(() => {});
    };
    document.addEventListener("keydown", this.onEscape);

    // How a message fared comes with what is drawn, not as the result of the call: drawings are sent again after a lost connection, results are not.
    new MutationObserver(changes => {
      this.settle(changes.some(change => change.attributeName === "data-accepted"));
    }).observe(form, { attributes: true, attributeFilter: ["data-accepted", "data-refused"] });
    if (banner()) new MutationObserver(() => {
      // The call may not have got through before the connection broke. Then the text is given back.
      if (this.sending && !disconnected()) setTimeout(() => this.settle(false), patience);
    }).observe(banner(), { attributes: true, attributeFilter: ["class"] });
  }

  open(key) {
    this.draft = new Draft(key);
    // The page enables it too, a moment later; the cursor should be there at once.
    this.text.disabled = false;
    if (!this.sending) {
      this.text.value = this.draft.read();
      this.fit();
      this.focus();
    }
  }

  send() {
    if (this.sending || disconnected() || !this.text.value.trim()) return;
    const bytes = new TextEncoder().encode(this.text.value).length;
    this.text.setCustomValidity(bytes > this.maxBytes ? "This message is longer than 1 MiB. Shorten it." : "");
    if (!this.text.reportValidity()) return;
    this.sending = true;
    this.sent = this.draft;
    this.text.readOnly = true;
    this.page.invokeMethodAsync("SubmitAsync").catch(() => this.settle(false));
  }

  settle(accepted) {
    if (!this.sending) return;
    this.sending = false;
    this.text.readOnly = false;
    if (accepted) {
      this.sent.keep("");
      this.text.value = this.draft.read();
    }
    this.fit();
    this.focus();
  }

  fit() {
    this.text.style.height = "auto";
    this.text.style.height = `${Math.min(this.text.scrollHeight, innerHeight * 0.4)}px`;
    this.form.dataset.empty = this.text.value.trim() === "";
  }

  // Not on a touch screen, where the keyboard would jump up over what there is to read.
  focus() { if (!matchMedia("(hover: none)").matches) this.text.focus(); }
}

export function open(form, page, key, maxBytes) {
  let composer = attached.get(form);
  if (!composer) attached.set(form, composer = new Composer(form, page, maxBytes));
  composer.open(key);
}

export function read(form) {
  return new TextEncoder().encode(form.querySelector("textarea").value);
}

export function focus(form) {
  form.querySelector("textarea").focus();
}
