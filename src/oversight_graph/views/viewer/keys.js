// Everything can be done from the keyboard; the panel lists the keys.
const DIRECTIONS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function listenToKeys(picture, selection, camera) {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches?.("input, select")) return;
    const inside = picture.contains(event.target);
    const acts = {
      "/": () => byId("search").focus(), Escape: () => selection.choose(null),
      "+": () => camera.step(1.25), "=": () => camera.step(1.25), "-": () => camera.step(0.8), 0: () => camera.fit(),
    };
    if (inside && DIRECTIONS[event.key]) acts[event.key] = () => selection.walk(selection.beside(DIRECTIONS[event.key]));
    if (inside && selection.walker) {
      acts.Enter = acts[" "] = () => selection.choose(selection.walker);
      acts.e = () => selection.unfold(selection.walker);
    }
    if (!acts[event.key]) return;
    event.preventDefault();
    acts[event.key]();
  });
}
