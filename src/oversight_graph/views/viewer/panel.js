// The evidence panel: what a node or a line is, which sentences say so, what it is tied to.
const MOST_RELATIONS = 100;

class Panel {
  constructor(root, scene, { choose, unfold }) {
    Object.assign(this, { root, scene, choose, unfold });
  }

  clear() {
    this.root.replaceChildren(html("p", { class: "hint" }, say(this.scene.nodes.length ? "hint" : "empty")), html("p", { class: "keys" }, say("mouse")), html("p", { class: "keys" }, say("keys")));
  }

  showNode(node) {
    this.root.replaceChildren(
      this.heading(say(node.kind), node.kind, called(node), node.detail),
      ...this.folds(node),
      this.fields(node.fields),
      this.evidence(node),
      this.relations(node));
    this.root.scrollTop = 0;
  }

  showEdge(edge) {
    const ends = html("p", { class: "ends" }, this.link(edge.from), " → ", this.link(edge.to));
    this.root.replaceChildren(
      this.heading(say(`group:${edge.group}`), `line-${edge.group}`, called(edge), edge.detail),
      ends, this.fields(edge.fields), this.evidence(edge));
    this.root.scrollTop = 0;
  }

  // Neighbours that are not drawn yet can be called up, and sent away again.
  folds(node) {
    const waiting = foldedAround(node).length;
    const opened = neighbours(node).some((other) => other.startsFolded && !other.folded);
    if (!waiting && !opened) return [];
    return [button({ class: "unfold" }, () => this.unfold(node), waiting ? say("unfold", { count: waiting }) : say("fold"))];
  }

  heading(badge, kind, label, detail) {
    const close = button({ class: "close", "aria-label": say("close") }, () => this.choose(null), "×");
    const rows = [html("span", { class: `badge ${kind}` }, badge), close, html("h2", {}, isolated(label))];
    if (detail) rows.push(html("p", { class: "detail" }, isolated(detail)));
    return html("div", { class: "heading" }, ...rows);
  }

  fields(fields) {
    const list = html("dl");
    for (const [name, value] of Object.entries(fields)) {
      list.append(html("dt", {}, field(name)), html("dd", {}, isolated(value)));
    }
    return list;
  }

  evidence(thing) {
    const part = html("section", { class: "evidence" }, html("h3", {}, say("evidence")));
    if (!thing.quotes.length) part.append(html("p", { class: "hint" }, say(thing.edges ? "none" : "derived")));
    for (const number of thing.quotes) part.append(this.quote(this.scene.quotes[number]));
    if (thing.unlisted) part.append(html("p", { class: "hint" }, say("more", { count: thing.unlisted })));
    return part;
  }

  quote(quote) {
    const source = this.scene.documents[quote.document];
    const words_ = html("blockquote", {}, html("bdi", { dir: "auto" }, quote.before, html("mark", {}, quote.exact), quote.after));
    const origin = html("p", { class: "origin" }, html("cite", {}, isolated(source.title)));
    if (source.date) origin.append(" ", html("time", { datetime: source.date }, source.date));
    const facts = [say("place", quote)];
    if (quote.rule) facts.push(`${say("rule")} ${quote.rule}`);
    if (quote.confidence) facts.push(`${say("confidence")} ${quote.confidence}`);
    if (source.source) facts.push(source.source);
    return html("figure", {}, words_, html("figcaption", {}, origin, html("p", { class: "facts" }, isolated(facts.join(" · ")))));
  }

  relations(node) {
    const part = html("section", { class: "relations" }, html("h3", {}, say("relations")));
    const list = html("ul");
    for (const edge of node.edges.slice(0, MOST_RELATIONS)) {
      const outward = edge.from === node;
      const other = outward ? edge.to : edge.from;
      const tie = button({ class: `tie line-${edge.group}` }, () => this.choose(edge), isolated(called(edge) || say(`group:${edge.group}`)));
      list.append(html("li", {}, html("span", { class: "way", "aria-hidden": "true" }, outward ? "→" : "←"), tie, this.link(other)));
    }
    part.append(list);
    if (node.edges.length > MOST_RELATIONS) part.append(html("p", { class: "hint" }, say("more_relations", { count: node.edges.length - MOST_RELATIONS })));
    return node.edges.length ? part : html("section");
  }

  link(node) {
    const note = node.note ? [html("small", {}, isolated(node.note))] : [];
    return button({ class: `link ${node.kind}` }, () => this.choose(node), isolated(called(node)), ...note);
  }
}
