// The words of the interface, in Chinese and English. Names and quotes are never translated.
const words = {
  zh: {
    search: "查找姓名、机构、行动（按 / 键）", nothing: "没有找到", fit: "全图", language: "English", theme: "明暗", share: "链接",
    copied: "链接已复制", in_address: "链接在地址栏中", types: "行动类型", years: "年份", from: "起始年份", to: "截止年份",
    undated: "未注明时间的", everywhere: "全部地区", unfold: "展开 {count} 个相邻节点", fold: "收起相邻节点",
    more_relations: "另有 {count} 条关系未列出。",
    closer: "放大", farther: "缩小", picture: "监督关系图",
    kinds: "节点", groups: "连线", evidence: "原文证据", relations: "关系", close: "关闭",
    hint: "点选一个节点或一条连线，这里显示它的原文依据。",
    mouse: "鼠标：滚轮缩放，拖动移动。方框上的 +2 表示还有两个相邻节点未画出，双击展开。",
    bars: "实条：写明的时间；虚线：只知道界限",
    keys: "键盘：Tab 进入图中，方向键移到邻近节点，Enter 查看证据，E 展开或收起，Esc 取消，+ − 0 缩放。",
    notice: "共有 {total} 个节点，太多了，不宜一次画出。这里只画联系最近最多的 {drawn} 个；看某人或某机构的周围，请用 oversight show 名称。",
    notice_more: "周围至少有 {total} 个节点，太多了，不宜一次画出。这里只画最近的 {drawn} 个；要少画一些，请用 --hops 1。",
    empty: "图中没有可画的内容。",
    more: "另有 {count} 处原文未列出，请用 oversight explain 查看。",
    none: "这个节点没有单独的原文依据，请看与它相连的关系。",
    derived: "由名称推得，没有单独的原文依据。",
    place: "第 {start}–{end} 字", rule: "规则", confidence: "置信度",
    person: "人员", organisation: "机构", post: "职务", tenure: "任职", action: "监督行动", area: "地区", document: "文件",
    "group:tenure": "任职（虚线为已离任）", "group:action": "作出行动", "group:approval": "批准行动", "group:target": "行动对象",
    "group:supervision": "派驻监督", "group:structure": "隶属组成", "group:place": "所在地区", "group:source": "出处",
    fields: {
      date: "时间", type: "类型", measure: "措施", quantity: "数量", status: "状态", detail: "内容",
      instrument: "文书", ground: "事由", topic: "主题", post: "涉及职务", agent: "主体", target: "对象",
      organisation: "机构", aliases: "文中又称", classification: "类别", level: "级别", code: "代码",
      role: "职务", modality: "文中用词", since: "起", until: "止", as_of: "截至",
      issued: "发布日期", by: "不晚于（发布日）", publisher: "发布者", source: "文件名",
    },
  },
  en: {
    search: "Find a person, body or action (press /)", nothing: "Nothing found", fit: "Fit", language: "中文", theme: "Dark / light", share: "Link",
    copied: "Link copied", in_address: "The link is in the address bar", types: "Types of actions", years: "Years", from: "From year", to: "To year",
    undated: "without a date", everywhere: "All areas", unfold: "Show {count} more neighbours", fold: "Fold the neighbours",
    more_relations: "{count} more relations are not listed.",
    closer: "Zoom in", farther: "Zoom out", picture: "Graph of oversight relations",
    kinds: "Nodes", groups: "Lines", evidence: "Evidence", relations: "Relations", close: "Close",
    hint: "Choose a node or a line: the sentence it rests on appears here.",
    mouse: "Mouse: the wheel zooms, dragging moves. +2 above a box: two neighbours are not drawn yet; a double click shows them.",
    bars: "Solid: surely so; dashed: only a bound is known",
    keys: "Keys: Tab enters the picture, arrows move to the nearest node, Enter shows evidence, E unfolds, Esc clears, + − 0 zoom.",
    notice: "There are {total} nodes, too many to draw at once. Shown are the {drawn} nearest and most connected; for the surroundings of one person or body use: oversight show NAME.",
    notice_more: "There are at least {total} nodes around, too many to draw at once. Shown are the {drawn} nearest; for fewer use --hops 1.",
    empty: "There is nothing to draw in this graph.",
    more: "{count} more passages are not listed; oversight explain shows them.",
    none: "No passage of its own; see the relations that lead to it.",
    derived: "Follows from the names; no passage of its own.",
    place: "characters {start}–{end}", rule: "rule", confidence: "confidence",
    person: "Person", organisation: "Organisation", post: "Post", tenure: "Tenure", action: "Oversight action", area: "Area", document: "Document",
    "group:tenure": "holds post (dashed: former)", "group:action": "acts", "group:approval": "approves an action", "group:target": "target of action",
    "group:supervision": "stationed oversight", "group:structure": "part of", "group:place": "located in", "group:source": "source",
    fields: {
      date: "Date", type: "Type", measure: "Measure", quantity: "Quantity", status: "Status", detail: "Detail",
      instrument: "Document issued", ground: "Ground", topic: "Topic", post: "Post concerned", agent: "Agent", target: "Target",
      organisation: "Organisation", aliases: "Also called", classification: "Class", level: "Level", code: "Code",
      role: "Role", modality: "Wording", since: "From", until: "Until", as_of: "As of",
      issued: "Issued", by: "Not after (published)", publisher: "Publisher", source: "File",
    },
  },
};

let language = (navigator.language || "zh").toLowerCase().startsWith("zh") ? "zh" : "en";

function say(key, values = {}) {
  const text = words[language][key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}

// The name of a field of the evidence panel; a field without a name here goes by its key.
function field(name) {
  return words[language].fields[name] ?? name;
}

// The label of a node or line in the language of the interface, where the vocabulary has it.
function called(thing) {
  return language === "en" && thing.english ? thing.english : thing.label;
}
