// The state of the page in its address, so that a link shows another reader the same.
// Nodes are named by their IRI, which stays the same from build to build.
class State {
  constructor(scene, { selection, filters, camera }) {
    Object.assign(this, { scene, selection, filters, camera });
  }

  text() {
    const { filters, camera, selection } = this;
    const opened = this.scene.nodes.filter((node) => node.startsFolded && !node.folded).map((node) => node.id);
    const parts = {
      node: selection.chosen?.edges ? selection.chosen.id : "", hide: [...filters.hidden].sort().join("|"),
      from: filters.from, to: filters.to, area: this.scene.areas[filters.area] ?? "", undated: filters.undated ? "" : "0",
      open: opened.join("|"), lang: language, theme: document.documentElement.dataset.theme,
      view: camera.untouched ? "" : [camera.x, camera.y].map(Math.round).concat(camera.scale.toFixed(3)).join(","),
    };
    return new URLSearchParams(Object.entries(parts).filter(([, value]) => value)).toString();
  }

  // Put the page into the state that the address names; what it does not name stays as it is.
  read(text) {
    const given = new URLSearchParams(text);
    const { filters } = this;
    if (["zh", "en"].includes(given.get("lang"))) language = given.get("lang");
    if (["dark", "light"].includes(given.get("theme"))) document.documentElement.dataset.theme = given.get("theme");
    filters.hidden = new Set((given.get("hide") ?? "").split("|").filter(Boolean));
    for (const name of ["from", "to"]) filters[name] = /^\d{4}$/.test(given.get(name)) ? given.get(name) : "";
    const area = this.scene.areas.indexOf(given.get("area"));
    filters.area = area < 0 ? "" : String(area);
    filters.undated = given.get("undated") !== "0";
    const opened = new Set((given.get("open") ?? "").split("|"));
    for (const node of this.scene.nodes) if (opened.has(node.id)) node.folded = 0;
    this.chosen = this.scene.nodes.find((node) => node.id === given.get("node")) ?? null;
    const view = (given.get("view") ?? "").split(",").map(Number);
    this.view = view.length === 3 && view.every(Number.isFinite) && view[2] > 0 ? view : null;
  }

  // Put the state into the address and, where the browser lets us, on the clipboard.
  async share() {
    history.replaceState(null, "", `#${this.text()}`);
    try {
      await navigator.clipboard.writeText(location.href);
      return "copied";
    } catch {
      return "in_address";
    }
  }
}
