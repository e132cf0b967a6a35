import { SaxesParser } from "saxes";
import { Refusal } from "./refusal";

export type XmlAttributes = Readonly<Record<string, string>>;

export type XmlHandlers = {
  open?: (name: string, attributes: XmlAttributes) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
};

const chunk = 65_536;

/**
 * Walks through XML from start to end. Names come without their prefix.
 * Refuses whatever is not well-formed UTF-8, and any DOCTYPE: with it go
 * entities of one's own, outside ones and those that grow.
 */
export function readXml(bytes: Uint8Array, handlers: XmlHandlers) {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("error", refuse);
  parser.on("doctype", refuse);
  parser.on("xmldecl", ({ encoding }) => {
    if (encoding && !/^utf-?8$/i.test(encoding)) refuse();
  });
  parser.on("opentag", ({ name, attributes }) => {
    handlers.open?.(withoutPrefix(name), attributes);
  });
  parser.on("closetag", ({ name }) => handlers.close?.(withoutPrefix(name)));
  parser.on("text", (text) => handlers.text?.(text));
  parser.on("cdata", (text) => handlers.text?.(text));

  const decode = makeDecoder();
  for (let at = 0; at < bytes.length; at += chunk) {
    parser.write(decode(bytes.subarray(at, at + chunk), true));
  }
  parser.write(decode(new Uint8Array(), false)).close();
}

function refuse(): never {
  throw new Refusal("damaged");
}

function withoutPrefix(name: string) {
  return name.slice(name.indexOf(":") + 1);
}

function makeDecoder() {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  return (bytes: Uint8Array, isMore: boolean) => {
    try {
      return decoder.decode(bytes, { stream: isMore });
    } catch {
      return refuse();
    }
  };
}
