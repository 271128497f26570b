// Painting the scene: lines below, their labels above them, boxes on top.
function draw(root, scene) {
  root.replaceChildren(arrows(Object.keys(scene.groups)));
  const world = svg("g", { class: "world" });
  const lines = svg("g", { class: "lines" });
  const labels = svg("g", { class: "labels" });
  const boxes = svg("g", { class: "boxes" });
  scene.edges.forEach((edge, index) => {
    edge.line = line(edge, index);
    edge.caption = caption(edge, index);
    lines.append(edge.line);
    labels.append(edge.caption);
  });
  scene.nodes.forEach((node, index) => {
    node.box = box(node, index);
    boxes.append(node.box);
  });
  world.append(lines, labels, boxes);
  root.append(world);
  return world;
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

const LINE = 19;
const NOTE = 15;

function box(node, index) {
  const { x, y, w, h, lines, note, kind } = node;
  // A short name is written larger when the picture is seen from afar; it has room for that.
  const short = lines.length === 1 && [...lines[0]].length <= 3 ? " short" : "";
  const group = svg("g", { class: `box ${kind}${short}`, transform: `translate(${x} ${y})`, tabindex: -1, role: "button", "data-node": index });
  group.append(outline(kind, w, h));
  const top = -(lines.length * LINE + (note ? NOTE : 0)) / 2;
  const text = svg("text", { class: "label" });
  lines.forEach((row, place) => text.append(svg("tspan", { x: 0, y: top + LINE * (place + 0.5), dy: "0.36em" }, row)));
  group.append(text);
  if (note) group.append(svg("text", { class: "note", x: 0, y: top + LINE * lines.length + NOTE * 0.72 }, note));
  return group;
}

// Each kind has a shape of its own, so that the picture does not rest on colour alone.
function outline(kind, w, h) {
  const radius = { person: Math.min(h / 2, 20), organisation: 7, area: 14, document: 2, post: 7 }[kind];
  if (radius !== undefined) return svg("rect", { class: "outline", x: -w / 2, y: -h / 2, width: w, height: h, rx: radius });
  const cut = 8;
  const [r, b] = [w / 2, h / 2];
  return svg("path", { class: "outline", d: `M${-r + cut} ${-b}H${r - cut}L${r} ${-b + cut}V${b - cut}L${r - cut} ${b}H${-r + cut}L${-r} ${b - cut}V${-b + cut}Z` });
}
