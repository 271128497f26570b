// Painting a scene as SVG: guides and lines below, their labels above them, boxes on top.
// Everything is real text: it can be selected, searched and read aloud.
const LINE = 19;
const NOTE = 15;
const BAR = 10;
const IN_TIME = ["tenure", "action"];

class BoxPainter {
  constructor(root, scene) {
    Object.assign(this, { root, scene });
    root.removeAttribute("hidden");
    const layer = (name) => svg("g", { class: name });
    this.world = layer("world");
    [this.years, this.names] = [layer("years"), layer("names")];
    const [guides, lines, labels, boxes] = ["guides", "lines", "labels", "boxes"].map(layer);
    scene.guides.forEach((guide) => this.guide(guide, guides));
    scene.edges.forEach((edge, index) => {
      if (!edge.points.length) return;
      edge.line = line(edge, index);
      edge.caption = caption(edge, index);
      lines.append(edge.line);
      labels.append(edge.caption);
    });
    const owns = (node) => scene.view === "timeline" && !IN_TIME.includes(node.kind);
    for (const node of scene.nodes) (owns(node) ? this.names : boxes).append((node.box = box(node, scene.view)));
    this.world.append(guides, lines, labels, boxes, this.names, this.years);
    this.sheets();
    root.replaceChildren(arrows(Object.keys(scene.groups)), this.world);
  }

  guide({ from, to, label }, guides) {
    // A line across time without a name is a part of a year.
    const part = from[0] === to[0] && !label ? " part" : "";
    guides.append(svg("path", { class: `guide${part}`, d: `M${from.join(" ")}L${to.join(" ")}` }));
    if (label) this.years.append(svg("text", { class: "year", x: from[0] + 4, y: from[1] + 12 }, label));
    this.top = from[1];
  }

  move(x, y, scale) {
    this.world.setAttribute("transform", `translate(${x} ${y}) scale(${scale})`);
    this.root.classList.toggle("far", scale < 0.5 && !this.scene.guides.length);
    if (!this.top) return;
    // The years stay in sight when the picture is moved upwards, the names when it is moved aside.
    this.keep(this.years, 0, Math.max(0, -y / (scale || 1) - this.top));
    this.keep(this.names, Math.max(0, -x / (scale || 1)), 0);
  }

  keep(layer, x, y) {
    layer.setAttribute("transform", `translate(${x} ${y})`);
    layer.classList.toggle("moved", x + y > 0);
  }

  // What lies under the years and the names once they are moved, so that they stay readable.
  sheets() {
    if (!this.top) return;
    const { width, height } = this.scene.size;
    const right = Math.max(...this.scene.nodes.filter((node) => node.box.parentNode === this.names).map((node) => node.x + node.w / 2));
    this.names.prepend(svg("rect", { class: "sheet", x: 0, y: 0, width: right + 8, height }));
    this.years.prepend(svg("rect", { class: "sheet", x: 0, y: this.top, width, height: 20 }));
  }

  refresh(choosing) {
    this.root.classList.toggle("choosing", choosing);
    for (const node of this.scene.nodes) {
      flag(node.box, node);
      node.box.setAttribute("aria-label", `${say(node.kind)} ${called(node)} ${node.note}`.trim());
      const more = foldedAround(node).length;
      node.box.querySelector(".more")?.remove();
      if (more) node.box.append(svg("text", { class: "more", x: node.w / 2 - 2, y: -node.h / 2 - 3 }, `+${more}`));
    }
    for (const edge of this.scene.edges) {
      if (!edge.line) continue;
      flag(edge.line, edge);
      flag(edge.caption, edge);
      edge.caption.textContent = called(edge);
    }
  }

  // Which node or line is under the pointer.
  hit(event) {
    const { node, edge } = event.target.closest?.("[data-node],[data-edge]")?.dataset ?? {};
    return node ? this.scene.nodes[node] : edge ? this.scene.edges[edge] : null;
  }

  // Text of a box can be selected; only the ground and the lines move the picture.
  drags(event) {
    return !event.target.closest("[data-node]");
  }

  walk(from, to) {
    from?.box.setAttribute("tabindex", -1);
    to.box.setAttribute("tabindex", 0);
  }

  focus(node) {
    node.box.focus({ preventScroll: true });
  }

  recolour() {}
}

function flag(element, thing) {
  element.classList.toggle("gone", Boolean(thing.gone));
  element.classList.toggle("near", Boolean(thing.near));
  element.classList.toggle("chosen", Boolean(thing.chosen));
}

function arrows(groups) {
  const tip = (group) =>
    svg("marker",
      { id: `tip-${group}`, class: `tip ${group}`, viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, orient: "auto", markerUnits: "userSpaceOnUse" },
      svg("path", { d: "M0 0.5L8 4L0 7.5Z" }));
  return svg("defs", {}, ...groups.map(tip));
}

function line(edge, index) {
  const [x1, y1, x2, y2, x3, y3] = edge.points;
  const d = `M${x1} ${y1}Q${x2} ${y2} ${x3} ${y3}`;
  return svg("g", { class: `line ${edge.group}${edge.past ? " past" : ""}`, "data-edge": index },
    svg("path", { class: "hit", d }),
    svg("path", { class: "stroke", d, "marker-end": `url(#tip-${edge.group})` }));
}

function caption(edge, index) {
  const [x, y] = edge.at;
  return svg("text", { class: `caption ${edge.group}${edge.shown ? "" : " quiet"}`, x, y, dy: "0.35em", "data-edge": index }, called(edge));
}

function box(node, view) {
  const { x, y, w, h, lines, kind } = node;
  // A short name is written larger when the picture is seen from afar; it has room for that.
  const short = lines.length === 1 && [...lines[0]].length <= 3 ? " short" : "";
  const timed = view === "timeline" && IN_TIME.includes(kind);
  const group = svg("g", { class: `box ${kind}${short}${timed ? " timed" : ""}`, transform: `translate(${x} ${y})`, tabindex: -1, role: "button", "data-node": node.place });
  group.append(outline(timed ? "post" : kind, w, h), ...(timed ? inTime(node) : inBox(node)));
  return group;
}

function inBox({ h, lines, note }) {
  const top = -(lines.length * LINE + (note ? NOTE : 0)) / 2;
  const text = svg("text", { class: "label" });
  lines.forEach((row, place) => text.append(svg("tspan", { x: 0, y: top + LINE * (place + 0.5), dy: "0.36em" }, row)));
  return note ? [text, svg("text", { class: "note", x: 0, y: top + LINE * lines.length + NOTE * 0.72 }, note)] : [text];
}

// A fact in time: its words above a bar, which is dashed where its end is open.
function inTime({ x, w, h, lines, bar }) {
  const text = svg("text", { class: "label", x: -w / 2, y: -h / 2 + 14 }, lines[0]);
  if (!bar) return [text];
  const [opened, start, until, closed] = bar.map((place) => place - x);
  const y = -h / 2 + LINE + BAR / 2;
  return [text,
    svg("path", { class: "open", d: `M${opened} ${y}H${closed}` }),
    svg("rect", { class: "bar", x: start, y: y - BAR / 2, width: until - start, height: BAR, rx: 3 })];
}

// Each kind has a shape of its own, so that the picture does not rest on colour alone.
function outline(kind, w, h) {
  const radius = { person: Math.min(h / 2, 20), organisation: 7, area: 14, document: 2, post: 7, tenure: 4 }[kind];
  if (radius !== undefined) return svg("rect", { class: "outline", x: -w / 2, y: -h / 2, width: w, height: h, rx: radius });
  const cut = 8;
  const [r, b] = [w / 2, h / 2];
  return svg("path", { class: "outline", d: `M${-r + cut} ${-b}H${r - cut}L${r} ${-b + cut}V${b - cut}L${r - cut} ${b}H${-r + cut}L${-r} ${b - cut}V${-b + cut}Z` });
}
