// What is chosen: one node or line, whose evidence is open and whose neighbours stand out.
class Selection {
  constructor(scene, painter, camera, panel) {
    Object.assign(this, { scene, painter, camera, panel, chosen: null, walker: scene.nodes[scene.centre] ?? null });
  }

  choose(thing, reveal = true) {
    this.chosen = thing;
    const isNode = Boolean(thing?.edges);
    const edges = new Set(isNode ? thing.edges : thing ? [thing] : []);
    const nodes = new Set(isNode ? [thing] : []);
    for (const edge of edges) nodes.add(edge.from).add(edge.to);
    for (const one of this.scene.nodes) mark(one, nodes.has(one), one === thing);
    for (const one of this.scene.edges) mark(one, edges.has(one), one === thing);
    this.painter.chosenLines = [...edges];
    this.painter.refresh(Boolean(thing));
    if (isNode) {
      this.panel.showNode(thing);
      if (reveal) this.camera.reveal(thing);
      this.walk(thing, false);
    } else if (thing) this.panel.showEdge(thing);
    else this.panel.clear();
    this.changed?.();
  }

  // Unfold the neighbours that wait around a node, or fold those again that nothing else holds.
  unfold(node) {
    const waiting = foldedAround(node);
    for (const other of waiting) other.folded = 0;
    if (!waiting.length) {
      for (const other of neighbours(node)) {
        const held = neighbours(other).some((one) => one !== node && !one.folded);
        if (other.startsFolded && !held) other.folded = 1;
      }
    }
    this.refilter?.();
    this.choose(node, false);
  }

  // One node at a time can be reached by Tab; the arrow keys move on from it.
  walk(node, focus = true) {
    if (!node) return;
    this.painter.walk(this.walker, node);
    this.walker = node;
    if (!focus) return;
    this.camera.reveal(node);
    this.painter.focus(node);
    if (this.scene.isMap) this.choose(node);
  }

  // The nearest node within a quarter of the circle around a direction.
  beside([across, along]) {
    let best = null;
    let least = Infinity;
    for (const other of this.scene.nodes) {
      const [dx, dy] = [other.x - this.walker.x, other.y - this.walker.y];
      const ahead = dx * across + dy * along;
      const aside = Math.abs(dx * along - dy * across);
      if (other === this.walker || other.gone || ahead <= 0 || aside > ahead) continue;
      if (ahead + aside < least) [best, least] = [other, ahead + aside];
    }
    return best;
  }
}

function mark(thing, near, chosen) {
  thing.near = near;
  thing.chosen = chosen;
}
