/** The words of a note, or a link with a word about it. {site}, {partner} and {n} are filled in. */
export type Note = string | { url: string; body: string };

export type Notes = Record<string, Note[]>;
