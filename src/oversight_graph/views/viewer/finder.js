// Finding nodes by name.
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
      .filter((node) => parts.every((part) => searched(node).includes(part)))
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
