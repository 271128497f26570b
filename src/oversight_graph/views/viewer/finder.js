// Finding nodes by name, and showing or hiding kinds of nodes and groups of lines.
const SHOWN_RESULTS = 12;

class Finder {
  constructor(field, list, nodes, choose) {
    Object.assign(this, { field, list, nodes, choose });
    field.addEventListener("input", () => this.look());
    field.addEventListener("keydown", (event) => this.key(event, -1));
    list.addEventListener("keydown", (event) => this.key(event, this.buttons().indexOf(document.activeElement)));
  }

  matches(wanted) {
    const parts = wanted.toLowerCase().split(/\s+/).filter(Boolean);
    if (!parts.length) return [];
    const rank = (node) => (node.label.toLowerCase().startsWith(parts[0]) ? 0 : 1);
    return this.nodes
      .filter((node) => parts.every((part) => node.searched.includes(part)))
      .sort((one, other) => rank(one) - rank(other));
  }

  look() {
    const wanted = this.field.value;
    const found = this.matches(wanted).slice(0, SHOWN_RESULTS);
    const rows = found.map((node) => html("li", {},
      button({ class: "result" }, () => this.pick(node), html("span", { class: `badge ${node.kind}` }, say(node.kind)), isolated(called(node)), html("small", {}, isolated(node.note || "")))));
    if (!rows.length) rows.push(html("li", { class: "hint" }, say("nothing")));
    this.list.replaceChildren(...rows);
    this.list.hidden = !wanted.trim();
  }

  buttons() {
    return [...this.list.querySelectorAll("button")];
  }

  pick(node) {
    this.close();
    this.choose(node);
  }

  close() {
    this.list.hidden = true;
    this.field.value = "";
  }

  key(event, place) {
    const steps = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") this.close();
    if (event.key === "Enter" && place < 0) this.buttons()[0]?.click();
    if (steps) {
      event.preventDefault();
      (this.buttons()[place + steps] ?? this.field).focus();
    }
    event.stopPropagation();
  }
}

// The legend is the filter: each row shows how a kind is drawn, how many there are, and a box to tick.
class Legend {
  constructor(root, scene, changed) {
    Object.assign(this, { root, scene, changed, hidden: new Set() });
  }

  write() {
    const rows = (names, prefix, title) => [
      html("h3", {}, say(title)),
      ...Object.entries(names).map(([name, count]) => this.row(prefix + name, name, count, prefix ? "stroke" : "chip")),
    ];
    this.root.replaceChildren(...rows(this.scene.kinds, "", "kinds"), ...rows(this.scene.groups, "group:", "groups"));
    this.root.hidden = !this.scene.nodes.length;
  }

  row(key, name, count, shape) {
    const tick = html("input", { type: "checkbox", "data-filter": key });
    tick.checked = !this.hidden.has(key);
    tick.addEventListener("change", () => this.toggle(key, tick.checked));
    return html("label", {}, tick, html("span", { class: `sample ${shape} ${name}` }), html("span", {}, say(key)), html("small", {}, count));
  }

  toggle(key, visible) {
    if (visible) this.hidden.delete(key);
    else this.hidden.add(key);
    this.changed();
  }

  // Hide what is not ticked; a line also goes with either of its ends.
  apply() {
    const gone = (node) => this.hidden.has(node.kind);
    for (const node of this.scene.nodes) node.box.classList.toggle("gone", gone(node));
    for (const edge of this.scene.edges) {
      const away = this.hidden.has(`group:${edge.group}`) || gone(this.scene.nodes[edge.source]) || gone(this.scene.nodes[edge.target]);
      edge.line.classList.toggle("gone", away);
      edge.caption.classList.toggle("gone", away);
    }
  }
}
