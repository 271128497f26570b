// The legend is the filter: each row shows how a kind is drawn, how many there are, and a box
// to tick. Below it: types of actions, years, areas.
class Filters {
  constructor(root, scene, changed) {
    Object.assign(this, { root, scene, changed, hidden: new Set(), from: "", to: "", area: "", undated: true });
    this.types = this.counted(scene.nodes.filter((node) => node.kind === "action" && node.type), (node) => node.type);
    const years = [...scene.nodes, ...scene.edges].flatMap((thing) => [thing.earliest, thing.latest]).filter(Boolean).map((day) => day.slice(0, 4)).sort();
    this.years = years.length ? [years[0], years.at(-1)] : null;
  }

  counted(things, key) {
    const counts = new Map();
    for (const thing of things) counts.set(key(thing), (counts.get(key(thing)) ?? 0) + 1);
    return [...counts].sort(([one, count], [other, more]) => more - count || (one < other ? -1 : 1));
  }

  write() {
    const { kinds, groups } = this.scene;
    const open = this.root.querySelector("details")?.open;
    this.root.replaceChildren(
      ...this.part("kinds", Object.entries(kinds).map(([kind, count]) => this.row(kind, say(kind), `chip ${kind}`, count))),
      ...this.part("groups", Object.entries(groups).map(([group, count]) => this.row(`group:${group}`, say(`group:${group}`), `stroke ${group}`, count))),
      ...(this.scene.view === "timeline" ? [html("p", { class: "hint" }, say("bars"))] : []),
      ...this.typeRows(open), ...this.yearRows(), ...this.areaRows());
    this.root.hidden = !this.scene.nodes.length;
  }

  part(title, rows) {
    return rows.length ? [html("h3", {}, say(title)), ...rows] : [];
  }

  row(key, name, sample, count) {
    const tick = html("input", { type: "checkbox", "data-filter": key });
    tick.checked = !this.hidden.has(key);
    tick.addEventListener("change", () => this.toggle(key, tick.checked));
    const shape = sample ? [html("span", { class: `sample ${sample}` })] : [];
    return html("label", {}, tick, ...shape, html("span", {}, isolated(name)), html("small", {}, count));
  }

  typeRows(open) {
    if (this.types.length < 2) return [];
    const english = new Map(this.scene.nodes.map((node) => [node.type, node.type_en]));
    const name = (type) => (language === "en" && english.get(type)) || type;
    const rows = this.types.map(([type, count]) => this.row(`type:${type}`, name(type), "", count));
    const part = html("details", {}, html("summary", {}, say("types")), ...rows);
    part.open = Boolean(open);
    return [part];
  }

  yearRows() {
    if (!this.years) return [];
    const [first, last] = this.years;
    const field = (name, shown) => {
      const input = html("input", { type: "number", min: first, max: last, placeholder: shown, value: this[name], "data-filter": name, "aria-label": say(name) });
      input.addEventListener("change", () => this.set(name, input.value));
      return input;
    };
    const tick = html("input", { type: "checkbox", "data-filter": "undated" });
    tick.checked = this.undated;
    tick.addEventListener("change", () => this.set("undated", tick.checked));
    return [html("h3", {}, say("years")), html("p", { class: "years" }, field("from", first), " – ", field("to", last)),
      html("label", {}, tick, html("span", {}, say("undated")))];
  }

  areaRows() {
    if (this.scene.areas.length < 2) return [];
    const list = html("select", { "data-filter": "within", "aria-label": say("area") }, html("option", { value: "" }, say("everywhere")),
      ...this.scene.areas.map((name, place) => html("option", { value: place }, name)));
    list.value = this.area;
    list.addEventListener("change", () => this.set("area", list.value));
    return [html("h3", {}, say("area")), list];
  }

  toggle(key, visible) {
    if (visible) this.hidden.delete(key);
    else this.hidden.add(key);
    this.changed();
  }

  set(name, value) {
    this[name] = value;
    this.changed();
  }

  // Say of every node and line whether it is to be seen; a line also goes with either end.
  apply() {
    const { nodes, edges } = this.scene;
    for (const node of nodes) node.gone = Boolean(node.folded) || this.filtered(node);
    for (const edge of edges) {
      edge.gone = this.hidden.has(`group:${edge.group}`) || edge.from.gone || edge.to.gone || (edge.group === "tenure" && this.outside(edge));
    }
    // With years or types chosen, only those stay who have to do with what is left.
    if (!this.from && !this.to && ![...this.hidden].some((key) => key.startsWith("type:"))) return;
    for (const node of nodes) {
      if (!node.gone && !this.isDated(node) && node.edges.length && node.edges.every((edge) => edge.gone)) node.gone = true;
    }
  }

  filtered(node) {
    if (this.hidden.has(node.kind) || this.hidden.has(`type:${node.type}`)) return true;
    if (this.area !== "" && !node.areas.includes(Number(this.area))) return true;
    return this.isDated(node) && this.outside(node);
  }

  isDated(node) {
    return node.kind === "action" || node.kind === "tenure";
  }

  outside({ earliest, latest }) {
    if (!this.from && !this.to) return false;
    if (!earliest && !latest) return !this.undated;
    return Boolean((this.to && earliest && earliest.slice(0, 4) > this.to) || (this.from && latest && latest.slice(0, 4) < this.from));
  }
}
