// Moving over the picture: drag, wheel, two fingers, keys. Units: pixels of the window.
class Camera {
  constructor(root, painter, size) {
    Object.assign(this, { root, painter, size, x: 0, y: 0, scale: 1, pointers: new Map() });
    root.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
    root.addEventListener("pointerdown", (event) => this.press(event));
    root.addEventListener("selectstart", (event) => this.pointers.size && event.preventDefault());
    root.addEventListener("pointermove", (event) => this.drag(event));
    for (const end of ["pointerup", "pointercancel", "lostpointercapture"]) {
      root.addEventListener(end, (event) => this.pointers.delete(event.pointerId));
    }
    new ResizeObserver(() => this.untouched?.()).observe(root);
  }

  apply() {
    this.painter.move(this.x, this.y, this.scale);
    this.shade();
  }

  // Say at each edge of the window whether the picture goes on behind it.
  shade() {
    const { width, height } = this.view();
    const [right, low] = [this.x + this.size.width * this.scale, this.y + this.size.height * this.scale];
    const on = { left: this.x < -1, right: right > width + 1, above: this.y < -1, below: low > height + 1 };
    for (const [side, more] of Object.entries(on)) this.root.classList.toggle(`more-${side}`, more);
  }

  view() {
    const frame = this.root.getBoundingClientRect();
    return { width: frame.width, height: frame.height, left: frame.left, top: frame.top };
  }

  fit(largest = 1.2) {
    this.untouched = null;
    const { width, height } = this.view();
    this.scale = Math.min(largest, width / this.size.width, height / this.size.height);
    this.x = (width - this.size.width * this.scale) / 2;
    this.y = (height - this.size.height * this.scale) / 2;
    this.apply();
  }

  // Show the whole; where somebody asked for one node and the whole is too small to read, what
  // surrounds that. And do so again when the window changes its size before anybody has moved
  // the picture.
  open(node, readable = 0.6) {
    this.fit();
    if (this.scale < readable && node) this.centre(node, 0.8);
    this.untouched = () => this.open(node, readable);
  }

  // Show the beginning, as broad as the window while that can be read: time and hierarchies are
  // read from a corner.
  corner(largest = 0.9, readable = 0.7) {
    const { width } = this.view();
    this.scale = Math.min(largest, Math.max(readable, width / this.size.width));
    this.x = Math.max(0, (width - this.size.width * this.scale) / 2);
    this.y = 0;
    this.apply();
    this.untouched = () => this.corner(largest, readable);
  }

  place(x, y, scale) {
    this.untouched = null;
    Object.assign(this, { x, y, scale });
    this.apply();
  }

  centre(node, scale = this.scale) {
    this.untouched = null;
    const { width, height } = this.view();
    this.scale = scale;
    this.x = width / 2 - node.x * scale;
    this.y = height / 2 - node.y * scale;
    this.apply();
  }

  // Bring a node into the window without moving when it is there already. A frame out of sight
  // has no size yet: what was opened then is opened again when it has one.
  reveal(node) {
    const { width, height } = this.view();
    if (!width || !height) return;
    const [x, y] = [node.x * this.scale + this.x, node.y * this.scale + this.y];
    const edge = 60;
    if (x < edge || y < edge || x > width - edge || y > height - edge || this.scale * node.h < 16) {
      this.centre(node, Math.max(this.scale, Math.min(0.9, (0.9 * width) / node.w)));
    }
  }

  zoom(factor, x, y) {
    this.untouched = null;
    const scale = Math.min(4, Math.max(0.01, this.scale * factor));
    this.x = x - ((x - this.x) * scale) / this.scale;
    this.y = y - ((y - this.y) * scale) / this.scale;
    this.scale = scale;
    this.apply();
  }

  step(factor) {
    const { width, height } = this.view();
    this.zoom(factor, width / 2, height / 2);
  }

  wheel(event) {
    event.preventDefault();
    const { left, top } = this.view();
    const lines = event.deltaMode === 1 ? 30 : 1;
    this.zoom(Math.exp(-event.deltaY * lines * 0.0015), event.clientX - left, event.clientY - top);
  }

  press(event) {
    if (event.button !== 0 || !this.painter.drags(event)) return;
    this.pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    this.moved = false;
  }

  drag(event) {
    const last = this.pointers.get(event.pointerId);
    if (!last) return;
    const now = { x: event.clientX, y: event.clientY };
    if (!this.moved && Math.hypot(now.x - last.x, now.y - last.y) < 4) return;
    if (!this.moved) this.root.setPointerCapture(event.pointerId);
    this.moved = true;
    this.untouched = null;
    if (this.pointers.size === 2) this.pinch(event.pointerId, last, now);
    this.x += (now.x - last.x) / this.pointers.size;
    this.y += (now.y - last.y) / this.pointers.size;
    this.pointers.set(event.pointerId, now);
    this.apply();
  }

  pinch(id, last, now) {
    const [other] = [...this.pointers].filter(([key]) => key !== id).map(([, point]) => point);
    const before = Math.hypot(last.x - other.x, last.y - other.y) || 1;
    const { left, top } = this.view();
    const factor = Math.hypot(now.x - other.x, now.y - other.y) / before;
    this.zoom(factor, (now.x + other.x) / 2 - left, (now.y + other.y) / 2 - top);
  }
}
