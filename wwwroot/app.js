// What only a browser can do: keys, focus, scrolling, native dialogs, the clipboard. Everything else is on the server.
(() => {
  const near = 160;   // pixels above the newest that count as reading it
  let page = null, stick = true, waits = false;
  const log = () => document.getElementById("log");
  const box = () => document.getElementById("say");
  const call = (name, ...args) => page?.invokeMethodAsync(name, ...args);

  const fit = area => { area.style.height = "auto"; area.style.height = `${Math.min(area.scrollHeight, 200)}px`; };
  const count = area => {
    const left = area.maxLength - area.value.length, hint = document.getElementById("say-hint");
    if (hint) hint.textContent = left <= 300 ? `${left} characters left` : "";
  };
  const filled = () => { const area = box(); if (!area) return; fit(area); count(area); };
  const put = text => { const area = box(); if (!area) return; area.value = text; area.focus(); area.setSelectionRange(text.length, text.length); filled(); };
  const send = () => {
    const area = box();
    if (!area || !area.value.trim()) return;
    if (!page) { waits = true; return; }   // sent as soon as the server is reached
    waits = false;
    const text = area.value;
    area.value = "";
    filled();
    stick = true;
    call("Send", text).then(taken => { if (taken || area.value) keep(area.value); else put(text); });
  };
  // What is typed is kept in this window until the server has it, whatever happens to the page.
  const keep = text => text ? sessionStorage.setItem("draft", text) : sessionStorage.removeItem("draft");
  // What a server heard and had no time to acknowledge is on the page, and need not be said again.
  const heard = () => [...document.querySelectorAll(".said p")].at(-1)?.lastChild.textContent.trim();
  const draft = () => {
    const area = box(), text = sessionStorage.getItem("draft");
    if (!area || area.value || !text) return;
    if (text.trim() === heard()) keep(""); else area.value = text;
  };

  document.addEventListener("submit", e => { if (e.target.id === "composer") { e.preventDefault(); send(); } });
  document.addEventListener("input", e => { if (e.target.id === "say") { filled(); keep(e.target.value); } });
  document.addEventListener("paste", e => {
    if (e.target.id !== "say") return;
    const area = e.target, pasted = e.clipboardData.getData("text").length;
    if (area.value.length - (area.selectionEnd - area.selectionStart) + pasted > area.maxLength)
      setTimeout(() => { document.getElementById("say-hint").textContent = `Only the first ${area.maxLength.toLocaleString("en")} characters fit.`; });
  });

  document.addEventListener("keydown", e => {
    const area = box(), typing = e.target.closest?.("input, textarea, select, [contenteditable]");
    if (e.target === area) {
      if (e.key === "Enter" && !e.shiftKey && !e.isComposing) { e.preventDefault(); send(); return; }
      if (e.key === "ArrowUp" && area.value === "") { e.preventDefault(); call("EditLast"); return; }
    }
    if (e.key === "Escape" && !document.querySelector("dialog[open], :popover-open")) call("Stop");
    if (e.key === "k" && (e.ctrlKey || e.metaKey)) { e.preventDefault(); document.getElementById("new-chat")?.click(); return; }
    if (typing || e.ctrlKey || e.metaKey || e.altKey) return;
    if (e.key === "/") { e.preventDefault(); area?.focus(); }
    if (e.key === "?") { e.preventDefault(); call("ShowShortcuts"); }
  });

  // Before the server hears a page, its first drawing puts new elements in the place of all others: what was pressed and typed goes over to them.
  const root = document.documentElement, missed = new Map();
  let held = null;
  const isReady = () => "ready" in root.dataset;
  const alike = button => [...document.querySelectorAll("button")].filter(other => other.textContent === button.textContent && other.ariaLabel === button.ariaLabel);
  document.addEventListener("focusin", e => { held = e.target; });
  const follows = () => {
    if (isReady() || !held || held.isConnected) return;
    const old = held, now = old.id ? document.getElementById(old.id) : alike(old)[0];
    held = null;
    if (!now || document.activeElement !== document.body) return;
    now.focus();
    if (!old.value || now.value === old.value) return;
    now.value = old.value;
    now.setSelectionRange(old.selectionStart, old.selectionEnd);
    now.dispatchEvent(new Event("input", { bubbles: true }));
  };
  // Is this the page that the server thinks it is? Not where somebody went back before they could be followed.
  const arrived = at => {
    const isHere = at.split("#")[0] === location.href.split("#")[0];
    if (!isHere) location.reload();
    return isHere;
  };
  const listen = () => {
    root.dataset.ready = "";
    for (const [button, place] of missed) if (!button.isConnected) alike(button)[place]?.click();   // one that still stands there was heard
    missed.clear();
  };

  // A click on the backdrop closes a sheet; so do the buttons that say so.
  document.addEventListener("click", e => {
    const press = e.target.closest("button[type=button]:not([data-close], [data-set-theme], [popovertarget], #latest)");
    if (press && !isReady()) missed.set(press, alike(press).indexOf(press));
    if (e.target.matches("dialog[open]")) e.target.close();
    if (e.target.closest(".skip")) { e.preventDefault(); box()?.focus(); }   // a link within a page moves the view, and not the focus
    e.target.closest("[data-close]")?.closest("dialog")?.close();
    const theme = e.target.closest("[data-set-theme]")?.dataset.setTheme;
    if (theme) setTheme(theme);
    if (e.target.closest("#latest")) { stick = true; follow(); }
    if (e.target.closest(".sidebar a, #new-chat")) { const side = document.getElementById("sidebar"); if (side?.matches(":popover-open")) side.hidePopover(); }
  });

  const setTheme = theme => {
    localStorage.setItem("theme", theme);
    root.dataset.theme = theme;
    marks();
  };
  const marks = () => document.querySelectorAll("[data-set-theme]").forEach(button =>
    button.setAttribute("aria-pressed", button.dataset.setTheme === root.dataset.theme));

  // The newest turn from its beginning on; its end, and whatever stands below it, where that fits.
  const goal = list => {
    const end = list.scrollHeight - list.clientHeight, last = list.lastElementChild;
    return last?.matches(".turn") ? Math.min(end, last.offsetTop - list.offsetTop - 12) : end;
  };
  const follow = () => { const list = log(); if (list && stick && list.scrollTop < goal(list)) list.scrollTop = goal(list); pill(); };
  const pill = () => { const list = log(), to = document.getElementById("latest"); if (list && to) to.hidden = stick; };
  const watch = () => {
    const list = log();
    if (!list || list.watched) return;
    list.watched = true;
    stick = true;
    list.addEventListener("scroll", () => { stick = list.scrollTop > goal(list) - near; pill(); }, { passive: true });
    new MutationObserver(follow).observe(list, { childList: true, subtree: true, characterData: true });
    follow();
  };

  document.addEventListener("components-reconnect-state-changed", e => {
    if (e.detail?.state === "rejected") location.reload();   // the server has the chat; the page only lost its circuit
  }, true);   // the event does not bubble
  new MutationObserver(() => { marks(); follows(); }).observe(root, { childList: true, subtree: true });
  marks();

  window.recsys = {
    attach(reference, at) { if (!arrived(at)) return; page = reference; watch(); draft(); filled(); if (waits) send(); listen(); },
    detach() { page = null; delete root.dataset.ready; },
    ready(at) { if (arrived(at)) listen(); },
    put,
    focus(id) { document.getElementById(id)?.focus(); },
    sheet(dialog, open) { if (open && !dialog.open) dialog.showModal(); if (!open && dialog.open) dialog.close(); },
    reveal(id) { const target = document.getElementById(id); if (target) { stick = false; target.scrollIntoView({ block: "start" }); target.focus({ preventScroll: true }); } },
    async copy(address) { await navigator.clipboard.writeText(await (await fetch(address)).text()); },
  };
})();
