// SPDX-License-Identifier: Apache-2.0

const secondsInYear = 31536000;

export function current() {
  return document.documentElement.dataset.theme ?? "system";
}

export function choose(cookie, theme) {
  document.documentElement.dataset.theme = theme;
  const secure = location.protocol === "https:" ? "; Secure" : "";
  document.cookie = `${cookie}=${theme}; Path=/; Max-Age=${secondsInYear}; SameSite=Lax${secure}`;
}
