// The data of the page: read once, with what Python leaves out when it is empty put back.
const byId = (id) => document.getElementById(id);

function readScene(text) {
  const scene = JSON.parse(text);
  const common = { label: "", english: "", detail: "", type: "", type_en: "", earliest: "", latest: "", unlisted: 0, past: 0 };
  scene.nodes = scene.nodes.map((node, place) => ({ ...common, note: "", folded: 0, areas: [], fields: {}, quotes: [], edges: [], ...node, place }));
  scene.edges = scene.edges.map((edge) => ({ ...common, points: [], shown: 0, fields: {}, quotes: [], ...edge }));
  for (const edge of scene.edges) {
    edge.from = scene.nodes[edge.source];
    edge.to = scene.nodes[edge.target];
    edge.from.edges.push(edge);
    edge.to.edges.push(edge);
  }
  for (const node of scene.nodes) {
    node.within = scene.nodes[node.inside] ?? null;
    node.startsFolded = Boolean(node.folded);
  }
  scene.isMap = scene.view === "overview";
  return scene;
}

// What the search looks through; made when the first search needs it.
function searched(node) {
  node.words ??= [node.label, node.english, node.detail, node.type, node.type_en, ...Object.values(node.fields)].join(" ").toLowerCase();
  return node.words;
}

function neighbours(node) {
  return [...new Set(node.edges.map((edge) => (edge.from === node ? edge.to : edge.from)))].filter((other) => other !== node);
}

function foldedAround(node) {
  return neighbours(node).filter((other) => other.folded);
}
