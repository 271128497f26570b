// Putting the parts together: data in, selection, keys.
const byId = (id) => document.getElementById(id);
const scene = JSON.parse(byId("data").textContent);
const picture = byId("picture");

scene.nodes.forEach((node) => {
  node.edges = [];
  node.searched = [node.label, node.english, node.detail, ...Object.values(node.fields)].join(" ").toLowerCase();
});
scene.edges.forEach((edge) => {
  scene.nodes[edge.source].edges.push(edge);
  scene.nodes[edge.target].edges.push(edge);
});

const camera = new Camera(picture, draw(picture, scene), scene.size);
const panel = new Panel(byId("panel"), scene, choose);
const finder = new Finder(byId("search"), byId("found"), scene.nodes, choose);
const legend = new Legend(byId("legend"), scene, () => legend.apply());
const centre = scene.nodes[scene.centre];
let chosen = null;
let walker = centre;

// Select a node, a line or nothing; show its evidence and let the rest step back.
function choose(thing) {
  chosen = thing;
  const isNode = Boolean(thing?.box);
  const edges = new Set(isNode ? thing.edges : thing ? [thing] : []);
  const nodes = new Set(isNode ? [thing] : []);
  for (const edge of edges) nodes.add(scene.nodes[edge.source]).add(scene.nodes[edge.target]);
  picture.classList.toggle("choosing", Boolean(thing));
  for (const node of scene.nodes) mark(node.box, nodes.has(node), node === thing);
  for (const edge of scene.edges) {
    mark(edge.line, edges.has(edge), edge === thing);
    mark(edge.caption, edges.has(edge), edge === thing);
  }
  if (isNode) {
    panel.showNode(thing);
    camera.reveal(thing);
    walk(thing, false);
  } else if (thing) panel.showEdge(thing);
  else panel.clear();
}

function mark(element, near, self) {
  element.classList.toggle("near", near);
  element.classList.toggle("chosen", self);
}

// One node at a time can be reached by Tab; the arrow keys move on from it.
function walk(node, focus = true) {
  if (!node) return;
  walker?.box.setAttribute("tabindex", -1);
  walker = node;
  node.box.setAttribute("tabindex", 0);
  if (!focus) return;
  camera.reveal(node);
  node.box.focus({ preventScroll: true });
}

const DIRECTIONS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

// The nearest node within a quarter of the circle around the direction of the key.
function beside(node, [across, along]) {
  let best = null;
  let least = Infinity;
  for (const other of scene.nodes) {
    const [dx, dy] = [other.x - node.x, other.y - node.y];
    const ahead = dx * across + dy * along;
    const aside = Math.abs(dx * along - dy * across);
    if (other === node || ahead <= 0 || aside > ahead || legend.hidden.has(other.kind)) continue;
    if (ahead + aside < least) [best, least] = [other, ahead + aside];
  }
  return best;
}

function key(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const onNode = event.target.closest?.("[data-node]");
  const acts = {
    "/": () => byId("search").focus(), Escape: () => choose(null),
    "+": () => camera.step(1.25), "=": () => camera.step(1.25), "-": () => camera.step(0.8), 0: () => camera.fit(),
  };
  if (onNode && DIRECTIONS[event.key]) acts[event.key] = () => walk(beside(walker, DIRECTIONS[event.key]));
  if (onNode) acts.Enter = acts[" "] = () => choose(scene.nodes[onNode.dataset.node]);
  if (!acts[event.key]) return;
  event.preventDefault();
  acts[event.key]();
}

picture.addEventListener("click", (event) => {
  const target = event.target.closest("[data-node],[data-edge]");
  if (camera.moved && !target?.dataset.node) return;
  if (!target) choose(null);
  else choose(target.dataset.node ? scene.nodes[target.dataset.node] : scene.edges[target.dataset.edge]);
});
document.addEventListener("keydown", key);
byId("fit").addEventListener("click", () => camera.fit());
byId("closer").addEventListener("click", () => camera.step(1.25));
byId("farther").addEventListener("click", () => camera.step(0.8));
byId("language").addEventListener("click", () => {
  language = language === "zh" ? "en" : "zh";
  write();
});

// Everything that depends on the language.
function write() {
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  picture.setAttribute("lang", "zh-CN");
  picture.setAttribute("aria-label", say("picture"));
  byId("search").placeholder = say("search");
  byId("search").setAttribute("aria-label", say("search"));
  byId("fit").textContent = say("fit");
  byId("language").textContent = say("other");
  for (const id of ["closer", "farther"]) {
    byId(id).title = say(id);
    byId(id).setAttribute("aria-label", say(id));
  }
  byId("notice").hidden = scene.total <= scene.nodes.length;
  byId("notice").textContent = say("notice", { total: scene.total, drawn: scene.nodes.length });
  for (const edge of scene.edges) edge.caption.textContent = called(edge);
  for (const node of scene.nodes) node.box.setAttribute("aria-label", `${say(node.kind)} ${called(node)} ${node.note}`.trim());
  legend.write();
  choose(chosen);
}

write();
camera.open(centre);
walk(centre, false);
if (scene.focused) choose(centre);
