// Painting a map of thousands of boxes on a canvas: what is too small to see is skipped,
// what is too small to read gives its room to the name of the box around it.
const READABLE = 9; // pixels of a letter
const TITLE = 14; // the same in the unscaled picture
const SMALLEST = 1.5;
const MOST_LINES = 4000;

class MapPainter {
  constructor(root, scene) {
    Object.assign(this, { root, scene, x: 0, y: 0, scale: 1, waiting: false });
    root.removeAttribute("hidden");
    root.tabIndex = 0;
    this.pen = root.getContext("2d");
    for (const node of scene.nodes) node.depth = this.depth(node);
    this.order = [...scene.nodes].sort((one, other) => one.depth - other.depth);
    for (const node of scene.nodes) if (node.within) node.within.holds = true;
    this.supervision = scene.edges.filter((edge) => edge.group === "supervision").slice(0, MOST_LINES);
    new ResizeObserver(() => this.repaint()).observe(root);
    this.recolour();
  }

  depth(node) {
    let [depth, outer] = [0, node.within];
    for (; outer; outer = outer.within) depth += 1;
    return depth;
  }

  recolour() {
    const style = getComputedStyle(document.documentElement);
    const colour = (name) => style.getPropertyValue(`--${name}`).trim();
    const kinds = Object.keys(this.scene.kinds);
    this.fill = Object.fromEntries(kinds.map((kind) => [kind, [colour(kind), colour(`${kind}-rim`), colour(`${kind}-ink`)]]));
    this.lines = Object.fromEntries(Object.keys(this.scene.groups).map((group) => [group, colour(group === "action" ? "acts" : group)]));
    this.ground = colour("ground");
    this.ink = colour("ink");
    this.accent = colour("accent");
    this.family = getComputedStyle(document.body).fontFamily;
    this.repaint();
  }

  move(x, y, scale) {
    Object.assign(this, { x, y, scale });
    this.repaint();
  }

  refresh(choosing) {
    this.choosing = choosing;
    this.repaint();
  }

  // However often this is asked for, the map is painted once a frame.
  repaint() {
    if (this.waiting) return;
    this.waiting = true;
    requestAnimationFrame(() => {
      this.waiting = false;
      this.paint();
    });
  }

  paint() {
    const { root, pen } = this;
    const density = devicePixelRatio || 1;
    const { width, height } = root.getBoundingClientRect();
    root.width = Math.round(width * density);
    root.height = Math.round(height * density);
    pen.setTransform(density, 0, 0, density, 0, 0);
    pen.fillStyle = this.ground;
    pen.fillRect(0, 0, width, height);
    const seen = this.order.map((node) => this.onScreen(node, width, height)).filter(Boolean);
    for (const spot of seen) this.paintBox(spot);
    for (const edge of this.supervision) this.paintLine(edge, false);
    for (const edge of this.chosenLines ?? []) this.paintLine(edge, true);
    this.paintNames(seen);
    root.dataset.painted = String(seen.length);
  }

  onScreen(node, width, height) {
    if (node.gone) return null;
    const [w, h] = [node.w * this.scale, node.h * this.scale];
    const [left, top] = [node.x * this.scale + this.x - w / 2, node.y * this.scale + this.y - h / 2];
    if (w < SMALLEST || left > width || top > height || left + w < 0 || top + h < 0) return null;
    return { node, left, top, w, h };
  }

  paintBox({ node, left, top, w, h }) {
    const { pen } = this;
    const [fill, rim] = this.fill[node.kind];
    pen.globalAlpha = this.choosing && !node.near && !node.holds ? 0.3 : 1;
    pen.beginPath();
    pen.roundRect(left, top, w, h, Math.min(6 * this.scale, w / 3));
    pen.fillStyle = fill;
    pen.fill();
    if (w > 8 || node.chosen) {
      pen.lineWidth = node.chosen ? 3.5 : node.near ? 2.5 : 1;
      pen.strokeStyle = node.chosen || node.near ? this.accent : rim;
      pen.stroke();
    }
    pen.globalAlpha = 1;
  }

  paintLine(edge, strong) {
    // That one box lies in the other says the same.
    if (edge.gone || edge.from.within === edge.to || edge.to.within === edge.from) return;
    const { pen, scale, x, y } = this;
    const [x1, y1, x2, y2] = [edge.from.x * scale + x, edge.from.y * scale + y, edge.to.x * scale + x, edge.to.y * scale + y];
    pen.globalAlpha = strong ? 0.95 : this.choosing ? 0.08 : 0.3;
    pen.strokeStyle = pen.fillStyle = this.lines[edge.group];
    pen.lineWidth = strong ? 2 : 1;
    pen.beginPath();
    pen.moveTo(x1, y1);
    pen.lineTo(x2, y2);
    pen.stroke();
    if (strong) {
      const length = Math.hypot(x2 - x1, y2 - y1) || 1;
      const [across, along] = [(x2 - x1) / length, (y2 - y1) / length];
      pen.beginPath();
      pen.moveTo(x2, y2);
      pen.lineTo(x2 - 9 * across - 4 * along, y2 - 9 * along + 4 * across);
      pen.lineTo(x2 - 9 * across + 4 * along, y2 - 9 * along - 4 * across);
      pen.fill();
    }
    pen.globalAlpha = 1;
  }

  paintNames(seen) {
    const covered = new Set();
    const readable = TITLE * this.scale >= READABLE;
    for (const spot of seen) {
      const { node } = spot;
      if (covered.has(node.within)) covered.add(node);
      else if (readable) this.paintName(spot);
      else if (this.paintAcross(spot)) covered.add(node);
    }
  }

  paintName({ node, left, top, w, h }) {
    const { pen } = this;
    const size = TITLE * this.scale;
    pen.fillStyle = this.fill[node.kind][2];
    pen.font = `${node.kind === "person" || node.holds ? "600 " : ""}${size}px ${this.family}`;
    pen.textBaseline = "middle";
    pen.textAlign = node.holds ? "left" : "center";
    if (node.holds) pen.fillText(node.lines[0], left + 10 * this.scale, top + 16 * this.scale);
    else {
      const rows = node.note ? [...node.lines, node.note] : node.lines;
      rows.forEach((row, place) => pen.fillText(row, left + w / 2, top + h / 2 + (place - (rows.length - 1) / 2) * LINE * this.scale));
    }
  }

  // The name of a box whose inside cannot be read, as large as it fits.
  paintAcross({ node, left, top, w, h }) {
    const { pen } = this;
    const name = called(node);
    const size = Math.min(22, h * 0.6, (w - 6) / Math.max(1, [...name].length));
    if (size < READABLE + 1) return false;
    pen.font = `600 ${size}px ${this.family}`;
    pen.textBaseline = "middle";
    pen.textAlign = "center";
    pen.lineWidth = 4;
    pen.lineJoin = "round";
    pen.strokeStyle = this.ground;
    pen.strokeText(name, left + w / 2, top + h / 2);
    pen.fillStyle = this.ink;
    pen.fillText(name, left + w / 2, top + h / 2);
    return true;
  }

  // The innermost box under the pointer that is large enough to be meant.
  hit(event) {
    const frame = this.root.getBoundingClientRect();
    const x = (event.clientX - frame.left - this.x) / this.scale;
    const y = (event.clientY - frame.top - this.y) / this.scale;
    const least = 3 / this.scale;
    let found = null;
    for (const node of this.order) {
      if (!node.gone && node.w > least && Math.abs(x - node.x) * 2 <= node.w && Math.abs(y - node.y) * 2 <= node.h) found = node;
    }
    return found;
  }

  drags() {
    return true;
  }

  walk(_from, to) {
    this.root.setAttribute("aria-label", `${say("picture")}: ${say(to.kind)} ${called(to)}`);
  }

  focus() {
    this.root.focus({ preventScroll: true });
  }
}
