// Making elements. Text goes in as text nodes only, so that no label can become markup.
const SVG = "http://www.w3.org/2000/svg";

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(name, String(value));
  }
  element.append(...children.map((child) => (child instanceof Node ? child : document.createTextNode(String(child)))));
  return element;
}

function html(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

function svg(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

// A button that runs `act`; handlers are functions, never attributes.
function button(attributes, act, ...children) {
  const element = html("button", { type: "button", ...attributes }, ...children);
  element.addEventListener("click", act);
  return element;
}

// Text of a document or a name, kept from turning the direction of what stands around it.
function isolated(text) {
  return html("bdi", { dir: "auto" }, text);
}
