// Keys of the page, and nothing else: without this script everything can be done with the mouse, or with Tab and Enter.
//
//   data-key="KeyA Enter"     pressing one of these keys clicks the element. Keys are physical ones (event.code): with the Thai
//                             layout on, the key of A gives ฟ. "Shift+Slash" is a key with Shift. Only elements that are seen count;
//                             of several with the same key the first does.
//   data-key-does="focus"     the key focuses the element (and selects its text) instead of clicking it.
//   data-opens="ID"           clicking the element opens the dialog with that id instead of following the link.
//   data-scroll-here          the element is scrolled into the middle of its pane when the page has come.
"use strict";

(() => {
    const typing = element => element.closest("select, textarea, [contenteditable], input:not([type=checkbox], [type=radio], [type=button], [type=submit])") !== null;
    const pressable = element => element.closest("a[href], button, summary, input, label") !== null;
    const seen = element => element.checkVisibility ? element.checkVisibility() : element.getClientRects().length > 0;

    const wanted = (scope, key) => Array.from(scope.querySelectorAll("[data-key]"))
        .find(element => element.dataset.key.split(" ").includes(key) && !element.disabled && seen(element));

    document.addEventListener("keydown", event => {
        if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat || event.defaultPrevented) return;
        const at = event.target instanceof Element ? event.target : document.body;
        if (typing(at)) {
            if (event.key === "Escape" && !at.closest("dialog")) at.blur();
            return;
        }

        // Enter and the space bar belong to what has the focus.
        if ((event.code === "Enter" || event.code === "NumpadEnter" || event.code === "Space") && pressable(at)) return;
        const key = event.key === "?" ? "Shift+Slash" : (event.shiftKey ? "Shift+" : "") + event.code;
        const element = wanted(document.querySelector("dialog[open]") ?? document, key);
        if (!element) return;
        event.preventDefault();
        if (element.dataset.keyDoes === "focus") {
            element.closest("details")?.setAttribute("open", "");
            element.focus();
            element.select?.();
        } else {
            element.click();
        }
    });

    document.addEventListener("click", event => {
        const opener = event.target.closest?.("[data-opens]");
        const dialog = opener && document.getElementById(opener.dataset.opens);
        if (dialog instanceof HTMLDialogElement && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
            event.preventDefault();
            if (!dialog.open) dialog.showModal();
            return;
        }

        // A menu closes when something else is clicked.
        for (const menu of document.querySelectorAll("details.menu[open]")) {
            if (!menu.contains(event.target)) menu.open = false;
        }
    });

    // A form is sent once, however often its button is pressed; again when the person comes back to the page.
    const sent = new WeakSet();
    document.addEventListener("submit", event => {
        if (event.defaultPrevented || event.target.method === "dialog") return;
        if (sent.has(event.target)) event.preventDefault();
        sent.add(event.target);
    });
    addEventListener("pageshow", event => {
        if (event.persisted) for (const form of document.forms) sent.delete(form);
    });

    // Only the pane moves: scrollIntoView would move the window that the panes fill as well.
    for (const element of document.querySelectorAll("[data-scroll-here]")) {
        const pane = element.closest(".pane");
        if (!pane) {
            element.scrollIntoView({ block: "center", inline: "nearest" });
            continue;
        }

        const [here, around] = [element.getBoundingClientRect(), pane.getBoundingClientRect()];
        pane.scrollTop += here.top - around.top - (around.height - here.height) / 2;
        const frame = element.closest(".table-frame");
        if (frame) frame.scrollLeft += here.left - frame.getBoundingClientRect().left - (frame.clientWidth - here.width) / 2;
    }
})();
