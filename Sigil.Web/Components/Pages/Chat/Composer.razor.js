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

  async send() {
    const draft = this.draft;
    if (this.sending || !this.text.value.trim()) return;
    const bytes = new TextEncoder().encode(this.text.value).length;
    this.text.setCustomValidity(bytes > this.maxBytes ? "This message is longer than 1 MiB. Shorten it." : "");
    if (!this.text.reportValidity()) return;
    this.sending = true;
    this.text.readOnly = true;
    this.form.dataset.sending = "true";
    try {
      if (await this.page.invokeMethodAsync("SubmitAsync")) {
        draft.keep("");
        this.text.value = "";
      }
    } catch {
      // The connection is down: the text stays where it is, and the banner says what is going on.
    } finally {
      this.sending = false;
      this.text.readOnly = false;
      delete this.form.dataset.sending;
      this.fit();
      this.focus();
    }
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
