import {
  type CST,
  Composer,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  Lexer,
  LineCounter,
  Parser,
  visit,
} from "yaml";
import type {
  FrameworkPath,
  FrameworkProblem,
  PlacedProblem,
} from "@/lib/framework/rules/framework-problem";

/** A file of text as read: its value, or why it has none. */
export type TextFile = {
  name: string;
  value: unknown;
  problems: PlacedProblem[];
  /** The line of the nearest thing that exists on the way to a path. */
  findLine: (path: FrameworkPath) => number | null;
};

/** A framework nests eight deep and has some hundred thousand words and marks; the parser dies of far more. */
const deepest = 40;
const mostParts = 1_000_000;

type Found = Pick<FrameworkProblem, "key" | "args"> & { offset: number };

/** A YAML text without the ways in which YAML can surprise: aliases, tags, keys given twice. */
export function readYaml(name: string, text: string): TextFile {
  const lines = new LineCounter();
  const place = ({ key, args, offset }: Found): PlacedProblem => ({
    path: [],
    key,
    args,
    place: { file: name, line: lines.linePos(offset).line },
  });
  const parsed = parse(text, lines);
  if ("key" in parsed) return refuse(name, [place(parsed)]);
  const { document } = parsed;
  const found = [...listErrors(document), ...listSurprises(document)];
  if (found.length > 0) return refuse(name, found.map(place));
  if (isCutOff(text))
    return refuse(name, [
      place({ key: "cut_off", args: {}, offset: text.length }),
    ]);
  return {
    name,
    value: document.toJS(),
    problems: [],
    findLine: (path) => findLine(document, lines, path),
  };
}

/** A file of which nothing can be used. */
export function refuse(name: string, problems: PlacedProblem[]): TextFile {
  return { name, value: undefined, problems, findLine: () => null };
}

/** Token by token, so that a hostile text is given up on before it costs memory or the stack. */
function parse(
  text: string,
  lines: LineCounter,
): { document: Document } | Found {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  const tokens: CST.Token[] = [];
  let parts = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    const { offset } = parser;
    if (parser.stack.length > deepest)
      return { key: "too_deep", args: {}, offset };
    parts += 1;
    if (parts > mostParts) return { key: "too_many_parts", args: {}, offset };
  }
  for (const token of parser.end()) tokens.push(token);
  // Keys given twice are found below: the composer compares each with each.
  const composer = new Composer({ uniqueKeys: false, prettyErrors: false });
  const [document, second] = composer.compose(tokens, true, text.length);
  if (second)
    return {
      key: "several_documents",
      args: {},
      offset: second.range[0],
    };
  if (!document) return { key: "empty_file", args: {}, offset: 0 };
  return { document };
}

function listErrors(document: Document): Found[] {
  return document.errors.slice(0, 20).map((error) => ({
    key: "unreadable" as const,
    args: { reason: error.code },
    offset: error.pos[0],
  }));
}

function listSurprises(document: Document): Found[] {
  const found: Found[] = [];
  visit(document, (_, node) => {
    if (!isNode(node)) return;
    const offset = node.range?.[0] ?? 0;
    const report = (key: Found["key"], args: Found["args"] = {}, at = offset) =>
      found.push({ key, args, offset: at });
    if (isAlias(node) || ("anchor" in node && node.anchor)) report("has_alias");
    if ("tag" in node && node.tag !== undefined) report("has_tag");
    if (!isMap(node)) return;
    const seen = new Set<string>();
    for (const { key } of node.items) {
      const at = isNode(key) ? (key.range?.[0] ?? offset) : offset;
      if (!isScalar(key)) report("unreadable", { reason: "KEY" }, at);
      else if (seen.has(String(key.value)))
        report("unreadable", { reason: "DUPLICATE_KEY" }, at);
      else seen.add(String(key.value));
    }
  });
  return found.slice(0, 20);
}

/** A text that opens with --- closes with ...: so do those we write, since YAML cut off at a line still reads. */
function isCutOff(text: string) {
  return /^---\s/.test(text) && !/\n\.\.\.\s*$/.test(text);
}

function findLine(document: Document, lines: LineCounter, path: FrameworkPath) {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return null;
}
