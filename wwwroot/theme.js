// Before the first paint, so that no theme flashes.
document.documentElement.dataset.theme = localStorage.getItem("theme") ?? "system";
