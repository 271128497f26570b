// Putting the parts together.
const root = document.documentElement;
const scene = readScene(byId("data").textContent);
const picture = byId(scene.isMap ? "map" : "picture");
root.dataset.theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";

const painter = scene.isMap ? new MapPainter(picture, scene) : new BoxPainter(picture, scene);
const camera = new Camera(picture, painter, scene.size);
const panel = new Panel(byId("panel"), scene, {
  choose: (thing) => selection.choose(thing),
  unfold: (node) => selection.unfold(node),
});
const selection = new Selection(scene, painter, camera, panel);
const filters = new Filters(byId("legend"), scene, () => {
  filters.apply();
  selection.choose(selection.chosen?.gone ? null : selection.chosen, false);
});
const finder = new Finder(byId("search"), byId("found"), scene.nodes, (node) => selection.choose(node));
const state = new State(scene, { selection, filters, camera });
selection.refilter = () => filters.apply();

picture.addEventListener("click", (event) => {
  const target = painter.hit(event);
  if (camera.moved && (scene.isMap || !target?.edges)) return;
  selection.choose(target);
});
picture.addEventListener("dblclick", (event) => {
  const target = painter.hit(event);
  if (target?.edges) selection.unfold(target);
});
listenToKeys(picture, selection, camera);

const tools = {
  fit: () => camera.fit(),
  closer: () => camera.step(1.25),
  farther: () => camera.step(0.8),
  language: () => {
    language = language === "zh" ? "en" : "zh";
    write();
  },
  theme: () => {
    root.dataset.theme = root.dataset.theme === "dark" ? "light" : "dark";
    painter.recolour();
  },
  share: async () => {
    byId("said").textContent = say(await state.share());
  },
};
for (const [id, act] of Object.entries(tools)) byId(id).addEventListener("click", act);
// A frame in a notebook has no address of its own to share.
byId("share").hidden = location.protocol === "about:";

// Everything that depends on the language.
function write() {
  root.lang = language === "zh" ? "zh-CN" : "en";
  picture.setAttribute("lang", "zh-CN");
  picture.setAttribute("aria-label", say("picture"));
  byId("search").placeholder = say("search");
  byId("search").setAttribute("aria-label", say("search"));
  for (const id of ["fit", "language", "theme", "share"]) byId(id).textContent = say(id);
  for (const id of ["closer", "farther"]) {
    byId(id).title = say(id);
    byId(id).setAttribute("aria-label", say(id));
  }
  byId("notice").hidden = scene.total <= scene.nodes.length;
  byId("notice").textContent = say(scene.more ? "notice_more" : "notice", { total: scene.total, drawn: scene.nodes.length });
  filters.write();
  selection.choose(selection.chosen, false);
}

function open() {
  const centre = scene.nodes[scene.centre];
  if (scene.view === "timeline" || scene.view === "hierarchy") camera.corner();
  else camera.open(scene.focused ? centre : null);
  selection.walk(centre, false);
  if (state.chosen) selection.choose(state.chosen);
  else if (scene.focused) selection.choose(centre, !scene.guides.length);
  if (state.view) camera.place(...state.view);
}

state.read(location.hash.slice(1));
filters.apply();
write();
open();
