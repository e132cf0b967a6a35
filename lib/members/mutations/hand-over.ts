import "server-only";

/** What a link to hand over is for, and for whom. */
export type LinkToHandOver = {
  kind: "invitation";
  email: string;
  name: string;
  systemName: string;
  token: string;
};

/**
 * Called once the link is kept, with the only copy of its secret. Nothing is
 * sent: who made the link copies it and hands it over. Mails wait in the
 * database until they go out, and this secret must not. Whatever hooks in here
 * must not say whether an account exists.
 */
export async function handOverLink(link: LinkToHandOver): Promise<void> {
  void link;
}
